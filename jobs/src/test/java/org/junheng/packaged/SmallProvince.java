package org.junheng.packaged;

import java.nio.file.Path;
import java.util.List;

/** The smallest province: one county with two census years, and two nights over it. */
final class SmallProvince {
  private static final String COUNTY = "450103";
  private static final List<String> YEARS = List.of("2021", "2022");

  private final Path folder;
  private final Path conf;

  /** Lays it into a folder; runs make the tables, the page and the data file. */
  SmallProvince(String name) {
    folder = Folders.named(name);
    for (String night : List.of("first", "second")) {
      for (String year : YEARS) {
        Folders.copy(
            Folders.SAMPLE.resolve("landing").resolve(year).resolve(COUNTY),
            landing(night).resolve(year).resolve(COUNTY));
      }
    }
    Folders.change(
        landing("second").resolve("2022").resolve(COUNTY).resolve("facilities.csv"),
        "2145000012,5339.02",
        "2145000012,5439.02");
    Folders.write(
        folder.resolve("reference/counties.csv"),
        Folders.read(Folders.SAMPLE.resolve("reference/counties.csv"))
            .lines()
            .filter(line -> line.startsWith("code,") || line.startsWith(COUNTY))
            .reduce("", (text, line) -> text + line + "\n"));
    conf = Folders.conf(name, "outputs: [page, duckdb], largest_fall: 1.0");
  }

  Path folder() {
    return folder;
  }

  /** What the county has handed in by a night: in the second one it sends a form again. */
  Path landing(String night) {
    return folder.resolve("landing-" + night);
  }

  /** The command line of a night. */
  String[] run(String night, Path warehouse) {
    return new String[] {
      "run",
      "--conf",
      conf.toString(),
      "--landing",
      landing(night).toString(),
      "--reference",
      folder.resolve("reference").toString(),
      "--warehouse",
      warehouse.toString(),
      "--master",
      "local[2]"
    };
  }
}
