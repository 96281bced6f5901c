package org.junheng.publish.page;

import java.nio.file.Path;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.publish.SmallRelease;
import org.junheng.storage.Storage;

/**
 * A release of three census years in which counties changed: 450127 became 450181 in 2023, 450102
 * joined 450101 in 2024, and 450199 was there long before the first year.
 */
final class ChangedCounties {
  static final Definitions DEFINITIONS = SmallRelease.DEFINITIONS;
  private static final List<String> STAGES = List.of("primary", "junior");

  private ChangedCounties() {}

  /** The standards that it was scored under. */
  static List<Standard> standards() {
    return List.of(DEFINITIONS.standard("Q2017"), DEFINITIONS.standard("B2012"));
  }

  /** Writes it into a folder. */
  static Storage in(Path folder) {
    SmallRelease release = new SmallRelease(folder, "changed");
    release
        .with(
            "dim_county",
            """
            county_code | county_name | city_code | city_name | kind | from_year | to_year
            450101 | 甲区 | 450100 | 南市 | district | 2000 |
            450102 | 乙区 | 450100 | 南市 | district | 2000 | 2023
            450127 | 横县 | 450100 | 南市 | county | 2000 | 2022
            450181 | 横州市 | 450100 | 南市 | city | 2023 |
            450199 | 旧县 | 450100 | 南市 | county | 1990 | 2010
            """)
        .with(
            "county_change",
            """
            year | kind | from_code | to_code | one_to_one
            2011 | merge | 450199 | 450101 | false
            2023 | recode | 450127 | 450181 | true
            2024 | merge | 450102 | 450101 | false
            """)
        .with("dim_indicator", indicators())
        .with("dim_school", SCHOOLS)
        .with("county_verdict", VERDICTS)
        .with("county_variance", variances())
        .with("county_composite", composites())
        .with("county_ranking", RANKS)
        .with("rank_moves", MOVES)
        .with("county_trend", TRENDS)
        .with(
            "doubtful_figure",
            """
            standard | year | county_code | school_code | stage | measure | cause
            Q2017 | 2022 | 450102 | | primary | cv_R1 | 教职工数存疑
            """)
        .with("plan_status", PLANS)
        .with("progress", PROGRESS)
        .with("yearly_statistic", STATISTICS)
        .with(
            "unit",
            """
            standard | year | county_code | school_code | stage | campuses | pupils | school_pupils | share
            Q2017 | 2022 | 450127 | 2145000001 | primary | 0 | 300 | 300 | 1
            Q2017 | 2023 | 450181 | 2145000001 | primary | 0 | 310 | 310 | 1
            Q2017 | 2024 | 450181 | 2145000011 | primary | 0 | 320 | 320 | 1
            Q2017 | 2024 | 450181 | 2145000002 | primary | 0 | 100 | 100 | 1
            Q2017 | 2024 | 450181 | 2145000003 | primary | 0 | 100 | 100 | 1
            """)
        .with("unit_indicator", VALUES)
        .with(
            "unit_verdict",
            """
            standard | year | county_code | school_code | stage | verdict | attained_count | failing
            Q2017 | 2022 | 450127 | 2145000001 | primary | not_met | 5 | R1;R2
            Q2017 | 2023 | 450181 | 2145000001 | primary | not_met | 6 | R1
            Q2017 | 2024 | 450181 | 2145000002 | primary | met | 7 |
            Q2017 | 2024 | 450181 | 2145000003 | primary | not_met | 6 | R1
            Q2017 | 2024 | 450181 | 2145000011 | primary | not_met | 6 | R1
            """);
    return release.folder();
  }

  private static final String SCHOOLS =
      """
      year | school_code | school_name | county_code | school_type | urban_rural | founder | lineage_code
      2022 | 2145000001 | 横县一小 | 450127 | 211 | 220 | 811 | 2145000001
      2023 | 2145000001 | 横州一小 | 450181 | 211 | 220 | 811 | 2145000001
      2024 | 2145000011 | 横州一小 | 450181 | 211 | 220 | 811 | 2145000001
      2024 | 2145000002 | 横州二小 | 450181 | 211 | 220 | 811 | 2145000002
      2024 | 2145000003 | 横州三小 | 450181 | 211 | 220 | 811 | 2145000003
      """;

