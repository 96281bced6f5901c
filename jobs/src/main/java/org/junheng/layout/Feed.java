package org.junheng.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Required;
import org.junheng.definition.UnitWord;
import org.junheng.language.Language;

/**
 * What feeds one field: a column or a cell of the foreign file, several of them added and
 * subtracted, a constant, or the first of several cases that holds. Written as a text alone it is
 * {@code from}.
 *
 * @param from a column by its path, or a cell by sheet and address, or {@code @sheet}, {@code
 *     @file}, {@code @title}, {@code @name}
 * @param words what a word of the file is read as; before the code list of the field
 * @param strip texts that are taken out of the cell before it is read
 * @param unit what the file's numbers are in; null where in the unit of the field
 * @param blank what a blank cell means; null where it means that nothing is known
 * @param optional whether the file may be without the column
 * @param when under which condition this case holds; null where always
 * @param as null for a text
 */
public record Feed(
    String from,
    List<String> add,
    List<String> subtract,
    String constant,
    Map<String, String> words,
    List<String> strip,
    String prefix,
    String suffix,
    String unit,
    String blank,
    Boolean optional,
    String when,
    As as,
    List<Feed> cases) {

  /** What a name's value is taken as in conditions. */
  public enum As {
    TEXT,
    NUMBER
  }

  /** A feed as it is written out. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Feed {
    add = Required.orEmpty("add", add);
    subtract = Required.orEmpty("subtract", subtract);
    words = words == null ? new LinkedHashMap<>() : new LinkedHashMap<>(words);
    strip = Required.orEmpty("strip", strip);
    optional = Boolean.TRUE.equals(optional);
    cases = Required.orEmpty("cases", cases);
    long ways =
        Stream.of(from != null, !add.isEmpty(), constant != null, !cases.isEmpty())
            .filter(given -> given)
            .count();
    if (ways != 1) {
      throw new DefinitionException(
          Language.either(
              "exactly one of 'from', 'add', 'constant' and 'cases' says where the value comes from",
              "值的来源写且只写一种：from、add、constant 或 cases"));
    }
    if (!subtract.isEmpty() && (constant != null || !cases.isEmpty())) {
      throw new DefinitionException(
          Language.either(
              "'subtract' stands beside 'from' or 'add'", "subtract 只能与 from 或 add 同用"));
    }
    if (unit != null && UnitWord.of(unit).isEmpty()) {
      throw new DefinitionException(Language.either("there is no unit '%s'", "没有单位“%s”", unit));
    }
    if (words.containsValue(null)) {
      throw new DefinitionException(
          Language.either("a word under 'words' has no meaning", "words 中有词没有写明含义"));
    }
  }

  /** A feed that is nothing but a column or a cell. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Feed of(String from) {
    return new Feed(
        from, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Whether it is computed from several cells. */
  boolean isComputed() {
    return !add.isEmpty() || !subtract.isEmpty();
  }

  /** The columns, cells or names that it looks at itself. */
  List<String> sources() {
    List<String> sources = new ArrayList<>();
    if (from != null) {
      sources.add(from);
    }
    sources.addAll(add);
    sources.addAll(subtract);
    return sources;
  }

  /** It and its cases. */
  Stream<Feed> all() {
    return Stream.concat(Stream.of(this), cases.stream().flatMap(Feed::all));
  }
}
