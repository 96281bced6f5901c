package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables say of the province's decisions, in one run after another. */
class DecisionsInRunsTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Pattern TOLD =
      Pattern.compile("correct.*|.*_unmatched|year_closed|reference_file");
  private static final String CORRECTIONS =
      """
      form,year,county_code,key,field,expect,value,reason,who,decided_on
      学生情况,2021,450101,2145000012,primary_pupils,1O,10,笔误,审核员甲,2026-03-01
      """;
  private static final String ACCEPTED =
      """
      year,county_code,form,key,rule,value,reason,who,decided_on
      2021,450101,school,2145000011,school_without_anybody_primary,2145000011,停办在途,审核员乙,2026-03-02
      2021,450101,pupils,junior_pupils,column_absent,,本县无初中,审核员乙,2026-03-02
      """;

  @TempDir private Path folder;
  private CensusRuns runs;

  @BeforeEach
  void writeTwoCounties() {
    runs = new CensusRuns(folder);
    runs.write(
        "reference/counties.csv",
        """
        code,name,city_code,city_name,kind,from_year,to_year
        450101,样例甲县,450100,样例市,county,2000,
        450102,样例乙县,450100,样例市,county,2000,
        """);
    submit("450101", "0", "1O");
    submit("450102", "0", "1O");
  }

  @Test
  void decisionsShowInTheTablesAndAreToldWhenTheyNoLongerFit() {
    runs.run();
    assertThat(pupils()).containsExactly("450101 0", "450101 null", "450102 0", "450102 null");
    assertThat(runs.quality("450101", "school").get("warnings_accepted")).isEqualTo(0L);

    runs.write("reference/corrections.csv", CORRECTIONS);
    runs.write("reference/accepted_warnings.csv", ACCEPTED);
    runs.write(
        "reference/withdrawn.csv",
        "year,county_code,form,date,reason\n2021,450102,学生情况," + TODAY + ",误报\n");
    runs.write("reference/closed_years.csv", "year,closed_on\n2020," + TODAY.minusDays(9) + "\n");
    runs.write("landing/2020/450102/rooms.csv", "学校标识码,类别,面积\n2145000021,音乐,96\n");
    runs.write("reference/correction.csv", "form\n");
    runs.write("reference/.hidden", "");
    runs.run();
    assertThat(pupils()).containsExactly("450101 0", "450101 10");
    assertThat(told())
        .containsExactly(
            "450101 pupils 2145000012 1O corrected",
            "450102  null 2020/450102/rooms.csv year_closed",
            "null  null correction.csv reference_file");
    assertThat(accepted())
        .containsExactly(
            "pupils column_absent 本县无初中 审核员乙 2026-03-02",
            "school school_without_anybody_primary 停办在途 审核员乙 2026-03-02");
    assertThat(runs.quality("450101", "school").get("warnings_accepted")).isEqualTo(1L);
    assertThat(runs.quality("450101", "pupils").get("warnings_accepted")).isEqualTo(1L);
    assertThat(runs.quality("450102", "school").get("warnings_accepted")).isEqualTo(0L);
    assertThat(quality("450101")).isEqualTo("ok 2 read 2 accepted null");
    assertThat(quality("450102")).isEqualTo("missing 0 read 0 accepted " + TODAY);

    assertThat(runs.backtest("school_in_two_counties"))
        .extracting(Backtest.OfYear::year, Backtest.OfYear::counties, Backtest.OfYear::rows)
        .containsExactly(tuple(2021, 0, 0L));

    submit("450101", "5", "11");
    runs.write(
        "reference/corrections.csv",
        CORRECTIONS + "pupils,2020,450101,2145000012,primary_pupils,,1,笔误,审核员甲,2026-03-01\n");
    runs.write(
        "reference/withdrawn.csv",
        "year,county_code,form,date,reason\n2021,450102,rooms," + TODAY + ",误报\n");
    runs.run();
    assertThat(pupils()).containsExactly("450101 5", "450102 0", "450102 null");
    assertThat(told())
        .containsExactly(
            "450101 pupils 2145000012 11 correction_failed",
            "450102  null 2020/450102/rooms.csv year_closed",
            "null  null  correction_unmatched",
            "null  null  withdrawal_unmatched",
            "null  null 2145000011 acceptance_unmatched",
            "null  null correction.csv reference_file");
    assertThat(accepted()).containsExactly("pupils column_absent 本县无初中 审核员乙 2026-03-02");
    assertThat(quality("450101")).isEqualTo("partial 2 read 1 accepted null");
    assertThat(quality("450102")).isEqualTo("ok 2 read 2 accepted null");
  }

  private void submit(String county, String first, String second) {
    String school = county.equals("450101") ? "214500001" : "214500002";
    runs.write(
        "landing/2021/" + county + "/school.csv",
        """
        学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码
        %1$s1,样例一小,%2$s,211,220,811
        %1$s2,样例二小,%2$s,211,220,811
        """
            .formatted(school, county));
    runs.write(
        "landing/2021/" + county + "/pupils.csv",
        "学校标识码,小学在校生数\n%1$s1,%2$s\n%1$s2,%3$s\n".formatted(school, first, second));
  }

  private List<String> pupils() {
    return runs.table("census_pupils", row -> true).stream()
        .map(row -> row.get("county_code") + " " + row.get("primary_pupils"))
        .sorted()
        .toList();
  }

  /** What is told by the rules on decisions. */
  private List<String> told() {
    return runs
        .table("held", row -> TOLD.matcher(String.valueOf(row.get("rule"))).matches())
        .stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.get("county_code"),
                        row.get("form"),
                        row.get("key"),
                        row.get("value"),
                        row.get("rule")))
        .sorted()
        .toList();
  }

  private List<String> accepted() {
    return runs.table("held", row -> row.get("accepted_by") != null).stream()
        .map(
            row ->
                String.join(
                    " ",
                    (String) row.get("form"),
                    (String) row.get("rule"),
                    (String) row.get("accepted_reason"),
                    (String) row.get("accepted_by"),
                    (String) row.get("accepted_on")))
        .sorted()
        .toList();
  }

  private String quality(String county) {
    Map<String, Object> row = runs.quality(county, "pupils");
    return "%s %d read %d accepted %s"
        .formatted(
            row.get("status"),
            row.get("rows_read"),
            row.get("rows_accepted"),
            row.get("withdrawn_on"));
  }
}
