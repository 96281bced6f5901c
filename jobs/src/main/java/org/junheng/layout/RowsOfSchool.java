package org.junheng.layout;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.definition.Field;
import org.junheng.language.Language;
import org.junheng.layout.ConvertedForm.Reading;
import org.junheng.layout.ConvertedForm.Row;

/**
 * One school's row as several files give it: what one leaves open another fills, what both say is
 * the same, and where they differ nobody can say which holds: it is told with both cells and left
 * open. A name stays the first one.
 */
final class RowsOfSchool {
  /** Stands in a field of which files say different things; nothing fills it any more. */
  static final String DISPUTED = new String("");

  private final List<Field> fields;
  private final Row before;
  private final Reading reading;
  private final UnplacedList told;

  RowsOfSchool(List<Field> fields, Row before, Reading reading, UnplacedList told) {
    this.fields = fields;
    this.before = before;
    this.reading = reading;
    this.told = told;
  }

  void join() {
    String otherFile = reading.file().equals(before.file()) ? null : reading.file();
    for (int i = 0; i < fields.size(); i++) {
      Fed fed = reading.fed().get(i);
      if (fed.value() == null) {
        continue;
      }
      if (before.values()[i] == null) {
        before.values()[i] = fed.value();
        before.cells()[i] =
            fed.cells().isEmpty() ? null : CellNames.of(fed.cells(), before.sheet(), otherFile);
      } else if (!isSame(before.values()[i], fed.value())) {
        dispute(i, fed);
      }
    }
  }

  private void dispute(int at, Fed fed) {
    Field field = fields.get(at);
    boolean isName = !field.type().isNumber() && field.constraints().codes() == null;
    boolean wasDisputed = before.values()[at] == DISPUTED;
    String first = wasDisputed ? "…" : before.values()[at];
    CellOfExport cell =
        fed.cells().isEmpty()
            ? new CellOfExport(fed.value(), reading.sheet(), "", null)
            : fed.cells().get(0);
    told.tell(
        "files_differ",
        reading.file(),
        cell,
        Language.either(
            "school %s, %s: '%s' here and '%s' in %s %s; %s",
            "学校 %s 的 %s：此处为“%s”，%5$s %6$s 为“%4$s”；%7$s",
            before.values()[0],
            field.name(),
            fed.value(),
            first,
            before.file(),
            before.cells()[at] == null ? "" : before.cells()[at],
            isName
                ? Language.either("the first stays", "以先读到的为准")
                : Language.either("neither is converted", "两个都不转换")));
    if (!isName) {
      before.values()[at] = DISPUTED;
    }
  }

  private static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return one != DISPUTED;
    }
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
