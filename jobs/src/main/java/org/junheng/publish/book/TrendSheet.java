package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.table.CountyTrend;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;

/**
 * 趋势: a county, stage and measure a row, a census year a column, each year on its own map; below it
 * the same on one map, where a change of code or territory makes another series of it.
 */
final class TrendSheet {
  private static final String BREAK = "\" ※\"";

  private TrendSheet() {}

  /** The points of a row by census year. */
  private record Series(SortedMap<Integer, CountyTrend> points) {
    private CountyTrend any() {
      return points.get(points.lastKey());
    }

    private String place() {
      CountyTrend row = any();
      return row.countyCode() + YearResults.STAGES.indexOf(row.stage()) + row.measure();
    }

    /** As it was before as on a map. */
    private String order() {
      return place() + Objects.requireNonNullElse(any().onMap(), "");
    }

    private Map<Integer, Double> values() {
      Map<Integer, Double> values = new HashMap<>();
      points.forEach((year, point) -> values.put(year, point.value()));
      return values;
    }
  }

  static void write(Sheet sheet, YearResults year, Area area) {
    Map<String, CountyResults> counties = new HashMap<>();
    area.counties().forEach(county -> counties.put(county.code(), county));
    List<Series> series = series(year, counties.keySet());
    SortedSet<Integer> years = new TreeSet<>();
    series.forEach(one -> years.addAll(one.points().keySet()));
    writeHeader(sheet, area, years);
    series.forEach(one -> sheet.row(row(year, counties, one.points(), years)));
  }

  private static List<Series> series(YearResults year, Set<String> counties) {
    SortedMap<String, Series> series = new TreeMap<>();
    for (CountyTrend row : year.trends()) {
      if (counties.contains(row.countyCode())) {
        Series own = new Series(new TreeMap<>(Map.of(row.year(), row)));
        series.computeIfAbsent(own.order(), any -> own).points().put(row.year(), row);
      }
    }
    return series.values().stream().filter(one -> isTold(one, series)).toList();
  }

  /** On one map only what was not the same as it was. */
  private static boolean isTold(Series one, Map<String, Series> series) {
    Series asItWas = series.get(one.place());
    return one.any().onMap() == null || asItWas == null || !asItWas.values().equals(one.values());
  }

  private static void writeHeader(Sheet sheet, Area area, SortedSet<Integer> years) {
    List<SheetColumn> columns =
        new ArrayList<>(
            List.of(
                SheetColumn.text("市州", 13),
                SheetColumn.text("县区", 16),
                SheetColumn.mark("学段", 8),
                SheetColumn.text("项目", 18),
                SheetColumn.text("区划", 16)));
    years.forEach(one -> columns.add(new SheetColumn(one + "学年", 11, "0.000", "right")));
    columns.add(SheetColumn.text("不可比的原因", 46));
    sheet.columns(columns);
    sheet.title(area.name() + " 县区历年变化");
    sheet.note("各学年按当年区划；代码或区划有变更的县区，另按同一区划列出重新计算的数列。※ 与上年不可比。");
    sheet.header(5);
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
                year.labels().measure(last.measure()),
                last.onMap() == null ? "各学年当时" : "统一按" + last.onMap() + "学年"));
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
    Object plain = Ranks.value(year, point.measure(), point.stage(), point.year(), point.value());
    Object value = Boolean.TRUE.equals(point.doubtful()) ? Cells.doubted(plain) : plain;
    boolean isBreak = Boolean.TRUE.equals(point.isBreak());
    return isBreak && value instanceof Toned shown
        ? new Toned(shown.value(), shown.tone(), shown.format() + BREAK)
        : value;
  }
}
