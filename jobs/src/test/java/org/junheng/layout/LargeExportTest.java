package org.junheng.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junheng.landing.Limits;
import org.junheng.landing.Merge;
import org.junheng.landing.SourceRow;
import org.junheng.landing.SourceTable;
import org.junheng.landing.TablesInFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province in one workbook: 30,000 schools in a heap of 1 GiB, in under a minute. */
class LargeExportTest {
  private static final int SCHOOLS = 30_000;
  private static final int COUNTIES = 100;
  private static final int FIGURES_FROM = 7;
  private static final int LOOK_EVERY = 100;

  @TempDir private Path folder;

  @Test
  void aProvinceInOneWorkbookIsConvertedInAMinuteAndAGibibyte() throws Exception {
    write(folder.resolve("2022学年小学学校一览表.xlsx"));
    StringBuilder counties =
        new StringBuilder("code,name,city_code,city_name,kind,from_year,to_year\n");
    for (int i = 0; i < COUNTIES; i++) {
      counties.append("45%02d01,第%d区,450100,河林市,district,2000,\n".formatted(i, i));
    }
    Path reference = Files.createDirectories(folder.resolve("reference"));
    Files.writeString(reference.resolve("counties.csv"), counties.toString());
    Path log = folder.resolve("log.txt");

    Process convert =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.junheng.command.Junheng",
                "convert",
                folder.resolve("2022学年小学学校一览表.xlsx").toString(),
                "--year",
                "2022",
                "--lang",
                "en",
                "--reference",
                reference.toString(),
                "--out",
                folder.resolve("landing").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(worked(convert)).as(Files.readString(log)).isLessThan(Duration.ofMinutes(1));
    assertThat(convert.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains("30000 schools of 100 counties");
    try (Stream<String> lines = Files.lines(folder.resolve("landing/2022/454201/teachers.csv"))) {
      assertThat(lines).hasSize(1 + SCHOOLS / COUNTIES);
    }
  }

  /** How long a process worked until it ended: what others did on this machine meanwhile is not. */
  private static Duration worked(Process process) throws InterruptedException {
    Duration worked = Duration.ZERO;
    try {
      while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
        worked = process.info().totalCpuDuration().orElse(worked);
        if (worked.compareTo(Duration.ofMinutes(2)) > 0) {
          return worked;
        }
      }
      return worked;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The head of the export of a made-up province, and many schools below it. */
  private static void write(Path file) throws Exception {
    SourceTable table =
        TablesInFile.of(
                Files.readAllBytes(Exports.OFFICIAL.resolve("wide/2022学年小学学校一览表.xlsx")),
                Limits.NONE)
            .get(0);
    List<SourceRow> head = table.rows().subList(0, 4);
    SourceRow school = table.rows().get(4);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        BufferedWriter part =
            new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      part.write("<workbook><sheets><sheet name=\"小学\" sheetId=\"1\"/></sheets></workbook>");
      part.flush();
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      part.write("<worksheet><sheetData>");
      for (SourceRow row : head) {
        write(part, row.number(), row.cells());
      }
      for (int i = 0; i < SCHOOLS; i++) {
        List<String> cells = new java.util.ArrayList<>(school.cells());
        cells.set(0, String.valueOf(2_145_000_000L + i));
        cells.set(1, "第" + i + "小学");
        cells.set(3, "第" + i % COUNTIES + "区");
        cells.set(FIGURES_FROM, String.valueOf(50 + i % 2_000));
        write(part, i + 5L, cells);
      }
      part.write("</sheetData><mergeCells>");
      for (Merge merge : table.merges()) {
        part.write("<mergeCell ref=\"" + merge.address() + "\"/>");
      }
      part.write("</mergeCells></worksheet>");
      part.flush();
    }
  }

  private static void write(BufferedWriter part, long number, List<String> cells)
      throws IOException {
    part.write("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.size(); i++) {
      String address = SourceRow.letters(i) + number;
      boolean isFigure = i >= FIGURES_FROM && cells.get(i).matches("[0-9.]+");
      if (!cells.get(i).isEmpty()) {
        part.write(
            isFigure
                ? "<c r=\"" + address + "\"><v>" + cells.get(i) + "</v></c>"
                : "<c r=\""
                    + address
                    + "\" t=\"inlineStr\"><is><t>"
                    + cells.get(i)
                    + "</t></is></c>");
      }
    }
    part.write("</row>");
  }
}
