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
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Stage;
import org.junheng.figure.Numbers;
import org.junheng.history.HistoryEntries.Told;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.HeldCell;

/**
 * Cells of one form that changed too much against the same school's or county's of the year before,
 * and, in form pupils, stages that began or ended. A blank cell of either year leaves it open.
 */
final class ChangedCells {
  static final String STAGE_GONE = "stage_disappeared";
  static final String STAGE_NEW = "stage_new";

  private static final Pattern NEEDLESS_ZEROS = Pattern.compile("\\.?0+$");

  private final HistoryForms forms;
  private final Definitions definitions;
  private final Form form;
  private final List<Change> changes;

  /** Those of a form with one row per school, or of the county as a whole. */
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

  /** A row of the form in one census year, and its school; null where it is of the county. */
  private record Reported(SchoolRow school, AcceptedRow row) {}

  /** A field's cells of this year and of the one before. */
  private record Cells(Field field, Reported now, Reported last) {}

  /**
   * One entry per cell and rule of a school of a county-year, compared with one of the year before;
   * of a cell that is hard to believe only the one that says so.
   */
  List<HeldCell> of(
      HistoryEntries entries,
      SchoolRow school,
      AcceptedRow row,
      SchoolRow schoolBefore,
      AcceptedRow rowBefore) {
    Reported now = new Reported(school, row);
    Reported last = new Reported(schoolBefore, rowBefore);
    List<HeldCell> found = changed(entries, now, last);
    if (form.form().equals(HistoryForms.PUPILS) && school.code().equals(schoolBefore.code())) {
      for (Stage stage : Stage.values()) {
        Cells cells = new Cells(form.field(stage.pupilsField()), now, last);
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
    return changed(entries, new Reported(null, row), new Reported(null, rowBefore));
  }

  private List<HeldCell> changed(HistoryEntries entries, Reported now, Reported last) {
    List<HeldCell> found = new ArrayList<>();
    Set<String> doubted = new HashSet<>();
    for (Change change : changes) {
      for (String name : change.fields()) {
        Cells cells = new Cells(form.field(name), now, last);
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
    if (now.school == null) {
      return entries.ofCounty(
          form,
          now.row,
          forms.name(now.row),
          cells.field.name(),
          shown(cells.field, now),
          told,
          shown(cells.field, cells.last));
    }
    return entries.of(
        form,
        now.row,
        now.school.code(),
        cells.field.name(),
        shown(cells.field, now),
        told,
        shown(cells.field, cells.last));
  }

  /** Pupils are compared where both years have the stage. */
  private boolean isJudged(Cells cells) {
    Optional<Stage> stage =
        form.form().equals(HistoryForms.PUPILS)
            ? Stream.of(Stage.values())
                .filter(each -> each.pupilsField().equals(cells.field.name()))
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
    Double pupils = number(form.field(stage.pupilsField()), reported);
    return reported.school.has(stage) && pupils != null && pupils > 0;
  }

  /** Whether it is known to have none: a blank cell leaves it open. */
  private boolean hasNot(Stage stage, Reported reported) {
    Double pupils = number(form.field(stage.pupilsField()), reported);
    return !reported.school.has(stage)
        || (pupils != null && pupils == 0)
        || reported.row.notApplicable().contains(stage.pupilsField());
  }

  private Double number(Field field, Reported reported) {
    return forms.value(reported.row, field.name()) instanceof Number number
        ? number.doubleValue()
        : null;
  }

  /** A cell as the county writes it: in the file's unit, without needless zeros; null if blank. */
  private String shown(Field field, Reported reported) {
    Object value = forms.value(reported.row, field.name());
    if (value == null || field.type() != FieldType.DECIMAL) {
      return value == null ? null : value.toString();
    }
    String figures = String.format(Locale.ROOT, "%.4f", (Double) value / field.factor());
    return NEEDLESS_ZEROS.matcher(figures).replaceAll("");
  }
}
