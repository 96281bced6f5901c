package org.junheng.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.language.Language;

/**
 * The columns that every form knows beside its fields: where in an export of another system a row
 * of a converted file comes from. They are no field of any form and of no table.
 */
public record OriginColumns(List<OriginColumn> columns) implements Serializable {

  /** The export's file. */
  public static final String FILE = "origin_file";

  /** The sheet of a workbook. */
  public static final String SHEET = "origin_sheet";

  /** The line, from 1. */
  public static final String LINE = "origin_line";

  /** The cells of each field. */
  public static final String CELLS = "origin_cells";

  /** The file that names them. */
  static final String PLACE = "origin.yml";

  private static final List<String> NAMES = List.of(FILE, SHEET, LINE, CELLS);

  /**
   * One of them.
   *
   * @param headers in every census year, the one that is written first; its name is read too
   */
  public record OriginColumn(String name, List<String> headers, String description)
      implements Serializable {
    public OriginColumn {
      Required.key("name", name);
      headers = Required.list("headers", headers);
    }
  }

  public OriginColumns {
    columns = Required.list("columns", columns);
    List<String> names = columns.stream().map(OriginColumn::name).sorted().toList();
    if (!names.equals(NAMES.stream().sorted().toList())) {
      throw new DefinitionException(
          Language.either(
              "'columns' are %s; each of these once: %s", "columns 为 %s；应为各一次：%s", names, NAMES));
    }
    Map<String, String> nameOf = new HashMap<>();
    for (OriginColumn column : columns) {
      for (String header : withName(column)) {
        String other = nameOf.put(Wording.plain(header), column.name());
        if (other != null && !other.equals(column.name())) {
          throw new DefinitionException(
              Language.either(
                  "the header '%s' stands for '%s' and '%s'",
                  "表头“%s”既指“%s”又指“%s”", header, other, column.name()));
        }
      }
    }
  }

  /** Those of the definitions' files. */
  static OriginColumns read(Map<String, String> files) {
    if (!files.containsKey(PLACE)) {
      throw new DefinitionException(
          Language.either(
              "schemas/%s is missing: put it back, it names the columns of what was converted",
              "缺少 schemas/%s：请放回，它写明转换来的文件各行的出处栏目", PLACE));
    }
    return Yaml.read("schemas/" + PLACE, files.get(PLACE)).as(OriginColumns.class);
  }

  /** The column's name by each of its headers without white space. */
  public Map<String, String> byHeader() {
    Map<String, String> byHeader = new HashMap<>();
    for (OriginColumn column : columns) {
      withName(column).forEach(header -> byHeader.put(Wording.plain(header), column.name()));
    }
    return byHeader;
  }

  private static List<String> withName(OriginColumn column) {
    List<String> headers = new ArrayList<>(column.headers());
    headers.add(column.name());
    return headers;
  }

  /** The header that is written over a column. */
  public String header(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .map(column -> column.headers().get(0))
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either("there is no column of origin '%s'", "没有来源栏目“%s”", name)));
  }

  /** Refuses a form of which a field has a header, in any year, that is of a column of origin. */
  void requireApartFrom(Yaml document, Form form) {
    Map<String, String> byHeader = byHeader();
    for (Field field : form.fields()) {
      for (List<String> headers : field.headers().values()) {
        for (String header : headers) {
          if (byHeader.containsKey(Wording.plain(header))) {
            throw document.refused(
                Language.either(
                    "form %s, field '%s': the header '%s' is of the column '%s' that every form"
                        + " knows",
                    "报表 %s 的字段“%s”：表头“%s”是各表都有的栏目“%s”的",
                    form.form(),
                    field.name(),
                    header,
                    byHeader.get(Wording.plain(header))),
                "fields",
                field.name());
          }
        }
      }
    }
  }
}
