package org.junheng.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.Clients;
import org.junheng.publish.report.Chromium;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counties and schools over the years, plans, and what of a page is printed, in a real browser. */
class PageOfChangedCountiesTest {
  private static final String COUNTY = "#view=county&county=450181";
  private static final String SCHOOL = COUNTY + "&tab=school:2145000011";

  @TempDir private static Path folder;
  private static Path document;
  private static Browser browser;

  @BeforeAll
  static void openABrowser() {
    try (ReleaseTables release =
        ReleaseTables.of(
            ChangedCounties.in(folder.resolve("release")), ChangedCounties.DEFINITIONS)) {
      StaticPage page =
          new StaticPage(release, ChangedCounties.DEFINITIONS, ChangedCounties.standards(), "R1");
      page.write(Storage.at(folder.resolve("page").toString()));
      page.writeOf("450181", Storage.at(folder.resolve("alone").toString()));
      page.writeOf("450101", Storage.at(folder.resolve("merged").toString()));
    }
    document = folder.resolve("page").resolve("index.html");
    browser =
        new Browser(
            Chromium.find(Clients.named("chromium").toString()).get(), folder.resolve("profile"));
  }

  @AfterAll
  static void closeIt() {
    browser.close();
  }

  @AfterEach
  void nothingWentWrong() {
    browser.medium("screen");
    browser.size(1280, 900);
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void aRecodedCountyLeadsToItsOtherCode() {
    browser.open(document, COUNTY);
    assertThat(browser.text(".codes")).contains("2023学年起用本代码，此前为450127 横县");
    browser.follow(".codes a", "document.querySelector('h1')?.textContent.includes('450127')");
    assertThat(browser.text("main")).contains("2022学年", "2023学年起改用代码450181 横州市");
  }

  @Test
  void aRecodedCountyIsComparedWithWhatItWasAndAMergedOneWithNothing() {
    browser.open(document, "#view=province&year=2023");
    assertThat(browser.text("main"))
        .containsPattern("上年未达标或数据不全、本年达标\\s*横州市")
        .doesNotContain("不能与上年比较");
    browser.open(document, "#view=province&year=2024");
    assertThat(browser.text("main"))
        .containsPattern("上年达标、本年未达标\\s*横州市")
        .containsPattern("不能与上年比较（区划调整或上年没有结论）\\s*甲区");
  }

  @Test
  void aMergedCountyLeadsToWhatBecameOfItAlsoWhereItHasNoData() {
    browser.open(document, "#view=county&county=450102");
    assertThat(browser.text("main .lead"))
        .contains("2024学年没有代码450102的数据：这个代码用到2023学年为止。", "有数据的学年：2022学年、2023学年");
    assertThat(browser.text(".codes")).contains("2024学年并入450101 甲区");
    browser.open(document, "#view=county&county=450199");
    assertThat(browser.text("main .lead")).contains("用到2010学年为止", "各学年都没有它的数据");
    assertThat(browser.text(".codes")).contains("2011学年并入450101 甲区");
  }

  @Test
  void aCountysPackageTellsItsOwnCodesAndNothingOfTheOthers() throws IOException {
    browser.open(folder.resolve("alone").resolve("index.html"), "#map=2024");
    assertThat(browser.text(".codes")).isEqualTo("区划沿革2023学年起用本代码，此前为450127");
    assertThat(columns("历年数值和比上年的变化")).isEqualTo("项目 2022学年 2023学年 2024学年");
    assertThat(Files.readString(folder.resolve("merged/data/province.js")))
        .contains("450101")
        .doesNotContain("450102", "450127", "450199");
  }

  @Test
  void aCodeThatNeverExistedSaysSo() {
    browser.open(document, "#view=county&county=999999");
    assertThat(browser.text("main h1")).isEqualTo("没有这个县区代码");
    assertThat(browser.text("main")).contains("从来没有代码为“999999”的县区");
    browser.open(document, COUNTY + "&tab=school:9999999999");
    assertThat(browser.text(".school")).contains("本版本各学年都没有这个代码");
    browser.open(document, COUNTY + "&tab=school:2145000001");
    assertThat(browser.text(".school")).contains("该校最近的数据：2023学年 横州市 横州一小");
  }

  @Test
  void yearsAreReadAsTheyWereOrAllOnOneMap() {
    browser.open(document, "#view=county&county=450101");
    assertThat(columns("历年数值和比上年的变化")).isEqualTo("项目 2023学年 2024学年");
    assertThat(browser.text("main")).contains("不可比的原因：2024学年：乙区（450102）并入甲区（450101）");
    click("各学年统一按2024学年区划");
    browser.until("location.hash.includes('map=2024')");
    browser.until("document.querySelector('main').textContent.includes('0.765')");
    assertThat(columns("历年数值和比上年的变化")).isEqualTo("项目 2022学年 2024学年");
    browser.open(document, "#view=counties&tab=trends&map=2024");
    assertThat(columns("历年差异系数")).startsWith("县区 2022学年 2023学年 2024学年");
    assertThat(browser.text("main")).contains("0.765").doesNotContain("乙区");
  }

  @Test
  void aRecodedCountysYearsAreOneSeries() {
    browser.open(document, COUNTY);
    assertThat(columns("历年数值和比上年的变化")).isEqualTo("项目 2022学年 2023学年 2024学年");
    assertThat(columns("历年名次 / 参与排名县区数")).isEqualTo("项目 2022学年 2023学年 2024学年");
    assertThat(row("历年名次 / 参与排名县区数")).isEqualTo("小学 R1 高学历教师差异系数|3 / 3|2 / 3|1 / 2");
  }

  @Test
  void whyARankMovedIsToldSinceLastYearAndSinceTheReleaseBefore() {
    browser.open(document, COUNTY);
    assertThat(row("名次为何比上年变动")).isEqualTo("小学|R1 高学历教师差异系数|2 → 1|升1|不变|升1|本县由0.500变为0.300，不影响名次");
    assertThat(row("名次为何比上一版本变动")).endsWith("|升1|升1|不变|本县由0.450变为0.300|教师情况重新报送");
  }

  @Test
  void aRankStandsBesideLastYearsAndSaysWhereMoreOrFewerWereRanked() {
    browser.open(document, COUNTY);
    assertThat(row("在全省的名次")).startsWith("R1 高学历教师差异系数|0.300|1 / 2|2 / 3|升1");
    assertThat(browser.text("main")).contains("参与排名的县区数与上年不同，名次变化也受此影响：小学由3个变为2个。");
    browser.open(document, "#view=counties&tab=ranks&indicator=R1");
    assertThat(row("排名")).startsWith("1 / 2|2 / 3|升1|横州市|0.300");
    assertThat(browser.text("main")).contains("小学由3个变为2个");
    assertThat(row("历年名次")).isEqualTo("横州市|3|2|1");
    browser.until("document.documentElement.dataset.charts === '2'");
  }

  @Test
  void aSchoolsLinkBringsItIntoViewAndFocusAndBack() {
    browser.open(document, COUNTY);
    for (int times = 0; times < 2; times++) {
      browser.evaluate("window.scrollTo(0, 9999)");
      browser.evaluate("document.querySelector(\"main a[data-school='2145000011']\").click()");
      browser.until("document.activeElement === document.querySelector('.school h2')");
      assertThat(
              browser
                  .evaluate(
                      "(() => { const box = document.activeElement.getBoundingClientRect();"
                          + " return box.top >= 0 && box.bottom <= innerHeight; })()")
                  .asBoolean())
          .isTrue();
    }
    click("收起该校");
    browser.until("document.activeElement.dataset.school === '2145000011'");
  }

  @Test
  void aSchoolHasItsOwnYearsUnderAllItsCodes() {
    browser.open(document, SCHOOL);
    browser.until("document.querySelector('.school').textContent.includes('该校历年情况')");
    assertThat(columns("该校历年情况")).contains("2022学年2145000001横县一小横县", "2023学年2145000001", "2024学年");
    assertThat(browser.text(".school")).contains("300", "310", "320");
    assertThat(browser.text(".school a[href*='2022']")).isEqualTo("1.00✘");
  }

  @Test
  void schoolsStandFromTheWeakest() {
    browser.open(document, COUNTY);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.heat a[data-school]')].map((one) =>"
                        + " one.textContent).join()")
                .asText())
        .isEqualTo("横州三小,横州一小,横州二小");
  }

  @Test
  void recognitionVerdictAndOutlookHaveEachTheirName() {
    browser.open(document, "#view=plan");
    assertThat(columns("各县区规划与进度")).isEqualTo("县区 规划认定年份 国家认定 规划进度 本学年结论 趋势预测 说明");
    assertThat(row("各县区规划与进度")).startsWith("横州市|2023年|尚未通过|✘ 逾期未认定|✘未达标|资源配置已达标|");
    assertThat(browser.text("main")).contains("规划应认定县区数＝规划应认定中已认定县区数＋逾期未认定县区数。", "三者互不代替");
    assertThat(columns("各学年统计")).isEqualTo("项目 2024学年");
    browser.open(document, "#view=plan&passage=counties:planned_recognised:450000");
    assertThat(browser.text("dialog .names")).isEqualTo("甲区 国家认定2023年通过，规划2024年");
  }

  @Test
  void aFigureOfAnyYearIsToldApartFromItsLimit() {
    browser.open(document, "#view=counties&tab=trends&indicator=R1");
    assertThat(row("历年差异系数")).startsWith("甲区|—|0.200|0.400 ◇");
    assertThat(table("历年差异系数")).contains("横州市|0.400|0.5003|0.300");
    browser.open(document, "#view=counties&tab=change&indicator=R1");
    assertThat(table("差异系数的变化")).contains("横州市|0.5003|0.432");
    browser.open(document, COUNTY);
    assertThat(row("历年数值和比上年的变化")).contains("0.5003 +0.100");
  }

  @Test
  void onOneMapAFigureWithADoubtfulPartIsMarkedAndStretchesNoAxis() {
    browser.open(document, "#view=counties&tab=trends&indicator=R1");
    assertThat(table("历年差异系数")).doesNotContain("存疑");
    browser.open(document, "#view=counties&tab=trends&indicator=R1&map=2024");
    assertThat(row("历年差异系数")).startsWith("甲区|0.765存疑|—|0.400");
    assertThat(table("历年差异系数")).contains("横州市|0.400|0.5003|0.300");
    assertThat(browser.text("main")).contains("各图纵轴相同，从0到0.6。");
    browser.until("document.querySelector('.chart canvas')");
    assertThat(chart("yAxis[0].max")).isEqualTo("0.6");
    assertThat(chart("series[0].data[0].value")).isEqualTo("0.6");
    assertThat(chart("series[0].data[0].label.formatter")).isEqualTo("存疑 0.765");
  }

  @Test
  void whatIsFoldedIsOpenOnPaperAndFoldedAgainAfterwards() {
    browser.open(document, COUNTY);
    assertThat(browser.evaluate("document.querySelector('details').open").asBoolean()).isFalse();
    browser.medium("print");
    browser.until("[...document.querySelectorAll('details')].every((one) => one.open)");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.reasons li')].filter((one) =>"
                        + " one.checkVisibility()).length")
                .asInt())
        .isEqualTo(12);
    browser.medium("screen");
    browser.until("!document.querySelector('details').open");
  }

  @Test
  void anOpenPassageIsPrintedWholeByItself() {
    browser.open(document, COUNTY + "&passage=share:450181:primary");
    browser.until("document.querySelector('dialog tbody td')");
    browser.medium("print");
    browser.until("document.querySelector('#paper')");
    assertThat(browser.text("#paper")).contains("横州一小", "横州二小", "横州三小");
    assertThat(
            browser
                .evaluate(
                    "document.querySelector('#paper').checkVisibility()"
                        + " && !document.querySelector('main').checkVisibility()"
                        + " && !document.querySelector('dialog').checkVisibility()"
                        + " && [...document.querySelectorAll('#paper tr')].every((one) =>"
                        + " one.getBoundingClientRect().bottom <= document"
                        + ".querySelector('#paper').getBoundingClientRect().bottom + 1)")
                .asBoolean())
        .isTrue();
    browser.medium("screen");
    browser.until("!document.querySelector('#paper')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#view=counties",
        "#view=counties&tab=ranks",
        "#view=plan",
        "#view=quality",
        "#view=dictionary",
        SCHOOL,
        COUNTY + "&passage=verdict:450181"
      })
  void paperIsBlackOnWhite(String hash) {
    browser.open(document, hash);
    browser.medium("print");
    browser.until("document.documentElement.dataset.paper");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('body, body *')].filter((one) =>"
                        + " one.checkVisibility() && !one.matches('canvas, script')).filter((one) =>"
                        + " { const style = getComputedStyle(one); return style.color !=="
                        + " 'rgb(0, 0, 0)' || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']"
                        + ".includes(style.backgroundColor); }).map((one) => one.outerHTML).join()")
                .asText())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q2017", "B2012"})
  void theHeatMapFitsOnScreenAndPaper(String standard) {
    browser.open(document, "#view=counties&standard=" + standard);
    for (int width : List.of(1280, 1200, 1024)) {
      browser.size(width, 900);
      assertThat(heatMapFits()).as("%d pixels", width).isTrue();
    }
    browser.medium("print");
    browser.size(703, 900);
    assertThat(heatMapFits()).isTrue();
  }

  private static boolean heatMapFits() {
    return browser
        .evaluate(
            "document.querySelector('table.heat').getBoundingClientRect().right"
                + " <= document.querySelector('main > section').getBoundingClientRect().right"
                + " && document.documentElement.scrollWidth"
                + " <= document.documentElement.clientWidth")
        .asBoolean();
  }

  private static void click(String text) {
    browser.evaluate(
        "[...document.querySelectorAll('main a, main button')].find((one) => one.textContent === "
            + Browser.quoted(text)
            + ").click()");
  }

  /** The headings of a table. */
  private static String columns(String caption) {
    return inTable(caption, "'thead th'", "' '");
  }

  /** The cells of a table's first row. */
  private static String row(String caption) {
    return inTable(caption, "'tbody tr:first-child > *'", "'|'");
  }

  /** All cells of a table. */
  private static String table(String caption) {
    return inTable(caption, "'tbody tr > *'", "'|'");
  }

  /** What stands in the first chart. */
  private static String chart(String what) {
    return browser
        .evaluate(
            "String(echarts.getInstanceByDom(document.querySelector('.chart')).getOption()."
                + what
                + ")")
        .asText();
  }

  private static String inTable(String caption, String cells, String between) {
    return browser
        .evaluate(
            "[...[...document.querySelectorAll('main table')].find((one) =>"
                + " one.caption.textContent === %s).querySelectorAll(%s)].map((one) =>"
                    .formatted(Browser.quoted(caption), cells)
                + " one.textContent).join(%s)".formatted(between))
        .asText();
  }
}
