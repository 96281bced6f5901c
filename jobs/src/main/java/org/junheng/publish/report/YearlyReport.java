package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.publish.report.Page.Section;

/**
 * The yearly statistics of one census year as Chinese sentences. Each sentence stands only where
 * its figures do: none without its table, and none about a year before that is not there.
 */
final class YearlyReport {
  private static final List<Counted> OF_CITIES =
      List.of(
          Counted.COUNTIES,
          Counted.COUNTIES_MET,
          Counted.COUNTIES_NOT_MET,
          Counted.COUNTIES_UNDETERMINED,
          Counted.PLANNED,
          Counted.PLANNED_RECOGNISED,
          Counted.PLAN_LATE,
          Counted.PLAN_AHEAD,
          Counted.CUMULATIVE_RECOGNISED);
  private static final List<String> CITY_HEADERS =
      List.of("市州", "县区", "达标", "达标比上年", "未达标", "数据不全", "规划应认定", "其中已认定", "逾期未认定", "提前认定", "累计认定");
  private static final String NOTHING = "—";

  private static final String DOUBTFUL = "（有数字存疑，待核实）";

  private final YearlyStatistics statistics;
  private final Map<String, String> titles;
  private final int year;

  /**
   * The report of a year.
   *
   * @param titles of the standards by id
   */
  YearlyReport(YearlyStatistics statistics, Map<String, String> titles, int year) {
    this.statistics = statistics;
    this.titles = titles;
    this.year = year;
  }

  /** The page, naming the release that its figures stand in. */
  Page page(String releaseId) {
    List<Section> sections = new ArrayList<>();
    for (Area province : statistics.areas(year, Area.PROVINCE)) {
      sections.add(section(province));
    }
    sections.add(notes(releaseId));
    return new Page(year + "学年义务教育均衡发展监测年度统计", sections);
  }

  /** What is told of a province under a standard, and its cities. */
  Section section(Area province) {
    List<String> paragraphs = new ArrayList<>();
    add(paragraphs, verdicts(province), comparison(province));
    add(paragraphs, named("达标县区", statistics.met(province)), turns(province));
    add(paragraphs, units(province));
    add(paragraphs, plans(province));
    add(paragraphs, named("提前认定", statistics.ahead(province)));
    add(paragraphs, named("逾期未认定", statistics.late(province)));
    add(paragraphs, recognised(province));
    String title = titles.getOrDefault(province.standard(), province.standard());
    return new Section(title + "（" + province.standard() + "）", paragraphs, cities(province));
  }

  private static void add(List<String> paragraphs, String... sentences) {
    String paragraph = String.join("", sentences);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }

  private String verdicts(Area area) {
    return statistics
        .value(area, Counted.COUNTIES)
        .map(
            counties ->
                "%d学年全省%d个县区中，达标%d个，未达标%d个，数据不全%d个。"
                    .formatted(
                        year,
                        counties,
                        value(area, Counted.COUNTIES_MET),
                        value(area, Counted.COUNTIES_NOT_MET),
                        value(area, Counted.COUNTIES_UNDETERMINED)))
        .orElse("");
  }

  private String comparison(Area area) {
    if (statistics.change(area, Counted.COUNTIES).isEmpty()) {
      return "";
    }
    String counties =
        statistics.change(area, Counted.COUNTIES).orElseThrow() == 0
            ? ""
            : "，县区总数" + against(area, Counted.COUNTIES);
    return "与%d学年相比%s，达标县区%s，未达标县区%s，数据不全县区%s。"
        .formatted(
            year - 1,
            counties,
            against(area, Counted.COUNTIES_MET),
            against(area, Counted.COUNTIES_NOT_MET),
            against(area, Counted.COUNTIES_UNDETERMINED));
  }

  /** For instance 由3个增加到5个; only where both years have the figure. */
  private String against(Area area, Counted measure) {
    long now = value(area, measure);
    long before = value(area.yearBefore(), measure);
    return now == before
        ? "持平（" + now + "个）"
        : "由%d个%s到%d个".formatted(before, now > before ? "增加" : "减少", now);
  }

  private String named(String words, SortedSet<String> counties) {
    return counties.isEmpty() ? "" : words + "：" + told(counties) + "。";
  }

  /** Counties whose verdict turned, each against the county that it was a year before. */
  private String turns(Area area) {
    if (statistics.change(area, Counted.COUNTIES).isEmpty()) {
      return "";
    }
    SortedSet<String> metBefore = statistics.met(area.yearBefore());
    SortedSet<String> met = statistics.met(area);
    SortedSet<String> notMet = statistics.notMet(area);
    SortedSet<String> gained = new TreeSet<>();
    SortedSet<String> lost = new TreeSet<>();
    SortedSet<String> unknown = new TreeSet<>();
    SortedSet<String> incomparable = new TreeSet<>();
    for (String county : statistics.counties(area)) {
      Optional<String> then = statistics.codeBefore(area, county);
      if (then.isEmpty()) {
        incomparable.add(county);
      } else if (metBefore.contains(then.get()) && !met.contains(county)) {
        (notMet.contains(county) ? lost : unknown).add(county);
      } else if (!metBefore.contains(then.get()) && met.contains(county)) {
        gained.add(county);
      }
    }
    return named("上年未达标或数据不全、本年达标", gained)
        + fellBack(area, lost)
        + named("上年达标、本年数据不全（不作退步）", unknown)
        + named("不能与上年比较（区划调整或上年没有结论）", incomparable);
  }

