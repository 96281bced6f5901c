package org.junheng.publish.mart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Table;
import org.junheng.language.Language;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.mart.WideView.ViewColumn;

/**
 * Makes the wide view of a table: each column under its title, codes as words, lists as text, yes
 * and no as 是 and 否, and beside the code of a county, a school, an area, an indicator or an item
 * what it is called. Nothing is counted: every figure is the table's.
 */
final class WideViews {
  private static final String CODE = "代码";

  /** The newest year with results; any where a release of an older version does not say. */
  private static final String SHOWN_YEAR =
      "(select coalesce(max(y.year), 9999) from year_state y where y.default_year)";

  /** What was handed in, and which counties there are, is told of years that still collect too. */
  private static final Set<String> OF_SUBMISSIONS =
      Set.of("year_state", "data_quality", "county_change", "dim_county_year");

  private static final String UNSAID = "provisional";
  private static final String BETWEEN_MEMBERS = ListText.BETWEEN;

  /** What a table's figures are called in {@code doubtful_figure}. */
  private static final Map<String, String> DOUBTED =
      Map.of(
          "unit_indicator", "t.indicator",
          "county_variance", "'cv_' || t.indicator",
          "county_composite", "'composite_cv'",
          "county_item", "t.item",
          "county_ranking", "t.measure",
          "rank_moves", "t.measure");

  private final Dictionary dictionary;
  private final Table table;
  private final List<ViewColumn> columns = new ArrayList<>();
  private final StringBuilder from = new StringBuilder();

  private WideViews(Dictionary dictionary, Table table) {
    this.dictionary = dictionary;
    this.table = table;
    from.append(Sql.name(table.table())).append(" t");
  }

  /** The view of a table. */
  static WideView of(Dictionary dictionary, Table table) {
    WideViews view = new WideViews(dictionary, table);
    for (Column column : table.columns()) {
      view.addColumn(column);
      view.addNames(column);
    }
    view.addDoubt();
    boolean isOfResults = table.hasYear() && !OF_SUBMISSIONS.contains(table.table());
    view.add(Mart.RELEASE_ID.title(), "t.release_id", dictionary.comment(Mart.RELEASE_ID));
    String years = isOfResults ? "；不含填报中的学年（见视图“学年状态”）" : "";
    String comment = dictionary.comment(table) + "。取自" + table.table() + "，代码已换成名称或附有名称" + years;
    return new WideView(
        table.title(),
        comment,
        List.copyOf(view.columns),
        view.from.toString(),
        isOfResults ? "t.year <= " + SHOWN_YEAR : null);
  }

  private void addColumn(Column column) {
    String own = "t." + Sql.name(column.name());
    Map<String, String> labels = dictionary.labels(column);
    if (column.type() == Column.Type.LIST) {
      addList(column, own);
    } else if (column.type() == Column.Type.YES_NO) {
      add(
          column,
          "case when " + own + " then '是' when not " + own + " then '否' end",
          dictionary.commentInWords(table, column));
    } else if (labels.isEmpty()) {
      add(column, own, dictionary.comment(table, column));
    } else if (column.title().endsWith(CODE)) {
      add(column, own, dictionary.comment(table, column));
      String title = column.title().substring(0, column.title().length() - CODE.length());
      add(title, words(own, labels), title + "：" + column.title() + "的名称");
    } else if (column.name().equals("standard")) {
      add(column, own, dictionary.comment(table, column));
      add(column.title() + "名称", words(own, labels), "标准的名称");
    } else {
      String words = words(own, labels);
      add(
          column,
          isStateOfYear(column) ? "coalesce(%s, '%s')".formatted(words, labels.get(UNSAID)) : words,
          dictionary.commentInWords(table, column));
    }
  }

  /** A year that nobody gave a state, and of which all is in, is what every night's figures are. */
  private boolean isStateOfYear(Column column) {
    return table.table().equals("year_state") && column.name().equals("state");
  }

