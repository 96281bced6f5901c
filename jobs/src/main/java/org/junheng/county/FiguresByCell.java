package org.junheng.county;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.language.Language;

/**
 * Which figures need which cell of a census, derived from the definitions: a field of a form is a
 * quantity of units, which are parts of indicators; items name the cells that they look at.
 */
public final class FiguresByCell {
  /** What relaxations call facts that are made from several cells, and those cells. */
  private static final Map<String, List<String>> MADE_FROM =
      Map.of(
          "school_pupils",
          List.of("pupils.primary_pupils", "pupils.junior_pupils", "pupils.senior_pupils"),
          "compulsory_pupils",
          List.of("pupils.primary_pupils", "pupils.junior_pupils"),
          "largest_class",
          List.of("classes.pupils"));

  private static final String SCHOOL_CODE = "school_code";

  private final Definitions definitions;
  private final int year;
  private final Set<Figure> inOrder = new LinkedHashSet<>();
  private final Map<String, Map<Figure, Set<Stage>>> byCell = new TreeMap<>();

  /**
   * One indicator or item of a standard.
   *
   * @param isIndicator whether units have a value of it
   */
  public record Figure(
      Standard standard, String id, String name, String clause, boolean isIndicator) {}

  /** What the standards compute in a census year. */
  public FiguresByCell(Definitions definitions, List<Standard> standards, int year) {
    this.definitions = definitions;
    this.year = year;
    standards.forEach(this::note);
  }

  /** The figures that a cell is needed for, each with the stages that need it. */
  public Map<Figure, Set<Stage>> needing(String form, String field) {
    if (field.equals(SCHOOL_CODE) || definitions.form(form).key().contains(field)) {
      return needing(form);
    }
    return byCell.getOrDefault(form + "." + field, Map.of());
  }

  /** The figures that a row of a form is needed for. */
  public Map<Figure, Set<Stage>> needing(String form) {
    Map<Figure, Set<Stage>> all = new LinkedHashMap<>();
    byCell.forEach(
        (cell, figures) -> {
          if (cell.startsWith(form + ".") || form.equals(Form.SCHOOL) && isOfSchools(cell)) {
            figures.forEach(
                (figure, stages) ->
                    all.computeIfAbsent(figure, any -> EnumSet.noneOf(Stage.class)).addAll(stages));
          }
        });
    return all;
  }

  /** Every figure of the standards, in their order. */
  public Set<Figure> all() {
    return inOrder;
  }

  /** Without its school, a row of a school's form has no place. */
  private boolean isOfSchools(String cell) {
    return definitions.form(cell.substring(0, cell.indexOf('.'))).schoolForm();
  }

  private void note(Standard standard) {
    for (Indicator indicator : standard.indicators()) {
      Figure figure =
          new Figure(standard, indicator.id(), indicator.nameZh(), indicator.clause(), true);
      inOrder.add(figure);
      for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
        cellsOf(indicator, stage, standard).forEach(cell -> note(cell, figure, stage));
      }
    }
    for (Item item : standard.items()) {
      Figure figure = new Figure(standard, item.id(), item.nameZh(), item.clause(), false);
      inOrder.add(figure);
      cellsOf(item, standard).forEach(cell -> note(cell, figure, null));
    }
  }

  private void note(String cell, Figure figure, Stage stage) {
    Set<Stage> stages =
        byCell
            .computeIfAbsent(cell, any -> new LinkedHashMap<>())
            .computeIfAbsent(figure, any -> EnumSet.noneOf(Stage.class));
    if (stage != null) {
      stages.add(stage);
    }
  }

  private Set<String> cellsOf(Indicator indicator, Stage stage, Standard standard) {
    Set<String> cells = new LinkedHashSet<>();
    standard.scope().cells().stream().filter(cell -> isOf(stage, cell)).forEach(cells::add);
    Set<String> quantities = new LinkedHashSet<>(indicator.numerator().of(stage).parts());
    for (Relaxation relaxation : inForce(standard.relaxationsOfIndicator(indicator.id()))) {
      quantities.add(relaxation.adds());
      cells.addAll(cellsIn(relaxation));
    }
    for (String quantity : quantities) {
      cells.add(cellOf(quantity));
      if (standard.split().fields().contains(quantity)) {
        List.of(Stage.values()).forEach(every -> cells.add("pupils." + every.pupilsField()));
      }
    }
    return cells;
  }

  /** Whether a cell that says which units there are says it of a stage's. */
  private static boolean isOf(Stage stage, String cell) {
    return !cell.startsWith("pupils.") || cell.equals("pupils." + stage.pupilsField());
  }

  private Set<String> cellsOf(Item item, Standard standard) {
    Set<String> cells = new LinkedHashSet<>(item.cells());
    if (item.standard() != null) {
      Standard looked = definitions.standard(item.standard());
      for (Indicator indicator : looked.indicators()) {
        cells.addAll(cellsOf(indicator, Stage.PRIMARY, looked));
        cells.addAll(cellsOf(indicator, Stage.JUNIOR, looked));
      }
    }
    inForce(standard.relaxationsOfItem(item.id()))
        .forEach(relaxation -> cells.addAll(cellsIn(relaxation)));
    boolean looksAtSchools =
        item.cells().stream().anyMatch(cell -> cell.startsWith("school.") || isOfSchools(cell));
    if (looksAtSchools) {
      cells.addAll(standard.scope().cells());
    }
    return cells;
  }

  private List<Relaxation> inForce(List<Relaxation> relaxations) {
    return relaxations.stream().filter(relaxation -> relaxation.years().contain(year)).toList();
  }

  private Set<String> cellsIn(Relaxation relaxation) {
    Set<String> cells = new LinkedHashSet<>();
    for (String fact : relaxation.when().names()) {
      cells.addAll(MADE_FROM.getOrDefault(fact, List.of()));
      formWith(fact).ifPresent(form -> cells.add(form + "." + fact));
    }
    return cells;
  }

  private String cellOf(String quantity) {
    return formWith(quantity)
        .map(form -> form + "." + quantity)
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either("no form has a field '%s'", "没有一张报表有字段“%s”", quantity)));
  }

  private java.util.Optional<String> formWith(String field) {
    return definitions.forms().values().stream()
        .filter(form -> form.has(field))
        .map(Form::form)
        .findFirst();
  }
}
