package org.junheng.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junheng.publish.SmallRelease;
import org.junheng.release.ReleaseTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures and the sentences of the yearly statistics, from small tables. */
class YearlyReportTest {
  private static final String VERDICTS =
      """
      standard | year | level | area_code | statistic | value | change
      Q2017 | 2020 | province | 450000 | counties | 4 |
      Q2017 | 2020 | province | 450000 | counties_met | 2 |
      Q2017 | 2020 | province | 450000 | counties_not_met | 2 |
      Q2017 | 2020 | province | 450000 | counties_undetermined | 0 |
      Q2017 | 2020 | city | 450100 | counties | 2 |
      Q2017 | 2020 | city | 450100 | counties_met | 2 |
      Q2017 | 2020 | city | 450100 | counties_not_met | 0 |
      Q2017 | 2020 | city | 450100 | counties_undetermined | 0 |
      Q2017 | 2021 | province | 450000 | counties | 4 | 0
      Q2017 | 2021 | province | 450000 | counties_met | 2 | 0
      Q2017 | 2021 | province | 450000 | counties_not_met | 1 | -1
      Q2017 | 2021 | province | 450000 | counties_undetermined | 1 | 1
      Q2017 | 2021 | city | 450100 | counties | 2 | 0
      Q2017 | 2021 | city | 450100 | counties_met | 1 | -1
      Q2017 | 2021 | city | 450100 | counties_not_met | 0 | 0
      Q2017 | 2021 | city | 450100 | counties_undetermined | 1 | 1
      Q2017 | 2021 | city | 450200 | counties | 2 | 0
      Q2017 | 2021 | city | 450200 | counties_met | 1 | 1
      Q2017 | 2021 | city | 450200 | counties_not_met | 1 | -1
      Q2017 | 2021 | city | 450200 | counties_undetermined | 0 | 0
      """;
  private static final String PLANS =
      """
      Q2017 | 2020 | province | 450000 | planned | 1 |
      Q2017 | 2020 | province | 450000 | units | 100 |
      Q2017 | 2020 | province | 450000 | units_passed | 50 |
      Q2017 | 2020 | province | 450000 | plan_late | 1 |
      Q2017 | 2021 | province | 450000 | planned | 3 | 2
      Q2017 | 2021 | province | 450000 | planned_recognised | 1 |
      Q2017 | 2021 | province | 450000 | plan_done_unplanned | 0 | 0
      Q2017 | 2021 | province | 450000 | units | 101 | 1
      Q2017 | 2021 | province | 450000 | units_passed | 50 | 0
      Q2017 | 2021 | province | 450000 | cumulative_recognised | 2 |
      Q2017 | 2021 | province | 450000 | plan_done | 2 | 2
      Q2017 | 2021 | province | 450000 | plan_ahead | 1 | 1
      Q2017 | 2021 | province | 450000 | plan_on_track | 0 | 0
      Q2017 | 2021 | province | 450000 | plan_at_risk | 0 | -1
      Q2017 | 2021 | province | 450000 | plan_late | 2 | 1
      Q2017 | 2021 | province | 450000 | plan_unplanned | 0 | 0
      Q2017 | 2021 | city | 450100 | planned | 1 |
      Q2017 | 2021 | city | 450100 | planned_recognised | 1 |
      Q2017 | 2021 | city | 450100 | cumulative_recognised | 2 |
      Q2017 | 2021 | city | 450100 | plan_done | 2 |
      Q2017 | 2021 | city | 450100 | plan_ahead | 1 |
      Q2017 | 2021 | city | 450100 | plan_late | 0 |
      Q2017 | 2021 | city | 450200 | plan_done | 0 | 0
      Q2017 | 2021 | city | 450200 | plan_ahead | 0 | 0
      Q2017 | 2021 | city | 450200 | plan_late | 2 | 1
      """;

  @TempDir private Path folder;
  private SmallRelease release;

  @BeforeEach
  void writeCountiesAndVerdicts() {
    release =
        new SmallRelease(folder, "R1")
            .with(
                "dim_county",
                """
                county_code | county_name | city_code | city_name | from_year | to_year
                450101 | 甲区 | 450100 | 南市 | 2000 |
                450127 | 乙县 | 450100 | 南市 | 2000 | 2020
                450181 | 乙市 | 450100 | 南市 | 2021 |
                450201 | <丙>区 | 450200 | 北市 | 2000 |
                450202 | 丁区 | 450200 | 北市 | 2000 |
                """)
            .with(
                "county_verdict",
                """
                standard | year | county_code | verdict
                Q2017 | 2020 | 450101 | met
                Q2017 | 2020 | 450127 | met
                Q2017 | 2020 | 450201 | not_met
                Q2017 | 2020 | 450202 | not_met
                Q2017 | 2021 | 450101 | undetermined
                Q2017 | 2021 | 450181 | met
                Q2017 | 2021 | 450201 | met
                Q2017 | 2021 | 450202 | not_met
                """)
            .with("yearly_statistic", VERDICTS)
            .with(
                "data_quality",
                """
                year | county_code | form | files
                2020 | 450101 | school | 1
                2021 | 450101 | school | 0
                2021 | 450101 | pupils | 0
                2021 | 450181 | school | 0
                2021 | 450181 | pupils | 1
                """);
  }

