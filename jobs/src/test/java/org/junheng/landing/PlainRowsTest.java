package org.junheng.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Texts without quotes give the rows that the parser of quotes gives. */
class PlainRowsTest {
  private static final String SIGNS = "ab1计,;\t\n\r \u0000\uFEFF";
  private static final int TEXTS = 20_000;

  @Test
  void rowsAndTheirLinesAreThoseOfTheParser() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      for (char separator : ",;\t".toCharArray()) {
        assertThat(plain(text.toString(), separator))
            .as("%s", text.toString().replace("\n", "\\n").replace("\r", "\\r"))
            .isEqualTo(parsed(text.toString(), separator));
      }
    }
  }

  @Test
  void aTextWithAQuoteIsNotPlain() {
    assertThat(PlainRows.fit("a,b\n1,2\n")).isTrue();
    assertThat(PlainRows.fit("a,b\n1,\"2\"\n")).isFalse();
  }

  private static List<String> plain(String text, char separator) {
    List<String> rows = new ArrayList<>();
    PlainRows plain = new PlainRows(text, separator);
    for (int line = 1; plain.next(); line++) {
      rows.add(line + " " + plain.cells());
    }
    return rows;
  }

  private static List<String> parsed(String text, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    List<String> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord record : parser) {
        assertThat(record.getRecordNumber()).isEqualTo(line);
        rows.add(line + " " + List.of(record.values()));
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    return rows;
  }
}
