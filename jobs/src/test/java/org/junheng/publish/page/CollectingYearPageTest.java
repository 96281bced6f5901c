package org.junheng.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.Clients;
import org.junheng.publish.PublishedRelease;
import org.junheng.publish.report.AnnualReports;
import org.junheng.publish.report.Chromium;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows while a census year collects. */
class CollectingYearPageTest {
  @TempDir private static Path folder;
  private static Path document;
  private static Browser browser;
  private static ReleaseTables release;

  @BeforeAll
  static void openABrowser() {
    release =
        ReleaseTables.of(
            PublishedRelease.collecting(folder.resolve("release")), PublishedRelease.DEFINITIONS);
    new StaticPage(release, PublishedRelease.DEFINITIONS, PublishedRelease.standards(), "R1")
        .write(Storage.at(folder.resolve("page").toString()));
    document = folder.resolve("page").resolve("index.html");
    browser =
        new Browser(
            Chromium.find(Clients.named("chromium").toString()).get(), folder.resolve("profile"));
  }

  @AfterAll
  static void closeIt() {
    release.close();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void thePageOpensOnTheLastYearThatDoesNotCollect() {
    browser.open(document, "");
    assertThat(browser.text("main .lead")).contains("2024学年", "达标0个，未达标2个，数据不全1个");
    assertThat(browser.text("main")).doesNotContain("2025学年");
    assertThat(browser.text("nav")).contains("2025学年填报进度");
    assertThat(browser.text("#choices")).contains("2025学年（填报中）", "2024学年（初步数）");
    assertThat(browser.text(".two div")).contains("上年达标、本年未达标", "东山区").doesNotContain("西河县");
  }

  @Test
  void theYearThatCollectsHasAViewOfItsOwnThatComparesNothing() {
    browser.open(document, "#year=2025");
    assertThat(browser.text("main"))
        .contains("2025学年自2025-09-01起填报中：3个县区中，已报送“学校基本情况”的1个")
        .contains("尚未报送的2个", "暂行数（填报中）", "西河县")
        .doesNotContain("上年", "退步", "逾期", "名次");
    assertThat(browser.text("main table")).contains("部分退回", "未报送");
    assertThat(browser.text("nav")).contains("2024学年").doesNotContain("规划与进度", "县区");
  }

  @Test
  void aCountyThatDidNotSubmitIsToldInOneSentence() {
    browser.open(document, "#view=county&county=450201&year=2025");
    assertThat(browser.text("main .collecting")).isEqualTo("2025学年填报中：尚未报送本学年的任何报表。最近完整学年为2024学年。");
    assertThat(browser.evaluate("document.querySelectorAll('main section').length").asInt())
        .isZero();
  }

  @Test
  void theReportSaysInWhichStateItsYearIs() {
    AnnualReports reports =
        new AnnualReports(
            release, PublishedRelease.DEFINITIONS, PublishedRelease.standards(), "R1");
    Storage to = Storage.at(folder.resolve("reports").toString());
    reports.write(to, 2024);
    reports.write(to, 2025);
    assertThat(to.readText("2024年度监测报告.html")).contains("数据状态：初步数");
    assertThat(to.names()).containsExactly("2024年度监测报告.html");
  }
}
