package org.junheng.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.language.Language;

/**
 * A published table: its grain, its key and its columns.
 *
 * @param keyMayBeEmpty the key's columns in which empty is a value of its own
 * @param mayBeEmpty whether a release is right in which nothing stands that stood in the one before
 * @param internal for the province's own analysts, never in the BI mart or a county's package
 * @param references where every row has one of another table
 * @param restsOn what a row's figures are derived from besides definitions and decisions
 * @param madeOf the rows of other tables that a row's figures are made of
 */
public record Table(
    String table,
    String title,
    String grain,
    String description,
    List<String> key,
    List<String> keyMayBeEmpty,
    Boolean mayBeEmpty,
    Boolean internal,
    List<Reference> references,
    RestsOn restsOn,
    List<Ingredient> madeOf,
    List<Column> columns)
    implements Serializable {

  /** What of a province's submissions a row may depend on. */
  public enum RestsOn {
    /** Those of its own county and census year. */
    COUNTY_YEAR,
    /** Those of its own county, in any census year. */
    YEARS,
    /** Those of any county and census year. */
    PROVINCE,
    /** The same, and what the release before said. */
    RELEASE
  }

  /**
   * Every row has the one row of another table that these columns name, under the same names there.
   * Where one of them is empty it has none.
   */
  public record Reference(String table, List<String> columns) implements Serializable {
    public Reference {
      Required.key("table", table);
      columns = Required.list("columns", columns);
    }
  }

  /**
   * Rows of a table that a row of this one is made of: those that have the same in these columns.
   *
   * @param where a condition in SQL besides, with {@code :column} for what the row itself has
   *     there; null where there is none
   */
  public record Ingredient(String table, List<String> by, String where) implements Serializable {
    public Ingredient {
      Required.key("table", table);
      by = Required.list("by", by);
    }
  }

  public Table {
    Required.key("table", table);
    Required.key("title", title);
    Required.key("grain", grain);
    key = Required.orEmpty("key", key);
    keyMayBeEmpty = Required.orEmpty("key_may_be_empty", keyMayBeEmpty);
    columns = Required.list("columns", columns);
    mayBeEmpty = Boolean.TRUE.equals(mayBeEmpty);
    internal = Boolean.TRUE.equals(internal);
    references = Required.orEmpty("references", references);
    madeOf = Required.orEmpty("made_of", madeOf);
    restsOn = restsOn == null ? RestsOn.COUNTY_YEAR : restsOn;
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new DefinitionException(
            Language.either(
                "%s: column '%s' stands twice", "%s：栏目“%s”出现了两次", table, column.name()));
      }
    }
    for (String name : key) {
      if (!names.contains(name)) {
        throw new DefinitionException(
            Language.either("%s: key column '%s' is not a column", "%s：主键“%s”不是栏目", table, name));
      }
    }
    if (!key.containsAll(keyMayBeEmpty)) {
      throw new DefinitionException(
          Language.either(
              "%s: 'key_may_be_empty' names %s, the key is %s",
              "%s：key_may_be_empty 写的是 %s，主键是 %s", table, keyMayBeEmpty, key));
    }
    for (Column column : columns) {
      if (column.adds() != null && !key.containsAll(column.adds())) {
        throw new DefinitionException(
            Language.either(
                "%s: column '%s' adds over %s, the key is %s",
                "%s：栏目“%s”按 %s 相加，主键是 %s", table, column.name(), column.adds(), key));
      }
    }
    for (Ingredient part : madeOf) {
      if (!names.containsAll(part.by())) {
        throw new DefinitionException(
            table + ": made_of " + part.table() + " by " + part.by() + ", not all are columns");
      }
    }
    for (Reference reference : references) {
      if (!names.containsAll(reference.columns())) {
        throw new DefinitionException(
            Language.either(
                "%s: reference to %s by %s, which are not all columns",
                "%s：引用 %s 的 %s 不都是栏目", table, reference.table(), reference.columns()));
      }
    }
  }

  /** A table that is not empty once it was filled. */
  public Table(
      String table,
      String title,
      String grain,
      String description,
      List<String> key,
      List<String> keyMayBeEmpty,
      Boolean internal,
      List<Column> columns) {
    this(
        table,
        title,
        grain,
        description,
        key,
        keyMayBeEmpty,
        false,
        internal,
        List.of(),
        RestsOn.COUNTY_YEAR,
        List.of(),
        columns);
  }

  /** The table of a form's accepted rows: one row per accepted row, with the place it came from. */
  static Table ofForm(Form form) {
    int newest = 9999;
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("year", Column.Type.YEAR, "学年", null, null, null, null));
    columns.add(new Column("county_code", Column.Type.TEXT, "县区代码", null, null, null, null));
    form.fields().stream()
        .filter(field -> !field.name().equals("county_code"))
        .forEach(field -> columns.add(field.column(newest)));
    columns.add(
        new Column(
            "not_applicable",
            Column.Type.LIST,
            "不适用的栏目",
            "填报为不适用的栏目；为空而不在其中的是缺报",
            null,
            null,
            null));
    columns.add(place("file_sha256", Column.Type.TEXT, "文件指纹", "报送文件的SHA-256，存档按它查找"));
    columns.add(place("file", Column.Type.TEXT, "文件", "由导出文件转换而来的行写导出文件，工作表和行号也是"));
    columns.add(place("sheet", Column.Type.TEXT, "工作表", "文本文件为空"));
    columns.add(place("line", Column.Type.COUNT, "行号", "取自导出文件固定单元格的行为空"));
    List<String> key =
        form.key().isEmpty()
            ? List.of("year", "county_code", "file_sha256", "file", "sheet", "line")
            : Stream.concat(
                    Stream.of("year", "county_code"),
                    form.key().stream().filter(name -> !name.equals("county_code")))
                .toList();
    return new Table(
        "census_" + form.form(),
        form.title() + "（通过核查的数据）",
        "accepted row of form " + form.form() + ": " + form.grain(),
        null,
        key,
        List.of(),
        form.optional(),
        true,
        List.of(),
        RestsOn.COUNTY_YEAR,
        List.of(),
        columns);
  }

  private static Column place(String name, Column.Type type, String title, String description) {
    return new Column(name, type, title, description, null, null, null);
  }

  /** The column of that name. */
  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either("%s has no column '%s'", "%s 没有栏目“%s”", table, name)));
  }

  /** Whether rows are of a census year. */
  public boolean hasYear() {
    return columns.stream().anyMatch(column -> column.name().equals("year"));
  }
}
