package org.junheng.recount;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;

/**
 * The SQL that counts the core tables a second time, script by script in the order in which they
 * run. What follows from the definitions is written anew for each release; the rest is the same
 * everywhere.
 */
public final class RecountScripts {
  /** The tables that are counted twice. */
  public static final List<String> TABLES =
      List.of(
          "unit_indicator",
          "unit_verdict",
          "county_variance",
          "county_composite",
          "county_ranking");

  /** What a search by halves finds: advice on what would be enough, and nothing that is judged. */
  private static final Set<String> ADVICE = Set.of("raise_to", "units_raised", "raise_by");

  private final Map<String, String> beforeRows = new LinkedHashMap<>();
  private final String census;
  private final Map<String, String> afterRows = new LinkedHashMap<>();
  private final StandardTables tables;

  /** The columns of a table that are counted twice. */
  public static List<Column> counted(Table table) {
    return table.columns().stream().filter(column -> !ADVICE.contains(column.name())).toList();
  }

  /** The scripts for some standards. */
  public RecountScripts(Definitions definitions, List<Standard> standards) {
    this.tables = new StandardTables(definitions, standards);
    beforeRows.put("words.sql", packed("words.sql"));
    beforeRows.put("standards.sql", tables.sql());
    this.census = CensusViews.sql(tables);
    afterRows.put("schools.sql", packed("schools.sql"));
    afterRows.put("units.sql", packed("units.sql"));
    afterRows.put("relaxed.sql", new RelaxedUnits(tables, standards).sql());
    TABLES.forEach(table -> afterRows.put(table + ".sql", packed(table + ".sql")));
  }

  /** All scripts by name, over tables {@code census_*}, dimensions and {@code year_state}. */
  public Map<String, String> all() {
    return over(census);
  }

  /**
   * All scripts by name, over rows that are seen otherwise.
   *
   * @param views makes {@code census_school}, {@code pupils}, {@code teachers} and {@code
   *     facilities}
   */
  public Map<String, String> over(String views) {
    Map<String, String> all = new LinkedHashMap<>(beforeRows);
    all.put("census.sql", views);
    all.putAll(afterRows);
    return all;
  }

  /** What is counted of a form's rows, in the order in which its view lists the amounts. */
  public List<String> amounts(String form) {
    return form.equals("teachers") ? tables.teachers() : tables.facilities();
  }

  private static String packed(String name) {
    try (InputStream in = RecountScripts.class.getResourceAsStream("/recount/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
