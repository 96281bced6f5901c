package org.junheng.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.county.CountyFigures;
import org.junheng.county.CountyForms;
import org.junheng.county.CountyTables;
import org.junheng.county.CountyVerdicts;
import org.junheng.county.Doubts;
import org.junheng.county.FiguresByCell;
import org.junheng.county.HeldFacts;
import org.junheng.county.ProvinceFacts;
import org.junheng.county.Verdict;
import org.junheng.county.item.Items;
import org.junheng.county.item.Monitored;
import org.junheng.county.item.Recognised;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.ItemRule;
import org.junheng.definition.Standard;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;
import org.junheng.table.VarianceDriver;

/** Estimates a county-year's figures from its own files, by the functions of the nightly run. */
public final class Estimates {
  private static final String NOTE = "按本县填报数据预估，以省级计算为准";

  private final Definitions definitions;
  private final List<Standard> standards;
  private final CountyFigures figures;
  private final CountyVerdicts verdicts;
  private final Map<String, Items> items = new HashMap<>();

  /** Estimates under some standards. */
  public Estimates(Definitions definitions, List<Standard> standards) {
    this.definitions = definitions;
    this.standards = List.copyOf(standards);
    this.figures = new CountyFigures(definitions, standards);
    this.verdicts = new CountyVerdicts(definitions);
    CountyForms forms = new CountyForms(definitions);
    standards.forEach(each -> items.put(each.standard(), new Items(each, forms)));
  }

  /**
   * The estimate of a county-year; none where no school was accepted, of which all figures are.
   *
   * @param open what was found in it and the province did not accept
   */
  public Optional<Estimate> of(Intake taken, List<Held> open, ProvinceFacts facts) {
    Map<String, String> schools = schools(taken);
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    CountyTables tables = figures.of(taken, facts);
    HeldFacts held = HeldFacts.of(taken.held(), schools.keySet(), definitions);
    Doubts doubts =
        Doubts.of(
            open,
            new Doubts.Figures(
                taken, () -> tables.of(VarianceDriver.class), tables.of(CountyItem.class)),
            new FiguresByCell(definitions, standards, taken.countyYear().year()),
            definitions);
    return Optional.of(
        new Estimate(
            NOTE,
            schools,
            standards.stream()
                .map(standard -> under(standard, taken, tables, schools, held, doubts, facts))
                .toList(),
            unknown(facts)));
  }

  private Map<String, String> schools(Intake taken) {
    Form form = definitions.form(Form.SCHOOL);
    int code = form.indexOf("school_code");
    int name = form.indexOf("school_name");
    Map<String, String> schools = new LinkedHashMap<>();
    for (AcceptedRow row : taken.accepted().getOrDefault(Form.SCHOOL, List.of())) {
      schools.put((String) row.values()[code], (String) row.values()[name]);
    }
    return schools;
  }

  private Estimate.UnderStandard under(
      Standard standard,
      Intake taken,
      CountyTables tables,
      Map<String, String> schools,
      HeldFacts held,
      Doubts doubts,
      ProvinceFacts facts) {
    int year = taken.countyYear().year();
    String county = taken.countyYear().countyCode();
    List<UnitVerdict> units = of(standard, tables.of(UnitVerdict.class), UnitVerdict::standard);
    List<CountyVariance> cvs =
        of(standard, tables.of(CountyVariance.class), CountyVariance::standard);
    List<CountyComposite> composites =
        of(standard, tables.of(CountyComposite.class), CountyComposite::standard);
    List<CountyItem> judged =
        new ArrayList<>(of(standard, tables.of(CountyItem.class), CountyItem::standard));
    judged.addAll(items.get(standard.standard()).overYears(year, county, Map.of()));
    judged.sort(Comparator.comparing(CountyItem::position));
    CountyVerdicts.Judged found =
        standard.items().isEmpty()
            ? verdicts.ofComposites(standard, year, county, composites, cvs, doubts)
            : verdicts.ofItems(
                standard,
                year,
                county,
                new CountyVerdicts.Findings(
                    units,
                    schools,
                    cvs,
                    judged,
                    of(standard, tables.of(CountyShortfall.class), CountyShortfall::standard),
                    held,
                    doubts));
    CountyVerdict verdict = found.verdict();
    List<String> unjudged = unjudged(standard, facts).stream().map(Item::id).toList();
    return new Estimate.UnderStandard(
        standard.standard(),
        standard.title(),
        soFar(verdict, judged, Set.copyOf(unjudged)).code(),
        verdict,
        of(standard, tables.of(CountyUnits.class), CountyUnits::standard),
        of(standard, tables.of(UnitIndicator.class), UnitIndicator::standard).stream()
            .filter(one -> Boolean.FALSE.equals(one.attained()))
            .sorted(Comparator.comparing(one -> one.value() / one.threshold()))
            .toList(),
        units.stream().filter(unit -> Verdict.of(unit.verdict()) != Verdict.MET).toList(),
        cvs,
        composites,
        judged,
        unjudged,
        found.gaps().stream()
            .filter(gap -> gap.measure() == null || !unjudged.contains(gap.measure()))
            .toList(),
        doubts.rows().stream().filter(row -> row.standard().equals(standard.standard())).toList());
  }

  /** The verdict of the resources and of the items that can be judged here. */
  private static Verdict soFar(CountyVerdict verdict, List<CountyItem> judged, Set<String> not) {
    return judged.stream()
        .filter(item -> !not.contains(item.item()))
        .map(item -> Verdict.of(item.verdict()))
        .reduce(Verdict.of(verdict.resource()), Verdict::and);
  }

  private static List<Item> unjudged(Standard standard, ProvinceFacts facts) {
    return standard.items().stream()
        .filter(
            item ->
                item.by() instanceof Monitored
                    || item.by() instanceof Recognised && !facts.isListKept())
        .toList();
  }

  private List<String> unknown(ProvinceFacts facts) {
    List<String> unknown = new ArrayList<>();
    unknown.add("其他学年：" + named(Monitored.class) + "规划完成情况、趋势和达标预测");
    unknown.add("其他县区：排名，以及两个县区都报了的学校");
    if (!facts.isListKept()) {
      unknown.add("省级认定名单：" + named(Recognised.class) + "认定后的复查和整改事项");
    }
    if (facts.unitCosts().isEmpty()) {
      unknown.add("省级单价：补齐缺口需要的经费");
    }
    return unknown;
  }

  /** The items of a rule, as {@code P2基本均衡认定后年度监测持续保持、}. */
  private String named(Class<? extends ItemRule> rule) {
    return standards.stream()
        .flatMap(standard -> standard.items().stream())
        .filter(item -> rule.isInstance(item.by()))
        .map(item -> item.id() + item.nameZh() + "、")
        .distinct()
        .collect(Collectors.joining());
  }

  private static <T> List<T> of(Standard standard, List<T> rows, Function<T, String> standardOf) {
    return rows.stream().filter(row -> standard.standard().equals(standardOf.apply(row))).toList();
  }
}