  /**
   * A county whose own figures are doubtful may not have fallen back: that is said with its name.
   */
  private String fellBack(Area area, SortedSet<String> lost) {
    return lost.isEmpty()
        ? ""
        : "上年达标、本年未达标："
            + lost.stream()
                .map(
                    code ->
                        told(List.of(code)) + (statistics.isDoubtful(area, code) ? DOUBTFUL : ""))
                .collect(Collectors.joining("、"))
            + "。";
  }

  private String units(Area area) {
    Optional<Long> units = statistics.value(area, Counted.UNITS);
    Optional<Long> passed = statistics.value(area, Counted.UNITS_PASSED);
    if (units.isEmpty() || passed.isEmpty()) {
      return "";
    }
    String now = "参评学校（学段）%d个，达标%d个".formatted(units.get(), passed.get());
    return statistics.change(area, Counted.UNITS_PASSED).isEmpty()
        ? now + "。"
        : now + "；达标数与%d学年相比%s。".formatted(year - 1, against(area, Counted.UNITS_PASSED));
  }

  private String plans(Area area) {
    List<String> parts = new ArrayList<>();
    // progress knows planned counties that no form was taken in of; what became of plans does not
    boolean isHeldAgainstTheList =
        Stream.of(Counted.PLANNED_RECOGNISED, Counted.PLAN_LATE)
            .allMatch(measure -> statistics.value(area, measure).isPresent());
    statistics
        .value(area, Counted.PLANNED)
        .ifPresent(
            planned ->
                parts.add(
                    "规划在%d年及以前通过国家认定的县区%d个%s"
                        .formatted(year, planned, isHeldAgainstTheList ? ofThePlanned(area) : "")));
    if (isHeldAgainstTheList) {
      parts.add(
          "规划在以后年份的，提前认定%d个，按计划推进%d个，有延误风险%d个；没有规划的，已认定%d个，未认定%d个"
              .formatted(
                  value(area, Counted.PLAN_AHEAD),
                  value(area, Counted.PLAN_ON_TRACK),
                  value(area, Counted.PLAN_AT_RISK),
                  value(area, Counted.PLAN_DONE_UNPLANNED),
                  value(area, Counted.PLAN_UNPLANNED)));
    }
    if (statistics.change(area, Counted.PLAN_LATE).isPresent()) {
      parts.add("逾期县区与%d学年相比%s".formatted(year - 1, against(area, Counted.PLAN_LATE)));
    }
    return parts.isEmpty() ? "" : String.join("；", parts) + "。";
  }

  /** The two parts of those that were planned to be recognised by now. */
  private String ofThePlanned(Area area) {
    return "，其中已认定%d个，逾期未认定%d个"
        .formatted(value(area, Counted.PLANNED_RECOGNISED), value(area, Counted.PLAN_LATE));
  }

  private String recognised(Area area) {
    Optional<Long> recognised = statistics.value(area, Counted.CUMULATIVE_RECOGNISED);
    if (recognised.isEmpty()) {
      return "";
    }
    String now = "截至%d年累计通过国家认定的县区%d个".formatted(year, recognised.get());
    return statistics.change(area, Counted.CUMULATIVE_RECOGNISED).isEmpty()
        ? now + "。"
        : now + "，与上一年相比" + against(area, Counted.CUMULATIVE_RECOGNISED) + "。";
  }

  private List<List<String>> cities(Area province) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(CITY_HEADERS);
    statistics.areas(year, Area.CITY).stream()
        .filter(city -> city.standard().equals(province.standard()))
        .filter(city -> city.code().startsWith(province.code().substring(0, 2)))
        .forEach(city -> rows.add(cells(city)));
    return rows;
  }

  private List<String> cells(Area city) {
    List<String> cells = new ArrayList<>();
    cells.add(statistics.names().city(city.code(), year));
    for (Counted measure : OF_CITIES) {
      cells.add(statistics.value(city, measure).map(String::valueOf).orElse(NOTHING));
      if (measure == Counted.COUNTIES_MET) {
        cells.add(statistics.change(city, measure).map(YearlyReport::signed).orElse(NOTHING));
      }
    }
    return cells;
  }

  private static String signed(long change) {
    return change == 0 ? "0" : "%+d".formatted(change);
  }

  private Section notes(String releaseId) {
    List<String> notes = new ArrayList<>();
    add(notes, silence());
    notes.add(
        "%1$d学年自%1$d年9月1日起。数据不全指所需数据缺少或未能采用；达标指本学年结论达标，认定指通过国家认定，两者互不代替；提前指规划年份未到而已认定，逾期指规划年份已到而未认定；规划应认定为其中已认定与逾期未认定之和；“—”表示没有数据。"
            .formatted(year));
    notes.add("本页各数取自发布版本%s的县级结论等表，并列于yearly_statistic表。".formatted(releaseId));
    return new Section("说明", notes, List.of());
  }

  /** Who handed in nothing at all; empty where everybody did hand in something. */
  String silence() {
    SortedSet<String> silent = statistics.silent(year);
    return silent.isEmpty() ? "" : "本学年未报送任何报表的县区%d个：%s。".formatted(silent.size(), told(silent));
  }

  private String told(Collection<String> counties) {
    return String.join(
        "、", counties.stream().map(code -> statistics.names().county(code, year)).toList());
  }

  private long value(Area area, Counted measure) {
    return statistics.value(area, measure).orElseThrow();
  }
}
