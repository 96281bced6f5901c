package org.junheng.publish.dictionary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.CodeList.Code;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.warehouse.Manifest;

/**
 * A release as a Frictionless data package: what files it has, and of each table the columns,
 * types, key and values.
 *
 * @param schema the profile that the description keeps to
 */
record DataPackage(
    @JsonProperty("$schema") String schema,
    String name,
    String id,
    String title,
    String description,
    String version,
    String created,
    List<Resource> resources) {
  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  /** One table and its files. */
  record Resource(
      String name,
      String type,
      List<String> path,
      String title,
      String description,
      String format,
      String mediatype,
      Schema schema) {}

  /**
   * A table's columns and key.
   *
   * @param primaryKey none where the table has no key or where one of its columns may be empty
   * @param uniqueKeys the key where one of its columns may be empty
   */
  record Schema(
      List<Field> fields,
      @JsonProperty("primaryKey") List<String> primaryKey,
      @JsonProperty("uniqueKeys") List<List<String>> uniqueKeys) {}

  /** One column; the unit is as people write it. */
  record Field(
      String name,
      String type,
      String title,
      String description,
      String unit,
      Constraints constraints) {}

  /** What a column's cells keep to. */
  record Constraints(Boolean required, @JsonProperty("enum") List<String> values) {}

  /** The package of a release, with the files that each table has in it. */
  static DataPackage of(
      Dictionary dictionary, Manifest manifest, Function<Table, List<String>> files) {
    return new DataPackage(
        PROFILE,
        "junheng",
        manifest.releaseId(),
        "均衡：县域义务教育均衡发展监测",
        "发布版本" + manifest.releaseId() + "的全部数据表，学年" + listed(manifest.years()),
        manifest.version(),
        manifest.madeAt(),
        dictionary.definitions().tables().values().stream()
            .map(table -> resource(dictionary, table, files.apply(table)))
            .toList());
  }

  private static Resource resource(Dictionary dictionary, Table table, List<String> files) {
    return new Resource(
        table.table(),
        "table",
        files,
        table.title(),
        dictionary.comment(table),
        "parquet",
        "application/vnd.apache.parquet",
        schema(dictionary, table));
  }

  private static Schema schema(Dictionary dictionary, Table table) {
    boolean isPrimary = !table.key().isEmpty() && table.keyMayBeEmpty().isEmpty();
    return new Schema(
        table.columns().stream().map(column -> field(dictionary, table, column)).toList(),
        isPrimary ? table.key() : null,
        isPrimary || table.key().isEmpty() ? null : List.of(table.key()));
  }

  private static Field field(Dictionary dictionary, Table table, Column column) {
    boolean isRequired =
        table.key().contains(column.name()) && !table.keyMayBeEmpty().contains(column.name());
    List<String> values = values(dictionary, column);
    return new Field(
        column.name(),
        type(column),
        column.title(),
        dictionary.comment(column),
        dictionary.unit(column).orElse(null),
        isRequired || values != null ? new Constraints(isRequired ? true : null, values) : null);
  }

  private static String listed(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining("、"));
  }

  /** A list that is warned about may have other values too. */
  private static List<String> values(Dictionary dictionary, Column column) {
    if (column.codes() == null) {
      return null;
    }
    CodeList codes = dictionary.definitions().codeList(column.codes());
    return codes.unknown() == CodeList.Unknown.WARN
        ? null
        : codes.values().stream().map(Code::code).toList();
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case TEXT -> "string";
      case YEAR, COUNT -> "integer";
      case NUMBER -> "number";
      case YES_NO -> "boolean";
      case LIST -> "array";
      case DAY -> "date";
      case TIME -> "datetime";
    };
  }
}
