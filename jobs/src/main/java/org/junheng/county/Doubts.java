package org.junheng.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.MeasureNames;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.CountyItem;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.VarianceDriver;

/**
 * The figures of a county-year that rest on a cell of which a check says that it is hard to
 * believe, until the province accepts or corrects it. They are computed like all others.
 */
public final class Doubts {
  /** Nothing is doubted. */
  public static final Doubts NONE = new Doubts(List.of());

  private final Map<Place, DoubtfulFigure> figures = new LinkedHashMap<>();

  /** Which figure of whom: without a school the county's own. */
  private record Place(String standard, String schoolCode, String stage, String measure) {}

  private Doubts(List<DoubtfulFigure> rows) {
    rows.forEach(
        row ->
            figures.putIfAbsent(
                new Place(row.standard(), row.schoolCode(), row.stage(), row.measure()), row));
  }

  /**
   * What a county-year's figures rest on.
   *
   * @param drivers its units with a value, of all standards; asked for only where something is
   *     doubted
   * @param items of all standards
   */
  public record Figures(
      Intake intake, Supplier<List<VarianceDriver>> drivers, List<CountyItem> items) {}

  /** A cell that is hard to believe: its form, field and school, and what is said of it. */
  private record Cell(String form, String field, String schoolCode, String why) {}

  /**
   * The doubtful figures of a county-year.
   *
   * @param open what was found in it and nobody accepted
   */
  public static Doubts of(
      Collection<Held> open, Figures figures, FiguresByCell byCell, Definitions definitions) {
    int year = figures.intake().countyYear().year();
    List<Cell> cells =
        open.stream()
            .flatMap(entry -> cells(entry, year, definitions))
            .distinct()
            .sorted(Comparator.comparing(Cell::toString))
            .toList();
    if (cells.isEmpty()) {
      return NONE;
    }
    Finder finder = new Finder(figures, byCell, definitions);
    return new Doubts(cells.stream().flatMap(cell -> finder.of(cell).stream()).toList());
  }

  /** The cells that an entry doubts; none where its rule says nothing of the kind. */
  private static Stream<Cell> cells(Held entry, int year, Definitions definitions) {
    Check check = definitions.checks().get(entry.rule());
    Change change = definitions.changes().get(entry.rule());
    if (!entry.severity().equals(Check.Severity.WARNING.code())) {
      return Stream.of();
    }
    if (check != null && check.doubtful()) {
      String why = check.text().split("[；。]")[0];
      return check.fields().stream()
          .map(field -> new Cell(entry.form(), field, entry.schoolCode(), why));
    }
    if (change != null && change.doubtful()) {
      return definitions.form(entry.form()).fieldCalled(entry.column(), year).stream()
          .map(
              field ->
                  new Cell(
                      entry.form(),
                      field.name(),
                      entry.schoolCode(),
                      field.officialHeader(year) + change.inShort()));
    }
    return Stream.of();
  }

  /** Finds the figures of a county-year that need a cell. */
  private static final class Finder {
    private final Figures figures;
    private final FiguresByCell byCell;
    private final List<VarianceDriver> drivers;
    private final Set<String> schools = new LinkedHashSet<>();
    private final Map<String, String> mainSchools = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Finder(Figures figures, FiguresByCell byCell, Definitions definitions) {
      this.figures = figures;
      this.byCell = byCell;
      this.drivers = figures.drivers().get();
      drivers.forEach(driver -> schools.add(driver.schoolCode()));
      Form form = definitions.form(Form.SCHOOL);
      for (AcceptedRow row : figures.intake().accepted().getOrDefault(Form.SCHOOL, List.of())) {
        String code = (String) row.values()[form.indexOf("school_code")];
        mainSchools.put(code, (String) row.values()[form.indexOf("main_school_code")]);
        names.put(code, (String) row.values()[form.indexOf("school_name")]);
      }
    }

    List<DoubtfulFigure> of(Cell cell) {
      String school =
          cell.schoolCode() == null || schools.contains(cell.schoolCode())
              ? cell.schoolCode()
              : mainSchools.get(cell.schoolCode());
      String cause =
          (cell.schoolCode() == null
                  ? ""
                  : names.getOrDefault(cell.schoolCode(), cell.schoolCode()) + "：")
              + cell.why();
      List<DoubtfulFigure> found = new ArrayList<>();
      byCell
          .needing(cell.form(), cell.field())
          .forEach(
              (figure, stages) -> {
                if (figure.isIndicator()) {
                  drivers.stream()
                      .filter(driver -> driver.standard().equals(figure.standard().standard()))
                      .filter(driver -> driver.indicator().equals(figure.id()))
                      .filter(driver -> driver.schoolCode().equals(school))
                      .filter(
                          driver ->
                              stages.stream().anyMatch(one -> one.code().equals(driver.stage())))
                      .forEach(driver -> add(driver, cause, found));
                } else {
                  figures.items().stream()
                      .filter(item -> item.standard().equals(figure.standard().standard()))
                      .filter(item -> item.item().equals(figure.id()) && item.value() != null)
                      .forEach(item -> found.add(row(item, cause)));
                }
              });
      return found;
    }

    /** The unit's own figure, and the county's that are made of it. */
    private static void add(VarianceDriver unit, String cause, List<DoubtfulFigure> found) {
      found.add(row(unit, unit.schoolCode(), unit.indicator(), cause));
      found.add(row(unit, null, MeasureNames.cv(unit.indicator()), cause));
      found.add(row(unit, null, MeasureNames.COMPOSITE, cause));
    }

    private static DoubtfulFigure row(
        VarianceDriver unit, String school, String measure, String cause) {
      return new DoubtfulFigure(
          unit.standard(), unit.year(), unit.countyCode(), school, unit.stage(), measure, cause);
    }

    private static DoubtfulFigure row(CountyItem item, String cause) {
      return new DoubtfulFigure(
          item.standard(), item.year(), item.countyCode(), null, null, item.item(), cause);
    }
  }

  /** The rows of table {@code doubtful_figure}. */
  public List<DoubtfulFigure> rows() {
    return List.copyOf(figures.values());
  }

  /** Whether a county's figure is doubted: a cv, a composite, an item without a stage. */
  public boolean isOfCounty(String standard, String stage, String measure) {
    return figures.containsKey(new Place(standard, null, stage, measure));
  }
}
