package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.UnitWord;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clean files as people really send them, in each kind of file: nothing is refused, the rows that
 * are taken in are those of the plain files, and at most it is told how they were read.
 */
class AsPeopleSendTest {
  private static final long SEED = 20261128;
  private static final CountyYearIntake INTAKE =
      new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);

  /** What says how a file was read, and holds and empties nothing. */
  static final Set<String> HOW_READ = Set.of("rows_passed_over", "file_same");

  @TempDir private static Path folder;
  private static List<CleanCounty> counties;

  /** One way of writing the same, as an edit of a form's rows. */
  record Way(String name, Consumer<Grid> edit) {

    /** A county's files written so. */
    Map<String, byte[]> files(CleanCounty county, Kind kind) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      county
          .copies()
          .forEach(
              (form, grid) -> {
                edit.accept(grid);
                files.put(kind.file(grid), written(grid, kind));
              });
      return files;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void makeCleanCounties() throws IOException {
    counties = CleanCounty.of(folder, 2, SEED);
  }

  static List<Way> ways() {
    return List.of(
        new Way("stars after headers", grid -> headers(grid, (header, i) -> header + "*")),
        new Way("stars before headers", grid -> headers(grid, (header, i) -> "＊" + header)),
        new Way("numbered headers", grid -> headers(grid, (header, i) -> (i + 1) + "." + header)),
        new Way(
            "headers with numbers in rings", grid -> headers(grid, (header, i) -> "③" + header)),
        new Way(
            "headers that say that they are required",
            grid -> headers(grid, (header, i) -> header + "（必填）")),
        new Way("a day behind headers", grid -> headers(grid, (header, i) -> header + "（9月1日）")),
        new Way(
            "a day of the census year behind headers and units",
            grid -> {
              unitsInHeaders(grid);
              headers(grid, (header, i) -> header + "[截至2024-9-1]");
            }),
        new Way(
            "the census year before headers",
            grid -> headers(grid, (header, i) -> "2024年" + header)),
        new Way(
            "the school year before headers",
            grid -> headers(grid, (header, i) -> "2024学年度" + header)),
        new Way(
            "the school year behind headers",
            grid -> headers(grid, (header, i) -> header + "(2024—2025学年度)")),
        new Way(
            "headers in square brackets", grid -> headers(grid, (header, i) -> "[" + header + "]")),
        new Way(
            "headers with a letter and a number",
            grid -> headers(grid, (header, i) -> "B0" + i + " " + header)),
        new Way("headers said to be parts", grid -> headers(grid, (header, i) -> "其中：" + header)),
        new Way("headers with a colon", grid -> headers(grid, (header, i) -> header + "：")),
        new Way(
            "headers with what is not seen in them",
            grid ->
                headers(grid, (header, i) -> header.charAt(0) + "\u200B" + header.substring(1))),
        new Way("the fields' own units in headers", AsPeopleSendTest::unitsInHeaders),
        new Way("a row of the fields' own units", AsPeopleSendTest::rowOfUnits),
        new Way("groups over the headers", AsPeopleSendTest::groups),
        new Way(
            "a title of the year and a document's number",
            grid -> above(grid, "样例县2024—2025学年" + grid.form().title() + "（教督〔2017〕6号）")),
        new Way("a date of another year above", grid -> above(grid, "填表日期：2025年1月10日")),
        new Way("signatures below", grid -> below(grid, "单位负责人：张三", "填表人：李四", "填报日期：2025年1月10日")),
        new Way("a telephone below", grid -> below(grid, "联系电话", "07715551234")),
        new Way("notes below", grid -> below(grid, "注：1.本表共9所学校", "2.另见附件")),
        new Way("a total by another word", grid -> below(grid, "全县汇总", "99", "99")),
        new Way("a mean", grid -> below(grid, "平均值", "9.5", "9")),
        new Way("means of schools", grid -> below(grid, "校均", "9.5", "9")),
        new Way("last year's figures", grid -> below(grid, "比上年增减（%）", "9", "9")),
        new Way("a total in English", grid -> below(grid, "Total", "99", "99")),
        new Way("a number of schools", grid -> below(grid, "共9所", "99", "99")),
        new Way("a total in brackets", grid -> below(grid, "（小 计）", "99", "99")),
        new Way("a total with a colon in it", grid -> below(grid, "合：计", "99", "99")),
        new Way(
            "a seal and a date in cells",
            grid -> below(grid, "单位（公章）：", "", "2025", "年", "1", "月")),
        new Way("a date in cells", grid -> below(grid, "", "2025", "年", "1", "月", "9", "日")),
        new Way("a row of column numbers", AsPeopleSendTest::rowOfNumbers),
        new Way("a formula that failed beside", AsPeopleSendTest::failedBeside),
        new Way("rows that nobody filled in", grid -> below(grid, "", "", "0")),
        new Way(
            "invisible signs around codes",
            grid -> codes(grid, code -> "\u200E" + code + "\u2060")),
        new Way("a variation selector after codes", grid -> codes(grid, code -> code + "\uFE0F")),
        new Way("an apostrophe before codes", grid -> codes(grid, code -> "'" + code)),
        new Way("codes as a formula of text", grid -> codes(grid, code -> "=\"\"" + code + "\"\"")),
        new Way("codes with a point and a zero", grid -> codes(grid, code -> code + ".0")),
        new Way(
            "counts with their direction turned",
            grid -> counts(grid, count -> "\u202D" + count + "\u202C")),
        new Way("counts in scientific notation", grid -> counts(grid, count -> count + "E0")),
        new Way(
            "no-break spaces around counts",
            grid -> counts(grid, count -> "\u00A0" + count + "\u3000")),
        new Way(
            "the header once more",
            grid -> grid.rows().add(2, new ArrayList<>(grid.rows().get(0)))),
        new Way("two files joined whose columns stand otherwise", AsPeopleSendTest::joined));
  }

  static Stream<Object[]> waysOfKinds() {
    return ways().stream()
        .flatMap(way -> Arrays.stream(Kind.values()).map(kind -> new Object[] {way, kind}));
  }

  @ParameterizedTest
  @MethodSource("waysOfKinds")
  void nothingIsRefusedAndTheSameRowsComeOut(Way way, Kind kind) {
    for (CleanCounty county : counties) {
      assertSame(county, county.take(INTAKE, way.files(county, kind)));
    }
  }

  /** Quotes stand doubled in a text and once in a workbook. */
  private static byte[] written(Grid grid, Kind kind) {
    grid.rows()
        .replaceAll(
            row ->
                row.stream()
                    .map(
                        cell ->
                            !cell.contains("\"\"")
                                ? cell
                                : kind == Kind.CSV
                                    ? "\"" + cell + "\""
                                    : cell.replace("\"\"", "\""))
                    .collect(Collectors.toCollection(ArrayList::new)));
    return kind.write(grid);
  }

  @Test
  void anEndMarkAndAMarkOfOrderInTheMiddleAreNobodysData() {
    for (CleanCounty county : counties) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      county
          .copies()
          .forEach(
              (form, grid) -> {
                grid.rows().add(2, new ArrayList<>(grid.rows().get(0)));
                grid.rows().get(2).set(0, "\uFEFF" + grid.rows().get(2).get(0));
                files.put(Kind.CSV.file(grid), CleanCounty.bytes(grid.text() + "\u001A"));
              });
      assertSame(county, county.take(INTAKE, files));
    }
  }

  @Test
  void strictWorkbooksAndThoseWithBackslashesInTheirNamesAreRead() {
    List<BiFunction<String, byte[], Map.Entry<String, byte[]>>> packings =
        List.of(
            AsPeopleSendTest::strict,
            (name, content) -> Map.entry(name.replace('/', '\\'), content),
            (name, content) -> {
              Map.Entry<String, byte[]> strict = strict(name, content);
              return Map.entry(name.replace('/', '\\'), strict.getValue());
            });
    for (BiFunction<String, byte[], Map.Entry<String, byte[]>> packing : packings) {
      for (CleanCounty county : counties) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        county
            .grids()
            .values()
            .forEach(
                grid -> files.put(Kind.XLSX.file(grid), repacked(Kind.XLSX.write(grid), packing)));
        Intake taken = county.take(INTAKE, files);
        assertThat(taken.held()).isEmpty();
        assertSame(county, taken);
      }
    }
  }

  @Test
  void aCopyInAnotherFormatIsReadOnceAndToldOnce() {
    for (CleanCounty county : counties) {
      Map<String, byte[]> files = new LinkedHashMap<>(county.files());
      county
          .grids()
          .values()
          .forEach(grid -> files.put(Kind.XLSX.file(grid), Kind.XLSX.write(grid)));
      Intake taken = county.take(INTAKE, files);
      assertThat(taken.held())
          .hasSameSizeAs(county.grids().values())
          .extracting(Held::rule)
          .containsOnly("file_same");
      assertSame(county, taken);
    }
  }

  private static void assertSame(CleanCounty county, Intake taken) {
    assertThat(taken.held()).filteredOn(held -> !HOW_READ.contains(held.rule())).isEmpty();
    assertThat(CleanCounty.rows(taken))
        .isEqualTo(CleanCounty.rows(county.take(INTAKE, county.files())));
  }

  private static Map.Entry<String, byte[]> strict(String name, byte[] content) {
    String text =
        new String(content, StandardCharsets.UTF_8)
            .replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships")
            .replace("<workbook ", "<workbook conformance=\"strict\" ");
    return Map.entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] repacked(
      byte[] book, BiFunction<String, byte[], Map.Entry<String, byte[]>> packing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        Map.Entry<String, byte[]> part = packing.apply(entry.getName(), from.readAllBytes());
        to.putNextEntry(new ZipEntry(part.getKey()));
        to.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void headers(Grid grid, BiFunction<String, Integer, String> written) {
    List<String> headers = grid.rows().get(0);
    IntStream.range(0, headers.size())
        .forEach(i -> headers.set(i, written.apply(headers.get(i), i)));
  }

  private static List<String> units(Grid grid) {
    List<String> units = new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), ""));
    for (Field field : grid.form().fields()) {
      if (field.unit() != null && grid.has(field.name())) {
        units.set(grid.column(field.name()), UnitWord.called(field));
      }
    }
    return units;
  }

  private static void unitsInHeaders(Grid grid) {
    List<String> units = units(grid);
    headers(
        grid, (header, i) -> units.get(i).isEmpty() ? header : header + "（" + units.get(i) + "）");
  }

  private static void rowOfUnits(Grid grid) {
    List<String> units = units(grid);
    if (units.stream().anyMatch(unit -> !unit.isEmpty())) {
      grid.rows().add(1, units);
    }
  }

  private static void rowOfNumbers(Grid grid) {
    List<String> numbers = new ArrayList<>(List.of("栏次"));
    for (int i = 1; numbers.size() < grid.rows().get(0).size(); i++) {
      numbers.add(String.valueOf(i));
    }
    grid.rows().add(1, numbers);
  }

  private static void failedBeside(Grid grid) {
    grid.rows().forEach(row -> row.add(row == grid.rows().get(0) ? "" : "#REF!"));
  }

  private static void groups(Grid grid) {
    List<String> groups = new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), ""));
    groups.set(0, "基本信息");
    groups.set(groups.size() - 1, "其他");
    grid.rows().add(0, groups);
  }

  private static void above(Grid grid, String title) {
    List<String> row = new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), ""));
    row.set(0, title);
    grid.rows().add(0, row);
  }

  private static void below(Grid grid, String... cells) {
    List<String> row = new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), ""));
    for (int i = 0; i < cells.length && i < row.size(); i++) {
      row.set(i, cells[i]);
    }
    grid.rows().add(row);
  }

  private static void codes(Grid grid, java.util.function.UnaryOperator<String> written) {
    each(grid, FieldType.CODE, written);
  }

  private static void counts(Grid grid, java.util.function.UnaryOperator<String> written) {
    each(grid, FieldType.COUNT, written);
  }

  /** Of the digits of each column of a type, one cell in two. */
  private static void each(
      Grid grid, FieldType type, java.util.function.UnaryOperator<String> written) {
    Random random = new Random(SEED);
    for (Field field : grid.form().fields()) {
      if (field.type() == type && grid.has(field.name())) {
        for (int row = 1; row < grid.rows().size(); row++) {
          String cell = grid.cell(row, field.name());
          if (cell.matches("[0-9]+") && random.nextBoolean()) {
            grid.put(row, field.name(), written.apply(cell));
          }
        }
      }
    }
  }

  /**
   * The second half under a header of its own, its columns from right to left but for the first.
   */
  private static void joined(Grid grid) {
    int half = grid.rows().size() / 2 + 1;
    List<List<String>> turned =
        Stream.concat(
                Stream.of(grid.rows().get(0)),
                grid.rows().subList(half, grid.rows().size()).stream())
            .map(
                row -> {
                  List<String> other = new ArrayList<>(row.subList(1, row.size()));
                  Collections.reverse(other);
                  other.add(0, row.get(0));
                  return other;
                })
            .collect(Collectors.toList());
    grid.rows().subList(half, grid.rows().size()).clear();
    if (turned.size() > 1) {
      grid.rows().addAll(turned);
    }
  }
}
