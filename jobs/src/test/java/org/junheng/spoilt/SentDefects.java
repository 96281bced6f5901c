package org.junheng.spoilt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;

/** Files as people really send them: what programs, habits and haste make of a sound table. */
final class SentDefects {
  private SentDefects() {}

  /** Those that can stand in a text and in a workbook. */
  static List<Defect> all() {
    return List.of(
        new Defect("a signature under the table", "rows_passed_over", SentDefects::signature),
        new Defect("rows numbered and never filled in", "rows_passed_over", SentDefects::numbered),
        new Defect("a title of another year", "title_year", SentDefects::title),
        new Defect("a survey of some groups", "groups_lacking", SentDefects::someGroups),
        new Defect("a total with a name", "rows_passed_over", SentDefects::namedTotal),
        new Defect("a total with a school's code", "total_with_code", SentDefects::totalWithCode),
        new Defect("another table below", "other_table", SentDefects::otherTable),
        new Defect("a header that is nearly right", "column_near", SentDefects::near),
        new Defect("a column without a header", "column_unnamed", SentDefects::unnamed),
        new Defect(
            "a header deleted above its data", "column_unnamed_lacking", SentDefects::deleted),
        new Defect("headers in other words", "figures_unread", SentDefects::otherWords),
        new Defect("another unit beside a header", "header_unit", SentDefects::otherUnit),
        new Defect(
            "another unit of what must be there", "required_unit", SentDefects::requiredUnit),
        new Defect("a code that a spreadsheet rounded", "digits_lost", SentDefects::roundedCode),
        new Defect("a number that a spreadsheet rounded", "digits_rounded", SentDefects::rounded));
  }

  /** Those of texts alone, or of files as a whole. */
  static List<Defect> ofFiles() {
    return List.of(
        new Defect("a quote that takes in the next row", "row_swallowed", SentDefects::swallowed),
        new Defect("a row in quotes as a whole", "row_quoted", SentDefects::quoted),
        new Defect("another county's file", "schools_of_other", SentDefects::ofOthers),
        new Defect("the same file copied", "file_same", SentDefects::copied),
        new Defect("a packed file", "file_archive", other("全部.zip", "PK\u0003\u0004")),
        new Defect("a scan", "file_no_table", other("社会认可度盖章.xlsx", "%PDF-1.7")),
        new Defect("a table of another program", "file_kind", other("经费统计表.xls", "ID;PWXL;N")));
  }

  private static void signature(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code"));
    append(
        grid,
        0,
        draft.oneOf(
            List.of(
                "单位负责人：张三　　填表人：李四　　联系电话：0771-0000000",
                "注：1.本表由学校填报。2.统计时点为9月1日。",
                "填表日期：2024年9月20日",
                "（盖章）")));
    draft.tellOfFile(grid);
  }

  private static void totalWithCode(Draft draft) {
    Grid grid = draft.grid(draft.oneOf(List.of("teachers", "classes", "rooms")));
    List<String> row = new ArrayList<>(grid.rows().get(draft.anyRow(grid)));
    row.set(1, draft.oneOf(List.of("合计", "小 计", "本校小计")));
    grid.rows().add(row);
    draft.tell(grid, grid.rows().size() - 1);
  }

  private static void otherTable(Draft draft) {
    Grid grid = draft.grid(draft.oneOf(List.of("pupils", "teachers", "facilities", "classes")));
    Grid other = draft.grid("funding");
    int width = grid.rows().get(0).size();
    int from = grid.rows().size();
    for (List<String> row : other.rows()) {
      List<String> below = new ArrayList<>(row);
      below.addAll(java.util.Collections.nCopies(width - row.size(), ""));
      grid.rows().add(below);
    }
    draft.tell(grid, from);
  }

  private static void quoted(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code") && form.fields().size() > 2);
    int row = draft.anyRow(grid);
    draft.tell(grid, row, "school_code");
    String record = String.join(",", grid.rows().get(row));
    grid.rows().set(row, new ArrayList<>(List.of("\"" + record + "\"")));
  }

