package org.junheng.county.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.county.CountyText;
import org.junheng.table.TextRows;
import org.junit.jupiter.api.Test;

/** Pupils of a class, by stage (methodology 4, G5, and 9.19). */
class ClassSizeTest {
  private static final String CLASSES = "school_code | stage | grade | class_no | pupils\n";

  @Test
  void classesOf45And50AreAllowedAndOneMoreIsNot() {
    CountyText county =
        county(
            """
            3145000001 | primary | 1 | 1 | 45
            3145000001 | junior | 7 | 1 | 50
            3145000002 | primary | 1 | 1 | 46
            3145000002 | primary | 1 | 2 | 46
            3145000002 | junior | 7 | 1 | 51
            3145000003 | primary | 1 | 1 | 45
            3145000004 | primary | 1 | 1 |
            3145000004 | junior | 7 | 1 | 50
            """);
    assertThat(Judged.schools(county, "G5", "school_code", "verdict", "failing", "detail"))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | verdict | failing | detail
                3145000001 | met | 0 |
                3145000002 | not_met | 3 | 3个班超额，最多的46人，超过45人
                3145000003 | undetermined | 0 | 缺班级情况
                3145000004 | met | 0 |
                """));
    assertThat(Judged.shown(county, "G5")).isEqualTo("3 | not_met | false");
    assertThat(Judged.county(county, "G5").detail())
        .isEqualTo("未达标学校1所：学校二（3个班超额，最多的46人，超过45人）；数据不全的学校1所：学校三（缺班级情况）");
    assertThat(Judged.county(county, "G5").conclusion()).isEqualTo("超过45人的小学班级2个，超过50人的初中班级1个");
    assertThat(Judged.county(county, "G5").needed()).isEqualTo("超额班级减少3名学生（学校二）");
  }

  @Test
  void aHeldClassLeavesTheSchoolOpenUnlessItFailsAnyway() {
    CountyText county =
        county(
                """
                3145000001 | primary | 1 | 1 | 45
                3145000001 | junior | 7 | 1 | 50
                3145000002 | primary | 1 | 1 | 46
                3145000002 | junior | 7 | 1 | 50
                """)
            .holding("classes", "3145000001", null)
            .holding("classes", "3145000002", null);
    assertThat(Judged.schools(county, "G5", "school_code", "verdict", "detail"))
        .contains(
            "3145000001 | undetermined | 有退回的班级\n", "3145000002 | not_met | 1个班超额，最多的46人，超过45人\n");
  }

  @Test
  void withoutAnyClassThereIsNoFigure() {
    assertThat(Judged.shown(county(""), "G5")).isEqualTo(" | undetermined | ");
    assertThat(Judged.county(county(""), "G5").conclusion()).isEqualTo("超过45人的小学班级—个，超过50人的初中班级—个");
  }

  private static CountyText county(String classes) {
    return new CountyText(2023)
        .with(
            "school",
            """
            school_code | school_name | school_type | urban_rural | founder
            3145000001 | 学校一 | 312 | 111 | 811
            3145000002 | 学校二 | 312 | 111 | 811
            3145000003 | 学校三 | 312 | 111 | 811
            3145000004 | 学校四 | 312 | 111 | 811
            """)
        .with(
            "pupils",
            """
            school_code | primary_pupils | junior_pupils
            3145000001 | 45 | 50
            3145000002 | 92 | 51
            3145000003 | 45 | 50
            3145000004 | 45 | 50
            """)
        .with("classes", CLASSES + classes);
  }
}
