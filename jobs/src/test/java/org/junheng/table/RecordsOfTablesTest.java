package org.junheng.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junit.jupiter.api.Test;

/** The records of published rows are the tables of {@code schemas/tables}, column by column. */
class RecordsOfTablesTest {
  private static final Definitions DEFINITIONS = Definitions.load();

  private static Map<String, Class<? extends Record>> records() {
    Map<String, Class<? extends Record>> records = new TreeMap<>();
    for (JavaClass found : new ClassFileImporter().importPackages("org.junheng.table")) {
      if (found.isAnnotatedWith(TableRow.class)) {
        Class<? extends Record> type = found.reflect().asSubclass(Record.class);
        records.put(RowShape.tableOf(type), type);
      }
    }
    return records;
  }

  @Test
  void everyRecordHasItsTablesColumnsInTheirOrderAndTypes() {
    assertThat(records()).hasSizeGreaterThan(30);
    records().forEach((table, type) -> RowShape.of(type).requireFits(DEFINITIONS.table(table)));
  }

  @Test
  void everyTableThatFollowsNoFormHasARecord() {
    List<String> without =
        DEFINITIONS.tables().keySet().stream()
            .filter(table -> !table.startsWith("census_") && !table.equals("unit"))
            .filter(table -> !records().containsKey(table))
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void aRecordOfAnotherTableIsRefused() {
    assertThatThrownBy(
            () -> RowShape.of(CountyVariance.class).requireFits(DEFINITIONS.table("progress")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("table progress has the columns");
  }
}
