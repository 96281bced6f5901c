package org.junheng.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.Change;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.history.FoundCell;
import org.junheng.history.HistoryForms;
import org.junheng.history.Origins;
import org.junheng.history.ReportedRows;
import org.junheng.history.SchoolRegister;
import org.junheng.history.YearComparison;
import org.junheng.history.YearPair;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.language.Language;

/** Compares what a county is about to hand in with what it handed in the year before. */
final class LastYear {
  private final Definitions definitions;
  private final HistoryForms forms;

  LastYear(Definitions definitions) {
    this.definitions = definitions;
    this.forms = new HistoryForms(definitions);
  }

  /** The ids of the checks that need the year before, sorted. */
  List<String> rules() {
    return List.copyOf(YearComparison.rules(definitions));
  }

  /** Whether anything can be compared with a county-year. */
  static boolean canBeComparedWith(Intake before) {
    return !before.accepted().getOrDefault(Form.SCHOOL, List.of()).isEmpty();
  }

  /** The checks that one of the years has no rows for. */
  List<NotRun> notRun(Intake now, Intake before) {
    Map<String, List<String>> rules = new TreeMap<>();
    for (Change change : definitions.changes().values()) {
      if (!change.years().contain(now.countyYear().year())) {
        continue;
      }
      if (isWithout(change.form(), now)) {
        rules
            .computeIfAbsent(nothingOf(change.form(), now), any -> new ArrayList<>())
            .add(change.id());
      } else if (isWithout(change.form(), before)) {
        rules
            .computeIfAbsent(nothingOf(change.form(), before), any -> new ArrayList<>())
            .add(change.id());
      }
    }
    return rules.entrySet().stream()
        .map(of -> new NotRun(of.getValue().stream().sorted().toList(), of.getKey()))
        .toList();
  }

  private String nothingOf(String form, Intake of) {
    return Language.either(
        "nothing of form %2$s is taken in of %1$d, so that it cannot be compared with last year",
        "%1$d学年没有可采用的“%3$s”，不能与上年比较", of.countyYear().year(), form, definitions.form(form).title());
  }

  private static boolean isWithout(String form, Intake intake) {
    return intake.accepted().getOrDefault(form, List.of()).isEmpty();
  }

  /**
   * A county-year with what the comparison says among what was found.
   *
   * @param cells where this year's stand
   */
  Intake compared(Intake now, Intake before, CellAddresses cells) {
    int year = now.countyYear().year();
    String county = now.countyYear().countyCode();
    SchoolRegister.Part schools = new SchoolRegister.Part();
    forms.add(before, schools);
    forms.add(now, schools);
    YearComparison comparison =
        new YearComparison(
            forms,
            SchoolRegister.of(List.of(schools)),
            Origins.ofUnchanged(county, List.of(year - 1, year)));
    YearPair years =
        new YearPair(
            year, new ReportedRows(forms, List.of(now)), new ReportedRows(forms, List.of(before)));
    List<Held> told = comparison.of(county, years, cells).stream().map(FoundCell::of).toList();
    return now.with(told);
  }
}
