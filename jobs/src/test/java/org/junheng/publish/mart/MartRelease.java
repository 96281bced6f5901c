package org.junheng.publish.mart;

import java.nio.file.Path;
import org.junheng.publish.SmallRelease;

/** A release with two cities, a county in each, and a few figures of them. */
final class MartRelease {
  private MartRelease() {}

  static SmallRelease in(Path folder, String id) {
    return new SmallRelease(folder.resolve(id), id)
        .with(
            "dim_county",
            """
            county_code | county_name | city_code | city_name | kind | from_year | to_year
            450102 | 兴宁区 | 450100 | 样例南市 | district | 2020 |
            450202 | 城中区 | 450200 | 样例柳市 | district | 2020 | 2023
            450202 | 城新区 | 450200 | 样例柳市 | district | 2024 |
            """)
        .with(
            "dim_county_year",
            """
            year | county_code | county_name | city_code | city_name | kind
            2024 | 450102 | 兴宁区 | 450100 | 样例南市 | district
            2024 | 450202 | 城新区 | 450200 | 样例柳市 | district
            2023 | 450202 | 城中区 | 450200 | 样例柳市 | district
            """)
        .with(
            "dim_indicator",
            """
            standard | indicator | name_zh | name_en | unit | per | direction | primary_threshold
            Q2017 | R4 | 生均教学及辅助用房面积 | area | ㎡/生 | 1 | at_least | 4.5
            """)
        .with(
            "dim_school",
            """
            year | school_code | school_name | county_code | school_type | urban_rural | founder
            2024 | 2145000001 | 样例"一"小\\t\\n学 | 450102 | 211 | 111 | 811
            2024 | 2145000003 | 样例\\n\\.\\n"，'小 | 450102 | 211 | 111 | 811
            2024 | 2145000004 | \\. | 450102 | 211 | 111 | 811
            2024 | 2145000005 | NULL | 450102 | 211 | 111 | 811
            2024 | 2145000006 | \\N | 450102 | 211 | 111 | 811
            2024 | 0045000002 | 样例二小 | 450202 | 211 | 220 | 811
            """)
        .with(
            "county_verdict",
            """
            standard | year | county_code | verdict | resource | reasons
            Q2017 | 2024 | 450102 | not_met | not_met | R4 不足，“甲"校\\;；见附表
            Q2017 | 2024 | 450202 | undetermined | undetermined |
            """)
        .with(
            "county_variance",
            """
            standard | year | county_code | stage | indicator | units | pupils | mean | sd | cv | cv_limit | verdict | flips_when_rounded
            Q2017 | 2024 | 450102 | primary | R4 | 2 | 1200 | 4.7 | 0.1 | 0.5003 | 0.5 | not_met | true
            Q2017 | 2024 | 450202 | primary | R4 | 1 | 90 | 5.000000000000001 | | | 0.5 | undetermined |
            """)
        .with(
            "doubtful_figure",
            """
            standard | year | county_code | school_code | stage | measure | cause
            Q2017 | 2024 | 450202 | | primary | cv_R4 | 样例二小：教学及辅助用房面积与上年相差超过10倍
            """)
        .with(
            "county_trend",
            """
            standard | county_code | stage | measure | year | on_map | value | break | doubtful
            Q2017 | 450202 | primary | cv_R4 | 2024 | | 0.25 | false | true
            Q2017 | 450202 | primary | cv_R4 | 2024 | 2024 | 0.25 | false | true
            Q2017 | 450202 | primary | cv_R4 | 2023 | 2024 | 0.26 | false | true
            """)
        .with(
            "progress",
            """
            standard | year | level | area_code | counties | counties_met | share
            Q2017 | 2024 | province | 450000 | 2 | 0 | 0
            Q2017 | 2024 | city | 450100 | 1 | 0 | 0
            Q2017 | 2024 | city | 450200 | 1 | 0 | 0
            """)
        .with(
            "plan_revision",
            """
            level | county_code | school_code | decided_on | revision | planned_year | holds
            county | 450202 | | 2021-01-01 | 1 | 2025 | true
            school | 450202 | 0045000002 | 2021-01-01 | 1 | 2025 | true
            """)
        .with(
            "data_quality",
            """
            year | county_code | form | files | rows_read | submitted_at | late | status
            2024 | 450102 | school | 1 | 20 | 2026-10-01T08:30:00Z | false | ok
            """);
  }
}
