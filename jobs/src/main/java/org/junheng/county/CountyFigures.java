package org.junheng.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.county.item.Items;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.intake.Intake;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.ShortfallPlan;
import org.junheng.table.UnitVerdict;

/**
 * Derives the figures of one county-year under some standards, from its accepted rows alone: no
 * Spark, no file, no clock. A night runs it over all county-years, and {@code check} over a
 * county's own files.
 */
public final class CountyFigures {
  private static final List<Stage> JUDGED = List.of(Stage.PRIMARY, Stage.JUNIOR);

  private final CountyForms forms;
  private final List<Standard> standards;
  private final Map<String, Items> items = new HashMap<>();
  private final UnitRows unitRows;
  private final int surveyGroups;

  /** Figures under standards of some definitions. Several threads may share one. */
  public CountyFigures(Definitions definitions, List<Standard> standards) {
    this.forms = new CountyForms(definitions);
    this.standards = List.copyOf(standards);
    standards.forEach(each -> items.put(each.standard(), new Items(each, forms)));
    this.unitRows = new UnitRows(definitions.table("unit"));
    this.surveyGroups = definitions.codeList("survey_group").values().size();
  }

  /** The rows of every table that rests on the county-year alone. */
  public CountyTables of(Intake intake, ProvinceFacts facts) {
    CountyTables tables = new CountyTables();
    Map<Boolean, List<School>> schools = new HashMap<>();
    for (Standard standard : standards) {
      List<School> merged =
          schools.computeIfAbsent(
              standard.scope().mergeCampuses(), merge -> Schools.of(forms, intake, merge));
      addFigures(Assessment.of(intake, standard, merged, facts, forms), tables);
    }
    int year = intake.countyYear().year();
    String county = intake.countyYear().countyCode();
    tables.add(
        SurveyResults.of(
            forms.columns("survey").of(intake.accepted().getOrDefault("survey", List.of())),
            year,
            county,
            surveyGroups));
    return tables;
  }

  private void addFigures(Assessment assessment, CountyTables tables) {
    Standard standard = assessment.standard();
    Map<Unit, List<Measure>> measures = new LinkedHashMap<>();
    for (Unit unit : assessment.units()) {
      measures.put(
          unit,
          standard.indicators().stream()
              .map(indicator -> Measure.of(unit, indicator, assessment))
              .toList());
    }
    addUnits(assessment, measures, tables);
    for (Stage stage : JUDGED) {
      List<List<Measure>> ofStage =
          measures.entrySet().stream()
              .filter(entry -> entry.getKey().stage() == stage)
              .map(Map.Entry::getValue)
              .toList();
      if (!ofStage.isEmpty()) {
        addVariances(assessment, stage, ofStage, tables);
      }
    }
    if (!standard.items().isEmpty()) {
      items.get(standard.standard()).add(assessment, tables);
      tables.add(RelaxationUses.of(assessment, tables));
    }
  }

  private void addUnits(
      Assessment assessment, Map<Unit, List<Measure>> measures, CountyTables tables) {
    Standard standard = assessment.standard();
    int year = assessment.year();
    String county = assessment.countyCode();
    Shortfalls shortfalls =
        standard.unitRule() == null
            ? null
            : new Shortfalls(standard, forms, assessment.facts().unitCosts());
    List<UnitVerdict> verdicts = new ArrayList<>();
    List<ShortfallPlan> plans = new ArrayList<>();
    measures.forEach(
        (unit, of) -> {
          tables.addUnit(unitRows.cells(unit, standard.standard(), year, county));
          of.forEach(one -> tables.add(one.row(standard.standard(), year, county)));
          if (shortfalls != null) {
            verdicts.add(UnitVerdicts.of(of, standard, year, county));
            plans.addAll(shortfalls.of(of, year, county));
          }
        });
    tables.add(verdicts);
    tables.add(plans);
    if (shortfalls != null) {
      tables.add(shortfalls.ofCounty(plans));
    }
    for (Stage stage : JUDGED) {
      long units = measures.keySet().stream().filter(unit -> unit.stage() == stage).count();
      if (units > 0) {
        tables.add(unitsOf(assessment, stage, units, shortfalls == null ? null : verdicts));
      }
    }
  }

  private static CountyUnits unitsOf(
      Assessment assessment, Stage stage, long units, List<UnitVerdict> verdicts) {
    return new CountyUnits(
        assessment.standard().standard(),
        assessment.year(),
        assessment.countyCode(),
        stage.code(),
        units,
        count(verdicts, stage, Verdict.MET),
        count(verdicts, stage, Verdict.NOT_MET),
        count(verdicts, stage, Verdict.UNDETERMINED));
  }

  private static Long count(List<UnitVerdict> verdicts, Stage stage, Verdict verdict) {
    return verdicts == null
        ? null
        : Long.valueOf(
            verdicts.stream()
                .filter(one -> one.stage().equals(stage.code()))
                .filter(one -> one.verdict().equals(verdict.code()))
                .count());
  }

  private static void addVariances(
      Assessment assessment, Stage stage, List<List<Measure>> ofStage, CountyTables tables) {
    Standard standard = assessment.standard();
    List<CountyVariance> cvs = new ArrayList<>();
    for (int i = 0; i < standard.indicators().size(); i++) {
      Indicator indicator = standard.indicators().get(i);
      List<Variance.Point> points = new ArrayList<>(ofStage.size());
      long attained = 0;
      for (List<Measure> unit : ofStage) {
        Measure measure = unit.get(i);
        attained += Boolean.TRUE.equals(measure.attained()) ? 1 : 0;
        if (measure.value() != null) {
          points.add(
              new Variance.Point(
                  measure.unit().school().code(),
                  measure.numerator(),
                  measure.unit().pupils(),
                  measure.value()));
        }
      }
      Variance variance = Variance.of(points, indicator.per());
      CountyVariance row =
          variance.row(
              standard,
              assessment.year(),
              assessment.countyCode(),
              stage,
              indicator,
              ofStage.size() - points.size(),
              indicator.thresholds() == null ? null : Long.valueOf(attained));
      cvs.add(row);
      tables.add(variance.drivers(row));
    }
    tables.add(cvs);
    tables.add(Composites.of(cvs, stage, standard));
  }
}
