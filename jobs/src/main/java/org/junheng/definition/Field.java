package org.junheng.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.language.Language;

/**
 * One column of a census form.
 *
 * @param headers official header first, then the others that counties write, in force from the year
 *     that they stand under until the next entry; an empty list ends the column
 * @param subtotal of other columns of the form: checked where it stands, never added, not asked for
 * @param carried whether it rarely changes, so that a prefilled workbook carries last year's over
 * @param whenBlank the value of a blank cell, for yes/no fields that have a default
 * @param unreadable what a cell takes along that cannot be read; of a required field always its row
 */
public record Field(
    String name,
    FieldType type,
    String description,
    Unit unit,
    Map<Integer, List<String>> headers,
    Constraints constraints,
    Boolean subtotal,
    Boolean carried,
    @JsonProperty("default") Boolean whenBlank,
    Unreadable unreadable)
    implements Serializable {

  /** What a cell takes along that cannot be read. */
  public enum Unreadable {
    /** Its row is held. */
    ROW,
    /** Nothing but itself: it counts as blank. */
    FIELD
  }

  /** The unit in the county's file and in the warehouse, and the factor between them. */
  public record Unit(String file, String warehouse, Integer factor) implements Serializable {
    public Unit {
      Required.key("file", file);
      Required.key("warehouse", warehouse);
      factor = factor == null ? 1 : factor;
      if (!file.equals(warehouse) && factor == 1) {
        throw new DefinitionException(
            Language.either(
                "unit: %s and %s differ, so 'factor' must say by how much",
                "unit：%s 与 %s 不同，须用 factor 写明倍数", file, warehouse));
      }
    }
  }

  /**
   * What a cell must keep to.
   *
   * @param expected the pattern in words, as counties are told
   * @param day whether it is a day of the calendar, written as ISO-8601
   * @param words a list of words that are read as the whole numbers that are its codes
   */
  public record Constraints(
      Boolean required,
      BigDecimal minimum,
      BigDecimal maximum,
      String pattern,
      String expected,
      String codes,
      String words,
      Boolean day)
      implements Serializable {
    static final Constraints NONE = new Constraints(null, null, null, null, null, null, null, null);

    public Constraints {
      if ((pattern == null) != (expected == null)) {
        throw new DefinitionException(
            Language.either(
                "constraints: 'pattern' and 'expected', which says it in words, stand together",
                "constraints：pattern 与用文字说明它的 expected 须同时写"));
      }
      day = Boolean.TRUE.equals(day);
    }
  }

  public Field {
    Required.key("name", name);
    Required.key("type", type);
    Required.key("headers", headers);
    headers = new TreeMap<>(headers);
    headers.forEach((year, known) -> Required.orEmpty("headers: " + year, known));
    if (headers.isEmpty() || headers.containsValue(null)) {
      throw new DefinitionException(
          Language.either(
              "%s: a year under 'headers' has no list; a column that ends is an empty list []",
              "%s：headers 下有学年没有列表；停用的栏目写空列表 []", name));
    }
    constraints = constraints == null ? Constraints.NONE : constraints;
    subtotal = Boolean.TRUE.equals(subtotal);
    carried = Boolean.TRUE.equals(carried);
    if (constraints.codes() != null && type != FieldType.TEXT && type != FieldType.CODE) {
      throw new DefinitionException(
          Language.either(
              "%s: only a text or code field has a code list",
              "%s：只有 text 或 code 类型的字段有代码表", name));
    }
    if (constraints.words() != null && type != FieldType.COUNT) {
      throw new DefinitionException(
          Language.either("%s: only a count is read from words", "%s：只有 count 类型的字段按文字读数", name));
    }
    if (whenBlank != null && type != FieldType.YES_NO) {
      throw new DefinitionException(
          Language.either("%s: only a yes_no field has a default", "%s：只有 yes_no 类型的字段有默认值", name));
    }
    if (unreadable == Unreadable.FIELD && Boolean.TRUE.equals(constraints.required())) {
      throw new DefinitionException(
          Language.either(
              "%s: a required cell that cannot be read holds its row, so it has no 'unreadable'",
              "%s：必填的单元格读不出时退回整行，不写 unreadable", name));
    }
    unreadable =
        unreadable == null && !Boolean.TRUE.equals(constraints.required())
            ? Unreadable.FIELD
            : Unreadable.ROW;
  }

  /** The headers that are read in a census year; empty where the year has no such column. */
  public List<String> headersIn(int year) {
    Map.Entry<Integer, List<String>> entry =
        ((TreeMap<Integer, List<String>>) headers).floorEntry(year);
    return entry == null ? List.of() : entry.getValue();
  }

  /** The header that stands on the official form; the field's name where the year has none. */
  public String officialHeader(int year) {
    List<String> known = headersIn(year);
    return known.isEmpty() ? name : known.get(0);
  }

  /** Whether a file without this column, or a row without this cell, is held. */
  public boolean required() {
    return Boolean.TRUE.equals(constraints.required());
  }

  /** The factor from the file's unit to the warehouse's. */
  public int factor() {
    return unit == null ? 1 : unit.factor();
  }

  /** The field's column in {@code census_<form>}. */
  Column column(int year) {
    Column.Type columnType =
        switch (type) {
          case TEXT, CODE -> Column.Type.TEXT;
          case COUNT -> Column.Type.COUNT;
          case DECIMAL -> Column.Type.NUMBER;
          case YES_NO -> Column.Type.YES_NO;
        };
    return new Column(
        name,
        columnType,
        officialHeader(year),
        description,
        unit == null ? null : unit.warehouse(),
        constraints.codes(),
        null,
        null,
        columnType == Column.Type.COUNT || columnType == Column.Type.NUMBER
            ? "报表所填的数，按本库的单位"
            : null);
  }
}
