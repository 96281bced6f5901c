package org.junheng.answer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.AsWritten;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * An accepted row of a form, its cells as the county's file writes them.
 *
 * @param cells by field; what is missing or not applicable is not there
 */
public record CensusRow(String form, Map<String, String> cells) {
  private static final String SCHOOL_CODE = "school_code";

  /**
   * A row that a release holds.
   *
   * @param values in the order of the form's fields
   */
  public static CensusRow of(Form form, List<Object> values, Definitions definitions) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < form.fields().size(); i++) {
      Field field = form.fields().get(i);
      String written = AsWritten.of(field, values.get(i), definitions);
      if (written != null) {
        cells.put(field.name(), written);
      }
    }
    return new CensusRow(form.form(), cells);
  }

  /** A row that was just taken in. */
  public static CensusRow of(Form form, AcceptedRow row, Definitions definitions) {
    return of(form, Arrays.asList(row.values()), definitions);
  }

  /** The school that the row is of; null in forms of the county. */
  public String schoolCode() {
    return cells.get(SCHOOL_CODE);
  }
}
