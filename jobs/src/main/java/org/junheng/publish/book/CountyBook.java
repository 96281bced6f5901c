package org.junheng.publish.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junheng.answer.CountyAnswer;
import org.junheng.answer.Effects;
import org.junheng.answer.FindingSheets;
import org.junheng.workbook.Book;

/**
 * A county's workbook: the application form's tables filled in, what is missing at which school,
 * and the cells that were held. Of other counties it says nothing but how many were ranked.
 */
final class CountyBook {
  private static final String FINDINGS = "退回清单";

  private final YearResults year;
  private final String origin;

  CountyBook(YearResults year, String origin) {
    this.year = year;
    this.origin = origin;
  }

  /** A sheet of the form. */
  private record Part(String name, Writer writer) {}

  private interface Writer {
    void write(org.junheng.workbook.Sheet sheet, YearResults year, CountyResults county);
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("表Ⅰ", ProfileSheet::write),
          new Part("表Ⅱ-1", AttainmentSheet::write),
          new Part("表Ⅱ-2", UnitSheet::write),
          new Part("表Ⅲ", VarianceSheet::write),
          new Part("表Ⅳ", ItemSheets::writeAssurance),
          new Part("表Ⅴ", ItemSheets::writeQuality),
          new Part("表Ⅵ", SurveySheet::write),
          new Part(GapSheet.NAME, GapSheet::write),
          new Part("缺口", ShortfallSheet::write),
          new Part("逐校核查", ItemSheets::writeSchools),
          new Part(RankMoveSheet.NAME, RankMoveSheet::write));

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out, CountyResults county, CountyAnswer answer, Effects effects)
      throws IOException {
    List<Part> parts = year.standard().isPresent() ? PARTS : List.of();
    List<String> contents = new ArrayList<>(parts.stream().map(Part::name).toList());
    contents.add(FINDINGS);
    try (Book book = new Book(out, county.name() + " " + year.year() + "学年监测结果")) {
      CountyCover.write(book.sheet("说明"), year, county, origin, contents);
      for (Part part : parts) {
        part.writer.write(book.sheet(part.name), year, county);
      }
      FindingSheets.write(book, answer, effects);
    }
  }
}
