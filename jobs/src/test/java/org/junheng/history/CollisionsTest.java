package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junit.jupiter.api.Test;

/** Schools that two counties report in one census year (methodology 9.29). */
class CollisionsTest {
  @Test
  void allRowsOfASchoolThatTwoCountiesReportAreHeldInEveryForm() {
    Submissions submitted =
        new Submissions()
            .with(
                "school",
                """
                year | county_code | school_code | file | line
                2021 | 450101 | 2145000001 | a.csv | 2
                2021 | 450101 | 2145000002 | a.csv | 3
                2021 | 450102 | 2145000002 | b.csv | 2
                """)
            .with(
                "rooms",
                """
                year | county_code | school_code | kind | area | file | line
                2021 | 450101 | 2145000001 | music | 96 | r.csv | 2
                2021 | 450101 | 2145000002 | music | 96 | r.csv | 3
                """)
            .with(
                "county",
                """
                year | county_code | file | line
                2021 | 450101 | c.csv | 2
                """);
    Map<Integer, Map<String, List<String>>> collisions = submitted.register().collisions();
    assertThat(collisions)
        .isEqualTo(Map.of(2021, Map.of("2145000002", List.of("450101", "450102"))));

    Intake first = submitted.all().get(0);
    first.counts().add(new FormCount("school", 1, 0, 2, 2, 0, 1));
    first.counts().add(new FormCount("rooms", 1, 0, 2, 2, 0, 0));
    Intake held =
        new Collisions(Submissions.FORMS)
            .hold(first, collisions.get(2021), (form, row, field) -> "A" + row.line());

    assertThat(held.accepted().get("school")).hasSize(1);
    assertThat(held.accepted().get("rooms")).hasSize(1);
    assertThat(held.accepted().get("county")).hasSize(1);
    assertThat(held.counts())
        .containsExactly(
            new FormCount("school", 1, 0, 2, 1, 1, 1), new FormCount("rooms", 1, 0, 2, 1, 1, 0));
    assertThat(held.held())
        .containsExactly(
            held("school", "a.csv", null, "2145000002"),
            held("rooms", "r.csv", "music", "2145000002|music"));
    assertThat(SchoolForm.of(held).unread()).containsExactly("2145000002");
    assertThat(SchoolForm.of(held).isClear()).isTrue();
  }

  private static Held held(String form, String file, String kind, String key) {
    return new Held(
        form,
        file,
        null,
        3L,
        "学校标识码",
        "A3",
        "2145000002",
        "school_in_two_counties",
        "error",
        "学校“2145000002”同时由450101、450102报送，各县的记录均退回；请与对方核对该校归属",
        "2145000002",
        kind,
        key);
  }
}
