package org.junheng.publish.book;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.answer.CountyAnswer;
import org.junheng.answer.Effects;
import org.junheng.definition.Definitions;
import org.junheng.release.ReleaseTables;

/**
 * The workbooks of one census year of a release: {@code counties/<code>/<year>监测结果.xlsx}, {@code
 * cities/<code> <year>监测结果.xlsx} and {@code <year>全省监测结果.xlsx}.
 */
public final class Books {
  private static final String NAME = "监测结果.xlsx";

  private final YearResults year;
  private final String origin;
  private final Function<String, OutputStream> create;

  /**
   * The workbooks of a year.
   *
   * @param origin what the workbooks say that they were made from
   * @param create opens a new file by its name, slashes between folders and file
   */
  public Books(
      ReleaseTables release,
      Definitions definitions,
      int year,
      String origin,
      Function<String, OutputStream> create) {
    this.year = new YearResults(release, definitions, year);
    this.origin = origin;
    this.create = create;
  }

  /** The codes of the counties that have a workbook. */
  public List<String> counties() {
    return year.counties().stream().map(CountyResults::code).toList();
  }

  /** Writes the workbook of the county that an answer is of. */
  public void writeCounty(CountyAnswer answer, Effects effects) {
    CountyResults county = year.county(answer.countyCode());
    write(
        "counties/" + county.code() + "/" + year.year() + NAME,
        out -> new CountyBook(year, origin).write(out, county, answer, effects));
  }

  /** Writes the workbook of every city that has counties in the year. */
  public void writeCities() {
    Map<String, List<CountyResults>> cities = new TreeMap<>();
    for (CountyResults county : year.counties()) {
      if (!county.cityCode().isEmpty()) {
        cities.computeIfAbsent(county.cityCode(), any -> new ArrayList<>()).add(county);
      }
    }
    cities.forEach(
        (code, counties) ->
            write(
                "cities/" + code + "/" + year.year() + NAME,
                out ->
                    new AreaBook(year, origin)
                        .writeCity(out, code, counties.get(0).cityName(), counties)));
  }

  /** Writes the province's workbook. */
  public void writeProvince() {
    write(year.year() + "全省" + NAME, out -> new AreaBook(year, origin).writeProvince(out));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private void write(String name, Writing writing) {
    try (OutputStream out = create.apply(name)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }
}
