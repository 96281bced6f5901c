package org.junheng.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Table;
import org.junheng.release.ReleaseTables;

/** The rows of a release that a row is made of, as {@code made_of} of its table says. */
final class Ingredients {
  private static final Pattern OWN = Pattern.compile(":([a-z_0-9]+)");

  private final List<List<FigureRow>> parts = new ArrayList<>();
  private final Map<String, List<FigureRow>> byTable = new HashMap<>();

  private Ingredients() {}

  /** Those of a row. */
  static Ingredients of(FigureRow row, ReleaseTables release, Definitions definitions) {
    Ingredients all = new Ingredients();
    for (Table.Ingredient part : row.table().madeOf()) {
      List<FigureRow> rows = read(row, part, release, definitions);
      all.byTable.putIfAbsent(part.table(), rows);
      if (!rows.isEmpty()) {
        all.parts.add(rows);
      }
    }
    return all;
  }

  private static List<FigureRow> read(
      FigureRow row, Table.Ingredient part, ReleaseTables release, Definitions definitions) {
    List<Object> parameters = new ArrayList<>();
    String where =
        part.by().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    part.by().forEach(column -> parameters.add(row.value(column)));
    if (part.where() != null) {
      StringBuilder condition = new StringBuilder();
      Matcher own = OWN.matcher(part.where());
      while (own.find()) {
        parameters.add(row.value(own.group(1)));
        own.appendReplacement(condition, "?");
      }
      own.appendTail(condition);
      where += " and (" + condition + ")";
    }
    return FigureRow.in(release, definitions.table(part.table()), where, parameters);
  }

  /** Those of each kind that there are, in the table's order. */
  List<List<FigureRow>> parts() {
    return parts;
  }

  /** Those of a table; of several kinds the first. */
  List<FigureRow> of(String table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** The codes of the schools whose units the row is made of; none where it is made of others. */
  Set<String> schools() {
    Set<String> schools = new TreeSet<>();
    for (List<FigureRow> rows : parts) {
      if (!rows.get(0).table().table().equals("school_item")) {
        rows.stream()
            .map(row -> row.text("school_code"))
            .filter(Objects::nonNull)
            .forEach(schools::add);
      }
    }
    return schools;
  }
}
