package org.junheng.publish;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.storage.Storage;

/**
 * A finished release of two census years and three counties, small enough to be read: 450101 falls
 * back, 450102 has hostile names, 450201 lacks data.
 */
public final class PublishedRelease {
  /** The names that others may write, by the word that stands for them in the tables. */
  public static final Map<String, String> HOSTILE =
      new LinkedHashMap<>(
          Map.of(
              "FORMULA", "=cmd|' /C calc'!A0",
              "SCRIPT", "</script><img src=x onerror=alert(1)>甲小学",
              "RIGHT_TO_LEFT", "\u202e学小乙\u202c\u2028丙",
              "LONG", "长".repeat(10_000)));

  public static final Definitions DEFINITIONS = Definitions.load();
  private static final List<String> INDICATORS = List.of("R1", "R2", "R3", "R4", "R5", "R6", "R7");

  private static final String VERDICTS =
      """
        standard | year | county_code | verdict | resource | assurance | quality | recognition | veto | preconditions | reasons
        Q2017 | 2023 | 450101 | met | met | met | met | met | met | met |
        Q2017 | 2023 | 450102 | not_met | not_met | met | met | met | met | met |
        Q2017 | 2023 | 450201 | not_met | not_met | met | met | met | met | met |
        Q2017 | 2024 | 450101 | not_met | not_met | met | met | met | met | met | 小学R1差异系数0.5003，超过0.50
        Q2017 | 2024 | 450102 | not_met | not_met | not_met | met | met | met | met | SCRIPT（小学）未达标：R1 FORMULA（小学）未达标：R1
        Q2017 | 2024 | 450201 | undetermined | undetermined | met | met | met | met | met | 缺数据
        """;
  private static final String QUALITY =
      """
        year | county_code | form | files | rows_read | rows_accepted | rows_held | warnings | warnings_accepted | submissions | late | status | in_landing
        2024 | 450101 | school | 1 | 10 | 10 | 0 | 0 | 0 | 1 | false | ok | true
        2024 | 450102 | school | 1 | 10 | 8 | 2 | 0 | 0 | 1 | true | partial | true
        2024 | 450201 | school | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | missing | true
        """;

  private PublishedRelease() {}

  /** The standards that it was scored under. */
  public static List<Standard> standards() {
    return List.of(DEFINITIONS.standard("Q2017"));
  }

  /** Writes it into a folder. */
  public static Storage in(Path folder) {
    return written(folder).folder();
  }

