package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons with the year before in one run after another, the second taking most over. */
class YearChangesInRunsTest {
  private static final String HEADER = "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n";
  private static final String ROW = "%s,样例小学%s,%s,211,220,811\n";

  private static final Set<String> TOLD = Set.of("school_disappeared", "school_new");

  @TempDir private Path folder;
  private Night last;

  @BeforeEach
  void writeTwoYearsOfTwoCounties() throws IOException {
    write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450127,样例乙县,450100,样例市,county,2000,2020
        450181,样例乙市,450100,样例市,city,2021,
        """);
    write(
        "reference/county_events.csv", "year,kind,from_code,to_code\n2021,recode,450127,450181\n");
    submit(2020, "450101", "2145000001", "2145000002");
    submit(2021, "450101", "2145000001", "2145000002");
    submit(2020, "450127", "2145000011", "2145000012");
    submit(2021, "450181", "2145000011", "2145000013");
  }

  @Test
  void aRunThatTakesOverUnchangedCountiesTellsTheSameOnceMoreAndCountsItOnce() throws IOException {
    run();
    assertThat(told())
        .containsExactly(
            "450181 school_disappeared 2145000012 null", "450181 school_new 2145000013 A3");
    long warnings = warningsOf("450181");
    submit(2020, "450101", "2145000001", "2145000003");
    run();
    assertThat(told())
        .containsExactly(
            "450101 school_disappeared 2145000003 null",
            "450101 school_new 2145000002 A3",
            "450181 school_disappeared 2145000012 null",
            "450181 school_new 2145000013 A3");
    assertThat(warningsOf("450181")).isEqualTo(warnings);
    submit(2020, "450101", "2145000001", "2145000002");
    submit(2020, "450127", "2145000011", "2145000013");
    run();
    assertThat(told()).isEmpty();
    assertThat(warningsOf("450181")).isEqualTo(warnings - 2);
  }

  private void run() {
    last =
        Night.published(SharedSpark.context(), Night.settings(folder, "B2012"), Definitions.load());
  }

  private List<String> told() {
    return last.rows("held").stream()
        .filter(row -> TOLD.contains(row.get("rule")))
        .map(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.get("county_code"),
                        row.get("rule"),
                        row.get("school_code"),
                        row.get("cell")))
        .sorted()
        .toList();
  }

  private long warningsOf(String county) {
    List<Map<String, Object>> rows =
        last.rows("data_quality").stream()
            .filter(row -> row.get("year").equals(2021) && "school".equals(row.get("form")))
            .filter(row -> county.equals(row.get("county_code")))
            .toList();
    assertThat(rows).hasSize(1);
    return (Long) rows.get(0).get("warnings");
  }

  private void submit(int year, String county, String... schools) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String school : schools) {
      rows.append(ROW.formatted(school, school, county));
    }
    write("landing/" + year + "/" + county + "/school.csv", rows.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
