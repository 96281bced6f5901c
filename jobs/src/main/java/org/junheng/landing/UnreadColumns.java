package org.junheng.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.definition.Field;
import org.junheng.definition.UnitWord;
import org.junheng.landing.Header.OtherUnit;
import org.junheng.landing.SourceTable.Note;

/**
 * What stands in columns that are not read: under no header, or under a header that is near to one
 * of the form's that is lacking. Where some of the form's numbers are lacking and more columns of
 * numbers are unread than read, the file is held. Other columns are a county's own and are only
 * named.
 */
final class UnreadColumns {
  private static final Pattern NUMBERING = Pattern.compile("(?i)序\\s*号|编\\s*号|行[号次]|no\\.?");

  private final SourceTable table;
  private final Header header;
  private final FormOfYear form;
  private final List<Field> lacking = new ArrayList<>();
  private int numbers;
  private int numbersRead;

  UnreadColumns(SourceTable table, Header header, FormOfYear form) {
    this.table = table;
    this.header = header;
    this.form = form;
    for (Field field : form.fields()) {
      boolean isAsked = !form.headers(field).isEmpty() && !field.subtotal();
      boolean isRead = header.columns().containsKey(field.name());
      if (isAsked && !isRead && !isOfOtherUnit(field)) {
        lacking.add(field);
      }
      if (isAsked && field.type().isNumber()) {
        numbers++;
        numbersRead += isRead ? 1 : 0;
      }
    }
  }

  private boolean isOfOtherUnit(Field field) {
    return header.otherUnits().stream().anyMatch(other -> other.field().equals(field));
  }

  /** Notes what is unread; gives the official headers that unknown ones are near to. */
  Map<Integer, String> tell(List<SourceRow> rows, List<Note> notes) throws UnreadableFileException {
    List<Integer> unread = new ArrayList<>(header.unknown());
    for (int i = 0; i < header.width(); i++) {
      if (header.texts().get(i).isBlank()) {
        Optional<SourceRow> first = firstFilled(rows, i);
        if (first.isPresent()) {
          unread.add(i);
          notes.add(unnamed(i, first.get()));
        }
      }
    }
    if (numbersRead < numbers) {
      requireUnits();
      requireFigures(unread, rows);
    }
    Map<Integer, String> near = new HashMap<>();
    if (!lacking.isEmpty()) {
      header
          .unknown()
          .forEach(
              at ->
                  form.near(header.textAt(at), lacking)
                      .ifPresent(official -> near.put(at, official)));
    }
    return near;
  }

  private Note unnamed(int position, SourceRow first) {
    return new Note(
        lacking.isEmpty() ? "column_unnamed" : "column_unnamed_lacking",
        table.column(position),
        first.address(position) + "“" + ToldRows.shortened(first.cell(position)) + "”");
  }

  private void requireUnits() throws UnreadableFileException {
    for (OtherUnit other : header.otherUnits()) {
      if (numbersRead == 0) {
        throw new UnreadableFileException(
            "required_unit", other.unit(), UnitWord.called(other.field()));
      }
    }
  }

  private void requireFigures(List<Integer> unread, List<SourceRow> rows)
      throws UnreadableFileException {
    List<String> withNumbers =
        unread.stream()
            .filter(at -> !NUMBERING.matcher(header.texts().get(at)).matches())
            .filter(at -> rows.stream().anyMatch(row -> Numerals.isFigure(row.cell(at))))
            .map(at -> table.column(at) + quoted(header.textAt(at)))
            .toList();
    if (withNumbers.size() > numbersRead && numbers > 1) {
      throw new UnreadableFileException(
          "figures_unread",
          String.join("、", withNumbers),
          "%d个数字栏目只认出%d个".formatted(numbers, numbersRead));
    }
  }

  private static String quoted(String header) {
    return header == null || header.isBlank() ? "" : "“" + header + "”";
  }

  private static Optional<SourceRow> firstFilled(List<SourceRow> rows, int position) {
    for (SourceRow row : rows) {
      if (!row.cell(position).isBlank()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