  private static SmallRelease written(Path folder) {
    SmallRelease release = new SmallRelease(folder, "published");
    write(
        release,
        "dim_county",
        """
        county_code | county_name | city_code | city_name | kind | from_year | to_year
        450101 | 东山区 | 450100 | 南江市 | district | 2000 |
        450102 | SCRIPT | 450100 | 南江市 | county | 2000 |
        450201 | 西河县 | 450200 | 北岭市 | county | 2000 |
        """);
    write(release, "dim_indicator", indicators());
    write(
        release,
        "dim_school",
        """
        year | school_code | school_name | county_code | school_type | urban_rural | founder
        2023 | 2145000001 | 第一小学 | 450101 | 211 | 111 | 811
        2024 | 2145000001 | 第一小学 | 450101 | 211 | 111 | 811
        2024 | 2145000002 | FORMULA | 450102 | 211 | 220 | 811
        2024 | 2145000003 | SCRIPT | 450102 | 211 | 220 | 811
        2024 | 2145000004 | RIGHT_TO_LEFT | 450102 | 211 | 220 | 811
        2024 | 2145000005 | LONG | 450102 | 211 | 220 | 811
        2024 | 2145000009 | 河边小学 | 450201 | 211 | 220 | 811
        """);
    write(release, "county_verdict", VERDICTS);
    write(release, "county_variance", variance());
    write(
        release,
        "county_composite",
        """
        standard | year | county_code | stage | composite_cv
        Q2017 | 2024 | 450101 | primary | 0.4
        Q2017 | 2024 | 450102 | primary | 0.3
        """);
    write(
        release,
        "county_item",
        """
        standard | year | county_code | item | name_zh | domain | position | value | threshold | verdict | flips_when_rounded | detail
        Q2017 | 2024 | 450102 | G3 | 每12个班级配备音乐、美术专用教室1间以上 | assurance | 3 | 1 | 0 | not_met | false | SCRIPT：没有美术教室
        Q2017 | 2024 | 450102 | S1 | 社会认可度 | recognition | 24 | 0.84996 | 0.85 | not_met | true | 2550 ÷ 3000
        """);
    write(
        release,
        "school_item",
        """
        standard | year | county_code | school_code | item | verdict | failing | detail
        Q2017 | 2024 | 450102 | 2145000003 | G3 | not_met | 1 | 没有美术教室
        """);
    write(
        release,
        "county_trend",
        """
        standard | county_code | stage | measure | year | on_map | value | change | break | break_reason | break_reason_own
        Q2017 | 450101 | primary | cv_R1 | 2023 | | 0.45 | | false | |
        Q2017 | 450101 | primary | cv_R1 | 2024 | | 0.5003 | 0.0503 | false | |
        Q2017 | 450102 | primary | cv_R1 | 2023 | | 0.31 | | false | |
        Q2017 | 450102 | primary | cv_R7 | 2023 | | 0.4 | | false | |
        Q2017 | 450102 | primary | cv_R7 | 2024 | | 0.6 | 0.2 | false | |
        Q2017 | 450102 | primary | cv_R1 | 2024 | | 0.25 | -0.06 | true | 东山区与本县之间调整区划界线 | 与其他县区之间调整区划界线
        """);
    write(
        release,
        "county_ranking",
        """
        standard | year | stage | measure | county_code | value | rank | of | rank_change | reason_unranked
        Q2017 | 2024 | primary | unit_pass_share | 450101 | 0.5 | 1 | 2 | 1 |
        Q2017 | 2024 | primary | unit_pass_share | 450102 | 0.25 | 2 | 2 | -1 |
        Q2017 | 2024 | primary | unit_pass_share | 450201 | | | 2 | | 1个单元缺数据
        Q2017 | 2024 | primary | cv_R7 | 450102 | 0.6 | 1 | 1 | |
        """);
    write(
        release,
        "county_shortfall",
        """
        standard | year | county_code | resource | schools | quantity | unit | cost_yuan
        Q2017 | 2024 | 450102 | qualified_teacher | 2 | 12 | 人 | 1080000
        """);
    write(
        release,
        "unit",
        """
        standard | year | county_code | school_code | stage | campuses | pupils | school_pupils | share
        Q2017 | 2024 | 450101 | 2145000001 | primary | 0 | 400 | 400 | 1
        Q2017 | 2024 | 450102 | 2145000002 | primary | 0 | 100 | 100 | 1
        Q2017 | 2024 | 450102 | 2145000003 | primary | 0 | 200 | 200 | 1
        """);
    write(
        release,
        "unit_indicator",
        """
        standard | year | county_code | school_code | stage | indicator | pupils | numerator | value | threshold | attained | attained_85 | shortfall | flips_when_rounded
        Q2017 | 2024 | 450101 | 2145000001 | primary | R1 | 400 | 20 | 5 | 4.2 | true | true | 0 | false
        Q2017 | 2024 | 450102 | 2145000002 | primary | R1 | 100 | 4 | 4 | 4.2 | false | true | 0.2 | false
        Q2017 | 2024 | 450102 | 2145000003 | primary | R1 | 200 | 0 | 0 | 4.2 | false | false | 8.4 | false
        """);
    write(
        release,
        "unit_verdict",
        """
        standard | year | county_code | school_code | stage | verdict | attained_count | failing | missing | reason
        Q2017 | 2024 | 450101 | 2145000001 | primary | met | 7 | | |
        Q2017 | 2024 | 450102 | 2145000002 | primary | not_met | 6 | R1 | | 未达标：R1
        Q2017 | 2024 | 450102 | 2145000003 | primary | not_met | 6 | R1 | | 未达标：R1；低于标准的85%：R1
        Q2017 | 2024 | 450102 | 2145000004 | primary | met | 7 | | |
        Q2017 | 2024 | 450102 | 2145000005 | primary | met | 7 | | |
        """);
    write(
        release,
        "shortfall_plan",
        """
        standard | year | county_code | school_code | stage | indicator | resource | quantity | unit | cost_yuan | quantity_85 | cost_85_yuan | chosen | bears | required | required_yuan
        Q2017 | 2024 | 450102 | 2145000002 | primary | R1 | qualified_teacher | 3 | 人 | 270000 | 0 | 0 | false | false | 0 | 0
        Q2017 | 2024 | 450102 | 2145000003 | primary | R1 | qualified_teacher | 9 | 人 | 810000 | 8 | 720000 | true | true | 9 | 810000
        """);
    write(
        release,
        "county_gap",
        """
        standard | year | county_code | position | kind | measure | stage | resource | verdict | bears | doubtful | reason | needed
        Q2017 | 2024 | 450101 | 1 | variance | cv_R1 | primary | | not_met | true | false | 小学R1差异系数0.5003，超过0.50 | 降到0.50以内
        Q2017 | 2024 | 450102 | 1 | item | G3 | | | not_met | true | false | G3（未达标）未达标学校1所：SCRIPT（没有美术教室） | 再配1间美术教室（SCRIPT、FORMULA）
        Q2017 | 2024 | 450102 | 2 | units | | | | not_met | true | false | 未达标学校1所：SCRIPT（小学R1 0.00低于4.2的85%） | 再增加9名高于规定学历教师
        Q2017 | 2024 | 450102 | 3 | variance | cv_R7 | primary | | not_met | true | true | 小学R7差异系数0.600，超过0.50（存疑） | 降到0.50以内
        Q2017 | 2024 | 450102 | 5 | units | | | | undetermined | true | false | FORMULA | 补齐或更正数据
        Q2017 | 2024 | 450102 | 4 | spare | | | qualified_teacher | | false | false | 高于规定学历教师补到各校标准值的其余缺口 | 3名高于规定学历教师
        """);
    write(
        release,
        "doubtful_figure",
        """
        standard | year | county_code | school_code | stage | measure | cause
        Q2017 | 2024 | 450102 | | primary | cv_R7 | SCRIPT：网络多媒体教室数存疑
        Q2017 | 2024 | 450102 | 2145000003 | primary | R7 | SCRIPT：网络多媒体教室数存疑
        """);
    write(
        release,
        "variance_driver",
        """
        standard | year | county_code | stage | indicator | school_code | share | leave_one_out_cv
        Q2017 | 2024 | 450102 | primary | R1 | 2145000003 | 0.75 | 0.1
        """);
    write(
        release,
        "plan_status",
        """
        standard | year | county_code | planned_year | recognised_in | verdict | status | outlook | outlook_reason | reason | outlook_doubtful
        Q2017 | 2024 | 450101 | 2024 | | not_met | late | | | 规划2024年通过国家认定，尚未认定 |
        Q2017 | 2024 | 450102 | 2030 | | not_met | on_track | 2028 | | 规划2030年通过国家认定 | true
        """);
    write(
        release,
        "progress",
        """
        standard | year | level | area_code | counties | counties_met | share | planned | units | units_passed | unit_share | cumulative_recognised
        Q2017 | 2023 | province | 450000 | 3 | 1 | 0.3333333333333333 | 0 | 6 | 4 | 0.6666666666666666 | 0
        Q2017 | 2024 | province | 450000 | 3 | 0 | 0 | 1 | 6 | 3 | 0.5 | 0
        Q2017 | 2024 | city | 450100 | 2 | 0 | 0 | 1 | 5 | 3 | 0.6 | 0
        Q2017 | 2024 | city | 450200 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0
        """);
    write(
        release,
        "yearly_statistic",
        """
        standard | year | level | area_code | statistic | value | change
        Q2017 | 2023 | province | 450000 | counties | 3 |
        Q2017 | 2023 | province | 450000 | counties_met | 1 |
        Q2017 | 2023 | province | 450000 | counties_not_met | 2 |
        Q2017 | 2023 | province | 450000 | counties_undetermined | 0 |
        Q2017 | 2024 | province | 450000 | counties | 3 | 0
        Q2017 | 2024 | province | 450000 | counties_met | 0 | -1
        Q2017 | 2024 | province | 450000 | counties_not_met | 2 | 0
        Q2017 | 2024 | province | 450000 | counties_undetermined | 1 | 1
        """);
    write(release, "data_quality", QUALITY);
    write(
        release,
        "held",
        """
        year | county_code | form | file | rule | severity | message
        2024 | 450102 | school | geheim.csv | row_short | error | GEHEIM
        """);
    return release;
  }