  private static final String VALUES =
      """
      standard | year | county_code | school_code | stage | indicator | pupils | numerator | value | threshold | attained | attained_85 | shortfall | flips_when_rounded
      Q2017 | 2022 | 450127 | 2145000001 | primary | R1 | 300 | 3 | 1 | 4.2 | false | false | 9.6 | false
      Q2017 | 2023 | 450181 | 2145000001 | primary | R1 | 310 | 6.2 | 2 | 4.2 | false | false | 6.82 | false
      Q2017 | 2024 | 450181 | 2145000011 | primary | R1 | 320 | 9.6 | 3 | 4.2 | false | false | 3.84 | false
      Q2017 | 2024 | 450181 | 2145000002 | primary | R1 | 100 | 6 | 6 | 4.2 | true | true | 0 | false
      Q2017 | 2024 | 450181 | 2145000003 | primary | R1 | 100 | 1 | 1 | 4.2 | false | false | 3.2 | false
      """;

  private static final String VERDICTS =
      """
      standard | year | county_code | verdict | resource | assurance | quality | recognition | veto | preconditions | reasons
      Q2017 | 2022 | 450101 | met | met | met | met | met | met | met |
      Q2017 | 2022 | 450102 | not_met | not_met | met | met | met | met | met | 甲
      Q2017 | 2022 | 450127 | not_met | not_met | met | met | met | met | met | 甲
      Q2017 | 2023 | 450101 | met | met | met | met | met | met | met |
      Q2017 | 2023 | 450102 | not_met | not_met | met | met | met | met | met | 甲
      Q2017 | 2023 | 450181 | met | met | met | met | met | met | met |
      Q2017 | 2024 | 450101 | met | met | met | met | met | met | met |
      Q2017 | 2024 | 450181 | not_met | not_met | met | met | met | met | met | 理由一;理由二;理由三;理由四;理由五;理由六;理由七;理由八;理由九;理由十;理由十一;理由十二
      B2012 | 2024 | 450101 | met | met | | | | | |
      B2012 | 2024 | 450181 | met | met | | | | | |
      """;

  private static final String RANKS =
      """
      standard | year | stage | measure | county_code | value | rank | of | rank_change | rank_before | of_before | reason_unranked
      Q2017 | 2022 | primary | cv_R1 | 450101 | 0.2 | 1 | 3 | | | |
      Q2017 | 2022 | primary | cv_R1 | 450102 | 0.3 | 2 | 3 | | | |
      Q2017 | 2022 | primary | cv_R1 | 450127 | 0.4 | 3 | 3 | | | |
      Q2017 | 2023 | primary | cv_R1 | 450101 | 0.2 | 1 | 3 | 0 | 1 | 3 |
      Q2017 | 2023 | primary | cv_R1 | 450102 | 0.6 | 3 | 3 | -1 | 2 | 3 |
      Q2017 | 2023 | primary | cv_R1 | 450181 | 0.5 | 2 | 3 | 1 | 3 | 3 |
      Q2017 | 2024 | primary | cv_R1 | 450101 | 0.4 | 2 | 2 | -1 | 1 | 3 |
      Q2017 | 2024 | primary | cv_R1 | 450181 | 0.3 | 1 | 2 | 1 | 2 | 3 |
      """;

  private static final String MOVES =
      """
      standard | year | stage | measure | county_code | since | rank_before | rank | move | own_move | others_move | why | cause
      Q2017 | 2024 | primary | cv_R1 | 450181 | year | 2 | 1 | 1 | 0 | 1 | 本县由0.500变为0.300，不影响名次 |
      Q2017 | 2024 | primary | cv_R1 | 450181 | release | 2 | 1 | 1 | 1 | 0 | 本县由0.450变为0.300 | 教师情况重新报送
      """;

  /** The junior stage has no figure before 2024, and on the new map 450101 holds both parts. */
  private static final String TRENDS =
      """
      standard | county_code | stage | measure | year | on_map | value | change | break | break_reason | break_reason_own | doubtful
      Q2017 | 450127 | primary | cv_R1 | 2022 | | 0.4 | | false | | | false
      Q2017 | 450181 | primary | cv_R1 | 2023 | | 0.5003 | 0.1003 | false | | | false
      Q2017 | 450181 | primary | cv_R1 | 2024 | | 0.3 | -0.2 | false | | | false
      Q2017 | 450181 | primary | cv_R1 | 2022 | 2024 | 0.4 | | false | | | false
      Q2017 | 450181 | primary | cv_R1 | 2023 | 2024 | 0.5003 | 0.1003 | false | | | false
      Q2017 | 450181 | primary | cv_R1 | 2024 | 2024 | 0.3 | -0.2 | false | | | false
      Q2017 | 450102 | primary | cv_R1 | 2022 | | 0.3 | | false | | | false
      Q2017 | 450102 | primary | cv_R1 | 2023 | | 0.6 | 0.3 | false | | | false
      Q2017 | 450101 | primary | cv_R1 | 2023 | | 0.2 | | false | | | false
      Q2017 | 450101 | primary | cv_R1 | 2024 | | 0.4 | 0.2 | true | 乙区（450102）并入甲区（450101） | 有县区并入 | false
      Q2017 | 450101 | primary | cv_R1 | 2022 | 2024 | 0.7654 | | false | | | true
      Q2017 | 450101 | primary | cv_R1 | 2024 | 2024 | 0.4 | | false | | | false
      """;

