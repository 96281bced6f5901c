package org.junheng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.history.HistoryEntries.Told;
import org.junheng.history.SchoolsOverYears.Appeared;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.HeldCell;

/**
 * What is told of a county-year's schools against the year before (contract 1.4): schools and
 * stages that are gone or new without a predecessor, and cells that changed too much, of schools
 * and of the county as a whole. Entries of table {@code held} that hold nothing back: where this
 * year's cell stands, its value, and last year's. Several threads may share one.
 */
public final class YearComparison {
  private static final String GONE = "school_disappeared";
  private static final String NEW = "school_new";
  private static final String LOST = "rows_disappeared";

  private final HistoryForms forms;
  private final SchoolRegister register;
  private final Origins origins;
  private final Map<String, ChangedCells> changed = new LinkedHashMap<>();
  private final Map<String, ChangedCells> changedOfCounty = new LinkedHashMap<>();

  /** Compares the county-years of a register. */
  public YearComparison(HistoryForms forms, SchoolRegister register, Origins origins) {
    this.forms = forms;
    this.register = register;
    this.origins = origins;
    for (String form : forms.compared()) {
      (forms.definitions().form(form).isOfCounty() ? changedOfCounty : changed)
          .put(form, new ChangedCells(forms, form));
    }
  }

  /** The rules of these entries, as {@code held.rule} names them. */
  public static Set<String> rules(Definitions definitions) {
    Set<String> rules =
        new TreeSet<>(List.of(GONE, NEW, LOST, ChangedCells.STAGE_GONE, ChangedCells.STAGE_NEW));
    rules.addAll(definitions.changes().keySet());
    return rules;
  }

  /**
   * The entries of a county-year; nobody's acceptance is in them.
   *
   * @param cells where this year's stand
   */
  public List<HeldCell> of(String county, YearPair years, CellAddresses cells) {
    SchoolsOverYears schools = new SchoolsOverYears(county, years, register, origins);
    HistoryEntries entries = new HistoryEntries(years.year(), county, cells);
    List<HeldCell> found = new ArrayList<>();
    for (SchoolRow school : schools.gone()) {
      String file = register.schoolForm(years.year(), county).orElseThrow().file();
      found.add(gone(entries, file, school));
    }
    schools.appeared().forEach(school -> found.add(appeared(entries, school)));
    for (SchoolRow school : schools.schools()) {
      schools
          .comparedWith(school)
          .map(years.before()::school)
          .ifPresent(
              last -> {
                found.addAll(changed(entries, years, school, last));
                found.addAll(lost(entries, years, school, last));
              });
    }
    found.addAll(ofCounty(entries, county, years));
    return found;
  }

  /** What the county says of itself, against what it said the year before under whatever code. */
  private List<HeldCell> ofCounty(HistoryEntries entries, String county, YearPair years) {
    SortedSet<String> from = origins.of(years.year(), county);
    boolean isSameCounty =
        from.size() == 1 && origins.destinations(years.year(), from.first()).size() == 1;
    List<HeldCell> found = new ArrayList<>();
    if (isSameCounty) {
      changedOfCounty.forEach(
          (form, cells) -> {
            Map<String, AcceptedRow> before = new HashMap<>();
            years
                .before()
                .ofCounty(form, from.first())
                .forEach(row -> before.put(forms.nameWithoutCounty(row), row));
            for (AcceptedRow row : years.now().ofCounty(form, county)) {
              AcceptedRow then = before.get(forms.nameWithoutCounty(row));
              if (then != null) {
                found.addAll(cells.ofCounty(entries, row, then));
              }
            }
          });
    }
    return found;
  }

  private HeldCell gone(HistoryEntries entries, String file, SchoolRow school) {
    Told told = Told.of(forms.definitions(), GONE, null, school.called());
    return entries.ofFile(schoolForm(), file, school.code(), told, school.code());
  }

  private HeldCell appeared(HistoryEntries entries, Appeared appeared) {
    SchoolRow school = appeared.school();
    String likely = appeared.likely().isEmpty() ? null : String.join("、", appeared.likely());
    Told told = Told.of(forms.definitions(), NEW, school.code(), likely == null ? "无" : likely);
    return entries.of(
        schoolForm(),
        school.accepted(),
        school.code(),
        HistoryForms.SCHOOL_CODE,
        school.code(),
        told,
        likely);
  }

  /** Forms of which the school had rows the year before and has none now, where its county has. */
  private List<HeldCell> lost(
      HistoryEntries entries, YearPair years, SchoolRow school, SchoolRow last) {
    List<HeldCell> found = new ArrayList<>();
    for (String form : forms.lists()) {
      boolean isLost =
          !years.before().ofSchool(form, last.code()).isEmpty()
              && years.now().ofSchool(form, school.code()).isEmpty()
              && years.now().isWhole(form, school)
              && years.now().has(form, school.countyCode());
      if (isLost) {
        String title = forms.definitions().form(form).title();
        found.add(
            entries.of(
                schoolForm(),
                school.accepted(),
                school.code(),
                HistoryForms.SCHOOL_CODE,
                school.code(),
                Told.of(forms.definitions(), LOST, null, title),
                title));
      }
    }
    return found;
  }

  private List<HeldCell> changed(
      HistoryEntries entries, YearPair years, SchoolRow school, SchoolRow last) {
    List<HeldCell> found = new ArrayList<>();
    changed.forEach(
        (form, cells) -> {
          List<AcceptedRow> now = years.now().ofSchool(form, school.code());
          List<AcceptedRow> then = years.before().ofSchool(form, last.code());
          boolean isKnown =
              cells.isOfOneRow()
                  || (years.now().isWhole(form, school) && years.before().isWhole(form, last));
          if (!now.isEmpty() && !then.isEmpty() && isKnown) {
            found.addAll(cells.of(entries, school, now, last, then));
          }
        });
    return found;
  }

  private Form schoolForm() {
    return forms.definitions().form(Form.SCHOOL);
  }
}