  /** The same with a census year more, which still collects: 450101 has handed in its schools. */
  public static Storage collecting(Path folder) {
    SmallRelease release = written(folder);
    write(
        release,
        "year_state",
        """
        year | state | from_date | default_year | counties | counties_submitted | counties_with_school
        2023 | | | false | 3 | 3 | 3
        2024 | provisional | 2025-03-01 | true | 3 | 3 | 3
        2025 | collecting | 2025-09-01 | false | 3 | 1 | 1
        """);
    write(
        release,
        "county_verdict",
        VERDICTS
            + """
            Q2017 | 2025 | 450101 | undetermined | undetermined | met | met | met | met | met | 尚未报送2025学年的教师情况
            Q2017 | 2025 | 450102 | undetermined | undetermined | met | met | met | met | met | 尚未报送2025学年的任何报表
            Q2017 | 2025 | 450201 | undetermined | undetermined | met | met | met | met | met | 尚未报送2025学年的任何报表
            """);
    write(
        release,
        "data_quality",
        QUALITY
            + """
            2025 | 450101 | school | 1 | 7 | 5 | 2 | 3 | 0 | 1 | | partial | true
            2025 | 450101 | teachers | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | missing |
            2025 | 450102 | school | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | missing |
            2025 | 450201 | school | 0 | 0 | 0 | 0 | 0 | 0 | 0 | | missing |
            """);
    return release.folder();
  }

