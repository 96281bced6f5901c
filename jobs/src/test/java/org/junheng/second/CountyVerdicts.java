package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Table county_verdict: the domains of Q2017, and the composites of B2012 (§4, §9.11–§9.15). */
final class CountyVerdicts {
  private CountyVerdicts() {}

  /** The row of Q2017 from the county's resources and its items. */
  static Map<String, Object> ofQ2017(CountyTables tables, Submission submission, List<Item> items) {
    Verdict resource = resource(tables, submission);
    Verdict assurance = ofItems(items, "G");
    Verdict quality = ofItems(items, "E");
    Verdict recognition = ofItems(items, "S");
    Verdict veto = ofItems(items, "V");
    Verdict preconditions = ofItems(items, "P");
    Verdict verdict = Verdict.all(resource, assurance, quality, recognition, veto, preconditions);
    return Tables.row(
        "standard", "Q2017",
        "year", tables.year(),
        "county_code", tables.county(),
        "verdict", verdict.text(),
        "resource", resource.text(),
        "assurance", assurance.text(),
        "quality", quality.text(),
        "recognition", recognition.text(),
        "veto", veto.text(),
        "preconditions", preconditions.text(),
        "reasons",
            submission.isEmpty()
                ? Reasons.ofNothing(tables)
                : Reasons.ofResource(tables, submission));
  }

  /** The row of B2012: both composites are the verdict (§9.11). */
  static Map<String, Object> ofB2012(CountyTables tables, Submission submission) {
    String verdict = composites(tables).text();
    return Tables.row(
        "standard",
        "B2012",
        "year",
        tables.year(),
        "county_code",
        tables.county(),
        "verdict",
        verdict,
        "resource",
        verdict,
        "assurance",
        null,
        "quality",
        null,
        "recognition",
        null,
        "veto",
        null,
        "preconditions",
        null,
        "reasons",
        submission.isEmpty() ? Reasons.ofNothing(tables) : Reasons.ofComposites(tables));
  }

  /** The composites of the stages that the county has; undetermined where it has none. */
  static Verdict composites(CountyTables tables) {
    List<Verdict> verdicts =
        List.of(Stage.PRIMARY, Stage.JUNIOR).stream()
            .filter(tables::has)
            .map(tables::compositeVerdict)
            .toList();
    return verdicts.isEmpty() ? Verdict.UNDETERMINED : Verdict.all(verdicts);
  }

  /**
   * Every unit passes and every cv keeps its limit; never met over a held row of a school, or of
   * one that form school leaves out (§9.13).
   */
  private static Verdict resource(CountyTables tables, Submission submission) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Unit unit : tables.units()) {
      verdicts.add(UnitTables.verdict(unit));
    }
    for (Stage stage : List.of(Stage.PRIMARY, Stage.JUNIOR)) {
      if (tables.has(stage)) {
        for (Standard.Indicator indicator : tables.standard().indicators()) {
          verdicts.add(tables.cvVerdict(stage, indicator.id()));
        }
      }
    }
    boolean cannotBeMet =
        verdicts.isEmpty()
            || !submission.heldRows("school").isEmpty()
            || submission.hasRowsOfUnknownSchools();
    verdicts.add(cannotBeMet ? Verdict.UNDETERMINED : Verdict.MET);
    return Verdict.all(verdicts);
  }

  private static Verdict ofItems(List<Item> items, String domain) {
    return Verdict.all(
        items.stream().filter(item -> item.id().startsWith(domain)).map(Item::verdict).toList());
  }
}
