package org.junheng.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.Change;
import org.junheng.definition.Definitions;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;
import org.junheng.figure.Numbers;
import org.junheng.history.HistoryEntries.Told;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.HeldCell;

/**
 * Cells of one form that changed too much against the same school's or county's of the year before,
 * and, in form pupils, stages that began or ended. Where a school has several rows, it is what they
 * add up to, or how many they are. A blank cell of either year leaves it open.
 */
final class ChangedCells {
  static final String STAGE_GONE = "stage_disappeared";
  static final String STAGE_NEW = "stage_new";

  private static final Pattern NEEDLESS_ZEROS = Pattern.compile("\\.?0+$");

  private final HistoryForms forms;
  private final Definitions definitions;
  private final Form form;
  private final List<Change> changes;

  /** Those of a form of schools, or of the county as a whole. */
  ChangedCells(HistoryForms forms, String form) {
    this.forms = forms;
    this.definitions = forms.definitions();
    this.form = definitions.form(form);
    this.changes =
        definitions.changes().values().stream()
            .filter(change -> change.form().equals(form))
            .sorted(Comparator.comparing(change -> !change.doubtful()))
            .toList();
  }

  /** Whether a school has one row of the form at most. */
  boolean isOfOneRow() {
    return form.key().equals(List.of(HistoryForms.SCHOOL_CODE));
  }

  /** Rows of the form in one census year, and their school; null where they are of the county. */
  private record Reported(SchoolRow school, List<AcceptedRow> rows) {
    AcceptedRow first() {
      return rows.get(0);
    }
  }

  /** What a field says in this year and in the one before. */
  private record Cells(String field, Reported now, Reported last) {
    /** Whether it is the cell of a row, and nothing that is added up or counted. */
    boolean isCell() {
      return now.rows.size() == 1 && !Change.isOfRows(field);
    }
  }

  /**
   * One entry per cell and rule of a school of a county-year, compared with one of the year before;
   * of a cell that is hard to believe only the one that says so.
   */
  List<HeldCell> of(
      HistoryEntries entries,
      SchoolRow school,
      List<AcceptedRow> rows,
      SchoolRow schoolBefore,
      List<AcceptedRow> rowsBefore) {
    Reported now = new Reported(school, rows);
    Reported last = new Reported(schoolBefore, rowsBefore);
    List<HeldCell> found = changed(entries, now, last);
    if (form.form().equals(HistoryForms.PUPILS) && school.code().equals(schoolBefore.code())) {
      for (Stage stage : Stage.values()) {
        Cells cells = new Cells(stage.pupilsField(), now, last);
        stageRule(stage, cells)
            .map(
                rule ->
                    Told.of(definitions, rule, shown(cells.field, now), shown(cells.field, last)))
            .ifPresent(told -> found.add(entry(entries, cells, told)));
      }
    }
    return found;
  }

  /** One entry per cell and rule of a row of a county as a whole. */
  List<HeldCell> ofCounty(HistoryEntries entries, AcceptedRow row, AcceptedRow rowBefore) {
    return changed(
        entries, new Reported(null, List.of(row)), new Reported(null, List.of(rowBefore)));
  }

  private List<HeldCell> changed(HistoryEntries entries, Reported now, Reported last) {
    List<HeldCell> found = new ArrayList<>();
    Set<String> doubted = new HashSet<>();
    for (Change change : changes) {
      for (String name : change.fields()) {
        Cells cells = new Cells(name, now, last);
        if (change.years().contain(entries.year())
            && !doubted.contains(name)
            && isJudged(cells)
            && exceeds(change, cells)) {
          String text = Told.filled(change.sentence(), Map.of("last", shown(cells.field, last)));
          found.add(entry(entries, cells, new Told(change.id(), change.toldAs(), text)));
          if (change.doubtful() && !change.trial()) {
            doubted.add(name);
          }
        }
      }
    }
    return found;
  }

  private HeldCell entry(HistoryEntries entries, Cells cells, Told told) {
    Reported now = cells.now;
    String value = shown(cells.field, now);
    String before = shown(cells.field, cells.last);
    String school = now.school == null ? null : now.school.code();
    return cells.isCell()
        ? entries.of(
            form, now.first(), school, forms.name(now.first()), cells.field, value, told, before)
        : entries.ofRows(form, now.first(), school, column(cells.field), value, told, before);
  }

  private static String column(String field) {
    return Change.isOfRows(field) ? HistoryForms.SCHOOL_CODE : field;
  }

  /** Pupils are compared where both years have the stage. */
  private boolean isJudged(Cells cells) {
    Optional<Stage> stage =
        form.form().equals(HistoryForms.PUPILS)
            ? Stream.of(Stage.values())
                .filter(each -> each.pupilsField().equals(cells.field))
                .findFirst()
            : Optional.empty();
    return number(cells.field, cells.now) != null
        && number(cells.field, cells.last) != null
        && stage.stream().allMatch(of -> has(of, cells.now) && has(of, cells.last));
  }

  private boolean exceeds(Change change, Cells cells) {
    double now = number(cells.field, cells.now);
    double last = number(cells.field, cells.last);
    if (Math.abs(now - last) < change.least()) {
      return false;
    }
    return change.share() != null
        ? !Numbers.within(Math.abs(now - last), last * change.share())
        : !Numbers.within(Math.max(now, last), Math.min(now, last) * change.factor());
  }

  private Optional<String> stageRule(Stage stage, Cells cells) {
    if (has(stage, cells.now) && hasNot(stage, cells.last)) {
      return Optional.of(STAGE_NEW);
    }
    return has(stage, cells.last) && hasNot(stage, cells.now)
        ? Optional.of(STAGE_GONE)
        : Optional.empty();
  }

  /** Whether the school has pupils of a stage that its type has. */
  private boolean has(Stage stage, Reported reported) {
    Double pupils = number(stage.pupilsField(), reported);
    return reported.school.has(stage) && pupils != null && pupils > 0;
  }

  /** Whether it is known to have none: a blank cell leaves it open. */
  private boolean hasNot(Stage stage, Reported reported) {
    Double pupils = number(stage.pupilsField(), reported);
    return !reported.school.has(stage)
        || (pupils != null && pupils == 0)
        || reported.first().notApplicable().contains(stage.pupilsField());
  }

  /** What the rows say together; null where one of them says nothing. */
  private Double number(String field, Reported reported) {
    if (Change.isOfRows(field)) {
      return (double) reported.rows.size();
    }
    double sum = 0;
    for (AcceptedRow row : reported.rows) {
      if (!(forms.value(row, field) instanceof Number number)) {
        return null;
      }
      sum += number.doubleValue();
    }
    return sum;
  }

  /**
   * A number as the county writes it: in the file's unit, without needless zeros; null if blank.
   */
  private String shown(String name, Reported reported) {
    Double number = number(name, reported);
    if (number == null) {
      return null;
    }
    if (Change.isOfRows(name) || form.field(name).type() != FieldType.DECIMAL) {
      return String.valueOf(number.longValue());
    }
    String figures = String.format(Locale.ROOT, "%.4f", number / form.field(name).factor());
    return NEEDLESS_ZEROS.matcher(figures).replaceAll("");
  }
}
