package org.junheng.landing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.definition.Field;
import org.junheng.definition.UnitWord;
import org.junheng.definition.Wording;

/**
 * What a header cell means where it is not written as the form has it: stars and numbers before or
 * behind it, punctuation within it, the field's own unit, the census year before it and a date of
 * it behind it are set aside; a unit that is not the field's and another year are not.
 */
final class HeaderWords {
  private static final Pattern MARKS =
      Pattern.compile("^[*★☆※#●▲△◆]+|[*★☆※#●▲△◆]+$|[(\\[【](必填|选填|必填项|选填项)[)\\]】]");
  private static final Pattern WRAPPED = Pattern.compile("^[\\[【《<](.+)[\\]】》>]$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)]|[0-9]{1,2}(?:[.．][0-9]{1,2})?[.、:)]|"
              + "[0-9]{1,2}(?=\\p{IsHan})|[A-Za-z][0-9]{1,3}(?=\\p{IsHan})|[一二三四五六七八九十]{1,3}、|[A-Za-z][.、])");
  private static final Pattern UNIT =
      Pattern.compile(
          "^(.+?)(?:[(\\[【]单?位?:?([^()\\[\\]【】]{1,6})[)\\]】]|[/:,，、]单?位?:?([^/:,，、]{1,4}))$");
  private static final Pattern DATED =
      Pattern.compile(
          "^(.+?)[(\\[【](?:截至|截止到?)?(?:"
              + "(?:([12][0-9]{3})年)?[0-9]{1,2}月(?:[0-9]{1,2}[日号]?|[底初末份])?"
              + "|([12][0-9]{3})(?:[.\\-/][0-9]{1,2}){2}"
              + "|([12][0-9]{3})(?:[-—–~至](?:[0-9]{2}){1,2})?(?:学年度?|年度?[底初末]?)?"
              + ")(?:数|止|为准)?[)\\]】]$");
  private static final Pattern YEAR_BEFORE =
      Pattern.compile("^([12][0-9]{3})(?:学年度?|年度?)(?:[秋春]季?(?:学期)?)?(?=\\p{IsHan})");
  private static final Pattern PUNCTUATION = Pattern.compile("[:,，、.。;；·_\\-—“”\"'‘’]");
  private static final String PART = "其中";
  private static final int MOST_KNOWN = 10_000;

  private final int year;
  private final Map<String, Field> fields;
  private final Map<String, Field> unpunctuated = new ConcurrentHashMap<>();
  private final Map<String, Meaning> known = new ConcurrentHashMap<>();

  /** The fields of a census year by their headers without white space. */
  HeaderWords(int year, Map<String, Field> fields) {
    this.year = year;
    this.fields = fields;
    fields.forEach((header, field) -> unpunctuated.putIfAbsent(bare(header), field));
  }

  /**
   * What a header cell means.
   *
   * @param field null where it is of no field
   * @param otherUnit the unit that it names and that is not the field's; null where it names none
   */
  record Meaning(Field field, String otherUnit) {
    static final Meaning NONE = new Meaning(null, null);
  }

  /** What a header cell means. */
  Meaning of(String header) {
    String plain = Wording.plain(header);
    Meaning meaning = known.get(plain);
    if (meaning == null) {
      meaning = plain.isEmpty() ? Meaning.NONE : judged(plain);
      if (known.size() < MOST_KNOWN) {
        known.put(plain, meaning);
      }
    }
    return meaning;
  }

  private Meaning judged(String plain) {
    return meant(plain)
        .or(() -> undated(plain).flatMap(this::meant))
        .or(() -> plain.startsWith(PART) ? meant(plain.substring(PART.length())) : Optional.empty())
        .orElse(Meaning.NONE);
  }

  private Optional<Meaning> meant(String plain) {
    return first(plain, this::found)
        .or(() -> first(unmarked(plain), this::found))
        .or(() -> withUnit(plain))
        .or(() -> withUnit(unmarked(plain)));
  }

  /**
   * The text without the census year before it, or a date in brackets behind it, which is of no
   * year or of the census year.
   */
  private Optional<String> undated(String plain) {
    String text = MARKS.matcher(plain).replaceAll("");
    Matcher before = YEAR_BEFORE.matcher(text);
    if (before.find()) {
      return Integer.parseInt(before.group(1)) == year
          ? Optional.of(text.substring(before.end()))
          : Optional.empty();
    }
    Matcher dated = DATED.matcher(text);
    if (!dated.matches()) {
      return Optional.empty();
    }
    return Stream.of(2, 3, 4)
            .map(dated::group)
            .allMatch(of -> of == null || Integer.parseInt(of) == year)
        ? Optional.of(dated.group(1))
        : Optional.empty();
  }

  private static Optional<Meaning> first(String text, Function<String, Field> find) {
    return Optional.ofNullable(find.apply(text)).map(field -> new Meaning(field, null));
  }

  private Field found(String text) {
    Field field = fields.get(text);
    return field == null ? unpunctuated.get(bare(text)) : field;
  }

  private Optional<Meaning> withUnit(String text) {
    Matcher parts = UNIT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String written = parts.group(2) == null ? parts.group(3) : parts.group(2);
    Field field = found(unmarked(parts.group(1)));
    if (field == null || !field.type().isNumber()) {
      return Optional.empty();
    }
    return UnitWord.of(written)
        .map(unit -> new Meaning(field, UnitWord.fits(field, unit) ? null : written));
  }

  /** The text without what marks or numbers it. */
  static String unmarked(String plain) {
    String text = WRAPPED.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("$1");
    Matcher number = NUMBER.matcher(text);
    String unnumbered = number.find() ? text.substring(number.end()) : text;
    return MARKS.matcher(unnumbered.isEmpty() ? text : unnumbered).replaceAll("");
  }

  /** The text without punctuation. */
  static String bare(String plain) {
    return PUNCTUATION.matcher(plain).replaceAll("");
  }
}
