package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junheng.Contradictions;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.sample.SampleProvince;
import org.junheng.sample.SampleWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No text of any table contradicts the verdict that it tells of, in provinces whose schools and
 * counties lie on both sides of every limit; and no member of a list holds the sign that lists are
 * joined by.
 */
class TextsOfRunsTest {
  private static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final SampleProvince PROVINCE = new SampleProvince(6, 2023, 2024, 1);
  private static final int ENOUGH = 50;

  @Test
  void theSampleContradictsNothing(@TempDir Path warehouse) {
    look(EngineRun.of(SAMPLE.resolve("landing"), SAMPLE.resolve("reference"), warehouse));
  }

  @Test
  void aProvinceOnItsLimitsContradictsNothing(@TempDir Path folder) throws IOException {
    SampleWriter.write(PROVINCE, folder, DEFINITIONS);
    EngineRun run =
        EngineRun.of(
            folder.resolve("landing"), folder.resolve("reference"), folder.resolve("warehouse"));
    look(run);
    assertThat(run.rows("county_variance"))
        .as("a cv that is shown as its limit and is over it")
        .anyMatch(
            row ->
                Boolean.TRUE.equals(row.get("flips_when_rounded"))
                    && "not_met".equals(row.get("verdict")));
  }

  private static void look(EngineRun run) {
    List<String> found = new ArrayList<>();
    long judged = 0;
    for (Table table : DEFINITIONS.tables().values()) {
      List<Column> columns =
          table.columns().stream()
              .filter(
                  column -> column.type() == Column.Type.TEXT || column.type() == Column.Type.LIST)
              .toList();
      for (Map<String, Object> row : run.rows(table.table())) {
        for (Column column : columns) {
          for (String text : texts(row.get(column.name()))) {
            String place = table.table() + "." + column.name() + ": ";
            judged += Contradictions.judgedIn(text);
            Contradictions.in(text).forEach(each -> found.add(place + each));
            if (column.type() == Column.Type.LIST && text.contains("；")) {
              found.add(place + text);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(judged).as("judged figures in texts").isGreaterThan(ENOUGH);
  }

  private static List<String> texts(Object cell) {
    if (cell instanceof Collection<?> members) {
      return members.stream().map(String::valueOf).toList();
    }
    return cell == null ? List.of() : List.of(cell.toString());
  }
}
