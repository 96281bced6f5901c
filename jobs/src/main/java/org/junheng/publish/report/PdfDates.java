package org.junheng.publish.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clock in a PDF: it is taken out, so that one release always gives the same bytes. */
final class PdfDates {
  private static final Pattern DATE = Pattern.compile("(?<=/(?:CreationDate|ModDate) \\(D:)[0-9]+");

  private PdfDates() {}

  /** The PDF with all digits of its dates zero; its length, and so every offset in it, stays. */
  static byte[] removed(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return DATE.matcher(text)
        .replaceAll(
            date -> Matcher.quoteReplacement("20000101" + "0".repeat(date.group().length() - 8)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
