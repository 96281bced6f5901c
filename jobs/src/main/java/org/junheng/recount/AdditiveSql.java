package org.junheng.recount;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Table;

/**
 * What adds up to what, as SQL: view {@code added_up} with each published sum and its parts. What
 * the tables declare ({@code adds}) over areas, and what forms were accepted, follows from the
 * definitions.
 */
final class AdditiveSql {
  private static final String AREA = "area_code";
  private static final String LEVEL = "level";

  /** A change against the year before adds up only while the areas are the same. */
  private static final String CHANGE = "change";

  private static final List<String> WRITTEN =
      List.of(
          "added_units",
          "added_profile",
          "added_items",
          "added_shortfalls",
          "added_progress",
          "added_statistics");

  private final Definitions definitions;

  AdditiveSql(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The statements that make the views. */
  String sql() {
    List<String> all = new ArrayList<>();
    WRITTEN.forEach(view -> all.add("select * from " + view));
    definitions.tables().values().stream()
        .filter(table -> table.key().contains(LEVEL) && table.key().contains(AREA))
        .forEach(table -> ofAreas(table, all));
    definitions.forms().values().forEach(form -> all.add(accepted(form)));
    return packed()
        + "\n-- All of it; the province is its cities where every county has one.\n"
        + "create view added_up as\n"
        + String.join("\nunion all\n", all)
        + ";\n";
  }

  private static void ofAreas(Table table, List<String> all) {
    String over =
        table.key().stream()
            .filter(name -> !name.equals(LEVEL) && !name.equals(AREA))
            .collect(Collectors.joining(", "));
    for (Column column : table.columns()) {
      if (column.adds() != null && column.adds().contains(AREA)) {
        all.add(
            """
            select '%1$s.%2$s', concat_ws(' ', %3$s, 'province', left(area_code, 2)),
                any_value(%2$s::double) filter (level = 'province'),
                if(count(%2$s) < count(*), null, list(%2$s::double) filter (level = 'city'))
            from %1$s
            where year not in (
                select year from dim_county_year where county_name is not null and city_code is null)%4$s
            group by %3$s, left(area_code, 2)"""
                .formatted(
                    table.table(),
                    column.name(),
                    over,
                    column.name().equals(CHANGE) ? sameAreas(table) : ""));
      }
    }
  }

  private static String sameAreas(Table table) {
    return """

            and %1$s is not null
            and year in (
                select this.year
                from (select year, list(distinct area_code order by area_code) as areas
                    from %2$s group by year) as this
                join (select year, list(distinct area_code order by area_code) as areas
                    from %2$s group by year) as before
                    on before.year = this.year - 1 and before.areas = this.areas)"""
        .formatted(CHANGE, table.table());
  }

  private static String accepted(Form form) {
    return """
        select 'data_quality.rows_accepted', concat_ws(' ', year, county_code, form),
            rows_accepted::double, [coalesce(counted, 0)]::double[]
        from data_quality
        left join (
            select year, county_code, count(*) as counted from %1$s group by all)
            using (year, county_code)
        where form = '%2$s'"""
        .formatted(form.table().table(), form.form());
  }

  private static String packed() {
    try (InputStream in = AdditiveSql.class.getResourceAsStream("/recount/additivity.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
