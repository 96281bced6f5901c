package org.junheng.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;

/** Writes a data file per county, some counties' rows at a time. */
final class CountyFiles {
  /** Some thousand schools: they are read at once, and their text fits into memory. */
  private static final int COUNTIES_AT_ONCE = 50;

  private final ReleaseTables release;
  private final Storage folder;

  CountyFiles(ReleaseTables release, Storage folder) {
    this.release = release;
    this.folder = folder;
  }

  /** A county that has rows. */
  private record County(String countyCode) {}

  /**
   * Writes a file of every county that has a verdict or rows in one of the tables: the page asks
   * for no file that is not there.
   *
   * @param suffix of the files' names behind the county's code
   * @param verdicts of the counties that the page shows
   */
  void write(String suffix, List<Extract> tables, Extract verdicts, Scope scope) {
    List<County> counties =
        counties(Stream.concat(tables.stream(), Stream.of(verdicts)).toList(), scope);
    for (int from = 0; from < counties.size(); from += COUNTIES_AT_ONCE) {
      int to = Math.min(from + COUNTIES_AT_ONCE, counties.size());
      SortedMap<String, List<DataTable>> files = new TreeMap<>();
      for (County county : counties.subList(from, to)) {
        files.put(county.countyCode(), tables.stream().map(Extract::empty).toList());
      }
      for (int i = 0; i < tables.size(); i++) {
        fill(files, i, tables.get(i));
      }
      files.forEach(
          (county, filled) -> {
            String name = county + suffix;
            DataTable.write(folder, name + ".js", "county/" + name, filled);
          });
    }
  }

  private List<County> counties(List<Extract> tables, Scope scope) {
    String each =
        tables.stream()
            .map(
                table ->
                    "select county_code from %s where %s"
                        .formatted(table.table(), table.where(scope.condition()).kept()))
            .collect(Collectors.joining("\nunion "));
    List<Object> values = new ArrayList<>();
    tables.forEach(table -> values.addAll(List.of(scope.values())));
    return release.query(
        County.class,
        "select county_code from (" + each + ") order by county_code",
        values.toArray());
  }

  private void fill(SortedMap<String, List<DataTable>> files, int place, Extract extract) {
    List<String> columns = new ArrayList<>(extract.names());
    int county = columns.indexOf("county_code");
    if (county < 0) {
      county = columns.size();
      columns.add("county_code");
    }
    int countyAt = county;
    release.forEachRow(
        extract.table(),
        columns,
        row -> files.get(row[countyAt]).get(place).add(extract.cells(row)),
        extract.where("county_code between ? and ?").kept(),
        files.firstKey(),
        files.lastKey());
  }
}