  private static final String PLANS =
      """
      standard | year | county_code | planned_year | recognised_in | verdict | status | outlook | outlook_reason | reason | outlook_doubtful
      Q2017 | 2024 | 450101 | 2024 | 2023 | met | done | 2024 | 差异系数和各单元均已达标 | 2023年已通过国家认定；本学年结论为达标 | false
      Q2017 | 2024 | 450181 | 2023 | | not_met | late | 2024 | 差异系数和各单元均已达标 | 规划2023年通过国家认定，尚未认定；本学年结论为未达标 | false
      """;

  private static final String PROGRESS =
      """
      standard | year | level | area_code | counties | counties_met | share | planned | planned_recognised | units | units_passed | unit_share | cumulative_recognised
      Q2017 | 2024 | province | 450000 | 2 | 1 | 0.5 | 2 | 1 | 3 | 1 | 0.3333333333333333 | 1
      Q2017 | 2024 | city | 450100 | 2 | 1 | 0.5 | 2 | 1 | 3 | 1 | 0.3333333333333333 | 1
      """;

  private static final String STATISTICS =
      """
      standard | year | level | area_code | statistic | value | change
      Q2017 | 2024 | province | 450000 | counties | 2 |
      Q2017 | 2024 | province | 450000 | counties_met | 1 |
      Q2017 | 2024 | province | 450000 | counties_not_met | 1 |
      Q2017 | 2024 | province | 450000 | counties_undetermined | 0 |
      Q2017 | 2024 | province | 450000 | planned | 2 |
      Q2017 | 2024 | province | 450000 | planned_recognised | 1 |
      Q2017 | 2024 | province | 450000 | plan_late | 1 |
      Q2017 | 2024 | province | 450000 | cumulative_recognised | 1 |
      Q2017 | 2024 | province | 450000 | plan_done | 1 |
      Q2017 | 2024 | province | 450000 | plan_ahead | 0 |
      Q2017 | 2024 | province | 450000 | plan_done_unplanned | 0 |
      Q2017 | 2024 | province | 450000 | plan_on_track | 0 |
      Q2017 | 2024 | province | 450000 | plan_at_risk | 0 |
      Q2017 | 2024 | province | 450000 | plan_unplanned | 0 |
      """;

  private static String indicators() {
    StringBuilder text = new StringBuilder("standard | indicator | name_zh | unit | per | ");
    text.append("primary_threshold | junior_threshold | clause\n");
    for (Standard standard : standards()) {
      for (Indicator indicator : standard.indicators()) {
        boolean has = indicator.thresholds() != null;
        text.append(
            "%s | %s | %s | %s | %d | %s | %s | %s%n"
                .formatted(
                    standard.standard(),
                    indicator.id(),
                    indicator.nameZh(),
                    indicator.unit(),
                    indicator.per(),
                    has ? indicator.thresholds().primary() : "",
                    has ? indicator.thresholds().junior() : "",
                    indicator.clause()));
      }
    }
    return text.toString();
  }

  /** Every cell of both standards' heat maps in 2024. */
  private static String variances() {
    StringBuilder text = new StringBuilder("standard | year | county_code | stage | indicator | ");
    text.append(
        "units | pupils | units_missing | mean | sd | cv | cv_limit | verdict | flips_when_rounded\n");
    text.append(
        "Q2017 | 2023 | 450181 | primary | R1 | 3 | 500 | 0 | 4.5 | 1.1 | 0.5003 | 0.5 | not_met | true\n");
    for (Standard standard : standards()) {
      boolean isNewer = standard.regime() == Standard.Regime.Q2017;
      for (String county : List.of("450101", "450181")) {
        for (String stage : STAGES) {
          for (Indicator indicator : standard.indicators()) {
            text.append(
                "%s | 2024 | %s | %s | %s | 3 | 500 | 0 | 4.5 | 1.1 | 0.432 | %s%n"
                    .formatted(
                        standard.standard(),
                        county,
                        stage,
                        indicator.id(),
                        isNewer ? "0.5 | met | false" : " | | "));
          }
        }
      }
    }
    return text.toString();
  }

  private static String composites() {
    StringBuilder text =
        new StringBuilder(
            "standard | year | county_code | stage | composite_cv | composite_limit | verdict\n");
    for (String county : List.of("450101", "450181")) {
      for (String stage : STAGES) {
        text.append("B2012 | 2024 | %s | %s | 0.432 | 0.65 | met%n".formatted(county, stage));
      }
    }
    return text.toString();
  }
}
