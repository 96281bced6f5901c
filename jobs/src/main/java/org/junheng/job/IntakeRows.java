package org.junheng.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.warehouse.Tables;

/**
 * The intake of many county-years as rows of one schema: year, county_code and one struct per form,
 * for held cells and for counts, of which each row fills just one.
 */
final class IntakeRows {
  static final String HELD = "held";
  static final String COUNT = "counted";

  private static final StructType HELD_TYPE =
      new StructType()
          .add("form", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("sheet", DataTypes.StringType)
          .add("line", DataTypes.LongType)
          .add("column", DataTypes.StringType)
          .add("cell", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("severity", DataTypes.StringType)
          .add("message", DataTypes.StringType)
          .add("school_code", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("key", DataTypes.StringType)
          .add("last_year_value", DataTypes.StringType);
  private static final StructType COUNT_TYPE =
      new StructType()
          .add("form", DataTypes.StringType)
          .add("files", DataTypes.LongType)
          .add("rows_read", DataTypes.LongType)
          .add("rows_accepted", DataTypes.LongType)
          .add("rows_held", DataTypes.LongType)
          .add("warnings", DataTypes.LongType)
          .add("status", DataTypes.StringType);

  private IntakeRows() {}

  static StructType schema(Definitions definitions) {
    StructType schema =
        new StructType()
            .add("year", DataTypes.IntegerType)
            .add("county_code", DataTypes.StringType);
    for (Form form : definitions.forms().values()) {
      schema = schema.add(form.form(), formType(form));
    }
    return schema.add(HELD, HELD_TYPE).add(COUNT, COUNT_TYPE);
  }

  static Iterator<Row> of(Intake intake, Definitions definitions) {
    int width = definitions.forms().size() + 4;
    List<Row> rows = new ArrayList<>();
    int position = 2;
    for (Form form : definitions.forms().values()) {
      for (Intake.AcceptedRow accepted : intake.accepted().get(form.form())) {
        rows.add(row(intake, width, position, acceptedRow(form, accepted)));
      }
      position++;
    }
    for (Held held : intake.held()) {
      rows.add(row(intake, width, position, heldRow(held)));
    }
    for (FormCount count : intake.counts()) {
      rows.add(row(intake, width, position + 1, countRow(count)));
    }
    return rows.iterator();
  }

  private static StructType formType(Form form) {
    StructType type = new StructType();
    for (StructField field : Tables.schema(form.table()).fields()) {
      if (!field.name().equals("year") && !field.name().equals("county_code")) {
        type = type.add(field);
      }
    }
    return type;
  }

  private static Row row(Intake intake, int width, int position, Row value) {
    Object[] cells = new Object[width];
    cells[0] = intake.countyYear().year();
    cells[1] = intake.countyYear().countyCode();
    cells[position] = value;
    return RowFactory.create(cells);
  }

  private static Row acceptedRow(Form form, Intake.AcceptedRow accepted) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < form.fields().size(); i++) {
      if (!form.fields().get(i).name().equals("county_code")) {
        values.add(accepted.values()[i]);
      }
    }
    values.add(accepted.notApplicable().toArray(String[]::new));
    values.add(accepted.fileSha256());
    values.add(accepted.file());
    values.add(accepted.sheet());
    values.add(accepted.line());
    return RowFactory.create(values.toArray());
  }

  private static Row heldRow(Held held) {
    return RowFactory.create(
        held.form(),
        held.file(),
        held.sheet(),
        held.line(),
        held.column(),
        held.cell(),
        held.value(),
        held.rule(),
        held.severity(),
        held.message(),
        held.schoolCode(),
        held.kind(),
        held.key(),
        null); // other years are looked at when all county-years are there
  }

  private static Row countRow(FormCount count) {
    return RowFactory.create(
        count.form(),
        (long) count.files(),
        count.rowsRead(),
        count.rowsAccepted(),
        count.rowsHeld(),
        count.warnings(),
        count.status());
  }
}
