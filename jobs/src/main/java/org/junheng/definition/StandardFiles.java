package org.junheng.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.expression.ExpressionLanguage.Type;
import org.junheng.expression.NotCompiledException;
import org.junheng.language.Language;

/**
 * Reads the standards, overlays laid over what they change, and sees that every quantity that they
 * name is a number of table {@code unit}.
 */
final class StandardFiles {
  private static final ExpressionLanguage OF_SCHOOLS =
      new ExpressionLanguage(Relaxation.SCHOOL_FACTS);

  private final Map<String, Yaml> documents = new LinkedHashMap<>();
  private final Supplier<Table> unit;
  private final Supplier<Form> county;
  private ExpressionLanguage ofUnits;

  private StandardFiles(Supplier<Table> unit, Supplier<Form> county) {
    this.unit = unit;
    this.county = county;
  }

  /** The standards by id; they measure table {@code unit} and look at form {@code county}. */
  static Map<String, Standard> read(
      Map<String, String> files, Supplier<Table> unit, Supplier<Form> county) {
    StandardFiles standards = new StandardFiles(unit, county);
    files.forEach((name, text) -> standards.add(Yaml.read("schemas/" + name, text)));
    Map<String, Standard> read = new LinkedHashMap<>();
    standards.documents.forEach((id, document) -> read.put(id, standards.bound(document)));
    return read;
  }

  private void add(Yaml document) {
    String id = document.text("standard");
    if (id == null) {
      throw document.refused(Language.either("the key 'standard' is missing", "缺少键“standard”"));
    }
    if (documents.put(id, document) != null) {
      throw document.refused(
          Language.either("standard '%s' is defined twice", "标准“%s”定义了两次", id), "standard");
    }
  }

  private Standard bound(Yaml document) {
    Yaml whole = whole(document, new ArrayList<>());
    Standard standard = whole.as(Standard.class);
    for (Indicator indicator : standard.indicators()) {
      requireNumbers(whole, indicator.numerator().primary(), indicator.id(), "primary");
      requireNumbers(whole, indicator.numerator().junior(), indicator.id(), "junior");
    }
    for (String field : standard.split().fields()) {
      requireNumber(whole, field, "split", "fields");
    }
    for (Item item : standard.items()) {
      requireFields(whole, item);
    }
    for (Relaxation relaxation : standard.relaxations()) {
      requireSound(whole, relaxation, standard);
    }
    return standard;
  }

  private void requireFields(Yaml document, Item item) {
    if (item.field() != null) {
      requireNumber(document, item.field(), "items", item.id(), "field");
    }
    for (Item.Condition condition : item.requires()) {
      for (String name : condition.fields()) {
        boolean isAnswer = condition.shareOf() == null && condition.amount() == null;
        Field field =
            county.get().fields().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (field == null || isAnswer != (field.type() == FieldType.YES_NO)) {
          throw document.refused(
              isAnswer
                  ? Language.either(
                      "item %s: form county has no field '%s' that is answered yes or no",
                      "条目 %s：报表 county 没有答是否的字段“%s”", item.id(), name)
                  : Language.either(
                      "item %s: form county has no field '%s' that is a number",
                      "条目 %s：报表 county 没有数值字段“%s”", item.id(), name),
              "items",
              item.id(),
              "requires");
        }
      }
    }
  }

  private void requireSound(Yaml document, Relaxation relaxation, Standard standard) {
    if (relaxation.item() != null) {
      for (Item item : standard.items()) {
        if (item.id().equals(relaxation.item())
            && !item.parameters().keySet().containsAll(relaxation.limits().keySet())) {
          throw document.refused(
              Language.either(
                  "relaxation %s: item %s has the limits %s and not all of %s",
                  "过渡条款 %s：条目 %s 的限值有 %s，没有全部的 %s",
                  relaxation.id(),
                  item.id(),
                  item.parameters().keySet(),
                  relaxation.limits().keySet()),
              "relaxations",
              relaxation.id(),
              "limits");
        }
      }
    } else {
      requireNumber(document, relaxation.adds(), "relaxations", relaxation.id(), "adds");
    }
    requireTyped(document, relaxation);
  }

  /** An item's relaxation looks at schools, an indicator's at units. */
  private void requireTyped(Yaml document, Relaxation relaxation) {
    try {
      relaxation.when().type(relaxation.item() == null ? ofUnits() : OF_SCHOOLS);
      if (relaxation.item() == null) {
        relaxation.when().sql(name -> name); // it is counted a second time in SQL
      }
    } catch (NotCompiledException e) {
      if (e.unknownName() != null && relaxation.item() == null) {
        requireColumn(document, e.unknownName(), "relaxations", relaxation.id(), "when");
      }
      String reason =
          e.unknownName() == null
              ? Uncompiled.reason(e)
              : Language.either(
                  "of a school there is no '%s'; known: %s",
                  "学校没有“%s”；可用：%s", e.unknownName(), String.join(", ", OF_SCHOOLS.names()));
      throw document.refused(
          Language.either(
              "relaxation %s, when: %s: %s",
              "过渡条款 %s，when：%s：%s", relaxation.id(), relaxation.when(), reason),
          "relaxations",
          relaxation.id(),
          "when");
    }
  }

  private ExpressionLanguage ofUnits() {
    if (ofUnits == null) {
      Map<String, Type> types = new LinkedHashMap<>();
      unit.get().columns().forEach(column -> types.put(column.name(), typeOf(column)));
      ofUnits = new ExpressionLanguage(types);
    }
    return ofUnits;
  }

  private static Type typeOf(Column column) {
    return switch (column.type()) {
      case TEXT, DAY, TIME -> Type.TEXT;
      case YEAR, COUNT -> Type.COUNT;
      case NUMBER -> Type.NUMBER;
      case YES_NO -> Type.YES_NO;
      case LIST -> Type.TEXTS;
    };
  }

  private Yaml whole(Yaml document, List<String> over) {
    String base = document.text("overlay_of");
    if (base == null) {
      return document;
    }
    String id = document.text("standard");
    over.add(id);
    if (!documents.containsKey(base) || over.contains(base)) {
      throw document.refused(
          Language.either(
              "standard %s: overlay_of must name another standard, one that is no overlay of this one; '%s' is not; known: %s",
              "标准 %s：overlay_of 须写另一个、且不以本标准为基础的标准；“%s”不是；可用：%s",
              id,
              base,
              String.join(", ", documents.keySet())),
          "overlay_of");
    }
    return document.with(key -> !key.equals("overlay_of")).over(whole(documents.get(base), over));
  }

  private void requireNumbers(
      Yaml document, Indicator.Numerator numerator, String indicator, String stage) {
    for (String part : numerator.add()) {
      requireNumber(document, part, "indicators", indicator, "numerator", stage, "add");
    }
    for (String part : numerator.subtract()) {
      requireNumber(document, part, "indicators", indicator, "numerator", stage, "subtract");
    }
  }

  private void requireNumber(Yaml document, String name, String... path) {
    Column.Type type = requireColumn(document, name, path).type();
    if (type != Column.Type.NUMBER && type != Column.Type.COUNT) {
      throw document.refused(
          Language.either("column '%s' of table unit is not a number", "表 unit 的栏目“%s”不是数值", name),
          path);
    }
  }

  private Column requireColumn(Yaml document, String name, String... path) {
    for (Column column : unit.get().columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    List<String> known = unit.get().columns().stream().map(Column::name).toList();
    throw document.refused(
        Language.either(
            "table unit has no column '%s'; known: %s",
            "表 unit 没有栏目“%s”；可用：%s", name, String.join(", ", known)),
        path);
  }
}
