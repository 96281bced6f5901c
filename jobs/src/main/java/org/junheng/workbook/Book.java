package org.junheng.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook for people, in the one style that all of ours have; sheets are written one by one. */
public final class Book implements AutoCloseable {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final String MERGES = "<mergeCells>";
  private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROGRAM = "Junheng";
  private static final String FONT = "微软雅黑";
  private static final double FONT_SIZE = 10;

  private final OutputStream out;
  private final Path written;
  private final OutputStream writing;
  private final Workbook workbook;
  private Sheet open;

  /** A workbook that is written to a stream, which stays open. */
  public Book(OutputStream out, String title) {
    this.out = out;
    try {
      written = Files.createTempFile("junheng", ".xlsx");
      writing = new BufferedOutputStream(Files.newOutputStream(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workbook = new Workbook(writing, PROGRAM, null);
    workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // the copy is compressed
    workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    workbook.properties().setTitle(WritableText.of(title));
  }

  /** The next sheet; the one before is finished. */
  public Sheet sheet(String name) {
    finishOpenSheet();
    open = new Sheet(workbook.newWorksheet(name));
    return open;
  }

  /**
   * A sheet that people fill in.
   *
   * @param rows what is filled in already
   * @param emptyRows how many rows below them are made ready
   */
  public void entrySheet(
      String name, String advice, List<EntryColumn> columns, List<EntryRow> rows, int emptyRows) {
    finishOpenSheet();
    new EntrySheet(workbook.newWorksheet(name), columns).write(name, advice, rows, emptyRows);
  }

  private void finishOpenSheet() {
    if (open != null) {
      open.finish();
      open = null;
    }
  }

  /** Writes what is left. */
  @Override
  public void close() throws IOException {
    finishOpenSheet();
    try {
      workbook.finish();
      writing.close();
      copyWithoutClock();
    } finally {
      Files.delete(written);
    }
  }

  /** The library writes when the file was made; the same figures give the same bytes without it. */
  private void copyWithoutClock() throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipFile parts = new ZipFile(written.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setTimeLocal(NO_TIME);
        zip.putNextEntry(copy);
        try (InputStream in = parts.getInputStream(part)) {
          if (part.getName().equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
          } else if (part.getName().startsWith(SHEETS)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.write(withSortedMerges(text).getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(zip);
          }
        }
        zip.closeEntry();
      }
    }
    zip.finish();
    zip.flush();
  }

  /** The library keeps merged cells in no order. */
  private static String withSortedMerges(String sheet) {
    int begin = sheet.lastIndexOf(MERGES);
    if (begin < 0) {
      return sheet;
    }
    int first = begin + MERGES.length();
    int end = sheet.indexOf("</mergeCells>", first);
    String sorted =
        MERGE
            .matcher(sheet.substring(first, end))
            .results()
            .map(MatchResult::group)
            .sorted()
            .collect(Collectors.joining());
    return sheet.substring(0, first) + sorted + sheet.substring(end);
  }
}