  private static String indicators() {
    StringBuilder text = new StringBuilder("standard | indicator | name_zh | unit | per | ");
    text.append("primary_threshold | junior_threshold | clause\n");
    for (var indicator : DEFINITIONS.standard("Q2017").indicators()) {
      text.append(
          "Q2017 | %s | %s | %s | %d | %s | %s | %s%n"
              .formatted(
                  indicator.id(),
                  indicator.nameZh(),
                  indicator.unit(),
                  indicator.per(),
                  indicator.thresholds().primary(),
                  indicator.thresholds().junior(),
                  indicator.clause()));
    }
    return text.toString();
  }

  private static String variance() {
    StringBuilder text = new StringBuilder("standard | year | county_code | stage | indicator | ");
    text.append("units | pupils | units_missing | mean | sd | cv | cv_limit | verdict | ");
    text.append("flips_when_rounded\n");
    for (String indicator : INDICATORS) {
      boolean isFirst = indicator.equals("R1");
      text.append(line("2023", "450101", indicator, "0.45", "met", "false"));
      text.append(
          line(
              "2024",
              "450101",
              indicator,
              isFirst ? "0.5003" : "0.4",
              isFirst ? "not_met" : "met",
              String.valueOf(isFirst)));
      text.append(
          line(
              "2024",
              "450102",
              indicator,
              isFirst ? "0.25" : "0.6",
              isFirst ? "met" : "not_met",
              "false"));
      text.append(
          line(
              "2024",
              "450201",
              indicator,
              isFirst ? "" : "0.48",
              isFirst ? "undetermined" : "met",
              "false"));
    }
    return text.toString();
  }

  private static String line(
      String year, String county, String indicator, String cv, String verdict, String flips) {
    return "Q2017 | %s | %s | primary | %s | 2 | 300 | 0 | 4.5 | 1.1 | %s | 0.5 | %s | %s%n"
        .formatted(year, county, indicator, cv, verdict, flips);
  }

  private static void write(SmallRelease release, String table, String text) {
    release.with(table, text, HOSTILE);
  }
}
