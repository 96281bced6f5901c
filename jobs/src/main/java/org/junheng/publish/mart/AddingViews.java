package org.junheng.publish.mart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;

/**
 * Views of those rows of a table that stand beside each other, so that nothing is counted twice
 * where a BI tool adds them up: tables also hold totals, other maps and what two stages share.
 */
final class AddingViews {
  private AddingViews() {}

  /** The views made of the wide view of a table; most tables have none. */
  static List<WideView> of(Definitions definitions, Table table, WideView wide) {
    return switch (table.table()) {
      case "unit" ->
          List.of(
              part(
                  wide,
                  "可加总",
                  "每所学校的每个学段只有一行，取编号最前的标准；人数和设施可直接相加",
                  """
                  not exists (select 1 from unit o where o.year = t.year
                    and o.school_code = t.school_code and o.stage = t.stage
                    and o.standard < t.standard)"""));
      case "shortfall_plan" ->
          List.of(
              part(
                  wide,
                  "可加总",
                  "一贯制学校共用的设施只取缺口较大的学段；按县区和资源相加即为县级缺口合计",
                  largerOfBothStages(definitions)));
      case "county_trend" ->
          List.of(
              part(wide, "当时区划", "只有各学年按当时区划的行", "t.on_map is null"),
              part(
                  wide,
                  "统一区划",
                  "只有各学年统一按最近学年区划的行",
                  "t.on_map = (select max(o.on_map) from county_trend o)"));
      case "progress", "yearly_statistic" ->
          List.of(
              part(wide, "全省", "只有全省的行", "t.level = 'province'"),
              part(wide, "市州", "只有各市州的行，同一标准、学年下可按市州相加", "t.level = 'city'"));
      case "survey_result" ->
          List.of(part(wide, "分群体", "没有全部群体合计的行，问卷数和人数可按群体相加", "t.\"group\" <> 'all'"));
      default -> List.of();
    };
  }

  private static WideView part(WideView wide, String suffix, String about, String rows) {
    return wide.of(wide.name() + "_" + suffix, wide.comment() + "。本视图" + about, rows);
  }

  /** As the county's sums are made: people of both stages, of shared facilities the larger need. */
  private static String largerOfBothStages(Definitions definitions) {
    String shared =
        definitions.standards().values().stream()
            .flatMap(AddingViews::shared)
            .distinct()
            .sorted()
            .map(Sql::text)
            .collect(Collectors.joining(", "));
    return """
        t.resource is null or t.resource not in (%s)
          or not exists (select 1 from shortfall_plan o where o.standard = t.standard
            and o.year = t.year and o.school_code = t.school_code and o.resource = t.resource
            and (o.quantity > t.quantity
              or o.quantity = t.quantity and (o.stage, o.indicator) < (t.stage, t.indicator)))"""
        .formatted(shared);
  }

  private static Stream<String> shared(Standard standard) {
    return standard.indicators().stream()
        .filter(indicator -> indicator.resource() != null && isShared(standard, indicator))
        .map(Indicator::resource);
  }

  private static boolean isShared(Standard standard, Indicator indicator) {
    List<String> parts =
        Stream.concat(
                indicator.numerator().primary().parts().stream(),
                indicator.numerator().junior().parts().stream())
            .toList();
    return standard.split().fields().containsAll(parts);
  }
}
