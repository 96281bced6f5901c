package org.junheng.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Required;
import org.junheng.definition.Years;
import org.junheng.language.Language;

/**
 * What a foreign file says to the forms: one file of {@code schemas/layouts}, whose README explains
 * every key.
 *
 * @param layout the id
 * @param over the layout that this one changes; null where it stands by itself
 * @param evidence what the layout rests on, told whenever it is used; null where it is sure
 * @param years the census years that it holds for
 * @param head of a table: null where its head is one row
 * @param saidYear where the file says its own year; null where it does not
 * @param notSchools how rows begin that are no schools
 * @param needs the sheets that a workbook of cells must have
 * @param labels what must stand in cells, by their addresses
 */
public record Layout(
    String layout,
    String title,
    String over,
    String evidence,
    Years years,
    Kind kind,
    Head head,
    @JsonProperty("year") SaidYear saidYear,
    Feed school,
    SaidCounty county,
    Map<String, Feed> names,
    List<String> notSchools,
    List<String> needs,
    Map<String, String> labels,
    List<FormRow> rows) {

  /** Where schools stand. */
  public enum Kind {
    /** Below each other under a head. */
    TABLE,
    /** Each in a workbook of its own, in fixed cells. */
    CELLS
  }

  /** The rows of a head, in which columns are grouped. */
  public record Head(Integer rows) {
    private static final int MOST = 8;

    public Head {
      Required.key("rows", rows);
      if (rows < 1 || rows > MOST) {
        throw new DefinitionException(
            Language.either("head: rows: from 1 to %d", "head: rows：1 至 %d", MOST));
      }
    }
  }

  /** Where the file says its year, and what is added to make a census year of it. */
  public record SaidYear(List<String> from, Integer plus) {
    public SaidYear {
      from = Required.list("from", from);
      plus = plus == null ? 0 : plus;
    }
  }

  /** Which column tells the county: by its code, or by its name and perhaps its city's. */
  public record SaidCounty(Feed code, Feed name, Feed city) {
    public SaidCounty {
      if ((code == null) == (name == null)) {
        throw new DefinitionException(
            Language.either(
                "county: exactly one of 'code' and 'name'", "county：code 与 name 写且只写一个"));
      }
      if (city != null && name == null) {
        throw new DefinitionException(
            Language.either("county: 'city' stands beside 'name'", "county：city 只能与 name 同用"));
      }
    }
  }

  /**
   * A form's row that is made of a school.
   *
   * @param when under which condition; null where always
   */
  public record FormRow(String id, String form, String when, Map<String, Feed> fields) {
    public FormRow {
      Required.key("id", id);
      Required.key("form", form);
      fields = withoutBlank(fields);
    }
  }

  public Layout {
    Required.key("layout", layout);
    Required.key("title", title);
    Required.key("years", years);
    Required.key("kind", kind);
    Required.key("school", school);
    Required.key("county", county);
    names = withoutBlank(names);
    notSchools = Required.orEmpty("not_schools", notSchools);
    needs = Required.orEmpty("needs", needs);
    labels = withoutBlank(labels);
    rows = Required.list("rows", rows);
    Set<String> ids = new HashSet<>();
    for (FormRow row : rows) {
      if (!ids.add(row.id())) {
        throw new DefinitionException(
            Language.either("rows: '%s' stands twice", "rows：“%s”出现了两次", row.id()));
      }
    }
    if (kind == Kind.CELLS && needs.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "the list 'needs' is missing: the sheets by which such a workbook is known",
              "缺少列表“needs”：据以认出这种工作簿的工作表"));
    }
    if (kind == Kind.CELLS && (head != null || !notSchools.isEmpty())
        || kind == Kind.TABLE && !(needs.isEmpty() && labels.isEmpty())) {
      throw new DefinitionException(
          Language.either(
              "'head' and 'not_schools' are of kind table, 'needs' and 'labels' of kind cells",
              "head、not_schools 属于 table，needs、labels 属于 cells"));
    }
  }

  /** What an overlay left without a value is not there. */
  private static <T> Map<String, T> withoutBlank(Map<String, T> map) {
    Map<String, T> filled = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
    filled.values().removeIf(Objects::isNull);
    return filled;
  }

  /** How many rows the head has. */
  int headRows() {
    return head == null ? 1 : head.rows();
  }
}
