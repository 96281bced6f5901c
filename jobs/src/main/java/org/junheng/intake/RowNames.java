package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceRow;

/** What names a row of a form to people: the cells of its key, each read as its field. */
public final class RowNames {
  private final Definitions definitions;
  private final CellReader reader;

  /** Reads keys as the definitions say. */
  public RowNames(Definitions definitions) {
    this(definitions, new CellReader(definitions));
  }

  RowNames(Definitions definitions, CellReader reader) {
    this.definitions = definitions;
    this.reader = reader;
  }

  /** The name of a row as it stands in a file; none where a part cannot be read. */
  Optional<String> of(Form form, FormTable table, SourceRow row) {
    List<String> parts = new ArrayList<>();
    for (String field : form.rowKey()) {
      Integer position = table.header().columns().get(field);
      parts.add(position == null ? "" : row.cell(position));
    }
    return read(form, parts);
  }

  /** The name that somebody wrote, in one spelling; none where it is not of the form. */
  public Optional<String> of(Form form, String written) {
    return read(form, List.of(written.split("\\|", -1)));
  }

  /** Why a text cannot stand in a field; none where it can. */
  public Optional<String> refusal(Field field, String written) {
    CellReader.Reading reading = reader.read(field, written);
    return reading.cell() != null
        ? Optional.empty()
        : Optional.of(
            definitions
                .rule(reading.finding().rule())
                .sentence(written, reading.finding().expected()));
  }

  private Optional<String> read(Form form, List<String> parts) {
    List<String> fields = form.rowKey();
    if (parts.size() != fields.size()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Cell cell = reader.read(form.field(fields.get(i)), parts.get(i)).cell();
      if (cell == null || !cell.isKnown()) {
        return Optional.empty();
      }
      names.add(cell.value().toString());
    }
    return Optional.of(String.join(Held.KEY_SEPARATOR, names));
  }
}