  @Test
  void aReportSaysWhatTheFiguresShowAndNothingOfTablesThatAreNotThere() {
    assertThat(text(2021))
        .isEqualTo(
            """
            2021学年义务教育均衡发展监测年度统计

            优质均衡（Q2017）
            2021学年全省4个县区中，达标2个，未达标1个，数据不全1个。\
            与2020学年相比，达标县区持平（2个），未达标县区由2个减少到1个，数据不全县区由0个增加到1个。
            达标县区：乙市、<丙>区。上年未达标或数据不全、本年达标：<丙>区。上年达标、本年数据不全（不作退步）：甲区。\
            不能与上年比较（区划调整或上年没有结论）：乙市。
            市州\t县区\t达标\t达标比上年\t未达标\t数据不全\t规划应认定\t其中已认定\t逾期未认定\t提前认定\t累计认定
            南市\t2\t1\t-1\t0\t1\t—\t—\t—\t—\t—
            北市\t2\t1\t+1\t1\t0\t—\t—\t—\t—\t—

            说明
            本学年未报送任何报表的县区1个：甲区。
            2021学年自2021年9月1日起。数据不全指所需数据缺少或未能采用；\
            达标指本学年结论达标，认定指通过国家认定，两者互不代替；\
            提前指规划年份未到而已认定，逾期指规划年份已到而未认定；\
            规划应认定为其中已认定与逾期未认定之和；“—”表示没有数据。
            本页各数取自发布版本R1的县级结论等表，并列于yearly_statistic表。
            """);
  }

  @Test
  void aYearWhoseYearBeforeIsNotThereIsNotCompared() {
    assertThat(text(2020))
        .contains("2020学年全省4个县区中，达标2个，未达标2个，数据不全0个。\n达标县区：甲区、乙县。\n")
        .contains("南市\t2\t2\t—\t0\t0")
        .doesNotContain("相比", "上年未达标", "上年达标", "2019", "增加", "减少", "持平");
  }

  @Test
  void aRecodedCountyIsComparedWithWhatItWasAndOneWhoseTerritoryChangedWithNothing() {
    release
        .with(
            "county_change",
            """
            year | kind | from_code | to_code | one_to_one
            2021 | recode | 450127 | 450181 | true
            2021 | boundary | 450202 | 450201 | false
            """)
        .with(
            "county_verdict",
            """
            standard | year | county_code | verdict
            Q2017 | 2020 | 450101 | met
            Q2017 | 2020 | 450127 | met
            Q2017 | 2020 | 450201 | not_met
            Q2017 | 2020 | 450202 | not_met
            Q2017 | 2021 | 450101 | met
            Q2017 | 2021 | 450181 | not_met
            Q2017 | 2021 | 450201 | met
            Q2017 | 2021 | 450202 | not_met
            """)
        .with(
            "doubtful_figure",
            """
            standard | year | county_code | school_code | stage | measure | cause
            Q2017 | 2021 | 450181 | | primary | cv_R6 | 教学仪器设备资产值存疑
            """);
    assertThat(text(2021))
        .contains("上年达标、本年未达标：乙市（有数字存疑，待核实）。不能与上年比较（区划调整或上年没有结论）：<丙>区、丁区。\n")
        .doesNotContain("本年达标：");
  }

  @Test
  void plansUnitsAndRecognitionsAreToldWhereTheyHaveFigures() {
    release
        .with("yearly_statistic", VERDICTS + PLANS)
        .with(
            "plan_status",
            """
            standard | year | county_code | planned_year | status
            Q2017 | 2020 | 450202 | 2020 | late
            Q2017 | 2021 | 450101 | 2021 | done
            Q2017 | 2021 | 450181 | 2024 | done
            Q2017 | 2021 | 450201 | 2021 | late
            Q2017 | 2021 | 450202 | 2020 | late
            B2012 | 2021 | 450101 | |
            """);
    assertThat(text(2021))
        .contains(
            """
            参评学校（学段）101个，达标50个；达标数与2020学年相比持平（50个）。
            规划在2021年及以前通过国家认定的县区3个，其中已认定1个，逾期未认定2个；\
            规划在以后年份的，提前认定1个，按计划推进0个，有延误风险0个；没有规划的，已认定0个，未认定0个；\
            逾期县区与2020学年相比由1个增加到2个。
            提前认定：乙市。
            逾期未认定：<丙>区、丁区。
            截至2021年累计通过国家认定的县区2个。
            """)
        .contains("南市\t2\t1\t-1\t0\t1\t1\t1\t0\t1\t2\n", "北市\t2\t1\t+1\t1\t0\t—\t—\t2\t0\t—\n");
  }

  @Test
  void theFilesOfEveryYearAreWrittenAndTheHtmlNeedsAndRunsNothing() throws Exception {
    YearlyReports.write(release.folder(), statistics(), Map.of("Q2017", "优质均衡"), "R1");
    try (var files = Files.list(folder.resolve("reports"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "2020年度统计.html", "2020年度统计.txt", "2021年度统计.html", "2021年度统计.txt");
    }
    String html = Files.readString(folder.resolve("reports/2021年度统计.html"));
    assertThat(html)
        .contains("default-src 'none'", "<h2>优质均衡（Q2017）</h2>", "&lt;丙&gt;区")
        .doesNotContain("<丙>", "<script", "http://", "https://", "src=");
    assertThat(Files.readString(folder.resolve("reports/2021年度统计.txt"))).isEqualTo(text(2021));
  }

  private String text(int year) {
    return new YearlyReport(statistics(), Map.of("Q2017", "优质均衡"), year).page("R1").text();
  }

  private YearlyStatistics statistics() {
    try (ReleaseTables tables = ReleaseTables.of(release.folder(), SmallRelease.DEFINITIONS)) {
      return YearlyStatistics.of(tables);
    }
  }
}
