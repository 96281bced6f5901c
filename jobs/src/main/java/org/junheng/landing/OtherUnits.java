package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Field;
import org.junheng.definition.UnitWord;
import org.junheng.definition.Wording;
import org.junheng.landing.Header.OtherUnit;

/**
 * Units that stand in a row of their own under the header, where every filled cell is one, or in a
 * title (单位：万元), which is said of the columns that measure the same.
 */
final class OtherUnits {
  private static final Pattern TITLE =
      Pattern.compile(".*(?:计量|金额)?单位[:(]?([^:,;，；、)\\s]{1,6})[)]?");
  private static final Pattern CALLED = Pattern.compile("(计量)?单位");

  private OtherUnits() {}

  /** Whether a row under the header says the columns' units. */
  static boolean isUnits(SourceRow row) {
    int units = 0;
    for (String cell : row.cells()) {
      String text = unwrapped(cell);
      if (text.isEmpty() || CALLED.matcher(text).matches()) {
        continue;
      }
      if (UnitWord.of(text).isEmpty()) {
        return false;
      }
      units++;
    }
    return units > 0;
  }

  /** The columns whose unit, as a row of units says it, is not the field's. */
  static List<OtherUnit> in(SourceRow units, Header header, FormOfYear form) {
    List<OtherUnit> others = new ArrayList<>();
    for (Field field : form.fields()) {
      Integer position = header.columns().get(field.name());
      if (position != null && field.type().isNumber()) {
        String written = unwrapped(units.cell(position));
        UnitWord.of(written)
            .filter(unit -> !UnitWord.fits(field, unit))
            .ifPresent(unit -> others.add(new OtherUnit(field, position, written)));
      }
    }
    return others;
  }

  /** The columns that a title gives another unit of the same measure. */
  static List<OtherUnit> in(List<String> titles, Header header, FormOfYear form) {
    List<OtherUnit> others = new ArrayList<>();
    for (String title : titles) {
      Matcher said = TITLE.matcher(Wording.plain(title));
      Optional<String> unit = said.matches() ? UnitWord.of(said.group(1)) : Optional.empty();
      if (unit.isPresent()) {
        for (Field field : form.fields()) {
          Integer position = header.columns().get(field.name());
          if (position != null
              && UnitWord.measureTheSame(field, unit.get())
              && !UnitWord.fits(field, unit.get())
              && !saysItsUnit(header.textAt(position))) {
            others.add(new OtherUnit(field, position, said.group(1)));
          }
        }
      }
    }
    return others;
  }

  /** A unit beside the header itself holds before a title's. */
  private static boolean saysItsUnit(String header) {
    String plain = Wording.plain(header);
    return plain.endsWith(")") || plain.endsWith("]");
  }

  private static String unwrapped(String cell) {
    String text = Wording.plain(cell);
    boolean isWrapped = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
    return isWrapped ? text.substring(1, text.length() - 1) : text;
  }
}
