package org.junheng.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.county.FiguresByCell;
import org.junheng.county.FiguresByCell.Figure;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.release.ReleaseTables;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyVariance;
import org.junheng.table.HeldCell;

/**
 * Which indicators and items of a census year have a value in every county, and which do not and by
 * what: a form that was not handed in, or a column that the files are without.
 */
public final class Coverage {
  private static final String RESOURCE = "resource";
  private static final String UNDETERMINED = "undetermined";

  private final Definitions definitions;
  private final int year;
  private final FiguresByCell figures;
  private final Map<List<String>, Set<String>> judged = new HashMap<>();
  private final Map<String, Set<List<String>>> absent = new HashMap<>();

  private Coverage(Definitions definitions, List<Standard> standards, int year) {
    this.definitions = definitions;
    this.year = year;
    this.figures = new FiguresByCell(definitions, standards, year);
  }

  /** The parts of standards' verdicts, over the counties that handed in anything. */
  public static List<CoveredPart> of(
      ReleaseTables release,
      Definitions definitions,
      List<Standard> standards,
      YearReceipts receipts) {
    Coverage coverage = new Coverage(definitions, standards, receipts.year());
    coverage.read(release);
    List<CountyReceipts> counties =
        receipts.counties().stream()
            .filter(county -> county.areOfCounty() && !county.areNone())
            .toList();
    List<CoveredPart> parts = new ArrayList<>();
    for (Standard standard : standards) {
      Map<String, List<Figure>> byPart = new LinkedHashMap<>();
      for (Figure figure : coverage.figures.all()) {
        if (figure.standard().equals(standard)) {
          byPart.computeIfAbsent(coverage.partOf(figure), any -> new ArrayList<>()).add(figure);
        }
      }
      byPart.forEach(
          (part, of) -> parts.add(coverage.part(standard.standard(), part, of, counties)));
    }
    return parts;
  }

  private void read(ReleaseTables release) {
    for (CountyVariance row : release.read(CountyVariance.class, "year = ?", year)) {
      if (row.units() != null && row.units() > 0) {
        judge(row.standard(), row.countyCode(), row.indicator());
      }
    }
    for (CountyItem row : release.read(CountyItem.class, "year = ?", year)) {
      if (!row.verdict().equals(UNDETERMINED)) {
        judge(row.standard(), row.countyCode(), row.item());
      }
    }
    for (HeldCell row : release.read(HeldCell.class, "year = ? and rule = 'column_absent'", year)) {
      if (row.form() != null && row.column() != null) {
        absent
            .computeIfAbsent(row.countyCode(), any -> new HashSet<>())
            .add(List.of(row.form(), row.column()));
      }
    }
  }

  private void judge(String standard, String county, String figure) {
    judged.computeIfAbsent(List.of(standard, county), any -> new HashSet<>()).add(figure);
  }

  private String partOf(Figure figure) {
    return figure.isIndicator()
        ? RESOURCE
        : figure.standard().items().stream()
            .filter(item -> item.id().equals(figure.id()))
            .map(item -> item.domain().name().toLowerCase(java.util.Locale.ROOT))
            .findFirst()
            .orElseThrow();
  }

  private CoveredPart part(
      String standard, String part, List<Figure> of, List<CountyReceipts> counties) {
    Set<String> everywhere =
        of.stream().map(Figure::id).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<List<String>, Set<String>> figuresOf = new LinkedHashMap<>();
    Map<List<String>, Set<String>> countiesOf = new LinkedHashMap<>();
    for (CountyReceipts county : counties) {
      Set<String> own = judged.getOrDefault(List.of(standard, county.countyCode()), Set.of());
      for (Figure figure : of) {
        if (own.contains(figure.id())) {
          continue;
        }
        everywhere.remove(figure.id());
        for (List<String> cause : causes(figure, county)) {
          figuresOf.computeIfAbsent(cause, any -> new LinkedHashSet<>()).add(figure.id());
          countiesOf.computeIfAbsent(cause, any -> new TreeSet<>()).add(county.countyCode());
        }
      }
    }
    List<CoveredPart.Lack> lacking = new ArrayList<>();
    figuresOf.forEach(
        (cause, ids) ->
            lacking.add(
                new CoveredPart.Lack(
                    cause.isEmpty() ? null : cause.get(0),
                    cause.size() < 2 ? null : cause.get(1),
                    countiesOf.get(cause).size(),
                    of.stream().map(Figure::id).filter(ids::contains).toList())));
    return new CoveredPart(
        standard, part, counties.size(), List.copyOf(everywhere), List.copyOf(lacking));
  }

  /** The forms that are missing and that a figure needs, else the columns; empty where neither. */
  private List<List<String>> causes(Figure figure, CountyReceipts county) {
    List<List<String>> causes = new ArrayList<>();
    for (Receipt receipt : county.where(form -> form.status().equals(FormState.MISSING))) {
      if (figures.needing(receipt.form()).containsKey(figure)) {
        causes.add(List.of(receipt.form()));
      }
    }
    if (causes.isEmpty()) {
      for (List<String> cell : absent.getOrDefault(county.countyCode(), Set.of())) {
        Form form = definitions.form(cell.get(0));
        form.fieldCalled(cell.get(1), year)
            .map(Field::name)
            .filter(field -> figures.needing(form.form(), field).containsKey(figure))
            .filter(field -> !isOfScope(figure, form.form() + "." + field))
            .ifPresent(field -> causes.add(List.of(form.form(), field)));
      }
      causes.sort(java.util.Comparator.comparing(cause -> String.join(".", cause)));
    }
    return causes.isEmpty() ? List.of(List.of()) : causes;
  }

  /** Whether a cell only says which schools count: without it, they count by what else is said. */
  private static boolean isOfScope(Figure figure, String cell) {
    return figure.standard().scope().cells().contains(cell);
  }
}
