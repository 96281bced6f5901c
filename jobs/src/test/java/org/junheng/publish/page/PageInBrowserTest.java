package org.junheng.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junheng.Clients;
import org.junheng.publish.PublishedRelease;
import org.junheng.publish.report.Chromium;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as people meet it: opened from a folder in a real browser. */
class PageInBrowserTest {
  private static final int A4_WIDTH = 703;
  private static final String COUNTY = "#view=county&county=450102";

  @TempDir private static Path folder;
  private static Path document;
  private static Browser browser;
  private static ReleaseTables release;

  @BeforeAll
  static void openABrowser() {
    Optional<Chromium> chromium = Chromium.find(Clients.named("chromium").toString());
    release =
        ReleaseTables.of(
            PublishedRelease.in(folder.resolve("release")), PublishedRelease.DEFINITIONS);
    page().write(Storage.at(folder.resolve("page").toString()));
    document = folder.resolve("page").resolve("index.html");
    browser = new Browser(chromium.get(), folder.resolve("profile"));
  }

  private static StaticPage page() {
    return new StaticPage(
        release, PublishedRelease.DEFINITIONS, PublishedRelease.standards(), "R1");
  }

  @AfterAll
  static void closeIt() {
    release.close();
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWentWrongAndNothingWasAskedForOutside() {
    assertThat(browser.errors()).isEmpty();
    String root = folder.resolve("page").toUri().toString();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(
            address ->
                address.startsWith(root)
                    || address.startsWith("data:,")
                    || address.equals("about:blank"));
  }

  @Test
  void theProvinceIsToldInFiguresOfTheRelease() {
    browser.open(document, "");
    assertThat(browser.text("main .lead"))
        .contains("2024学年", "全省3个县区中，达标0个，未达标2个，数据不全1个；达标县区比上年减少1个。");
    assertThat(browser.text(".weak li")).contains("R1", "1个县区的差异系数超过0.50", "0.5003");
    assertThat(browser.text("main")).contains("县区数并列的还有：小学 R4 教学用房");
    assertThat(browser.text(".two div")).contains("东山区", "未达标");
    browser.until("document.querySelector('.chart canvas')");
  }

  @Test
  void aLinkToAFigureOpensItsExplanation() {
    browser.open(document, "?explain=county_variance/Q2017/2024/450101/primary/R1");
    browser.until("document.querySelector('#passage[open] .explained')");
    assertThat(browser.text("#passage .explained"))
        .contains("标准差 ÷ 全县平均值 ＝ ", "＝ 0.5003")
        .contains("junheng.jar explain county_variance Q2017 2024 450101 primary R1");
    assertThat(browser.text("#passage-title")).contains("R1");

    browser.open(document, "?explain=county_ranking/Q2017/2024/primary/cv_R1/450101");
    browser.until("document.querySelector('#passage[open] .headline')");
    assertThat(browser.text("#passage-title")).contains("名次");

    browser.open(document, "?explain=nothing/of/the/page");
    browser.until("document.querySelector('main .lead')");
  }

  @Test
  void aFigureThatLandsOnItsLimitShowsOneMoreDecimalAndItsVerdict() {
    browser.open(document, "#view=counties");
    assertThat(browser.text("[data-passage='cv:450101:primary:R1']")).isEqualTo("0.5003!✘");
    assertThat(browser.text("[data-passage='cv:450201:primary:R2']")).isEqualTo("0.480!✔");
    assertThat(browser.text("[data-passage='cv:450102:primary:R2']")).isEqualTo("0.600✘");
    assertThat(browser.text("[data-passage='cv:450201:primary:R1']")).isEqualTo("—？");
  }

  @Test
  void aShareThatLandsOnItsLimitShowsMoreDecimals() {
    browser.open(document, COUNTY);
    assertThat(browser.text("[data-passage='item:450102:S1']")).isEqualTo("84.996%");
  }

  @Test
  void namesOfOthersAreShownAsTextWhateverTheySay() {
    browser.open(document, COUNTY);
    String text = browser.text("main");
    PublishedRelease.HOSTILE.values().forEach(name -> assertThat(text).contains(name));
    assertThat(browser.evaluate("document.querySelectorAll('main img').length").asInt()).isZero();
    assertThat(
            browser
                .evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aFigureOpensItsPassageByKeyboardAndEscapeLeadsBack() {
    browser.open(document, "#view=counties");
    browser.evaluate("document.querySelector(\"[data-passage='cv:450102:primary:R1']\").focus()");
    browser.press("Enter");
    browser.until("document.querySelector('dialog[open] tbody td')");
    assertThat(browser.text("dialog"))
        .contains("差异系数＝标准差÷全县平均值", "（博士＋硕士＋本科＋专科）÷在校生数×100", "2个，学生300人")
        .contains("教督〔2017〕6号", PublishedRelease.HOSTILE.get("FORMULA"), "75.0%");
    assertThat(browser.evaluate("location.hash").asText()).contains("passage=cv");
    browser.press("Escape");
    browser.until("!document.querySelector('dialog[open]')");
    browser.until("!location.hash.includes('passage')");
    assertThat(browser.evaluate("document.activeElement.dataset.passage").asText())
        .isEqualTo("cv:450102:primary:R1");
  }

  @Test
  void aLinkToAPassageOpensIt() {
    browser.open(document, "#view=county&county=450102&passage=unit:450102:2145000003:primary:R1");
    browser.until("document.querySelector('dialog[open] dl')");
    assertThat(browser.text("dialog dl"))
        .contains("≥ 4.2", "全校补到标准值还差", "高于规定学历教师 9名（影响结论）", "达标还需9名");
  }

  @Test
  void thePageIsWalkedWithTheKeyboardAlone() {
    browser.open(document, "");
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("skip");
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo("search");
    browser.press("Tab");
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.textContent").asText()).isEqualTo("县区");
    browser.press("Enter");
    browser.until("document.documentElement.dataset.shown === 'counties'");
    assertThat(browser.text("main h1")).isEqualTo("县区");
  }

  @Test
  void theSearchFindsASchoolByItsNameAndOpensItsCounty() {
    browser.open(document, "");
    browser.evaluate("document.getElementById('search').focus()");
    browser.type("河边");
    browser.until("document.querySelector('#found a')");
    assertThat(browser.text("#found")).contains("河边小学", "2145000009", "西河县");
    browser.press("ArrowDown");
    browser.press("Enter");
    browser.until("document.querySelector('.school')");
    assertThat(browser.text("main h1")).contains("西河县");
    assertThat(browser.text(".school h2")).contains("河边小学");
  }

  @Test
  void whatACountysSchoolsLackIsToldInPeopleAndThings() {
    browser.open(document, COUNTY);
    assertThat(browser.text("main"))
        .contains("离达标还有的差距", "再配1间美术教室", "小学 高于规定学历教师 9名", "不影响结论")
        .doesNotContain("12名");
  }

  @Test
  void aDoubtfulFigureMakesNoHeadlineAndIsMarkedWhereverItStands() {
    browser.open(document, "");
    assertThat(browser.text("main .lead")).contains("未达标的县区中有1个有数字存疑，核实以前结论可能改变。");
    assertThat(browser.text("main")).contains("另有1个超过上限的差异系数存疑，未计入。");
    browser.open(document, "#view=counties");
    assertThat(browser.text("[data-passage='cv:450102:primary:R7']")).contains("0.600", "存疑");
    assertThat(browser.text("[data-passage='cv:450102:primary:R6']")).doesNotContain("存疑");
    browser.open(document, "#view=plan");
    assertThat(browser.text("main")).contains("2028学年资源配置达标（存疑）").doesNotContain("逾期未认定存疑");
    assertThat(browser.text("td:has(.plan.on_track)")).contains("按计划推进", "存疑");
    browser.open(document, "#view=county&county=450102&passage=cv:450102:primary:R7");
    browser.until("document.querySelector('dialog[open] dl')");
    assertThat(browser.text("dialog")).contains("网络多媒体教室数存疑");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#view=counties&tab=change&stage=primary&indicator=R7",
        "#view=counties&tab=levels&stage=primary&indicator=R7",
        "#view=counties&tab=trends&stage=primary&indicator=R7",
        "#view=counties&tab=ranks&stage=primary&indicator=R7",
        COUNTY
      })
  void aDoubtfulFigureIsMarkedInChartsAndTheirTables(String place) {
    browser.open(document, place);
    browser.until("document.querySelector('.chart canvas')");
    browser.until(
        """
        [...document.querySelectorAll('.chart')].some((box) =>
          echarts.getInstanceByDom(box).getOption().series.some((series) =>
            series.data.some((point, at) => {
              const { show, formatter } = { ...series.label, ...(point && point.label) };
              const said = typeof formatter === "function"
                ? show && point && formatter({ data: point, dataIndex: at }) : show && formatter;
              return String(said).includes("存疑");
            })))""");
    assertThat(browser.text("main table:has(.doubt)")).contains("存疑");
    browser.open(document, place.replace("R7", "R6"));
    if (place.contains("R7")) {
      browser.until("document.querySelector('main table')");
      assertThat(browser.text("main")).doesNotContain("存疑");
    }
  }

  @Test
  void dataQualityIsToldInCounts() {
    browser.open(document, "#view=quality");
    assertThat(browser.text("main")).contains("部分退回", "未报送").doesNotContain("GEHEIM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#view=counties",
        "#view=counties&tab=change",
        "#view=counties&tab=ranks",
        "#view=counties&tab=trends",
        "#view=counties&tab=levels",
        COUNTY,
        "#view=plan",
        "#view=quality",
        "#view=dictionary"
      })
  void aNarrowScreenNeedsNoScrollingSideways(String hash) {
    browser.size(390, 844);
    browser.open(document, hash);
    assertThat(
            browser
                .evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                .asBoolean())
        .isTrue();
    browser.size(1280, 900);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#view=counties&tab=ranks", "#view=counties&tab=levels", COUNTY})
  void aChartDrawnForTheScreenIsWholeOnPaper(String hash) {
    browser.open(document, hash);
    browser.until("document.querySelector('.chart canvas')");
    browser.medium("print");
    browser.size(A4_WIDTH, 900); // and no chart is drawn again on the way to a printer
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.chart canvas')].every((picture) => {"
                        + " const box = picture.getBoundingClientRect();"
                        + " return box.right <= innerWidth && box.width > 100 && Math.abs("
                        + "box.width / box.height - picture.width / picture.height) < 0.05; })")
                .asBoolean())
        .isTrue();
    browser.medium("screen");
    browser.size(1280, 900);
  }

  @ParameterizedTest
  @CsvSource({
    "'unit(4.005)', 4.01",
    "'unit(null)', —",
    "'unit(0)', 0.00",
    "'cv(0.5003, 0.5, true)', 0.5003",
    "'cv(0.50003, 0.5, true)', 0.50003",
    "'cv(0.5003, 0.5, false)', 0.500",
    "'cv(0.4995)', 0.500",
    "'percent(0.84996, 0.85, true)', 84.996%",
    "'percent(0.3333333333333333)', 33.3%",
    "'percent(0.99975)', 99.98%",
    "'percent(1)', 100.0%",
    "'percent(0.0002)', 0.0%",
    "'percent(0)', 0.0%",
    "'beside(0.29996, 3, \"<\", 0.3)', 0.29996",
    "'beside(0.3, 3, \"<\", 0.3)', 0.300",
    "'beside(0.5003, 3, \"<=\", 0.5)', 0.5003",
    "'beside(0.49996, 3, \"<=\", 0.5)', 0.500",
    "'beside(4.196, 2, \">=\", 4.2)', 4.196",
    "'beside(4.196, 2, \">=\", null)', 4.20",
    "'points(-0.0125)', -1.3个百分点",
    "'points(0.0004)', 0.0个百分点",
    "'cvChange(-0.0001)', 0.000",
    "'quantity(12)', 12",
    "'quantity(1234567.891)', '1,234,567.89'",
    "'limit(0.5)', 0.50"
  })
  void figuresAreShownHalfUpAndMissingAsADash(String call, String shown) {
    browser.open(document, "");
    assertThat(browser.evaluate("junheng.numbers." + call).asText()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "'校际差异 差异系数', county_variance.cv",
    "小学学生数, pupils.primary_pupils",
    "county_verdict.verdict, county_verdict.verdict",
    "'学校基本情况 办学类型', school.school_type"
  })
  void theDictionaryIsSearchedByNameHeaderColumnAndForm(String words, String key) {
    openDictionary();
    browser.fill("#query", words);
    assertThat(shownRows()).anyMatch(row -> row.split(" ")[0].equals(key));
    assertThat(shownRows()).noneMatch(row -> row.startsWith("progress.planned"));
    assertThat(browser.text("#count")).isEqualTo(shownRows().size() + " 条");
  }

  @Test
  void theDictionaryKeepsToWhatWasTypedWhenOneComesBack() {
    openDictionary();
    browser.fill("#query", "县域优质均衡 结论");
    int shown = shownRows().size();
    browser.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
    assertThat(shownRows()).hasSize(shown);
    browser.evaluate("document.querySelector('#query').value = 'county_verdict.verdict'");
    browser.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
    assertThat(shownRows()).anyMatch(row -> row.startsWith("county_verdict.verdict "));
    assertThat(browser.text("#count")).isEqualTo(shownRows().size() + " 条");
  }

  @Test
  void theDictionaryTakesWhatIsTypedAsTextAndSaysWhenNothingIsFound() {
    openDictionary();
    browser.fill("#query", "<img src=x onerror=alert(1)>");
    assertThat(shownRows()).isEmpty();
    assertThat(browser.text("#none:not([hidden])")).contains("没有找到");
    browser.press("Escape");
    assertThat(browser.evaluate("document.querySelector('#query').value").asText()).isEmpty();
    assertThat(shownRows()).hasSizeGreaterThan(500);
  }

  private static void openDictionary() {
    browser.open(document, "#view=dictionary");
    browser.follow(
        "main a[href='dictionary.html']",
        "document.querySelector('#query') && document.readyState === 'complete'");
  }

  private static List<String> shownRows() {
    String rows = "[...document.querySelectorAll('tbody tr')].filter((row) => row.offsetParent)";
    return StreamSupport.stream(
            browser.evaluate(rows + ".map((row) => row.dataset.key)").spliterator(), false)
        .map(key -> key.asText())
        .toList();
  }

  @Test
  void aCountysPackageOpensAtThatCounty() {
    Path alone = folder.resolve("page").resolve("alone");
    page().writeOf("450102", Storage.at(alone.toString()));
    browser.open(alone.resolve("index.html"), "");
    assertThat(browser.text("main h1")).contains("450102");
    assertThat(browser.text("#nav")).isEqualTo("本县规划与进度数据质量指标字典");
    assertThat(List.of(browser.text("main"))).noneMatch(text -> text.contains("东山区"));
  }
}
