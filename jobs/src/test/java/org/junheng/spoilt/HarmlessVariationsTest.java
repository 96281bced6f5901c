package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What counties do differently without meaning anything by it: the accepted rows are the same. */
class HarmlessVariationsTest {
  private static final long SEED = 20261122;
  private static final CountyYearIntake INTAKE =
      new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);

  @TempDir private static Path folder;
  private static List<CleanCounty> counties;

  /** A way to write a file. */
  record Variation(String name, BiFunction<Grid, Random, byte[]> write) {

    /** A county's files written so. */
    Map<String, byte[]> files(CleanCounty county, Random random) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      county.copies().forEach((form, grid) -> files.put(form + ".csv", write.apply(grid, random)));
      return files;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void makeCleanCounties() throws IOException {
    counties = CleanCounty.of(folder, 4, SEED);
  }

  static List<Variation> variations() {
    return List.of(
        encoded("UTF-8 with a byte order mark", "\uFEFF", StandardCharsets.UTF_8),
        encoded("GB18030", "", Charset.forName("GB18030")),
        encoded("UTF-16, little end first", "\uFEFF", StandardCharsets.UTF_16LE),
        encoded("UTF-16, big end first", "\uFEFF", StandardCharsets.UTF_16BE),
        new Variation("tabs", (grid, random) -> bytes(grid.text("\t", "\n"))),
        new Variation("semicolons", (grid, random) -> bytes(grid.text(";", "\n"))),
        new Variation("lines that end in CR LF", (grid, random) -> bytes(grid.text(",", "\r\n"))),
        new Variation("lines that end in CR", (grid, random) -> bytes(grid.text(",", "\r"))),
        new Variation("columns in another order", HarmlessVariationsTest::reordered),
        new Variation("every cell in quotes", HarmlessVariationsTest::quoted),
        new Variation("spaces around cells", HarmlessVariationsTest::spaced),
        new Variation("full-width digits", HarmlessVariationsTest::fullWidth),
        new Variation("counts with a decimal point", HarmlessVariationsTest::pointed),
        new Variation("thousands in groups", HarmlessVariationsTest::grouped),
        new Variation("other words for yes and no", HarmlessVariationsTest::answered),
        new Variation("a title and column letters", HarmlessVariationsTest::titled),
        new Variation("totals in the middle and at the end", HarmlessVariationsTest::totalled),
        new Variation("blank lines", HarmlessVariationsTest::blankLines),
        new Variation("line breaks in headers", HarmlessVariationsTest::brokenHeaders),
        new Variation("empty columns at the end", HarmlessVariationsTest::emptyColumns));
  }

  @ParameterizedTest
  @MethodSource("variations")
  void theAcceptedRowsAreTheSameAndNothingIsTold(Variation variation) {
    for (int i = 0; i < counties.size(); i++) {
      CleanCounty county = counties.get(i);
      Intake taken = county.take(INTAKE, variation.files(county, new Random(SEED * (i + 1))));
      assertThat(taken.held()).isEmpty();
      assertThat(CleanCounty.rows(taken))
          .isEqualTo(CleanCounty.rows(county.take(INTAKE, county.files())));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void workbooksGiveTheSameRowsFormByFormAndAllInOne(Kind kind) {
    for (CleanCounty county : counties) {
      Map<String, List<String>> clean = CleanCounty.rows(county.take(INTAKE, county.files()));
      Map<String, byte[]> each = new LinkedHashMap<>();
      county.grids().values().forEach(grid -> each.put(kind.file(grid), kind.write(grid)));
      Intake apart = county.take(INTAKE, each);
      assertThat(apart.held()).isEmpty();
      assertThat(CleanCounty.rows(apart)).isEqualTo(clean);
      String name = "全部报表." + kind.ending();
      Intake inOne = county.take(INTAKE, Map.of(name, kind.write(county.grids().values())));
      assertThat(inOne.held()).isEmpty();
      assertThat(CleanCounty.rows(inOne)).isEqualTo(clean);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Variation encoded(String name, String mark, Charset charset) {
    return new Variation(name, (grid, random) -> (mark + grid.text()).getBytes(charset));
  }

  private static byte[] reordered(Grid grid, Random random) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, grid.rows().get(0).size()).boxed().toList());
    Collections.shuffle(order, random);
    grid.rows().replaceAll(row -> order.stream().map(row::get).collect(Collectors.toList()));
    return bytes(grid.text());
  }

  private static byte[] quoted(Grid grid, Random random) {
    grid.rows().forEach(row -> row.replaceAll(cell -> "\"" + cell + "\""));
    return bytes(grid.text());
  }

  private static byte[] spaced(Grid grid, Random random) {
    grid.rows()
        .forEach(row -> row.replaceAll(cell -> cell.isEmpty() ? cell : " " + cell + "\u3000"));
    return bytes(grid.text());
  }

  /** Of the numbers of each row, one in two. */
  private static byte[] eachNumber(
      Grid grid, Random random, FieldType type, java.util.function.UnaryOperator<String> written) {
    for (Field field : grid.form().fields()) {
      if (field.type() == type && grid.has(field.name())) {
        for (int row = 1; row < grid.rows().size(); row++) {
          String cell = grid.cell(row, field.name());
          if (cell.matches("[0-9.]+") && random.nextBoolean()) {
            grid.put(row, field.name(), written.apply(cell));
          }
        }
      }
    }
    return bytes(grid.text());
  }

  private static byte[] fullWidth(Grid grid, Random random) {
    return eachNumber(
        grid,
        random,
        FieldType.COUNT,
        cell ->
            cell.chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .collect(Collectors.joining()));
  }

  private static byte[] pointed(Grid grid, Random random) {
    return eachNumber(grid, random, FieldType.COUNT, cell -> cell + ".0");
  }

  private static byte[] grouped(Grid grid, Random random) {
    return eachNumber(
        grid,
        random,
        FieldType.COUNT,
        cell -> "\"" + String.format(java.util.Locale.ROOT, "%,d", Long.parseLong(cell)) + "\"");
  }

  private static byte[] answered(Grid grid, Random random) {
    Map<String, List<String>> words =
        Map.of("是", List.of("1", "Y", "y", "１"), "否", List.of("0", "N", "n", "０"));
    for (Field field : grid.form().fields()) {
      if (field.type() == FieldType.YES_NO && grid.has(field.name())) {
        for (int row = 1; row < grid.rows().size(); row++) {
          List<String> same = words.get(grid.cell(row, field.name()));
          if (same != null) {
            grid.put(row, field.name(), same.get(random.nextInt(same.size())));
          }
        }
      }
    }
    return bytes(grid.text());
  }

  private static byte[] titled(Grid grid, Random random) {
    int width = grid.rows().get(0).size();
    List<String> letters = new ArrayList<>(List.of("甲", "乙"));
    for (int i = 1; letters.size() < width; i++) {
      letters.add(String.valueOf(i));
    }
    grid.rows().add(1, new ArrayList<>(letters.subList(0, width)));
    return bytes(
        "样例县" + grid.form().title() + "统计表" + ",".repeat(width - 1) + "\n\n" + grid.text());
  }

  private static byte[] totalled(Grid grid, Random random) {
    List<String> total = new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), "99"));
    for (String word : List.of("合计", "小  计", "全县总计")) {
      List<String> row = new ArrayList<>(total);
      row.set(0, word);
      boolean isLast = word.startsWith("全");
      int at = 2 + random.nextInt(grid.rows().size() - 1);
      grid.rows().add(isLast ? grid.rows().size() : Math.min(at, grid.rows().size()), row);
    }
    return bytes(grid.text());
  }

  private static byte[] blankLines(Grid grid, Random random) {
    int at = 1 + random.nextInt(grid.rows().size());
    grid.rows().add(at, new ArrayList<>(List.of("")));
    grid.rows().add(new ArrayList<>(Collections.nCopies(grid.rows().get(0).size(), " ")));
    return bytes(grid.text());
  }

  private static byte[] brokenHeaders(Grid grid, Random random) {
    grid.rows()
        .get(0)
        .replaceAll(
            header -> {
              int at = 1 + random.nextInt(header.length() - 1);
              return "\"" + header.substring(0, at) + "\n " + header.substring(at) + "\"";
            });
    return bytes(grid.text());
  }

  private static byte[] emptyColumns(Grid grid, Random random) {
    grid.rows().forEach(row -> row.addAll(List.of("", "")));
    return bytes(grid.text());
  }
}
