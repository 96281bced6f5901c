package org.junheng.spoilt;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.definition.Field;
import org.junheng.landing.TestWorkbook;

/**
 * The kinds of files that counties send; in a workbook numbers are numbers and all else is text.
 */
enum Kind {
  CSV,
  XLSX,
  XLS;

  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a form's own file. */
  String file(Grid grid) {
    return grid.form().form() + "." + ending();
  }

  /** A form's own file. */
  byte[] write(Grid grid) {
    return this == CSV ? CleanCounty.bytes(grid.text()) : write(List.of(grid));
  }

  /** One workbook with all forms. */
  byte[] write(Collection<Grid> grids) {
    TestWorkbook book = new TestWorkbook();
    grids.forEach(grid -> book.and(grid.form().form(), cells(grid)));
    return book.as(ending());
  }

  private static String cells(Grid grid) {
    List<String> numbers =
        grid.form().fields().stream()
            .filter(field -> field.type().isNumber() && grid.has(field.name()))
            .map(Field::name)
            .map(grid::header)
            .toList();
    List<String> headers = grid.rows().get(0);
    StringBuilder text = new StringBuilder();
    for (List<String> row : grid.rows()) {
      text.append(
              IntStream.range(0, row.size())
                  .mapToObj(
                      i -> cell(row.get(i), i < headers.size() && numbers.contains(headers.get(i))))
                  .collect(Collectors.joining("|")))
          .append('\n');
    }
    return text.toString();
  }

  private static String cell(String text, boolean isOfNumbers) {
    boolean isNumber = isOfNumbers && text.matches("-?[0-9]{1,15}|-?[0-9]{1,9}\\.[0-9]{1,6}");
    return text.isEmpty() || isNumber ? text : "'" + text;
  }
}
