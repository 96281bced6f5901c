package org.junheng.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.definition.Definitions;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.table.CountyVariance;
import org.junheng.table.DimCounty;

/**
 * Draws the README's picture from a release: the cvs of primary schools by county and indicator.
 * Arguments: the release's folder, the file to write.
 */
public final class DifferencesPicture {
  private static final int CELL_WIDTH = 96;
  private static final int CELL_HEIGHT = 30;
  private static final int LEFT = 130;
  private static final int TOP = 74;

  private DifferencesPicture() {}

  /** Writes the picture. */
  public static void main(String[] args) throws IOException {
    try (ReleaseTables release = ReleaseTables.of(Storage.at(args[0]), Definitions.load())) {
      List<CountyVariance> rows =
          release.read(
              CountyVariance.class,
              "year = (select max(year) from year_state where default_year)"
                  + " and standard = 'Q2017' and stage = 'primary'");
      Map<String, Map<String, CountyVariance>> cells = new TreeMap<>();
      TreeSet<String> indicators = new TreeSet<>();
      for (CountyVariance row : rows) {
        cells.computeIfAbsent(row.countyCode(), code -> new TreeMap<>()).put(row.indicator(), row);
        indicators.add(row.indicator());
      }
      Map<String, String> names = new TreeMap<>();
      release.read(DimCounty.class).forEach(row -> names.put(row.countyCode(), row.countyName()));
      Files.writeString(Path.of(args[1]), svg(rows.get(0).year(), cells, indicators, names));
    }
  }

  private static String svg(
      long year,
      Map<String, Map<String, CountyVariance>> cells,
      TreeSet<String> indicators,
      Map<String, String> names) {
    int width = LEFT + indicators.size() * CELL_WIDTH + 20;
    int height = TOP + cells.size() * CELL_HEIGHT + 20;
    StringBuilder svg =
        new StringBuilder(
            ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                    + " font-family=\"sans-serif\" font-size=\"14\">\n"
                    + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n")
                .formatted(width, height));
    svg.append(label(LEFT, 24, "start", year + "学年 小学校际差异系数（样例数据），上限 0.50"));
    int x = LEFT;
    for (String indicator : indicators) {
      svg.append(label(x + CELL_WIDTH / 2, TOP - 12, "middle", indicator));
      x += CELL_WIDTH;
    }
    int y = TOP;
    for (Map.Entry<String, Map<String, CountyVariance>> county : cells.entrySet()) {
      svg.append(label(LEFT - 8, y + 20, "end", names.getOrDefault(county.getKey(), "")));
      x = LEFT;
      for (String indicator : indicators) {
        svg.append(cell(x, y, county.getValue().get(indicator)));
        x += CELL_WIDTH;
      }
      y += CELL_HEIGHT;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String cell(int x, int y, CountyVariance row) {
    String verdict = row == null ? "undetermined" : row.verdict();
    String cv = row == null || row.cv() == null ? "—" : shown(row).formatted(row.cv());
    String fill =
        switch (verdict) {
          case "met" -> "#0072B2";
          case "not_met" -> "#D55E00";
          default -> "#999999";
        };
    String mark =
        switch (verdict) {
          case "met" -> "✔ ";
          case "not_met" -> "✘ ";
          default -> "? ";
        };
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
            .formatted(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2, fill)
        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"white\">%s</text>\n"
            .formatted(x + CELL_WIDTH / 2, y + 20, mark + cv);
  }

  /** One more decimal where the shown figure would tell another verdict. */
  private static String shown(CountyVariance row) {
    return Boolean.TRUE.equals(row.flipsWhenRounded()) ? "%.4f" : "%.3f";
  }

  private static String label(int x, int y, String anchor, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n"
        .formatted(x, y, anchor, text.replace("&", "&amp;").replace("<", "&lt;"));
  }
}
