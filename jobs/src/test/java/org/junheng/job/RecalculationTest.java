package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release computed again from the archive alone. */
class RecalculationTest {
  @TempDir private Path path;

  @Test
  void everyRowOfEveryTableOfFiguresIsTheOneOfTheRelease() {
    Folder folder = Folder.ofSample(path);
    folder.night("Q2017", "B2012");
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    Night night = folder.night("Q2017", "B2012");

    Recalculation again = again(folder, night.manifest());
    for (Table table : Folder.DEFINITIONS.tables().values()) {
      if (table.key().isEmpty()) {
        continue; // what was found has no identity
      }
      Set<List<Object>> computed = new HashSet<>();
      Set<List<Object>> asked = new HashSet<>();
      List<Map<String, Object>> rows = night.rows(table.table());
      for (Map<String, Object> row : rows) {
        List<Object> place = new ArrayList<>();
        place.add(row.get("year"));
        place.add(row.get("county_code"));
        if (asked.add(place)) {
          again
              .rows(table, (Integer) row.get("year"), (String) row.get("county_code"))
              .forEach(cells -> computed.add(told(table, cells)));
        }
      }
      Set<String> lacking = new TreeSet<>();
      for (Map<String, Object> row : rows) {
        List<Object> told = told(table, row.values().toArray());
        if (!computed.contains(told)) {
          lacking.add(told.toString());
        }
      }
      assertThat(lacking).as(table.table()).isEmpty();
    }
  }

  /** Its cells; when something was handed in is no figure. */
  private static List<Object> told(Table table, Object[] cells) {
    List<Object> told = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      Column column = table.columns().get(i);
      told.add(column.type() == Column.Type.TIME ? null : Objects.toString(cells[i], null));
    }
    return told;
  }

  static Recalculation again(Folder folder, Manifest release) {
    Settings settings = folder.settings("warehouse", "Q2017", "B2012");
    return new Recalculation(
        Storage.at(settings.warehouse()),
        release,
        Folder.DEFINITIONS,
        settings.intake(),
        settings.due());
  }
}
