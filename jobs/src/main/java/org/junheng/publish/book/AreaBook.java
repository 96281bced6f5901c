package org.junheng.publish.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.junheng.workbook.Book;

/** The workbook of the province, and of a city with its own counties alone. */
final class AreaBook {
  private final YearResults year;
  private final String origin;

  AreaBook(YearResults year, String origin) {
    this.year = year;
    this.origin = origin;
  }

  /** Writes the province's workbook; the stream stays open. */
  void writeProvince(OutputStream out) throws IOException {
    Area area = new Area("全省", null, List.copyOf(year.counties()));
    try (Book book = new Book(out, title(area))) {
      writeResults(book, area);
      if (year.standard().isPresent()) {
        SchoolListSheet.write(book.sheet("学校明细"), year, area);
      }
      DictionarySheet.write(book.sheet("指标字典"), year);
    }
  }

  /** Writes a city's workbook; the stream stays open. */
  void writeCity(OutputStream out, String code, String name, Collection<CountyResults> counties)
      throws IOException {
    Area area = new Area(name, code, List.copyOf(counties));
    try (Book book = new Book(out, title(area))) {
      writeResults(book, area);
    }
  }

  private String title(Area area) {
    return area.name() + " " + year.year() + "学年监测结果";
  }

  private void writeResults(Book book, Area area) {
    SummarySheet.write(book.sheet("摘要"), year, area, origin);
    ResultSheet.write(book.sheet("县域结果"), year, area);
    if (year.standard().isPresent()) {
      VarianceListSheet.write(book.sheet("差异系数"), year, area);
      RankingSheet.write(book.sheet("排名"), year, area);
      TrendSheet.write(book.sheet("趋势"), year, area);
    }
    ProgressSheets.writeAreas(book.sheet("进度"), year, area);
    if (year.standard().isPresent()) {
      ProgressSheets.writePlans(book.sheet("规划"), year, area);
    }
  }

  /**
   * The province or a city.
   *
   * @param cityCode null for the province
   */
  record Area(String name, String cityCode, List<CountyResults> counties) {

    /** Whether a row of areas is of this one, or of a city of the province. */
    boolean has(String level, String areaCode) {
      return cityCode == null || level.equals("city") && areaCode.equals(cityCode);
    }
  }
}
