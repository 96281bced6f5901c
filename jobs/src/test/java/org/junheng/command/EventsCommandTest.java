package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsCommandTest {
  private static final String HISTORY =
      """
      代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码
      450100,广西壮族自治区,南宁市,南宁市,地级,在用,1981,,
      450127,广西壮族自治区,南宁市,横县,县级,弃用,2002,2021,450181
      450181,广西壮族自治区,南宁市,横州市,县级,在用,2021,,
      """;

  @TempDir private Path folder;
  private String told;

  @Test
  void writesTheTablesAndTellsWhatIsOpen() throws IOException {
    assertThat(run("45", "2012-2024", "--city-names", "450100=样例市")).isEqualTo(Junheng.DONE);
    assertThat(Files.readString(folder.resolve("out/counties.csv")))
        .isEqualTo(
            """
            code,name,city_code,city_name,kind,from_year,to_year
            450127,横县,450100,样例市,county,2002,2020
            450181,横州市,450100,样例市,city,2021,
            """);
    assertThat(Files.readString(folder.resolve("out/county_events.csv")))
        .isEqualTo("year,kind,from_code,to_code\n2021,recode,450127,450181\n");
    assertThat(Files.readString(folder.resolve("out/undecided.csv")))
        .startsWith("\uFEFFquestion,year,from_code,to_code,reason\ndate,2021,,,2021年的1项变更");
    assertThat(told)
        .contains("2 counties and periods, 1 changes, census years 2012–2024")
        .contains("3 things are left open; undecided.csv:")
        .contains("  date       2021  2021年的1项变更都归入2021学年（9月1日起）的县区名录")
        .contains("  period     2024  沿革最新的变更在2021年");
  }

  @Test
  void wrongUseIsToldAndNothingIsWritten() throws IOException {
    assertThat(run("9", "2012-2024")).isEqualTo(Junheng.WRONG_USE);
    assertThat(told).contains("--province: \"9\" is not a province's code, as 45 or 450000");
    assertThat(run("33", "2012-2024")).isEqualTo(Junheng.WRONG_USE);
    assertThat(told).contains("holds no county of province 33; those of 45 are there");
    assertThat(run("450000", "2012-2024", "--city-names", "4501=甲市")).isEqualTo(Junheng.WRONG_USE);
    assertThat(told).contains("\"4501\" is not a city's code");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private int run(String province, String years, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("history.csv"), HISTORY);
    String[] always = {
      "--from",
      file.toString(),
      "--province",
      province,
      "--years",
      years,
      "--out",
      folder.resolve("out").toString()
    };
    String[] all = new String[always.length + more.length];
    System.arraycopy(always, 0, all, 0, always.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      return Junheng.of(new EventsCommand()).execute(all);
    } finally {
      System.setOut(out);
      System.setErr(err);
      told = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
