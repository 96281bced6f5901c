package org.junheng.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.definition.AsWritten;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * An accepted row of a form, its cells as the county's file writes them.
 *
 * @param cells by field; what is missing or not applicable is not there
 */
public record CensusRow(String form, Map<String, String> cells) {
  private static final String SCHOOL_CODE = "school_code";

  /** A row that a release holds. */
  public static CensusRow of(Form form, TableRow row, Definitions definitions) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      row.text(field.name())
          .ifPresent(value -> cells.put(field.name(), AsWritten.of(field, value, definitions)));
    }
    return new CensusRow(form.form(), cells);
  }

  /** A row that was just taken in. */
  public static CensusRow of(Form form, AcceptedRow row, Definitions definitions) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < form.fields().size(); i++) {
      Field field = form.fields().get(i);
      String written = AsWritten.of(field, row.values()[i], definitions);
      if (written != null) {
        cells.put(field.name(), written);
      }
    }
    return new CensusRow(form.form(), cells);
  }

  /** The school that the row is of; null in forms of the county. */
  public String schoolCode() {
    return cells.get(SCHOOL_CODE);
  }
}
