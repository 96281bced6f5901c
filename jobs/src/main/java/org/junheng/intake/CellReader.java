package org.junheng.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/**
 * Reads the text of one cell as its field's type; what cannot be read is refused, never guessed. It
 * keeps what it has judged, so each thread has its own.
 */
final class CellReader {
  private static final Pattern NOT_APPLICABLE = Pattern.compile("\\*|[\\p{Pd}\\u2212\\u2500]+");
  private static final Pattern NO_VALUE =
      Pattern.compile("/+|无|#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|[A-Z_]+!)");
  private static final String NO_VALUES = "/／无#＃";
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?");
  private static final Pattern CODE_AS_NUMBER = Pattern.compile("([0-9]+)\\.0+");
  private static final int MOST_DIGITS = 30;
  private static final BigDecimal LARGEST_COUNT = new BigDecimal(Integer.MAX_VALUE);
  private static final BigDecimal LARGEST_NUMBER = new BigDecimal("1e12");

  private final Definitions definitions;
  private final Map<String, Map<String, CodeList.Code>> words = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Map<Field, FieldReader> fields = new IdentityHashMap<>();
  private final Map<Form, FieldReader[]> forms = new IdentityHashMap<>();

  CellReader(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A refused or warned cell: the rule, and what its sentence says is expected. */
  record Finding(String rule, String expected) {}

  /**
   * What a cell is, or why it cannot be read.
   *
   * @param finding null where there is nothing to say
   */
  record Reading(Cell cell, Finding finding) {
    static Reading of(Cell cell) {
      return new Reading(cell, null);
    }

    static Reading refused(String rule, String expected) {
      return new Reading(null, new Finding(rule, expected));
    }
  }

  /** Whether a cell holds what a formula says that has failed. */
  static boolean isFailure(String cell) {
    String text = cell.strip();
    return text.startsWith("#") && NO_VALUE.matcher(text).matches();
  }

  /** What a cell is. */
  Reading read(Field field, String raw) {
    return of(field).read(raw);
  }

  /** What reads the cells of each of a form's fields, in their order; nobody changes it. */
  FieldReader[] of(Form form) {
    return forms.computeIfAbsent(
        form, each -> each.fields().stream().map(this::of).toArray(FieldReader[]::new));
  }

  private FieldReader of(Field field) {
    return fields.computeIfAbsent(field, each -> new FieldReader(each, this));
  }

  /** What a cell is, judged anew. */
  Reading judge(Field field, String raw) {
    String text = Wording.normal(raw);
    if (text.isEmpty()) {
      return field.whenBlank() == null
          ? missing(field, Cell.MISSING)
          : Reading.of(Cell.of(field.whenBlank()));
    }
    if (!Character.isLetterOrDigit(text.charAt(0)) && NOT_APPLICABLE.matcher(text).matches()) {
      return missing(field, Cell.NOT_APPLICABLE);
    }
    if (Days.areIn(field)) {
      return Days.read(text)
          .map(day -> Reading.of(Cell.of(day)))
          .orElseGet(() -> Reading.refused("day", field.constraints().expected()));
    }
    return switch (field.type()) {
      case TEXT ->
          field.constraints().codes() == null
              ? patterned(field, plainText(raw, text), null)
              : coded(field, codeText(text));
      case CODE -> code(field, text);
      case COUNT, DECIMAL -> number(field, Guards.without(text));
      case YES_NO -> yesNo(text);
    };
  }

  /** A text as it was typed, without signs that are not seen around it. */
  private static String plainText(String raw, String text) {
    String unguarded = Guards.without(text);
    return unguarded.equals(text) ? Wording.visible(raw.strip()) : unguarded;
  }

  private Reading code(Field field, String text) {
    String code = codeText(Guards.without(text));
    String pattern = field.constraints().pattern();
    boolean isCode = pattern != null && compiled(pattern).matcher(code).matches();
    if (isCode || !PowersOfTen.isWritten(code)) {
      return coded(field, code);
    }
    return PowersOfTen.allDigits(code)
        .map(digits -> coded(field, digits))
        .orElseGet(() -> Reading.refused("digits_lost", Asked.of(field)));
  }

  private static Reading missing(Field field, Cell cell) {
    return field.required() ? Reading.refused("required", "") : Reading.of(cell);
  }

  /** A code without the spaces and the {@code .0} that workbooks put into it. */
  private static String codeText(String text) {
    String plain = Wording.plain(text);
    if (plain.indexOf(',') >= 0 && GROUPED.matcher(plain).matches()) {
      plain = plain.replace(",", "");
    }
    if (plain.indexOf('.') < 0) {
      return plain;
    }
    var number = CODE_AS_NUMBER.matcher(plain);
    return number.matches() ? number.group(1) : plain;
  }

  private Optional<CodeList.Code> find(CodeList codes, String text) {
    Map<String, CodeList.Code> known =
        words.computeIfAbsent(codes.codes(), name -> codes.bySpelling());
    CodeList.Code found = known.get(text);
    return Optional.ofNullable(found != null ? found : known.get(CodeList.spelling(text)));
  }

  private Reading coded(Field field, String text) {
    if (field.constraints().codes() == null) {
      return patterned(field, text, null);
    }
    CodeList codes = definitions.codeList(field.constraints().codes());
    Optional<CodeList.Code> code = find(codes, text);
    if (code.isPresent()) {
      return Reading.of(Cell.of(code.get().code()));
    }
    if (codes.unknown() == CodeList.Unknown.HOLD) {
      return Reading.refused("code", codes.listed());
    }
    return patterned(field, text, new Finding("code_unknown", codes.listed()));
  }

  private Reading patterned(Field field, String text, Finding finding) {
    String pattern = field.constraints().pattern();
    if (pattern != null && !compiled(pattern).matcher(text).matches()) {
      return Reading.refused("pattern", field.constraints().expected());
    }
    if (NO_VALUES.indexOf(text.charAt(0)) >= 0 && NO_VALUE.matcher(Wording.plain(text)).matches()) {
      return Reading.refused("no_value", "");
    }
    return new Reading(Cell.of(text), finding);
  }

  private Pattern compiled(String pattern) {
    return patterns.computeIfAbsent(pattern, Pattern::compile);
  }

  private Reading number(Field field, String text) {
    String digits = Wording.plain(text);
    if (digits.indexOf(',') >= 0 && GROUPED.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    }
    if (digits.length() > MOST_DIGITS
        || !(isDigitsAndPoint(digits) || NUMBER.matcher(digits).matches())) {
      return otherNumber(field, digits);
    }
    return number(field, new BigDecimal(digits.endsWith(".") ? digits + "0" : digits));
  }

  /** A number in words, or in powers of ten. */
  private Reading otherNumber(Field field, String text) {
    if (field.constraints().words() != null) {
      Optional<CodeList.Code> word = find(definitions.codeList(field.constraints().words()), text);
      if (word.isPresent()) {
        return number(field, new BigDecimal(word.get().code()));
      }
    }
    if (!PowersOfTen.isWritten(text)) {
      return Reading.refused(notThatNumber(field), Asked.of(field));
    }
    Optional<BigDecimal> number = PowersOfTen.number(text);
    if (number.isEmpty()) {
      return Reading.refused("digits_lost", Asked.of(field));
    }
    Reading reading = number(field, number.get());
    return reading.finding() == null && PowersOfTen.allDigits(text).isEmpty()
        ? new Reading(reading.cell(), new Finding("digits_rounded", number.get().toPlainString()))
        : reading;
  }

  private static String notThatNumber(Field field) {
    return field.type() == FieldType.COUNT ? "whole_number" : "number";
  }

  private Reading number(Field field, BigDecimal number) {
    boolean isCount = field.type() == FieldType.COUNT;
    if (isCount && number.stripTrailingZeros().scale() > 0) {
      return Reading.refused(notThatNumber(field), Asked.of(field));
    }
    if (isBelow(field.constraints().minimum(), number)) {
      return Reading.refused("minimum", field.constraints().minimum().toPlainString());
    }
    BigDecimal maximum = field.constraints().maximum();
    if (maximum == null) {
      maximum = isCount ? LARGEST_COUNT : LARGEST_NUMBER;
    }
    if (number.compareTo(maximum) > 0) {
      return Reading.refused("maximum", maximum.toPlainString());
    }
    BigDecimal inWarehouse =
        field.factor() == 1 ? number : number.multiply(BigDecimal.valueOf(field.factor()));
    return isCount
        ? Reading.of(Cell.of(inWarehouse.longValueExact()))
        : Reading.of(Cell.of(inWarehouse.doubleValue()));
  }

  /** Most numbers are nothing else. */
  private static boolean isDigitsAndPoint(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && i > 0) {
        points++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty() && points < 2;
  }

  private static boolean isBelow(BigDecimal minimum, BigDecimal number) {
    return minimum != null && number.compareTo(minimum) < 0;
  }

  private static Reading yesNo(String text) {
    return switch (text.toUpperCase(java.util.Locale.ROOT)) {
      case "1", "1.0", "是", "Y" -> Reading.of(Cell.of(true));
      case "0", "0.0", "否", "N" -> Reading.of(Cell.of(false));
      default -> Reading.refused("yes_no", "");
    };
  }
}
