package org.junheng.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/**
 * Of a form with one row for each code of a list: the codes that no row is of. A row whose code
 * cannot be read may be any of them, and then nothing is said.
 */
final class LackingGroups {
  private static final String COUNTY_CODE = "county_code";

  private LackingGroups() {}

  /** Says what lacks, once for the form. */
  static void tell(FormReading reading, Definitions definitions) {
    Form form = reading.form();
    boolean isOfGroups = form.key().size() == 2 && form.key().get(0).equals(COUNTY_CODE);
    if (!isOfGroups || !reading.isRead() || reading.allRows().isEmpty()) {
      return;
    }
    String group = form.key().get(1);
    String list = form.field(group).constraints().codes();
    if (list == null) {
      return;
    }
    Set<String> there = new LinkedHashSet<>();
    int position = reading.fields().of(group);
    for (TypedRow row : reading.allRows()) {
      if (row.text(position) == null) {
        return;
      }
      there.add(row.text(position));
    }
    List<CodeList.Code> lacking =
        definitions.codeList(list).values().stream()
            .filter(code -> !there.contains(code.code()))
            .toList();
    if (!lacking.isEmpty()) {
      reading.tellOfRows(
          reading.allRows().get(0),
          "groups_lacking",
          lacking.stream().map(CodeList.Code::label).collect(Collectors.joining("、")),
          form.title());
    }
  }
}
