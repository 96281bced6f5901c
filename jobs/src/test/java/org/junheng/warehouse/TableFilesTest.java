package org.junheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.storage.Storage;
import org.junheng.table.CountyUnits;
import org.junheng.table.RowShape;
import org.junheng.warehouse.Manifest.TableSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read as it was, and nothing false is written. */
class TableFilesTest {
  private static final Table FIGURES = EveryType.TABLE;
  private static final Instant AT = EveryType.AT;

  @TempDir private Path folder;

  private Storage release;

  @BeforeEach
  void open() {
    release = Storage.at(folder.toString());
  }

  @Test
  void everyTypeIsReadAsItWasWritten() {
    FileSummary written = write(EveryType.rows(), "a.parquet");

    EveryType.requireSame(TableReader.of(release, FIGURES).all(), EveryType.rows());
    assertThat(written.rows()).isEqualTo(EveryType.rows().size());
    assertThat(folder.resolve("figures/a.parquet")).hasSize(written.bytes());
  }

  @Test
  void manyRowsLieInSeveralRowGroupsAndAreReadAsTheyWere() {
    Random dice = new Random(7);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 260_000; i++) {
      rows.add(
          row(
              2020 + i % 3,
              "45%04d".formatted(i % 50),
              "S" + i,
              dice.nextInt(4) == 0 ? null : (Long) (long) dice.nextInt(1 << i % 31 | 1),
              dice.nextInt(4) == 0 ? null : (Double) (i % 5 == 0 ? 1.5 : dice.nextDouble()),
              dice.nextInt(4) == 0 ? null : (Boolean) dice.nextBoolean(),
              dice.nextInt(4) == 0 ? null : Collections.nCopies(dice.nextInt(4), "甲" + i % 7),
              Instant.ofEpochSecond(i)));
    }

    write(rows, "a.parquet");