  private static void title(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    List<String> title = new ArrayList<>(grid.rows().get(0));
    title.replaceAll(any -> "");
    title.set(0, draft.oneOf(List.of("样例县2023年统计表", "2022—2023学年度报表", "统计时点：2019年9月1日")));
    draft.tellOfFile(grid);
    draft.titled(grid, title);
  }

  private static void someGroups(Draft draft) {
    Grid grid = draft.grid("survey");
    grid.rows().remove(draft.anyRow(grid));
    draft.tellOfFile(grid);
    draft.lose(grid);
  }

  private static void numbered(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code"));
    int width = grid.rows().get(0).size();
    for (int i = 0; i < 3; i++) {
      List<String> row = append(grid, width - 1, "");
      if (grid.form().has("county_code")) {
        row.set(grid.column("county_code"), "450102");
      } else {
        row.set(width - 1, "0");
      }
    }
    draft.tellOfFile(grid);
  }

  private static void namedTotal(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code"));
    List<String> row =
        append(grid, 0, draft.oneOf(List.of("东城镇小计", "样例县合计", "汇总", "平均", "小学合计", "各校平均值")));
    row.set(row.size() - 1, "999");
    draft.tellOfFile(grid);
  }

  private static List<String> append(Grid grid, int at, String text) {
    List<String> row = new ArrayList<>(grid.rows().get(0));
    row.replaceAll(any -> "");
    row.set(at, text);
    grid.rows().add(row);
    return row;
  }

  private static boolean isOptionalNumber(Field field) {
    return !field.required() && !field.subtotal() && field.type().isNumber();
  }

  private static Field anyNumber(Draft draft, Grid grid) {
    return draft.anyField(grid, SentDefects::isOptionalNumber);
  }

  private static Grid anyOfNumbers(Draft draft) {
    return draft.anyGrid(
        form -> form.fields().stream().filter(SentDefects::isOptionalNumber).count() > 3);
  }

  private static void near(Draft draft) {
    Grid grid = anyOfNumbers(draft);
    Field field = draft.anyField(grid, each -> isOptionalNumber(each) && longName(grid, each));
    String header = grid.header(field.name());
    String written = header + draft.oneOf(List.of("计", "情况", "小计数"));
    grid.rows().get(0).set(grid.column(field.name()), written);
    draft.tell(grid, draft.kindOf(grid), written);
    draft.alsoFollows("column_absent");
    follow(draft);
  }

  private static boolean longName(Grid grid, Field field) {
    return grid.header(field.name()).length() > 4;
  }

  private static void unnamed(Draft draft) {
    Grid grid = draft.anyGrid(form -> List.of("rooms", "classes").contains(form.form()));
    int at = draft.oneOf(List.of(0, 1, 2));
    grid.rows().forEach(row -> row.add(at, row == grid.rows().get(0) ? "" : "x"));
    draft.tellOfFile(grid);
  }

  private static void deleted(Draft draft) {
    Grid grid = anyOfNumbers(draft);
    Field field = draft.anyField(grid, each -> isOptionalNumber(each) && isInside(grid, each));
    if (grid.rows().stream()
        .skip(1)
        .allMatch(row -> row.get(grid.column(field.name())).isBlank())) {
      throw new Draft.NoPlace();
    }
    grid.rows().get(0).set(grid.column(field.name()), "");
    draft.tell(grid, draft.kindOf(grid), null);
    draft.alsoFollows("column_absent");
    follow(draft);
  }

  private static boolean isInside(Grid grid, Field field) {
    return grid.column(field.name()) < grid.rows().get(0).size() - 1;
  }

  /** Where a column is not read, checks that look at it say so, or other cells are lacking. */
  private static void follow(Draft draft) {
    List.of("primary_pupils_filled", "junior_pupils_filled", "senior_pupils_filled")
        .forEach(draft::alsoFollows);
  }

