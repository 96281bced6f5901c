package org.junheng.publish.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.table.CountyProfile;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

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
          new Line("小学（所）", CountyProfile::primarySchools),
          new Line("九年一贯制学校（所）", CountyProfile::nineYearSchools),
          new Line("初中（所）", CountyProfile::juniorSchools),
          new Line("完全中学（所）", CountyProfile::completeSecondarySchools),
          new Line("十二年一贯制学校（所）", CountyProfile::twelveYearSchools),
          new Line("特殊教育学校（所）", CountyProfile::specialSchools),
          new Line("小学教学点（个）", CountyProfile::teachingPoints),
          new Line("　其中50人及以上", CountyProfile::largeTeachingPoints),
          new Line("小学教学班", CountyProfile::primaryClasses),
          new Line("初中教学班", CountyProfile::juniorClasses),
          new Line("小学在校学生", CountyProfile::primaryPupils),
          new Line("初中在校学生", CountyProfile::juniorPupils),
          new Line("小学教职工合计", null),
          new Line("　其中专任教师", CountyProfile::primaryTeachers),
          new Line("初中教职工合计", null),
          new Line("　其中专任教师", CountyProfile::juniorTeachers));

  private ProfileSheet() {}

  /** A line of the form; without a figure where the census does not ask for it. */
  private record Line(String title, Function<CountyProfile, Long> figure) {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.mark("序号", 7),
            SheetColumn.text("项目", 44),
            SheetColumn.count("数据", 18),
            SheetColumn.text("来源", 44)));
    sheet.title(county.name() + " " + year.year() + "学年 表Ⅰ 县域基本情况");
    sheet.header();
    Optional<CountyProfile> profile = county.row(CountyProfile.class, any -> true);
    int number = 0;
    for (Line line : LINES) {
      number++;
      Object value = null;
      if (line.figure != null) {
        value = Cells.orDash(profile.map(line.figure));
      }
      sheet.row(
          Arrays.asList(
              number, line.title, value, line.figure == null ? "统计报表中没有，请县级填写" : "由各校报表汇总"));
    }
    sheet.note("校区并入主校计数；“—”为有学校缺报，不能汇总。");
  }
}
