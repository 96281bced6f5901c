package org.junheng.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * Where each cell of a county-year's files stands, as people find it: in the export that a file was
 * converted from, and where it was not, in the file itself.
 */
public final class CellPlaces {
  /** Those of nothing. */
  public static final CellPlaces NONE = new CellPlaces(List.of());

  private final Map<List<Object>, TypedRow> rows = new HashMap<>();

  CellPlaces(Collection<FormReading> readings) {
    for (FormReading reading : readings) {
      Form form = reading.form();
      for (TypedRow row : reading.allRows()) {
        Spot spot = row.spot();
        List<Object> key =
            form.key().stream().<Object>map(name -> row.text(reading.fields().of(name))).toList();
        Long line = spot.cell() == null ? spot.line() : null;
        String sha256 = row.file().sha256();
        rows.putIfAbsent(named(form, sha256, key, spot.sheet(), line), row);
      }
    }
  }

  private static List<Object> named(
      Form form, String sha256, List<Object> key, String sheet, Long line) {
    return List.of(form.form(), String.valueOf(sha256), key, place(sheet, line));
  }

  private static String place(String sheet, Long line) {
    return Objects.toString(sheet, "") + "!" + Objects.toString(line, "");
  }

  /** The cell of a field of an accepted row, likewise. */
  String of(Form form, AcceptedRow row, String field) {
    List<Object> key = form.key().stream().map(name -> row.values()[form.indexOf(name)]).toList();
    return of(form, row.fileSha256(), key, row.sheet(), row.line(), field);
  }

  /**
   * The cell of a field of an accepted row, as a spreadsheet names it: {@code C9}, several joined
   * by +, with its sheet and file ({@code [b.xlsx]初中!C9}) where those are not the row's. Null where
   * the file has no such cell or does not say which.
   *
   * @param sha256 the content of the row's file
   * @param key the values of the form's key, in its order
   * @param sheet that the row is kept with; null likewise
   * @param line that the row is kept with; null likewise
   */
  public String of(
      Form form, String sha256, List<Object> key, String sheet, Long line, String field) {
    List<Object> words = key.stream().<Object>map(String::valueOf).toList();
    TypedRow row = rows.get(named(form, sha256, words, sheet, line));
    Spot cell = row == null ? null : row.spot(field);
    if (cell == null) {
      return null;
    }
    Spot of = row.spot();
    String in = cell.sheet() == null ? "" : cell.sheet();
    if (!cell.file().equals(of.file())) {
      return "[" + cell.file() + "]" + in + "!" + cell.cell();
    }
    return in.isEmpty() || Objects.equals(in, of.sheet()) || cell.cell().contains("!")
        ? cell.cell()
        : in + "!" + cell.cell();
  }
}
