package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;

/** 表Ⅰ: the county at a glance; what no census form reports stays empty for the county to fill. */
final class ProfileSheet {
  private static final List<Line> LINES =
      List.of(
          new Line("人口总数（万人）", null),
          new Line("农业人口数（万人）", null),
          new Line("乡镇数", null),
          new Line("行政村数", null),
          new Line("年人均国内生产总值（元）", null),
          new Line("年人均地方财政收入（元）", null),
          new Line("农民年人均纯收入（元）", null),
          new Line("城镇居民年人均可支配收入（元）", null),
          new Line("小学（所）", "primary_schools"),
          new Line("九年一贯制学校（所）", "nine_year_schools"),
          new Line("初中（所）", "junior_schools"),
          new Line("完全中学（所）", "complete_secondary_schools"),
          new Line("十二年一贯制学校（所）", "twelve_year_schools"),
          new Line("特殊教育学校（所）", "special_schools"),
          new Line("小学教学点（个）", "teaching_points"),
          new Line("　其中50人及以上", "large_teaching_points"),
          new Line("小学教学班", "primary_classes"),
          new Line("初中教学班", "junior_classes"),
          new Line("小学在校学生", "primary_pupils"),
          new Line("初中在校学生", "junior_pupils"),
          new Line("小学教职工合计", null),
          new Line("　其中专任教师", "primary_teachers"),
          new Line("初中教职工合计", null),
          new Line("　其中专任教师", "junior_teachers"));

  private ProfileSheet() {}

  /** A line of the form; without a column where the census does not ask for it. */
  private record Line(String title, String column) {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            Column.mark("序号", 7),
            Column.text("项目", 44),
            Column.count("数据", 18),
            Column.text("来源", 44)));
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅰ 县域基本情况");
    sheet.header();
    Optional<TableRow> profile = county.rows("county_profile").stream().findFirst();
    int number = 0;
    for (Line line : LINES) {
      number++;
      Object value = null;
      if (line.column != null) {
        value = Cells.orDash(profile.map(row -> Cells.whole(row, line.column)));
      }
      sheet.row(
          Arrays.asList(
              number, line.title, value, line.column == null ? "统计报表中没有，请县级填写" : "由各校报表汇总"));
    }
    sheet.note("校区并入主校计数；“—”为有学校缺报，不能汇总。");
  }
}
