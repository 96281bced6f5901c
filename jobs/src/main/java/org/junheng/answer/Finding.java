package org.junheng.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junheng.intake.Held;
import org.junheng.table.HeldCell;

/**
 * One held or warned cell, as its county is told of it.
 *
 * @param line null where the whole file, or something that is in no file, is meant
 * @param cell as a spreadsheet names it; null where no single cell is meant
 * @param lastYearValue the school's accepted value of the year before, as the file writes it; null
 *     where it is not known
 * @param key what names the row, its parts joined; null where it cannot be read
 * @param schoolName null where it is not known
 * @param schoolType of a school whose row was accepted; null where it is not known
 * @param explanation what the county says of it; null where it says nothing
 */
public record Finding(
    String form,
    String file,
    String sheet,
    Long line,
    String column,
    String cell,
    String value,
    String lastYearValue,
    String rule,
    Weight weight,
    String message,
    String schoolCode,
    String key,
    String schoolName,
    String schoolType,
    String explanation) {

  /** As a county works: form by form, file by file, what is held first, from top to bottom. */
  static Comparator<Finding> order(List<String> forms) {
    return Comparator.comparing((Finding finding) -> forms.indexOf(finding.form()))
        .thenComparing(Finding::file, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Finding::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Finding::weight)
        .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Finding::rule)
        .thenComparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  /** What intake said of a cell; nothing where its county is not told. */
  static Optional<Finding> of(Held held) {
    return Weight.of(held.severity(), false).map(weight -> of(held, weight));
  }

  /** What a release says of a cell; nothing where its county is not told. */
  static Optional<Finding> of(HeldCell held) {
    return Weight.of(held.severity(), held.acceptedReason() != null)
        .map(weight -> of(held, weight));
  }

  private static Finding of(HeldCell held, Weight weight) {
    String reason = held.acceptedReason() == null ? "" : "（已认可：" + held.acceptedReason() + "）";
    return new Finding(
        Objects.toString(held.form(), ""),
        Held.nameOf(held.file()),
        held.sheet(),
        held.line(),
        held.column(),
        held.cell(),
        held.value(),
        held.lastYearValue(),
        Objects.toString(held.rule(), ""),
        weight,
        Objects.toString(held.message(), "") + reason,
        held.schoolCode(),
        held.key(),
        null,
        null,
        held.explanation());
  }

  private static Finding of(Held held, Weight weight) {
    return new Finding(
        held.form(),
        Held.nameOf(held.file()),
        held.sheet(),
        held.line(),
        held.column(),
        held.cell(),
        held.value(),
        null,
        held.rule(),
        weight,
        held.message(),
        held.schoolCode(),
        held.key(),
        null,
        null,
        null);
  }

  /** The same with what is known of the school. */
  Finding with(String header, String lastYear, String name, String type) {
    return new Finding(
        form,
        file,
        sheet,
        line,
        header,
        cell,
        value,
        lastYear,
        rule,
        weight,
        message,
        schoolCode,
        key,
        name,
        type,
        explanation);
  }

  /** The same with what the county says of it; null where it says nothing. */
  public Finding explained(String by) {
    return new Finding(
        form,
        file,
        sheet,
        line,
        column,
        cell,
        value,
        lastYearValue,
        rule,
        weight,
        message,
        schoolCode,
        key,
        schoolName,
        schoolType,
        by);
  }

  /** Whether the whole file is held. */
  boolean isOfFile() {
    return weight == Weight.HELD && line == null;
  }
}
