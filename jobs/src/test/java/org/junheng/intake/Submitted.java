package org.junheng.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;

/** A county's files for one census year, and what the intake makes of them, as text. */
final class Submitted {
  static final Definitions DEFINITIONS = Definitions.load();
  static final Limits LIMITS = new Limits(64, 64, 20_000, 500, 500_000, 32_767, 1_000_000);
  static final int YEAR = 2025;
  static final String COUNTY = "450102";
  static final String SCHOOL_HEADER = "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否计校数,主校标识码\n";

  /** One school of each type that has units. */
  static final String SCHOOLS =
      SCHOOL_HEADER
          + """
          2145000001,东城小学,450102,211,111,811,,
          2145000002,西城小学,450102,211,111,811,,
          2145000018,山里教学点,450102,218,220,811,,
          3145000003,东城初中,450102,311,121,811,,
          3145000004,九年一贯学校,450102,312,122,999,,
          3445000005,完全中学,450102,341,112,811,,
          3445000006,十二年学校,450102,345,111,811,,
          """;

  private static final CountyYearIntake INTAKE = new CountyYearIntake(DEFINITIONS, LIMITS);

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Correction> corrections = new ArrayList<>();
  private int year = YEAR;
  private boolean isValid = true;

  private Submitted() {}

  static Submitted nothing() {
    return new Submitted();
  }

  /** The schools, and no other form. */
  static Submitted schools() {
    return nothing().with("school.csv", SCHOOLS);
  }

  Submitted with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file; without content it is larger than what is read. */
  Submitted with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Submitted of(int censusYear) {
    year = censusYear;
    return this;
  }

  Submitted ofACountyThatIsNotValid() {
    isValid = false;
    return this;
  }

  /** A cell that the province replaces. */
  Submitted corrected(String form, String key, String field, String expect, String value) {
    corrections.add(
        new Correction(form, year, COUNTY, key, field, expect, value, "笔误", "审核员甲", "2026-03-01"));
    return this;
  }

  Intake take() {
    return take(INTAKE);
  }

  Intake take(CountyYearIntake intake) {
    return intake.take(new CountyYear(year, COUNTY, isValid), sources(), corrections);
  }

  /** Where each cell stands. */
  CellPlaces places() {
    return INTAKE.places(new CountyYear(year, COUNTY, isValid), sources(), corrections);
  }

  private List<SourceFile> sources() {
    List<SourceFile> sources = new ArrayList<>();
    Map<ByteBuffer, String> firstOfContent = new HashMap<>();
    files.forEach(
        (name, content) ->
            sources.add(
                SourceFile.of(
                    year + "/" + COUNTY + "/" + name,
                    name,
                    content == null
                        ? ""
                        : firstOfContent.computeIfAbsent(
                            ByteBuffer.wrap(content), any -> "sha-of-" + name),
                    content == null ? 100L << 20 : content.length,
                    content,
                    DEFINITIONS.forms().values())));
    return sources;
  }

  /** What was said by the rules given, or by all: {@code file:line column value: rule severity}. */
  static String told(Intake intake, String... rules) {
    StringBuilder told = new StringBuilder();
    for (Held held : intake.held()) {
      if (rules.length == 0 || List.of(rules).contains(held.rule())) {
        told.append(place(held))
            .append(": ")
            .append(held.rule())
            .append(' ')
            .append(held.severity())
            .append('\n');
      }
    }
    return told.toString();
  }

  /** {@code file:line column value}, without what is not there. */
  static String place(Held held) {
    String file = held.file().substring(held.file().lastIndexOf('/') + 1);
    String line = held.line() == null ? "" : ":" + held.line();
    return String.join(
        " ",
        Stream.of(file + line, held.column(), held.value())
            .filter(Objects::nonNull)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** Fields of a form's accepted rows; {@code -} where not applicable, {@code ?} where missing. */
  static String accepted(Intake intake, String form, String... fields) {
    Form definition = DEFINITIONS.form(form);
    StringBuilder rows = new StringBuilder();
    for (Intake.AcceptedRow row : intake.accepted().get(form)) {
      List<String> values = new ArrayList<>();
      for (String field : fields) {
        Object value = row.values()[definition.indexOf(field)];
        String none = row.notApplicable().contains(field) ? "-" : "?";
        values.add(value == null ? none : value.toString());
      }
      rows.append(String.join(" ", values)).append('\n');
    }
    return rows.toString();
  }

  /** {@code form files+held read=accepted+held warnings status} of the forms that have a file. */
  static String counts(Intake intake) {
    StringBuilder counts = new StringBuilder();
    for (FormCount count : intake.counts()) {
      counts.append(
          "%s: files %d (%d held), rows %d = %d + %d held, warnings %d, %s%n"
              .formatted(
                  count.form(),
                  count.files(),
                  count.filesHeld(),
                  count.rowsRead(),
                  count.rowsAccepted(),
                  count.rowsHeld(),
                  count.warnings(),
                  count.status()));
    }
    return counts.toString();
  }
}
