package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.definition.Column;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;
import org.junheng.explain.Explanation.Again;
import org.junheng.explain.Explanation.Part;
import org.junheng.explain.Explanation.Told;
import org.junheng.explain.Explanation.Value;
import org.junheng.figure.Shown;
import org.junheng.reference.Reference;
import org.junheng.release.CountyNames;
import org.junheng.release.ReleaseTables;
import org.junheng.warehouse.Manifest;

/** Explains rows of a release. */
public final class Explainer {
  private final ReleaseTables release;
  private final Definitions definitions;
  private final Manifest manifest;
  private final Reference reference;
  private final RowsAgain again;
  private final CellsAgain places;
  private final List<String> notes;
  private final CountyNames names;

  /**
   * An explainer of a release.
   *
   * @param reference the province's own tables that it was made with
   * @param places where the cells of its counties' files stand
   * @param notes what is not as it was when it was made
   */
  public Explainer(
      ReleaseTables release,
      Definitions definitions,
      Manifest manifest,
      Reference reference,
      RowsAgain again,
      CellsAgain places,
      List<String> notes) {
    this.release = release;
    this.definitions = definitions;
    this.manifest = manifest;
    this.reference = reference;
    this.again = again;
    this.places = places;
    this.notes = List.copyOf(notes);
    this.names = new CountyNames(release);
  }

  /** The explanations of the rows of a table that have these values in these columns. */
  public List<Explanation> of(String table, Map<String, Object> values) {
    return rows(table, values).stream().map(this::explained).toList();
  }

  /** What comes of computing the row with that key again. */
  public Again again(String table, Map<String, Object> key) {
    return Comparison.of(rows(table, key).get(0), again, notes);
  }

  /** How many rows have these values. */
  public int count(String table, Map<String, Object> values) {
    return rows(table, values).size();
  }

  private List<FigureRow> rows(String name, Map<String, Object> values) {
    Table table = definitions.table(name);
    List<Object> parameters = new ArrayList<>(values.values());
    String where =
        values.keySet().stream()
            .map(column -> "\"" + column + "\" is not distinct from ?")
            .collect(Collectors.joining(" and "));
    return FigureRow.in(release, table, where.isEmpty() ? "true" : where, parameters);
  }

  private Explanation explained(FigureRow row) {
    Ingredients parts = Ingredients.of(row, release, definitions);
    FormulaText formulas =
        new FormulaText(row, parts, new Terms(row, parts, definitions, reference));
    UsedCells cells = new UsedCells(row, parts, release, definitions, manifest, places);
    Touches touches = new Touches(row, cells, release, definitions);
    Standard standard = row.standard(definitions);
    return new Explanation(
        manifest.releaseId(),
        manifest.madeAt(),
        row.table().table(),
        row.table().title(),
        row.key(),
        place(row),
        verdict(row),
        values(row, formulas),
        standard == null ? null : standard.title() + "（" + standard.document() + "）",
        Clauses.of(row, definitions),
        parts.parts().stream().map(rows -> part(row, rows)).toList(),
        cells.files(),
        cells.rows(),
        touches.findings(),
        touches.corrections(reference),
        touches.relaxations(),
        touches.doubts(),
        Comparison.of(row, again, notes));
  }

  private static boolean isCommon(FigureRow of, List<FigureRow> rows, String column) {
    return (of.table().key().contains(column) || column.equals("county_code"))
        && rows.stream().allMatch(row -> Objects.equals(row.value(column), of.value(column)));
  }

  private List<Told> place(FigureRow row) {
    List<Told> place = new ArrayList<>();
    for (Column column : row.table().columns()) {
      boolean isNaming =
          row.table().key().contains(column.name()) || column.name().equals("county_code");
      if (isNaming) {
        place.add(new Told(column.title(), words(row, column)));
      }
    }
    return place;
  }

  private String verdict(FigureRow row) {
    String code = row.text("verdict");
    return code == null ? null : definitions.label("verdict", code);
  }

  private List<Value> values(FigureRow row, FormulaText formulas) {
    List<Value> values = new ArrayList<>();
    for (Column column : row.table().columns()) {
      if (!row.table().key().contains(column.name()) && !column.name().equals("county_code")) {
        values.add(
            new Value(
                column.name(),
                column.title(),
                row.value(column.name()),
                words(row, column),
                formulas.of(column)));
      }
    }
    return values;
  }

  /** A cell as people read it: a code with what it is called. */
  private String words(FigureRow row, Column column) {
    Object value = row.value(column.name());
    if (value == null) {
      return Shown.NOTHING;
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }
    if (column.codes() != null) {
      return definitions.label(column.codes(), String.valueOf(value));
    }
    String named = named(row, column.name(), String.valueOf(value));
    return named == null ? FormulaText.number(value) : value + " " + named;
  }

  private String named(FigureRow row, String column, String code) {
    Integer year = row.year();
    if (column.equals("county_code") && year != null) {
      return names.nameOf(code, year).orElse(null);
    }
    Standard standard = row.standard(definitions);
    if (column.equals("standard") && standard != null) {
      return standard.title();
    }
    if (column.equals("indicator") && standard != null) {
      return standard.indicators().stream()
          .filter(one -> one.id().equals(code))
          .map(one -> one.nameZh() + "（" + one.unit() + "）")
          .findFirst()
          .orElse(null);
    }
    if (column.equals("measure") && isMeasure(code)) {
      return MeasureNames.of(definitions, code);
    }
    if (column.equals("item") && standard != null) {
      return standard.items().stream()
          .filter(one -> one.id().equals(code))
          .map(one -> one.nameZh())
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  /** Of rankings and trends; gaps name items by the same column. */
  private boolean isMeasure(String code) {
    return code.startsWith("cv_")
        || code.startsWith("mean_")
        || definitions.codeList("measure").find(code).isPresent();
  }

  /** Rows without the columns in which they are all what the explained row is. */
  private Part part(FigureRow of, List<FigureRow> rows) {
    Table table = rows.get(0).table();
    List<Column> columns =
        table.columns().stream()
            .filter(column -> rows.stream().anyMatch(row -> row.value(column.name()) != null))
            .filter(column -> !isCommon(of, rows, column.name()))
            .toList();
    return new Part(
        table.table(),
        table.title(),
        columns.stream().map(Column::title).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> words(row, column)).toList())
            .toList());
  }
}