  /** The members between semicolons; within a member a semicolon becomes a comma. */
  private void addList(Column column, String own) {
    String comment = dictionary.comment(table, column) + "。各项之间用“" + BETWEEN_MEMBERS + "”隔开";
    add(column, ListText.of(own, members(column)), comment);
    if (table.table().equals("unit_verdict") && !column.name().equals("reason")) {
      add(
          column.title() + "名称",
          """
          (select string_agg(i.name_zh, '%s' order by i.indicator) from dim_indicator i
            where i.standard = t.standard and i.indicator = any(%s))"""
              .formatted(BETWEEN_MEMBERS, own),
          column.title() + "的名称。各项之间用“" + BETWEEN_MEMBERS + "”隔开");
    }
  }

  /** What a list's members, or their ends, are called; empty where they speak for themselves. */
  private Map<String, String> members(Column column) {
    Map<String, String> words = new LinkedHashMap<>();
    if (table.table().equals("unit") && column.name().equals("missing")) {
      table.columns().forEach(each -> words.put(each.name(), each.title()));
    } else if (column.name().equals("uses")) {
      dictionary.labels("stage").forEach((code, label) -> words.put("/" + code, "/" + label));
    }
    return words;
  }

  /** A code that nobody has named stays as it is. */
  private static String words(String column, Map<String, String> labels) {
    StringBuilder words = new StringBuilder("case ").append(column);
    labels.forEach(
        (code, label) ->
            words.append(" when ").append(Sql.text(code)).append(" then ").append(Sql.text(label)));
    return words.append(" else ").append(column).append(" end").toString();
  }

  private void addNames(Column column) {
    switch (column.name()) {
      case "county_code" -> addCounty();
      case "school_code" -> addSchool();
      case "area_code" -> addArea();
      case "indicator" -> addIndicator();
      case "measure", "metric" -> addMeasure(column);
      case "item" -> addItem(column);
      default -> {
        // has no name of its own
      }
    }
  }

  private void addCounty() {
    if (has("county_name")) {
      return;
    }
    if (table.hasYear()) {
      from.append("\nleft join dim_county_year c on c.county_code = t.county_code and c.year = ")
          .append(yearOfCounty());
      add("县区名称", "c.county_name", "县区当时的名称");
      add("市州代码", "c.city_code", "县区当时所属市州的代码");
      add("市州名称", "c.city_name", "县区当时所属市州的名称");
    } else {
      add("县区名称", newest("dim_county", "county_name", "county_code", "from_year"), "县区最近的名称");
      add("市州名称", newest("dim_county", "city_name", "county_code", "from_year"), "县区最近所属市州的名称");
    }
  }

  /** On one map a county is that map's; a code that only dates a row is of the row's year. */
  private String yearOfCounty() {
    boolean isOnOneMap = table.key().contains("on_map") && table.key().contains("county_code");
    return isOnOneMap ? "coalesce(t.on_map, t.year)" : "t.year";
  }

  private void addSchool() {
    if (table.table().equals("dim_school") || has("school_name")) {
      return;
    }
    if (!table.hasYear()) {
      add("学校名称", newest("dim_school", "school_name", "school_code", "year"), "学校最近的名称");
      return;
    }
    from.append("\nleft join dim_school s on s.year = t.year and s.school_code = t.school_code");
    add("学校名称", "s.school_name", "学校当年的名称");
    for (String name : List.of("school_type", "urban_rural")) {
      if (!has(name)) {
        Column named = dictionary.column("dim_school", name);
        String title = named.title().replace(CODE, "");
        add(title, words("s." + name, dictionary.labels(named)), title + "，取自学校表");
      }
    }
  }

  private static String newest(String dimension, String name, String code, String year) {
    return "(select d.%s from %s d where d.%s = t.%s order by d.%s desc limit 1)"
        .formatted(name, dimension, code, code, year);
  }

