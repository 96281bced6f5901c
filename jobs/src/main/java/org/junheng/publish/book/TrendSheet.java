package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyTrend;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;

/** 趋势: a county, stage and measure a row, a census year a column, each year on its own map. */
final class TrendSheet {
  private static final String BREAK = "\" ※\"";

  private TrendSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    Map<String, CountyResults> counties = new HashMap<>();
    area.counties().forEach(county -> counties.put(county.code(), county));
    SortedMap<String, SortedMap<Integer, CountyTrend>> series = new TreeMap<>();
    SortedSet<Integer> years = new TreeSet<>();
    for (CountyTrend row : year.trends()) {
      if (counties.containsKey(row.countyCode())) {
        years.add(row.year());
        series.computeIfAbsent(key(row), any -> new TreeMap<>()).put(row.year(), row);
      }
    }
    writeHeader(sheet, area, years);
    series.values().forEach(points -> sheet.row(row(year, counties, points, years)));
  }

  private static String key(CountyTrend row) {
    return row.countyCode() + YearResults.STAGES.indexOf(row.stage()) + row.measure();
  }

  private static void writeHeader(Sheet sheet, Area area, SortedSet<Integer> years) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.text("市州", 13),
                SheetColumn.text("县区", 16),
                SheetColumn.mark("学段", 8),
                SheetColumn.text("项目", 18)));
    years.forEach(one -> columns.add(new SheetColumn(one + "学年", 11, "0.000", "right")));
    columns.add(SheetColumn.text("不可比的原因", 46));
    sheet.columns(columns);
    sheet.title(area.name() + " 县区历年变化");
    sheet.note("各学年按当年区划；※ 与上年不可比。按同一区划重算的数列见数据表county_trend。");
    sheet.header(4);
  }

  private static List<Object> row(
      YearResults year,
      Map<String, CountyResults> counties,
      SortedMap<Integer, CountyTrend> points,
      SortedSet<Integer> years) {
    CountyTrend last = points.get(points.lastKey());
    CountyResults county = counties.get(last.countyCode());
    List<Object> cells =
        new ArrayList<>(
            List.of(
                county.cityName(),
                county.name(),
                year.labels().stage(last.stage()),
                year.labels().measure(last.measure())));
    List<String> reasons = new ArrayList<>();
    for (int one : years) {
      CountyTrend point = points.get(one);
      cells.add(point == null ? Cells.MISSING : value(year, point));
      if (point != null && Boolean.TRUE.equals(point.isBreak())) {
        reasons.add(one + "学年：" + Objects.toString(point.breakReason(), "口径改变"));
      }
    }
    cells.add(String.join("；", reasons));
    return cells;
  }

  private static Object value(YearResults year, CountyTrend point) {
    Object plain = Ranks.value(point.measure(), point.value());
    Object value =
        year.doubts()
                .have(
                    point.standard(),
                    point.year(),
                    point.countyCode(),
                    point.stage(),
                    point.measure())
            ? Cells.doubted(plain)
            : plain;
    boolean isBreak = Boolean.TRUE.equals(point.isBreak());
    return isBreak && value instanceof Toned shown
        ? new Toned(shown.value(), shown.tone(), shown.format() + BREAK)
        : value;
  }
}
