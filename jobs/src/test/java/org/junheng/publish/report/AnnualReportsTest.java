package org.junheng.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.Clients;
import org.junheng.Contradictions;
import org.junheng.publish.PublishedRelease;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annual report of a small release. */
class AnnualReportsTest {
  @TempDir private static Path folder;
  private static ReleaseTables release;
  private static AnnualReports reports;

  @BeforeAll
  static void readTheRelease() {
    release =
        ReleaseTables.of(
            PublishedRelease.in(folder.resolve("release")), PublishedRelease.DEFINITIONS);
    reports =
        new AnnualReports(
            release, PublishedRelease.DEFINITIONS, PublishedRelease.standards(), "R1");
  }

  @AfterAll
  static void closeTheRelease() {
    release.close();
  }

  @Test
  void theSummaryStandsFirstAndSaysWhatTheFiguresShow() {
    String report = reports.document(2024);
    assertThat(report.indexOf("摘要")).isBetween(0, report.indexOf("各市州"));
    assertThat(report)
        .contains("2024学年全省3个县区中，达标0个，未达标2个，数据不全1个。")
        .contains("达标县区由1个减少到0个", "上年达标、本年未达标：东山区。")
        .contains("差异系数超过上限的县区最多的指标：小学R1每百名学生拥有高于规定学历教师数（1个县区）")
        .contains("本学年未报送任何报表的县区1个：西河县。");
  }

  @Test
  void aYearWithoutAYearBeforeIsNotCompared() {
    assertThat(reports.document(2023))
        .contains("没有上年数据可比", "都不能与上年比较")
        .doesNotContain("比上年增加", "比上年减少", "与2022学年");
  }

  @Test
  void onlyComparableCountiesCountInATendency() {
    assertThat(reports.document(2024))
        .contains("小学各县区的各项差异系数中，可与上年比较的2个，其中扩大的2个，扩大的多于缩小的。")
        .contains("初中各县区的各项差异系数都不能与上年比较。");
  }

  @Test
  void eachCountyHasAnAnnexInPhysicalQuantities() {
    assertThat(reports.document(2024))
        .contains("附 东山区（450101）", "附 西河县（450201）")
        .contains("还差多少：每一条都影响结论，重的在前", "再配1间美术教室", "小学高于规定学历教师 9名")
        .contains("其余缺口：学校低于标准值而不影响结论的", "3名高于规定学历教师")
        .doesNotContain("12名");
  }

  @Test
  void noTextContradictsItsVerdict() {
    String report = reports.document(2024);
    assertThat(Contradictions.judgedIn(report)).isPositive();
    assertThat(Contradictions.in(report)).isEmpty();
  }

  @Test
  void aPlanWhoseOutlookRestsOnADoubtfulFigureSaysSo() {
    assertThat(reports.document(2024)).contains("按计划推进（存疑）", "2028学年资源配置达标（存疑）");
  }

  @Test
  void aDoubtfulFigureSaysSoAndMakesNoHeadline() {
    assertThat(reports.document(2024))
        .contains("0.600存疑✘")
        .contains("；另有1个超过上限的差异系数存疑，未计入。")
        .doesNotContain("小学R7每百名学生拥有网络多媒体教室数（1个县区）");
  }

  @Test
  void aFigureOnItsLimitIsShownWithItsVerdict() {
    assertThat(reports.document(2024)).contains("<td class=\"near\"><bdi>0.5003!✘</bdi></td>");
  }

  @Test
  void namesOfOthersStayText() {
    String report = reports.document(2024);
    assertThat(report)
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;甲小学")
        .contains("=cmd|' /C calc'!A0")
        .doesNotContain("<img", "<script", "GEHEIM", "http:", "https:");
  }

  @Test
  void aBrowserPrintsTheNewestYearAlwaysInTheSameBytes() throws IOException {
    Optional<Chromium> chromium = Chromium.find(Clients.named("chromium").toString());
    Path made = folder.resolve("reports");
    Storage to = Storage.at(made.toString());
    reports.write(to, 2023);
    reports.write(to, 2024);
    reports.print(to, chromium.get(), 2024);
    Path pdf = made.resolve("2024年度监测报告.pdf");
    byte[] first = Files.readAllBytes(pdf);
    reports.print(to, chromium.get(), 2024);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(first);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(made.resolve("2023年度监测报告.html")).exists();
  }

  @Test
  void aBrowserThatIsNotThereIsNotFound() {
    assertThat(Chromium.find("/nowhere/chromium")).isEmpty();
  }
}