  private static void otherWords(Draft draft) {
    Grid grid = draft.grid(draft.oneOf(List.of("facilities", "pupils")));
    List<String> header = grid.rows().get(0);
    for (int i = 1; i < header.size(); i++) {
      header.set(i, "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "项之数目");
    }
    header.set(1, grid.header(grid.form().fields().get(1).name()));
    draft.tell(grid, draft.kindOf(grid), null);
  }

  private static void otherUnit(Draft draft) {
    Grid grid = anyOfNumbers(draft);
    Field field = anyNumber(draft, grid);
    String unit =
        field.type() == FieldType.COUNT
            ? draft.oneOf(List.of("万人", "千人", "%", "元"))
            : field.unit() == null
                ? "%"
                : field.unit().file().equals("m2") ? draft.oneOf(List.of("亩", "公顷")) : "千元";
    String written =
        grid.header(field.name()).replaceAll("[(（].*", "")
            + draft.oneOf(List.of("（" + unit + "）", "(单位：" + unit + ")", "/" + unit));
    if (!grid.header(field.name()).equals(grid.header(field.name()).replaceAll("[(（].*", ""))) {
      throw new Draft.NoPlace();
    }
    grid.rows().get(0).set(grid.column(field.name()), written);
    draft.tell(grid, draft.kindOf(grid), written);
    follow(draft);
  }

  private static void requiredUnit(Draft draft) {
    Grid grid = draft.grid("rooms");
    grid.rows().get(0).set(grid.column("area"), "面积" + draft.oneOf(List.of("（亩）", "(公顷)", "(万元)")));
    draft.tell(grid, draft.kindOf(grid), null);
  }

  private static void roundedCode(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code"));
    int row = draft.anyRow(grid);
    draft.tell(grid, row, "school_code");
    grid.put(row, "school_code", draft.oneOf(List.of("2.145E+09", "3.145E9", "2.1450e+09")));
  }

  private static void rounded(Draft draft) {
    Grid grid = draft.grid("facilities");
    Field field = draft.anyField(grid, each -> each.name().equals("books"));
    int row = draft.anyRow(grid);
    draft.tell(grid, row, field.name());
    grid.put(row, field.name(), draft.oneOf(List.of("1.2E+04", "9.6e4", "1E+5")));
  }

  private static void swallowed(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.has("school_code") && !form.form().equals(Form.SCHOOL));
    int row = draft.anyRow(grid);
    if (row + 1 >= grid.rows().size()) {
      throw new Draft.NoPlace();
    }
    draft.tell(grid, row, grid.form().fields().get(1).name());
    draft.touch(grid, row + 1);
    List<String> next = grid.rows().remove(row + 1);
    String text = grid.cell(row, grid.form().fields().get(1).name());
    int at = grid.column(grid.form().fields().get(1).name());
    List<String> cells = grid.rows().get(row);
    String rest = String.join(",", cells.subList(at, cells.size()));
    cells.set(at, "\"" + rest + "\n" + String.join(",", next.subList(0, at)) + "," + text + "\"");
    for (int i = at + 1; i < cells.size(); i++) {
      cells.set(i, next.get(i));
    }
    draft.touchUnnamed();
  }

  private static void ofOthers(Draft draft) {
    Grid grid = draft.anyGrid(form -> form.schoolForm() && !form.form().equals("rooms"));
    Set<String> schools = new TreeSet<>();
    for (int row = 1; row < grid.rows().size(); row++) {
      schools.add(grid.school(row));
      draft.touch(grid, row);
      grid.put(row, "school_code", grid.school(row).replaceFirst("(?<=^..)..", "99"));
    }
    if (schools.size() < 2) {
      throw new Draft.NoPlace();
    }
    draft.tellOfFile(grid);
    draft.touchUnnamed();
    draft.alsoFollows("school_unknown");
  }

  private static void copied(Draft draft) {
    Grid grid = draft.anyGrid(form -> true);
    String name =
        grid.form().title()
            + draft.oneOf(List.of(" - 副本.csv", "(1).csv", "（最终版）.csv", ".csv.csv", "_样例县.csv"));
    draft.write(name, CleanCounty.bytes(grid.text()));
    draft.tellAlsoAt(name);
  }

  private static Consumer<Draft> other(String name, String text) {
    return draft -> {
      draft.write(name, CleanCounty.bytes(text));
      draft.tellAlsoAt(name);
    };
  }
}