  /** Beside the verdict on a figure, whether the figure is doubtful. */
  private void addDoubt() {
    String measure = DOUBTED.get(table.table());
    if (measure == null) {
      return;
    }
    add(
        "存疑",
        """
        case when exists (select 1 from doubtful_figure d where d.standard = t.standard
            and d.year = t.year and d.county_code = t.county_code and d.measure = %s
            and d.school_code %s and d.stage %s) then '是' else '否' end"""
            .formatted(
                measure,
                has("school_code") ? "= t.school_code" : "is null",
                has("stage") ? "= t.stage" : "is null"),
        "数字所据的填报值未核实的为是，原因见存疑数字");
  }

  private void addArea() {
    add(
        "地区名称",
        "case when t.level = 'province' then '全省' else (select max(d.city_name) from dim_county d"
            + " where d.city_code = t.area_code"
            + " and t.year between d.from_year and coalesce(d.to_year, 9999)) end",
        "市州当年的名称；全省为“全省”");
  }

  private void addIndicator() {
    if (table.table().equals("dim_indicator")) {
      return;
    }
    from.append("\nleft join dim_indicator i")
        .append(" on i.standard = t.standard and i.indicator = t.indicator");
    add("指标名称", "i.name_zh", "指标的名称");
    add("计量单位", "i.unit", "指标值的计量单位");
  }

  private void addMeasure(Column column) {
    String own = "t." + column.name();
    Map<String, String> measures = dictionary.labels("measure");
    from.append(
        """

        left join dim_indicator m on m.standard = t.standard and m.indicator =
          case when left(%1$s, 3) = 'cv_' then substr(%1$s, 4)
               when left(%1$s, 5) = 'mean_' then substr(%1$s, 6) end"""
            .formatted(own));
    joinItems(own);
    add(
        column.title() + "名称",
        """
        case when left(%1$s, 3) = 'cv_' then m.name_zh || '：' || %2$s
             when left(%1$s, 5) = 'mean_' then m.name_zh || '：' || %3$s
             when %1$s in (%4$s) then %5$s
             else n.name_zh end"""
            .formatted(
                own,
                Sql.text(measures.get("cv")),
                Sql.text(measures.get("mean")),
                measures.keySet().stream().map(Sql::text).collect(Collectors.joining(", ")),
                words(own, measures)),
        column.title() + "的名称");
  }

  private void addItem(Column column) {
    if (has("name_zh")) {
      return;
    }
    joinItems("t.item");
    from.append("\nleft join dim_indicator m on m.standard = t.standard and m.indicator = t.item");
    add(column.title() + "名称", "coalesce(n.name_zh, m.name_zh)", column.title() + "的名称");
  }

  private void joinItems(String item) {
    from.append("\nleft join (select standard, item, max(name_zh) as name_zh from county_item")
        .append(" group by standard, item) n on n.standard = t.standard and n.item = ")
        .append(item);
  }

  private boolean has(String column) {
    return table.columns().stream().anyMatch(each -> each.name().equals(column));
  }

  private void add(Column column, String expression, String comment) {
    boolean isText =
        column.type() == Column.Type.LIST
            || column.type() == Column.Type.YES_NO
            || !dictionary.labels(column).isEmpty();
    add(
        new ViewColumn(
            column.title(),
            expression,
            isText ? MartDdl.TEXT : MartDdl.type(column),
            dictionary.unit(column).orElse(null),
            comment));
  }

  private void add(String name, String expression, String comment) {
    add(new ViewColumn(name, expression, MartDdl.TEXT, null, comment));
  }

  private void add(ViewColumn added) {
    if (columns.stream().anyMatch(column -> column.name().equals(added.name()))) {
      throw new DefinitionException(
          Language.either(
              "table %s: two columns would be called '%s' in its view; give one another title",
              "表 %s：视图中会有两栏都叫“%s”；请改其中一个的名称", table.table(), added.name()));
    }
    columns.add(added);
  }
}
