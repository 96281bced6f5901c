package org.junheng.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.county.FiguresByCell;
import org.junheng.county.FiguresByCell.Figure;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/** Says of a finding which indicators, items and verdicts it bears on. */
public final class Effects {
  private static final int NAMED = 2;
  private static final String UNREAD_COLUMN = "column_unknown";

  private final Definitions definitions;
  private final List<Standard> standards;
  private final int year;
  private final FiguresByCell figures;
  private final Map<List<String>, String> told = new LinkedHashMap<>();

  /** What the standards compute in a census year. */
  public Effects(Definitions definitions, List<Standard> standards, int year) {
    this.definitions = definitions;
    this.standards = List.copyOf(standards);
    this.year = year;
    this.figures = new FiguresByCell(definitions, standards, year);
  }

  /** The figures that the effects are told by, for the list of their names. */
  Set<Figure> figures() {
    return figures.all();
  }

  /** A standard as counties call it: 优质均衡; with its id where it is a province's own. */
  String nameOf(Standard standard) {
    String regime = standard.regime().name();
    String name = definitions.label("regime", regime);
    return standard.standard().equals(regime) ? name : name + "（" + standard.standard() + "）";
  }

  /** What a finding bears on; a dash where it bears on nothing. */
  String of(Finding finding) {
    if (!definitions.forms().containsKey(finding.form()) || finding.rule().equals(UNREAD_COLUMN)) {
      return "—";
    }
    if (finding.schoolType() != null && !isAssessed(finding.schoolType())) {
      return "—（该校办学类型不参加评估）";
    }
    List<String> cells = new ArrayList<>();
    cells.add(finding.form());
    cells.addAll(fieldsOf(finding));
    return told.computeIfAbsent(cells, any -> sentence(needing(cells)));
  }

  /** Whether a school of the type has a stage that is judged. */
  private boolean isAssessed(String schoolType) {
    return definitions.codeList("school_type").values().stream()
        .filter(code -> code.code().equals(schoolType))
        .anyMatch(code -> !code.stages().isEmpty());
  }

  /** The fields meant; none where it is the whole row or file. */
  private List<String> fieldsOf(Finding finding) {
    Check check = definitions.checks().get(finding.rule());
    Change change = definitions.changes().get(finding.rule());
    if (finding.weight() == Weight.HELD) {
      return List.of();
    }
    if (check != null) {
      return check.empties().isEmpty() ? check.fields() : check.empties();
    }
    return Optional.ofNullable(finding.column())
        .flatMap(column -> definitions.form(finding.form()).fieldCalled(column, year))
        .map(field -> List.of(field.name()))
        .orElseGet(() -> change == null ? List.of() : change.fields());
  }

  private Map<Figure, Set<Stage>> needing(List<String> cells) {
    String form = cells.get(0);
    if (cells.size() == 1) {
      return figures.needing(form);
    }
    Map<Figure, Set<Stage>> all = new LinkedHashMap<>();
    cells.stream()
        .skip(1)
        .forEach(
            field ->
                figures
                    .needing(form, field)
                    .forEach(
                        (figure, stages) ->
                            all.computeIfAbsent(figure, any -> new java.util.TreeSet<>())
                                .addAll(stages)));
    return all;
  }

  /** Standard by standard: the figures, and the verdicts that rest on them. */
  private String sentence(Map<Figure, Set<Stage>> needing) {
    List<String> parts = new ArrayList<>();
    for (Standard standard : standards) {
      List<Figure> own =
          figures.all().stream()
              .filter(figure -> figure.standard().equals(standard) && needing.containsKey(figure))
              .toList();
      if (!own.isEmpty()) {
        parts.add(nameOf(standard) + "：" + listed(own, needing) + "；" + verdicts(standard, own));
      }
    }
    return parts.isEmpty() ? "—" : String.join("\n", parts);
  }

  private static String listed(List<Figure> own, Map<Figure, Set<Stage>> needing) {
    boolean areFew = own.size() <= NAMED;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int last = areFew ? i : lastOfRun(own, needing, i);
      Figure figure = own.get(i);
      String name = areFew ? figure.id() + " " + figure.name() : figure.id();
      String through = last > i + 1 ? "–" + own.get(last).id() : "";
      names.add(name + through + stagesOf(needing.get(figure)));
      i = last > i + 1 ? last : i;
    }
    return String.join("、", names);
  }

  /** The last of the figures that follow each other, as R1 to R7, in the same stages. */
  private static int lastOfRun(List<Figure> own, Map<Figure, Set<Stage>> needing, int first) {
    int last = first;
    while (last + 1 < own.size()
        && follows(own.get(last).id(), own.get(last + 1).id())
        && needing.get(own.get(last + 1)).equals(needing.get(own.get(first)))) {
      last++;
    }
    return last;
  }

  private static boolean follows(String id, String next) {
    String letters = id.replaceAll("[0-9]+$", "");
    String number = id.substring(letters.length());
    return !number.isEmpty() && next.equals(letters + (Integer.parseInt(number) + 1));
  }

  private static String stagesOf(Set<Stage> stages) {
    if (stages.size() != 1) {
      return "";
    }
    return stages.contains(Stage.PRIMARY) ? "（小学）" : "（初中）";
  }

  private String verdicts(Standard standard, List<Figure> own) {
    boolean hasIndicator = own.stream().anyMatch(Figure::isIndicator);
    List<String> verdicts = new ArrayList<>();
    if (hasIndicator && standard.unitRule() != null) {
      verdicts.add("学校结论");
    }
    if (hasIndicator) {
      verdicts.add(
          standard.variance().composite().isEmpty()
              ? MeasureNames.cv(definitions)
              : MeasureNames.composite(definitions));
    }
    verdicts.add("县级结论");
    return String.join("、", verdicts);
  }
}
