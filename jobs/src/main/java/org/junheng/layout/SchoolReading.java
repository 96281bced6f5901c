package org.junheng.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Wording;
import org.junheng.landing.SourceRow;
import org.junheng.language.Language;

/** What one school's cells say to fields, by the feeds of a layout. */
final class SchoolReading {
  private static final Pattern CODE_AS_NUMBER = Pattern.compile("([0-9]+)\\.0+");

  private final LoadedLayout layout;
  private final Definitions definitions;
  private final Map<String, Map<String, CodeList.Code>> words;
  private final UnplacedList told;
  private final String file;
  private final SchoolCells cells;
  private final Map<String, Object> names = new HashMap<>();

  /**
   * A reading of a school.
   *
   * @param words the codes of each list by their spellings, kept over schools
   */
  SchoolReading(
      LoadedLayout layout,
      Definitions definitions,
      Map<String, Map<String, CodeList.Code>> words,
      UnplacedList told,
      String file,
      SchoolCells cells) {
    this.layout = layout;
    this.definitions = definitions;
    this.words = words;
    this.told = told;
    this.file = file;
    this.cells = cells;
  }

  /** Whether a condition holds; what cannot be told does not. */
  boolean holds(String condition) {
    return condition == null
        || Boolean.TRUE.equals(layout.conditions().get(condition).value(this::named));
  }

  private Object named(String name) {
    if (!names.containsKey(name)) {
      Feed feed = layout.layout().names().get(name);
      String value = read(feed, null).value();
      names.put(
          name,
          value != null && feed.as() == Feed.As.NUMBER ? (Object) FigureText.number(value) : value);
    }
    return names.get(name);
  }

  /** What a feed comes to for a field; field null where it is for none. */
  Fed read(Feed feed, Field field) {
    if (!holds(feed.when())) {
      return Fed.NOTHING;
    }
    if (!feed.cases().isEmpty()) {
      return feed.cases().stream()
          .filter(each -> holds(each.when()))
          .findFirst()
          .map(each -> read(each, field))
          .orElse(Fed.NOTHING);
    }
    if (feed.constant() != null) {
      return new Fed(feed.constant(), List.of());
    }
    return feed.isComputed() ? computed(feed, field) : one(feed, field);
  }

  private Fed one(Feed feed, Field field) {
    String source = feed.from();
    if (source.startsWith("@")) {
      return LayoutCheck.SPECIAL.contains(source)
          ? new Fed(within(cells.special(source), feed), List.of())
          : finished(feed, field, named(source.substring(1)), null);
    }
    CellOfExport cell = cells.cell(source);
    return cell == null ? Fed.NOTHING : finished(feed, field, cell.text(), cell);
  }

