package org.junheng.transform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junheng.definition.CodeList;
import org.junheng.definition.Standard;

/** Census forms as text, and what is derived from them. */
final class CensusText {
  private final Map<String, String> texts = new HashMap<>();

  /** The rows of a form. */
  CensusText with(String form, String text) {
    texts.put(form, text);
    return this;
  }

  /** The same rows in another census year. */
  CensusText in(int year) {
    CensusText other = new CensusText();
    texts.forEach((form, text) -> other.with(form, text.replaceAll("(?m)^[0-9]{4} ", year + " ")));
    return other;
  }

  Census census() {
    return new Census(
        form("school"),
        form("pupils"),
        form("classes"),
        form("teachers"),
        form("facilities"),
        form("rooms"),
        form("funding"),
        form("county"),
        form("survey"));
  }

  Dataset<Row> units(String... standards) {
    CodeList types = TextTable.DEFINITIONS.codeList("school_type");
    return Units.of(census(), standards(standards), types);
  }

  Dataset<Row> unitIndicators(String... standards) {
    return UnitIndicators.of(units(standards), standards(standards));
  }

  static List<Standard> standards(String... ids) {
    return List.of(ids).stream().map(TextTable.DEFINITIONS::standard).toList();
  }

  private Dataset<Row> form(String form) {
    return TextTable.of("census_" + form, texts.getOrDefault(form, ""));
  }
}
