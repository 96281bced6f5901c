package org.junheng.spoilt;

import java.util.List;
import java.util.function.Predicate;
import org.junheng.definition.CodeList;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;

/** Cells that cannot be read, and cells of a row that breaks. */
final class CellDefects {
  private CellDefects() {}

  static List<Defect> all() {
    return List.of(
        cell("a letter O for a zero", "whole_number", ofType(FieldType.COUNT), "1O"),
        cell("a unit after a count", "whole_number", ofType(FieldType.COUNT), "12人"),
        cell("half a person", "whole_number", ofType(FieldType.COUNT), "12.5"),
        cell("a word for nothing", "whole_number", ofType(FieldType.COUNT), "无"),
        cell("a spreadsheet's error", "whole_number", ofType(FieldType.COUNT), "#N/A"),
        cell("a slash", "whole_number", ofType(FieldType.COUNT), "/"),
        cell("full-width letters in a number", "number", ofType(FieldType.DECIMAL), "９Ｏ．５"),
        cell("a unit after an area", "number", ofType(FieldType.DECIMAL), "96㎡"),
        cell("two decimal points", "number", ofType(FieldType.DECIMAL), "9.6.5"),
        cell("an error value", "number", ofType(FieldType.DECIMAL), "#VALUE!"),
        cell("a negative number", "minimum", CellDefects::hasMinimum, "-5"),
        cell("a number too large", "maximum", ofType(FieldType.COUNT), "99999999999"),
        cell("an area too large", "maximum", ofType(FieldType.DECIMAL), "1000000000001"),
        cell("a required cell left blank", "required", Field::required, ""),
        cell("not applicable where a value must stand", "required", Field::required, "—"),
        cell("a word of no list", "code", CellDefects::isHeldList, "不详"),
        cell("a founder of no list", "code_unknown", named("founder"), "700"),
        cell("a school type of four digits", "pattern", named("school_type"), "2111"),
        cell("a code of nine digits", "pattern", named("school_code"), "214500001"),
        cell("a code in scientific notation", "digits_lost", named("school_code"), "2.145E+09"),
        cell("neither yes nor no", "yes_no", ofType(FieldType.YES_NO), "有"),
        cell("an error value for a name", "no_value", named("school_name"), "#N/A"),
        new Defect("an empty character in a cell", "nul", CellDefects::nul),
        new Defect("another county's code", "county_code", CellDefects::county));
  }

  private static Predicate<Field> ofType(FieldType type) {
    return field -> field.type() == type;
  }

  private static Predicate<Field> named(String name) {
    return field -> field.name().equals(name);
  }

  private static boolean hasMinimum(Field field) {
    return field.constraints().minimum() != null;
  }

  private static boolean isHeldList(Field field) {
    String codes = field.constraints().codes();
    return codes != null
        && CleanCounty.DEFINITIONS.codeList(codes).unknown() == CodeList.Unknown.HOLD;
  }

  private static Defect cell(String name, String rule, Predicate<Field> fits, String text) {
    return new Defect(
        name,
        rule,
        draft -> {
          Grid grid = draft.anyGrid(form -> form.fields().stream().anyMatch(fits));
          Field field = draft.anyField(grid, fits);
          int row = draft.anyRow(grid);
          draft.tell(grid, row, field.name());
          grid.put(row, field.name(), text);
        });
  }

  private static void nul(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    Field field = draft.anyField(grid, each -> true);
    int row = draft.anyRow(grid);
    draft.tell(grid, row, field.name());
    grid.put(row, field.name(), grid.cell(row, field.name()) + "\0");
  }

  private static void county(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("county_code"));
    int row = draft.anyRow(grid);
    draft.tell(grid, row, "county_code");
    grid.put(row, "county_code", "459999");
  }
}