  /** Of a text of the whole file, the one of the words that occurs in it; else the text. */
  private static String within(String text, Feed feed) {
    if (feed.words().isEmpty()) {
      return text.isBlank() ? null : text;
    }
    String plain = Wording.plain(text);
    List<String> found =
        feed.words().entrySet().stream()
            .filter(word -> plain.contains(Wording.plain(word.getKey())))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** A text read for a field; cell null where it comes from a name. */
  private Fed finished(Feed feed, Field field, Object said, CellOfExport cell) {
    List<CellOfExport> from = cell == null ? List.of() : List.of(cell);
    boolean isOfNumber = field != null && field.type().isNumber();
    if (cell != null && isUnusable(cell, isOfNumber)) {
      return Fed.NOTHING;
    }
    String text = stripped(said == null ? "" : said.toString(), feed);
    if (text.isEmpty()) {
      return feed.blank() == null ? Fed.NOTHING : new Fed(feed.blank(), from);
    }
    String word = word(text, feed);
    if (word != null) {
      text = word;
    } else if (isOfNumber) {
      text = figure(text, feed, field, cell);
    } else if (field != null && field.constraints().codes() != null) {
      text = coded(text, field, cell);
    } else if (field != null && field.type() == FieldType.CODE) {
      text = plainCode(text);
    }
    return new Fed(
        (feed.prefix() == null ? "" : feed.prefix())
            + text
            + (feed.suffix() == null ? "" : feed.suffix()),
        from);
  }

  private static String plainCode(String text) {
    String plain = Wording.plain(text);
    Matcher number = CODE_AS_NUMBER.matcher(plain);
    return number.matches() ? number.group(1) : plain;
  }

  private static String stripped(String text, Feed feed) {
    String stripped = Wording.normal(text);
    for (String strip : feed.strip()) {
      stripped = stripped.replace(Wording.normal(strip), "").strip();
    }
    return stripped;
  }

  private static String word(String text, Feed feed) {
    if (feed.words().isEmpty()) {
      return null;
    }
    String plain = Wording.plain(text);
    for (Map.Entry<String, String> word : feed.words().entrySet()) {
      if (Wording.plain(word.getKey()).equals(plain)) {
        return word.getValue();
      }
    }
    return null;
  }

  private boolean isUnusable(CellOfExport cell, boolean isOfNumber) {
    if (cell.kind() == SourceRow.Kind.FORMULA_WITHOUT_VALUE) {
      told.tell(
          "formula_without_value",
          file,
          cell,
          Language.either(
              "a formula of which no value was saved: open the file, let it be computed and save it",
              "公式没有保存结果：请打开文件重新计算后保存"));
      return true;
    }
    if (isOfNumber && cell.kind() == SourceRow.Kind.MERGED) {
      told.tell(
          "merged_number",
          file,
          cell,
          Language.either(
              "a figure in cells that are merged over several schools: nobody can say whose it is",
              "数字所在的单元格合并了几所学校的行，无法判断属于哪一所"));
      return true;
    }
    return false;
  }

  /** The code of a word, or the word of a code, as the field's form has it. */
  private String coded(String text, Field field, CellOfExport cell) {
    CodeList list = definitions.codeList(field.constraints().codes());
    Map<String, CodeList.Code> known =
        words.computeIfAbsent(list.codes(), any -> list.bySpelling());
    String plain = plainCode(text);
    CodeList.Code code = known.get(CodeList.spelling(plain));
    if (code != null) {
      return field.type() == FieldType.CODE ? code.code() : code.label();
    }
    boolean isCode =
        field.constraints().pattern() != null && plain.matches(field.constraints().pattern());
    if (cell != null && !(isCode && Character.isDigit(plain.charAt(0)))) {
      told.tellOnce(
          "word_unknown",
          file,
          cell,
          Language.either(
              "'%s' is no word of %s: say under 'words' of %s in layout %s what it means",
              "“%s”不在代码表“%s”中：请在布局 %4$s 的 %3$s 下用 words 写明含义",
              text,
              Language.either(list.codes(), list.title()),
              field.name(),
              layout.id()));
    }
    return plain;
  }

  /** A figure in the field's own unit; a text that is none stays as it is, for the form to tell. */
  private String figure(String text, Feed feed, Field field, CellOfExport cell) {
    BigDecimal number = FigureText.number(text);
    if (number == null) {
      tellNoNumber(text, field.name(), cell);
      return text;
    }
    if (feed.unit() == null) {
      return number.toPlainString();
    }
    return inUnit(number, feed, field).toPlainString();
  }

  private static BigDecimal inUnit(BigDecimal number, Feed feed, Field field) {
    return feed.unit() == null || field == null
        ? number
        : UnitFactor.of(feed.unit(), field).orElseThrow().of(number);
  }

  private void tellNoNumber(String text, String field, CellOfExport cell) {
    if (cell != null && !FigureText.saysNone(text)) {
      told.tell(
          "not_a_number",
          file,
          cell,
          Language.either(
              "'%s' is no number for %s: where words stand beside figures, name them under 'strip' in"
                  + " layout %s; where a word stands for one, under 'words'",
              "“%s”不是数字（%s）：数字旁带有文字的，在布局 %s 的 strip 中写明；文字代表数字的，写在 words 中",
              text,
              field,
              layout.id()));
    }
  }

  /** What several cells come to; nothing where one of them says nothing. */
  private Fed computed(Feed feed, Field field) {
    List<String> plus = new ArrayList<>(feed.add());
    if (feed.from() != null) {
      plus.add(0, feed.from());
    }
    List<CellOfExport> used = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean isKnown = true;
    for (int i = 0; i < plus.size() + feed.subtract().size(); i++) {
      boolean isAdded = i < plus.size();
      String source = isAdded ? plus.get(i) : feed.subtract().get(i - plus.size());
      BigDecimal number = part(source, feed, field, used).orElse(null);
      isKnown &= number != null;
      if (isKnown) {
        sum = isAdded ? sum.add(number) : sum.subtract(number);
      }
    }
    return isKnown ? new Fed(inUnit(sum, feed, field).toPlainString(), used) : Fed.NOTHING;
  }

  private Optional<BigDecimal> part(
      String source, Feed feed, Field field, List<CellOfExport> used) {
    if (source.startsWith("@")) {
      Object named = LayoutCheck.SPECIAL.contains(source) ? null : named(source.substring(1));
      return Optional.ofNullable(named == null ? null : FigureText.number(named.toString()));
    }
    CellOfExport cell = cells.cell(source);
    if (cell == null || isUnusable(cell, true)) {
      return Optional.empty();
    }
    used.add(cell);
    String text = stripped(cell.text(), feed);
    if (text.isEmpty() && feed.blank() != null) {
      text = feed.blank();
    }
    String word = word(text, feed);
    BigDecimal number = FigureText.number(word == null ? text : word);
    if (number == null && !text.isEmpty()) {
      tellNoNumber(text, field == null ? source : field.name(), cell);
    }
    return Optional.ofNullable(number);
  }
}
