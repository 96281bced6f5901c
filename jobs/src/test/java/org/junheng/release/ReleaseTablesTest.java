package org.junheng.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.OffDisk;
import org.junheng.storage.Storage;
import org.junheng.table.CountyTrend;
import org.junheng.table.DataQuality;
import org.junheng.table.DimCounty;
import org.junheng.table.HeldCell;
import org.junheng.table.RowShape;
import org.junheng.table.UnitVerdict;
import org.junheng.warehouse.TableWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release's tables through SQL: types, order, what files lack and what is not there. */
class ReleaseTablesTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final Instant SENT = Instant.parse("2026-11-02T03:04:05.678901Z");

  @TempDir private Path folder;
  private Storage release;

  /** How many counties a city has. */
  private record CityCounties(String cityCode, long counties, Double meanYear) {}

  @BeforeEach
  void writeARelease() {
    release = Storage.at(folder.toString());
    write(
        "2024-b",
        UnitVerdict.class,
        new UnitVerdict(
            "Q2017",
            2024,
            "450102",
            "3",
            "primary",
            "not_met",
            6L,
            List.of("R1"),
            List.of(),
            "缺",
            0.5),
        new UnitVerdict(
            "Q2017", 2024, "450102", "4", "primary", "met", 7L, null, null, null, null));
    write(
        "2024-a",
        UnitVerdict.class,
        new UnitVerdict(
            "Q2017", 2024, "450101", "9", "primary", "met", null, null, null, "它's", null));
    write(
        "province",
        DimCounty.class,
        new DimCounty("450101", "东山区", "450100", "南江市", "district", 2000, null),
        new DimCounty("450102", "南县", "450100", "南江市", "county", 2001, 2020));
    write(
        "2024",
        DataQuality.class,
        new DataQuality(
            2024, "450101", "school", 1L, 2L, 2L, 0L, 0L, 0L, 1L, SENT, null, "ok", null, true));
  }

  private <T extends Record> void write(String block, Class<T> type, List<T> rows) {
    RowShape<T> shape = RowShape.of(type);
    Table table = DEFINITIONS.table(RowShape.tableOf(type));
    TableWriter.write(
        table,
        rows.stream().map(shape::cells).toList(),
        release.in(table.table()),
        block + ".parquet");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private <T extends Record> void write(String block, Class<T> type, T... rows) {
    write(block, type, List.of(rows));
  }

  @Test
  void rowsOfSeveralFilesComeInTheTablesOrderWithTheirTypes() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThat(tables.read(UnitVerdict.class))
          .containsExactly(
              new UnitVerdict(
                  "Q2017", 2024, "450101", "9", "primary", "met", null, null, null, "它's", null),
              new UnitVerdict(
                  "Q2017",
                  2024,
                  "450102",
                  "3",
                  "primary",
                  "not_met",
                  6L,
                  List.of("R1"),
                  List.of(),
                  "缺",
                  0.5),
              new UnitVerdict(
                  "Q2017", 2024, "450102", "4", "primary", "met", 7L, null, null, null, null));
      assertThat(tables.read(DataQuality.class))
          .extracting(DataQuality::submittedAt, DataQuality::inLanding, DataQuality::late)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(SENT, true, null));
    }
  }

  @Test
  void someRowsAreAskedForByValue() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThat(
              tables.read(
                  UnitVerdict.class, "year = ? and county_code = ? or false", 2024, "450102"))
          .extracting(UnitVerdict::schoolCode)
          .containsExactly("3", "4");
      assertThat(tables.rows("unit_verdict", List.of("reason", "failing"), "reason = ?", "它's"))
          .containsExactly(new Object[] {"它's", null});
      assertThat(tables.read(UnitVerdict.class, "year = ?", 2023)).isEmpty();
    }
  }

  @Test
  void aTableWithoutFilesHasNoRows() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThat(tables.read(CountyTrend.class)).isEmpty();
      assertThat(tables.rows("unit", List.of("pupils"), "year > ?", 0)).isEmpty();
      assertThat(tables.read(HeldCell.class, "severity = 'error'")).isEmpty();
    }
  }

  @Test
  void aColumnThatFilesLackIsEmpty() {
    Table whole = DEFINITIONS.table("county_trend");
    Table older =
        new Table(
            whole.table(),
            whole.title(),
            whole.grain(),
            null,
            List.of("standard", "county_code"),
            List.of(),
            false,
            whole.columns().subList(0, 2));
    TableWriter.write(
        older,
        List.<Object[]>of(new Object[] {"Q2017", "450101"}),
        release.in("county_trend"),
        "old.parquet");
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThat(tables.rows("county_trend", List.of("county_code", "value", "year"), "true"))
          .containsExactly(new Object[] {"450101", null, null});
    }
  }

  @Test
  void aReleaseThatIsOnNoDiskIsFetched() {
    Storage elsewhere = OffDisk.at(folder);
    assertThat(elsewhere.isOnDisk()).isFalse();
    try (ReleaseTables here = ReleaseTables.of(release, DEFINITIONS);
        ReleaseTables there = ReleaseTables.of(elsewhere, DEFINITIONS)) {
      assertThat(there.read(UnitVerdict.class)).hasSize(3).isEqualTo(here.read(UnitVerdict.class));
    }
  }

  @Test
  void aQueryGivesRecordsOfItsOwn() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThat(
              tables.query(
                  CityCounties.class,
                  "select avg(from_year) as mean_year, count(*) as counties, city_code"
                      + " from dim_county group by city_code order by city_code"))
          .containsExactly(new CityCounties("450100", 2, 2000.5));
    }
  }

  @Test
  void aQueryThatLacksAComponentIsRefused() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      assertThatThrownBy(() -> tables.query(CityCounties.class, "select city_code from dim_county"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("dim_county");
    }
  }

  @Test
  void manyThreadsReadAtTheSameTime() {
    try (ReleaseTables tables = ReleaseTables.of(release, DEFINITIONS)) {
      List<Integer> counts =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(
                  any -> {
                    List<UnitVerdict> outer = new ArrayList<>();
                    tables.forEach(
                        UnitVerdict.class,
                        row -> {
                          if (tables.read(DimCounty.class).size() == 2) {
                            outer.add(row);
                          }
                        },
                        "true");
                    return outer.size();
                  })
              .toList();
      assertThat(counts).containsOnly(3);
    }
  }
}
