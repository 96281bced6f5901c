package org.junheng.county.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.county.CountyForms;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;
import org.junheng.language.Language;
import org.junheng.table.CountyProfile;
import org.junheng.table.RowShape;

/**
 * The sentences of the application form's tables Ⅳ and Ⅴ, filled in: counts whole, shares as
 * percentages with one decimal, more where the limit would hide which side they are on. What is not
 * there is a dash, never zero.
 */
final class Conclusions {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final String LIMIT = "limit_";
  private static final int DIFFERENCE_DECIMALS = 2;
  private static final RowShape<CountyProfile> PROFILE = RowShape.of(CountyProfile.class);

  private final CountyForms forms;
  private final Form form;
  private final Map<String, List<Piece>> sentences = new HashMap<>();

  /** What a sentence says in one place. */
  private interface Piece {
    String of(Figures figures);
  }

  /** A figure that a sentence names; null where it is not known. */
  private interface Amount {
    Double of(Figures figures);
  }

  /**
   * What a county's sentences are filled from.
   *
   * @param profile null where the county has no schools
   * @param value the item's own
   */
  record Figures(Declaration declaration, CountyProfile profile, Double value) {
    static final Figures NONE = new Figures(new Declaration(null, null), null, null);

    Figures with(Double ofItem) {
      return new Figures(declaration, profile, ofItem);
    }
  }

  /** The sentences of a standard; one that names what there is not is refused. */
  Conclusions(Standard standard, CountyForms forms) {
    this.forms = forms;
    this.form = forms.form(Form.COUNTY);
    for (Item item : standard.items()) {
      if (item.conclusion() != null) {
        sentences.put(item.id(), pieces(item));
      }
    }
  }

  /** An item's sentence; null where the form asks for none. */
  String of(Item item, Figures figures) {
    List<Piece> pieces = sentences.get(item.id());
    return pieces == null
        ? null
        : pieces.stream().map(piece -> piece.of(figures)).collect(Collectors.joining());
  }

  private List<Piece> pieces(Item item) {
    List<Piece> pieces = new ArrayList<>();
    Matcher named = PLACE.matcher(item.conclusion());
    int end = 0;
    while (named.find()) {
      String before = item.conclusion().substring(end, named.start());
      pieces.add(figures -> before);
      pieces.add(place(named.group(1), item));
      end = named.end();
    }
    String rest = item.conclusion().substring(end);
    pieces.add(figures -> rest);
    return pieces;
  }

  private Piece place(String name, Item item) {
    if (name.equals("value")) {
      return figures -> Shown.atLeast(figures.value(), 0, item.threshold());
    }
    if (name.equals("share")) {
      return figures -> Shown.percent(figures.value(), item.threshold());
    }
    if (name.startsWith(LIMIT) && item.parameters().containsKey(name.substring(LIMIT.length()))) {
      String limit = Shown.limit(item.parameter(name.substring(LIMIT.length())));
      return figures -> limit;
    }
    if (JudgingRule.of(item) instanceof Monitored) {
      throw refused(item, name);
    }
    return ofCounty(name, item);
  }

  private Piece ofCounty(String name, Item item) {
    if (name.contains("/")) {
      return percentage(name.split("/", 2), item);
    }
    if (name.contains("<")) {
      String[] sides = name.split("<", 2);
      Amount amount = amount(sides[0], item);
      Double limit = item.parameters().get(sides[1]);
      if (limit == null) {
        throw refused(item, name);
      }
      return figures -> Shown.below(amount.of(figures), DIFFERENCE_DECIMALS, limit);
    }
    if (name.contains(":")) {
      return inUnit(name.split(":", 2), item);
    }
    Field field = form.has(name) ? form.field(name) : null;
    if (field != null && !field.type().isNumber() && field.constraints().codes() != null) {
      return figures -> label(field, figures.declaration().text(name));
    }
    Amount amount = amount(name, item);
    return figures -> Shown.of(amount.of(figures), 0);
  }

  private String label(Field field, String code) {
    return code == null
        ? Shown.NOTHING
        : forms.definitions().label(field.constraints().codes(), code);
  }

  /** What of what, with the decimals that the standard's own condition on it asks for. */
  private Piece percentage(String[] partAndWhole, Item item) {
    Amount part = amount(partAndWhole[0], item);
    Amount whole = amount(partAndWhole[1], item);
    List<String> parts = List.of(partAndWhole[0].split("\\+"));
    Double limit =
        item.requires().stream()
            .filter(one -> parts.equals(one.shareOf()) && partAndWhole[1].equals(one.in()))
            .map(Item.Condition::atLeast)
            .findFirst()
            .orElse(null);
    return figures -> Shown.percent(ratio(part.of(figures), whole.of(figures)), limit);
  }

  private static Double ratio(Double part, Double whole) {
    return part == null || whole == null || whole == 0 ? null : Double.valueOf(part / whole);
  }

  /** An amount in the unit that the form asks for. */
  private Piece inUnit(String[] fieldAndUnit, Item item) {
    Amount amount = amount(fieldAndUnit[0], item);
    Field field = form.has(fieldAndUnit[0]) ? form.field(fieldAndUnit[0]) : null;
    if (field == null || field.unit() == null || !field.unit().file().equals(fieldAndUnit[1])) {
      throw refused(item, String.join(":", fieldAndUnit));
    }
    return figures -> {
      Double inWarehouse = amount.of(figures);
      return Shown.of(inWarehouse == null ? null : inWarehouse / field.factor(), 0);
    };
  }

  /** A column of the county's profile, or the sum of one or more numbers of form county. */
  private Amount amount(String name, Item item) {
    List<String> parts = List.of(name.split("\\+"));
    if (parts.stream().allMatch(part -> form.has(part) && form.field(part).type().isNumber())) {
      return figures -> figures.declaration().sum(parts);
    }
    int place = PROFILE.columns().indexOf(name);
    if (place < 0) {
      throw refused(item, name);
    }
    return figures ->
        figures.profile() != null
                && PROFILE.cells(figures.profile())[place] instanceof Number number
            ? Double.valueOf(number.doubleValue())
            : null;
  }

  private DefinitionException refused(Item item, String name) {
    return new DefinitionException(
        Language.either(
            "item %s: its conclusion names '%s', which is no figure of form %s or table county_profile",
            "条目 %s：结论用到“%s”，它不是报表 %s 或表 county_profile 的数值", item.id(), name, form.form()));
  }
}