    rows.sort(new RowOrder(FIGURES));
    EveryType.requireSame(TableReader.of(release, FIGURES).all(), rows);
  }

  @Test
  void rowsAreSortedByYearCountySchoolAndKeyAndEmptyComesFirst() {
    write(
        List.of(
            row(2025, "b", "1", null, null, null, null, null),
            row(2025, "a", "3", null, null, null, null, null),
            row(2024, "c", "2", null, null, null, null, null),
            row(2025, "a", null, null, null, null, null, null)),
        "a.parquet");

    assertThat(TableReader.of(release, FIGURES).columns("school_code", "county_code").all())
        .extracting(Arrays::asList)
        .containsExactly(
            List.of("2", "c"), Arrays.asList(null, "a"), List.of("3", "a"), List.of("1", "b"));
  }

  @Test
  void aTableWithoutRowsIsAFileWithoutRows() {
    FileSummary written = write(List.of(), "a.parquet");

    assertThat(written.hash()).isEqualTo("0".repeat(32));
    assertThat(TableReader.of(release, FIGURES).all()).isEmpty();
  }

  @Test
  void theHashIsOfTheRowsWhateverTheirOrderAndFiles() {
    List<Object[]> rows = EveryType.rows();
    FileSummary whole = write(rows, "whole.parquet");
    List<Object[]> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));

    FileSummary one = write(shuffled.subList(0, 2), "1.parquet");
    FileSummary other = write(shuffled.subList(2, rows.size()), "2.parquet");

    assertThat(ContentHash.sum(List.of(other, one))).isEqualTo(whole.hash());
    assertThat(TableSummary.of(List.of(other, one)))
        .isEqualTo(new TableSummary(rows.size(), whole.hash(), List.of(one, other)));
    assertThat(one.hash()).isNotEqualTo(other.hash()).isNotEqualTo(whole.hash());
  }

  @Test
  void theHashTellsCellsApartAndLeavesOutTheClock() {
    Object[] plain = row(2025, "a", "1", 0L, 0.0, false, List.of(), AT);
    List<Object[]> others =
        List.of(
            row(2025, "a", "1", null, 0.0, false, List.of(), AT),
            row(2025, "a", "1", 0L, null, false, List.of(), AT),
            row(2025, "a", "1", 0L, 0.0, null, List.of(), AT),
            row(2025, "a", "1", 0L, 0.0, false, null, AT),
            row(2025, "a", "1", 0L, 0.0, false, List.of(""), AT),
            row(2025, "a", "1", 0L, 0.0, false, Arrays.asList((String) null), AT),
            row(2025, "a", "1", 0L, 0.0, false, List.of("", ""), AT),
            row(2025, "a", "1", 0L, 0.0, false, List.of("ab", "c"), AT),
            row(2025, "a", "1", 0L, 0.0, false, List.of("a", "bc"), AT),
            row(2025, "", "1", 0L, 0.0, false, List.of(), AT),
            row(2025, null, "1", 0L, 0.0, false, List.of(), AT),
            row(2025, "1", "a", 0L, 0.0, false, List.of(), AT),
            row(2025, "a", "1", 0L, 0.0, false, List.of(), AT, "1970-01-01"),
            row(2025, "a", "1", 0L, 0.0, false, List.of(), AT, "1970-01-02"),
            row(2025, "a", "1", 0L, Double.NaN, false, List.of(), AT));
    assertThat(Stream.concat(Stream.of(hash(plain)), others.stream().map(this::hash)))
        .doesNotHaveDuplicates();

    assertThat(hash(row(2025, "a", "1", 0L, -0.0, false, List.of(), AT))).isEqualTo(hash(plain));
    assertThat(hash(row(2025, "a", "1", 0L, 0.0, false, List.of(), null))).isEqualTo(hash(plain));
    double otherNaN = Double.longBitsToDouble(0x7ff8000000000001L);
    assertThat(hash(row(2025, "a", "1", 0L, otherNaN, false, List.of(), AT)))
        .isEqualTo(hash(others.get(others.size() - 1)));
  }

  private String hash(Object[] row) {
    return write(List.<Object[]>of(row), "a.parquet").hash();
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedAlsoInAnotherCounty() {
    List<Object[]> beside =
        List.of(
            row(2025, "a", "1", 1L, null, null, null, null),
            row(2025, "a", "1", 2L, null, null, null, null));
    List<Object[]> apart =
        List.of(
            row(2025, "a", "1", null, null, null, null, null),
            row(2025, "a", "2", null, null, null, null, null),
            row(2025, "b", "1", null, null, null, null, null));

    for (List<Object[]> rows : List.of(beside, apart)) {
      assertThatThrownBy(() -> write(rows, "a.parquet"))
          .hasMessage("table figures: the key (year, school_code) stands more than once: 2025, 1");
    }
    assertThat(folder.resolve("figures")).doesNotExist();
  }

  @Test
  void theSameSchoolInAnotherYearIsAnotherKey() {
    List<Object[]> rows =
        List.of(
            row(2024, "a", "1", null, null, null, null, null),
            row(2025, "a", "1", null, null, null, null, null));

    assertThat(write(rows, "a.parquet").rows()).isEqualTo(2);
  }

  @Test
  void aCellOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> hash(row(2025, "a", "1", 3, null, null, null, null)))
        .hasMessage("table figures: column pupils holds '3', a Integer, and should hold a Long");
    assertThatThrownBy(() -> hash(row(2025, "a", "1", 3L, null, null, List.of(1), null)))
        .hasMessageContaining("column failing holds '[1]'")
        .hasMessageContaining("should hold a List of String");
    assertThatThrownBy(() -> hash(new Object[] {2025, "a"}))
        .hasMessage("table figures: a row has 2 cells and should have 9");
  }

  @Test
  void whatFailsLeavesNothingAndWhatIsWrittenAgainReplaces() {
    assertThatThrownBy(
            () ->
                release.makeWhole(
                    "a.parquet",
                    name -> {
                      Files.writeString(folder.resolve(name), "PAR1 half");
                      assertThat(folder.resolve("a.parquet")).doesNotExist();
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(folder).isEmptyDirectory();

    write(EveryType.rows(), "a.parquet");
    write(EveryType.rows().subList(0, 1), "a.parquet");

    assertThat(release.in("figures").names()).containsExactly("a.parquet");
    assertThat(TableReader.of(release, FIGURES).all()).hasSize(1);
  }

  @Test
  void onlyWhatIsAskedForIsRead() {
    write(
        List.of(
            row(2024, "a", "1", 1L, null, null, null, null),
            row(2025, "a", "1", 2L, null, null, List.of("x"), null),
            row(2025, "b", "2", 3L, null, null, null, null)),
        "1.parquet");
    write(List.<Object[]>of(row(2025, "c", "3", 4L, null, null, List.of("y"), null)), "2.parquet");
    TableReader pupils = TableReader.of(release, FIGURES).columns("pupils");

    assertThat(pupils.year(2025).all()).extracting(row -> row[0]).containsExactly(2L, 3L, 4L);
    assertThat(pupils.counties(Set.of("a", "c")).all())
        .extracting(row -> row[0])
        .containsExactly(1L, 2L, 4L);
    assertThat(pupils.year(2025).counties(Set.of("a")).columns("county_code", "failing").all())
        .extracting(Arrays::asList)
        .containsExactly(List.of("a", List.of("x")));
    assertThat(pupils.files(List.of("2.parquet")).all())
        .extracting(row -> row[0])
        .containsExactly(4L);
    assertThat(pupils.year(1999).all()).isEmpty();
    assertThat(pupils.counties(Set.of()).all()).isEmpty();
    assertThatThrownBy(() -> pupils.files(List.of("3.parquet")).all())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("3.parquet cannot be read");
    assertThat(TableReader.of(release.in("nowhere"), FIGURES).all()).isEmpty();
  }

  @Test
  void aColumnThatAnOlderFileLacksIsEmpty() {
    hash(row(2025, "a", "1", 1L, null, null, null, null));

    assertThat(TableReader.of(release, FIGURES).columns("new", "pupils").all())
        .extracting(Arrays::asList)
        .containsExactly(Arrays.asList(null, 1L));
    assertThat(TableReader.of(release, FIGURES).columns("new").all())
        .extracting(Arrays::asList)
        .containsExactly(Arrays.asList((Object) null));
  }

  @Test
  void aTableIsReadAsRecords() {
    Table table = Definitions.load().table("county_units");
    CountyUnits one = new CountyUnits("Q2017", 2024, "450181", "primary", 3L, 1L, 1L, 1L);
    CountyUnits other = new CountyUnits("Q2017", 2025, "450181", "primary", 3L, null, 2L, 1L);
    RowShape<CountyUnits> shape = RowShape.of(CountyUnits.class);
    TableWriter.write(
        table,
        Stream.of(other, one).map(shape::cells).toList(),
        release.in(table.table()),
        "a.parquet");

    assertThat(TableReader.of(release, CountyUnits.class).all()).containsExactly(one, other);
    assertThat(TableReader.of(release, CountyUnits.class).year(2025).all()).containsExactly(other);
    assertThat(TableReader.of(release, CountyUnits.class).counties(Set.of("450182")).all())
        .isEmpty();
  }

  private FileSummary write(List<Object[]> rows, String file) {
    return TableWriter.write(FIGURES, rows, release.in("figures"), file);
  }

  private static Object[] row(Object... cells) {
    return Arrays.copyOf(cells, FIGURES.columns().size()); // the last may be left out
  }
}
