package org.junheng.publish.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.publish.Labels;
import org.junheng.publish.book.AreaBook.Area;
import org.junheng.warehouse.TableRows.TableRow;
import org.junheng.workbook.Column;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Shown;
import org.junheng.workbook.Tone;

/** 趋势: a county, stage and measure a row, a census year a column, each year on its own map. */
final class TrendSheet {
  private static final String BREAK = "\" ※\"";

  private TrendSheet() {}

  static void write(Sheet sheet, YearResults year, Area area) {
    Map<String, CountyResults> counties = new HashMap<>();
    area.counties().forEach(county -> counties.put(county.code(), county));
    SortedMap<String, SortedMap<Integer, TableRow>> series = new TreeMap<>();
    SortedSet<Integer> years = new TreeSet<>();
    for (TableRow row : year.trends()) {
      if (counties.containsKey(row.text("county_code").orElse(""))) {
        years.add((int) row.count("year"));
        series.computeIfAbsent(key(row), any -> new TreeMap<>()).put((int) row.count("year"), row);
      }
    }
    writeHeader(sheet, area, years);
    series.values().forEach(points -> sheet.row(row(year.labels(), counties, points, years)));
  }

  private static String key(TableRow row) {
    String stage = row.text("stage").orElse("");
    return row.text("county_code").orElse("")
        + YearResults.STAGES.indexOf(stage)
        + row.text("measure").orElse("");
  }

  private static void writeHeader(Sheet sheet, Area area, SortedSet<Integer> years) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.text("市州", 13),
                Column.text("县区", 16),
                Column.mark("学段", 8),
                Column.text("项目", 18)));
    years.forEach(one -> columns.add(new Column(one + "学年", 11, "0.000", "right")));
    columns.add(Column.text("不可比的原因", 46));
    sheet.columns(columns);
    sheet.title(area.name() + " 县区历年变化");
    sheet.note("各学年按当年区划；※ 与上年不可比。按同一区划重算的数列见数据表county_trend。");
    sheet.header(4);
  }

  private static List<Object> row(
      Labels labels,
      Map<String, CountyResults> counties,
      SortedMap<Integer, TableRow> points,
      SortedSet<Integer> years) {
    TableRow last = points.get(points.lastKey());
    CountyResults county = counties.get(last.text("county_code").orElse(""));
    List<Object> cells =
        new ArrayList<>(
            List.of(
                county.cityName(),
                county.name(),
                labels.stage(last.text("stage").orElse("")),
                Words.measure(last.text("measure").orElse(""))));
    List<String> reasons = new ArrayList<>();
    for (int one : years) {
      TableRow point = points.get(one);
      cells.add(point == null ? Cells.MISSING : value(point));
      if (point != null && point.yes("break").orElse(false)) {
        reasons.add(one + "学年：" + point.text("break_reason").orElse("口径改变"));
      }
    }
    cells.add(String.join("；", reasons));
    return cells;
  }

  private static Object value(TableRow point) {
    Object value = Ranks.value(point);
    boolean isBreak = point.yes("break").orElse(false);
    return isBreak && value instanceof Shown shown
        ? new Shown(shown.value(), Tone.PLAIN, shown.format() + BREAK)
        : value;
  }
}
