package org.junheng.publish.mart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.publish.dictionary.Dictionary;

/**
 * The BI mart: the published tables, what is said about the release itself, and a wide Chinese view
 * of each table. One description for a PostgreSQL server and for a DuckDB file.
 */
public final class Mart {
  /** Stands in every table, so that readers of several know that they are of one release. */
  static final Column RELEASE_ID = column("release_id", Column.Type.TEXT, "发布版本", "本行所属的发布版本");

  static final Table META_RELEASE =
      new Table(
          "meta_release",
          "发布信息",
          "the release",
          "本库数字所属的发布版本：何时生成，按哪些标准，依据哪些学年。",
          List.of(),
          List.of(),
          false,
          List.of(
              column("made_at", Column.Type.TIME, "生成时间", null),
              column("previous_release", Column.Type.TEXT, "上一发布版本", null),
              column("version", Column.Type.TEXT, "程序版本", null),
              column("standards", Column.Type.LIST, "标准", "按哪些标准计算"),
              column("years", Column.Type.LIST, "学年", "含哪些学年"),
              column("held", Column.Type.COUNT, "退回数", "退回的行和文件"),
              column("warnings", Column.Type.COUNT, "提示数", null),
              column("fingerprint", Column.Type.TEXT, "指纹", "所有输入、定义和程序的指纹"),
              column("definitions_fingerprint", Column.Type.TEXT, "定义指纹", "schemas/ 的指纹")));

  static final Table META_FILE =
      new Table(
          "meta_file",
          "来源文件",
          "a file that the release was made from",
          "本次发布所依据的每个文件及其指纹；省级名录没有学年和县区。",
          List.of(),
          List.of(),
          false,
          List.of(
              column("year", Column.Type.YEAR, "学年", null),
              column("county_code", Column.Type.TEXT, "县区代码", null),
              column("form", Column.Type.TEXT, "报表", null),
              column("path", Column.Type.TEXT, "文件", null),
              column("sha256", Column.Type.TEXT, "文件指纹", "SHA-256"),
              column("submitted_at", Column.Type.TIME, "首次收到时间", null)));

  static final Table META_DICTIONARY =
      new Table(
          "meta_dictionary",
          "数据字典",
          "a table, a view or a column of one",
          "各表、视图和栏目的中文名称与说明，与注释相同，供看不到注释的工具使用。",
          List.of("object", "position"),
          List.of(),
          false,
          List.of(
              column("object", Column.Type.TEXT, "表或视图", null),
              column("position", Column.Type.COUNT, "顺序", "0为表或视图本身"),
              new Column("kind", Column.Type.TEXT, "种类", null, null, "mart_object", null),
              column("column_name", Column.Type.TEXT, "栏目", null),
              column("title", Column.Type.TEXT, "中文名称", null),
              column("type", Column.Type.TEXT, "类型", "数据库中的类型"),
              column("unit", Column.Type.TEXT, "计量单位", null),
              column("in_key", Column.Type.YES_NO, "主键", "是否主键的一部分；视图的栏目为空"),
              column("comment", Column.Type.TEXT, "说明", null)));

  private final Definitions definitions;
  private final Dictionary dictionary;
  private final List<Table> tables;
  private final List<WideView> views;

  /** The mart of these definitions. */
  public Mart(Definitions definitions) {
    this.definitions = definitions;
    this.dictionary = new Dictionary(definitions);
    this.tables =
        Stream.concat(
                dictionary.published().stream(),
                Stream.of(META_FILE, META_DICTIONARY, META_RELEASE))
            .toList();
    List<WideView> made = new ArrayList<>();
    for (Table table : tables) {
      WideView view = WideViews.of(dictionary, table);
      made.add(view);
      made.addAll(AddingViews.of(definitions, table, view));
    }
    this.views = List.copyOf(made);
  }

  /** The tables; {@code meta_release} is the last. */
  List<Table> tables() {
    return tables;
  }

  List<WideView> views() {
    return views;
  }

  Definitions definitions() {
    return definitions;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  private static Column column(String name, Column.Type type, String title, String description) {
    return new Column(name, type, title, description, null, null, null);
  }
}
