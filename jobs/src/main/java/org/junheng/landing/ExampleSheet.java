package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sheets whose names say that they show how a form is filled in. One is not read where the form has
 * another sheet in the workbook, and told; where it is the only one, it is read like any other.
 */
final class ExampleSheet {
  private static final Pattern NAME = Pattern.compile(".*(样表|样例|示例|范例|例表|填报说明|填表说明).*");

  private ExampleSheet() {}

  /** The sheets without those that are examples beside others. */
  static List<SourceTable> without(List<SourceTable> sheets) {
    List<SourceTable> own = new ArrayList<>(sheets);
    own.removeIf(ExampleSheet::isOne);
    return own.isEmpty() ? sheets : own;
  }

  static boolean isOne(SourceTable sheet) {
    return NAME.matcher(sheet.sheet()).matches();
  }
}
