package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junheng.definition.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school that counties of different blocks report, where it is the only one that a block has. */
class SharedSchoolsTest {
  private static final int COUNTIES = 26;
  private static final int LAST = 126;

  @TempDir private Path path;
  private Folder folder;

  @BeforeEach
  void writeCountiesOfOneSchoolEach() throws IOException {
    StringBuilder counties =
        new StringBuilder("code,name,city_code,city_name,kind,from_year,to_year\n");
    for (int i = 101; i < 101 + COUNTIES; i++) {
      counties.append("450%1$d,样例%1$d县,450100,样例市,county,2000,\n".formatted(i));
      submit(i, i);
    }
    write("reference/counties.csv", counties.toString());
    folder = new Folder(path);
  }

  @Test
  void nothingOfItStaysInAnyTable() throws IOException {
    Night before = folder.night("Q2017", "B2012");
    assertThat(before.plan().blocks())
        .extracting(BlockPlan::name)
        .containsExactly("2021-450101", "2021-450126");
    requireRowsOfManifest(before);

    submit(LAST, 101);
    Night shared = folder.night("Q2017", "B2012");
    assertThat(shared.rows("held"))
        .filteredOn(row -> row.get("rule").equals("school_in_two_counties"))
        .extracting(row -> row.get("county_code") + " " + row.get("form"))
        .containsExactlyInAnyOrder(
            "450101 school", "450101 pupils", "450126 school", "450126 pupils");
    assertThat(shared.rows("unit"))
        .extracting(row -> row.get("county_code"))
        .doesNotContain("450101", "450126")
        .contains("450102");
    requireRowsOfManifest(shared);

    submit(LAST, LAST);
    Night mended = folder.night("Q2017", "B2012");
    assertThat(Folder.hashes(mended)).isEqualTo(Folder.hashes(before));
    requireRowsOfManifest(mended);
  }

  /** What readers of the folders find is what the manifest tells. */
  private static void requireRowsOfManifest(Night night) {
    Map<String, Long> found = new HashMap<>();
    Map<String, Long> told = new HashMap<>();
    for (Table table : Folder.DEFINITIONS.tables().values()) {
      found.put(table.table(), (long) night.rows(table.table()).size());
    }
    night.manifest().tables().forEach((name, table) -> told.put(name, table.rows()));
    assertThat(found).isEqualTo(told);
  }

  private void submit(int county, int school) throws IOException {
    String place = "landing/2021/450" + county + "/";
    write(
        place + "school.csv",
        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n2145000%d,小学,450%d,211,220,811\n"
            .formatted(school, county));
    write(place + "pupils.csv", "学校标识码,小学在校生数\n2145000%d,100\n".formatted(school));
  }

  private void write(String name, String text) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
