package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.publish.Labels;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DimIndicator;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** 摘要: how many counties meet each standard, which indicators hold them back, who fell back. */
final class SummarySheet {
  private static final List<SheetColumn> INDICATORS =
      columns("指标", "小学超上限县区", "小学数据不全县区", "初中超上限县区", "初中数据不全县区", "小学未达标学校", "初中未达标学校", "缺数据学校");

  private SummarySheet() {}

  static void write(Sheet sheet, YearResults year, Area area, String origin) {
    Labels labels = year.labels();
    sheet.columns(INDICATORS);
    sheet.title(area.name() + " " + year.year() + "学年 义务教育均衡发展监测摘要");
    sheet.note(origin + "。学年自" + year.year() + "年9月1日起。" + year.stateNote());
    sheet.columns(
        columns(
            "标准",
            "县区数",
            labels.verdict("met"),
            labels.verdict("not_met"),
            labels.verdict("undetermined"),
            "达标占比"));
    sheet.smallHeader();
    for (String standard : standards(area)) {
      sheet.row(verdicts(year, area, standard));
    }
    if (year.standard().isPresent()) {
      writeChanges(sheet, year, area);
      writeIndicators(sheet, year, area);
      writeItems(sheet, labels, area);
    }
    sheet.heading("怎样看");
    CountyCover.writeLegend(sheet, labels);
  }

  private static List<SheetColumn> columns(String... titles) {
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(SheetColumn.text(titles[0], 40));
    for (int i = 1; i < titles.length; i++) {
      columns.add(new SheetColumn(titles[i], 14, "#,##0", "center"));
    }
    return columns;
  }

  private static List<String> standards(Area area) {
    return area.counties().stream()
        .flatMap(county -> county.rows(CountyVerdict.class).stream())
        .map(CountyVerdict::standard)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static List<Object> verdicts(YearResults year, Area area, String standard) {
    List<String> verdicts =
        area.counties().stream()
            .flatMap(county -> county.rows(CountyVerdict.class).stream())
            .filter(row -> row.standard().equals(standard))
            .map(CountyVerdict::verdict)
            .toList();
    return List.of(
        SheetWords.regime(year.definitions(), standard),
        verdicts.size(),
        count(verdicts, "met"),
        count(verdicts, "not_met"),
        count(verdicts, "undetermined"),
        ProgressOfArea.share(year, area, standard));
  }

  private static long count(List<String> verdicts, String verdict) {
    return verdicts.stream().filter(verdict::equals).count();
  }

  /**
   * Counties that met the standard a year before and do not now, and the reverse, those recoded one
   * to one under their code before; then those that cannot be compared.
   */
  private static void writeChanges(Sheet sheet, YearResults year, Area area) {
    YearBefore before = year.before();
    if (!before.isThere()) {
      return;
    }
    List<String> gained = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> incomparable = new ArrayList<>();
    for (CountyResults county : area.counties()) {
      String then = before.verdict(county.code());
      String now =
          county
              .row(CountyVerdict.class, row -> year.isOfTheForm(row.standard()))
              .map(CountyVerdict::verdict)
              .orElse("");
      if (then == null && !now.isEmpty()) {
        incomparable.add(county.name());
      }
      if (then != null && !then.equals("met") && now.equals("met")) {
        gained.add(county.name());
      }
      if (then != null && then.equals("met") && !now.equals("met")) {
        (now.equals("not_met") ? lost : unknown).add(county.name() + doubt(year, county));
      }
    }
    sheet.heading("与上年相比（优质均衡；只换代码的县区与换码前相比）");
    sheet.note("由未达标或数据不全转为达标" + gained.size() + "个：" + listed(gained), Tone.GOOD);
    sheet.note("由达标转为未达标" + lost.size() + "个：" + listed(lost), Tone.BAD);
    sheet.note("由达标转为数据不全（不作退步）" + unknown.size() + "个：" + listed(unknown));
    sheet.note("不能与上年比较（区划调整或上年没有结论）" + incomparable.size() + "个：" + listed(incomparable));
  }

  /** What is said of a county whose own figures are doubtful: it may not have fallen back. */
  private static String doubt(YearResults year, CountyResults county) {
    boolean isDoubtful =
        year.standard()
            .map(form -> year.doubts().haveOfCounty(form.standard(), year.year(), county.code()))
            .orElse(false);
    return isDoubtful ? "（有数字存疑，待核实）" : "";
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "无" : String.join("、", names);
  }

  private static void writeIndicators(Sheet sheet, YearResults year, Area area) {
    sheet.heading("七项指标：差异系数超过上限的县区、未达到标准值的学校（学段）");
    sheet.columns(INDICATORS);
    sheet.smallHeader();
    for (DimIndicator indicator : year.indicators()) {
      String id = indicator.indicator();
      sheet.row(
          List.of(
              id + " " + SheetWords.indicator(indicator),
              variances(area, id, "primary", "not_met"),
              variances(area, id, "primary", "undetermined"),
              variances(area, id, "junior", "not_met"),
              variances(area, id, "junior", "undetermined"),
              failing(area, id, "primary"),
              failing(area, id, "junior"),
              unknown(area, id)));
    }
  }

  private static long variances(Area area, String indicator, String stage, String verdict) {
    return area.counties().stream()
        .flatMap(county -> county.variance(stage, indicator).stream())
        .filter(row -> verdict.equals(row.verdict()))
        .count();
  }

  private static long failing(Area area, String indicator, String stage) {
    return area.counties().stream()
        .flatMap(county -> county.units().stream())
        .filter(unit -> unit.stage().equals(stage))
        .map(unit -> unit.values().get(indicator))
        .filter(value -> value != null && Boolean.FALSE.equals(value.attained()))
        .count();
  }

  private static long unknown(Area area, String indicator) {
    return area.counties().stream()
        .flatMap(county -> county.units().stream())
        .map(unit -> unit.values().get(indicator))
        .filter(value -> value != null && value.value() == null)
        .count();
  }

  private static void writeItems(Sheet sheet, Labels labels, Area area) {
    sheet.heading("各项要求：未达标和数据不全的县区");
    sheet.columns(
        columns(
            "项目",
            labels.verdict("met"),
            labels.verdict("not_met"),
            labels.verdict("undetermined")));
    sheet.smallHeader();
    List<CountyItem> items =
        area.counties().isEmpty()
            ? List.of()
            : area.counties().get(0).rows(CountyItem.class).stream()
                .sorted(Comparator.comparing(CountyItem::position))
                .toList();
    for (CountyItem item : items) {
      String id = item.item();
      List<String> verdicts =
          area.counties().stream()
              .flatMap(county -> county.item(id).stream())
              .map(CountyItem::verdict)
              .toList();
      sheet.row(
          List.of(
              id + " " + item.nameZh(),
              count(verdicts, "met"),
              count(verdicts, "not_met"),
              count(verdicts, "undetermined")));
    }
  }
}
