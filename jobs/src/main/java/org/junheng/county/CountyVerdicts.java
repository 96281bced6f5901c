package org.junheng.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;
import org.junheng.figure.TextOrder;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.UnitVerdict;

/**
 * Whether a county meets a standard: not met where anything is not met or a veto occurred, else
 * undetermined where anything is, else met; with all reasons, the heaviest first (methodology 4,
 * 9.11, 9.13 and 9.15).
 */
public final class CountyVerdicts {
  /** The reason of a county without any unit. */
  static final String NO_UNITS = "没有可参加评估的学校数据";

  private static final int CV_DECIMALS = 3;
  private static final int LIMIT_DECIMALS = 2;

  /** Weights of reasons: the smaller, the earlier a reason is told. */
  private static final int VETOES = 0;

  private static final int UNITS = 1000;
  private static final int VARIANCE = 2000;
  private static final int HELD_SCHOOLS = 3000;
  private static final int ITEMS = 4000;

  private final Definitions definitions;

  /** Verdicts whose words are those of the definitions' code lists. */
  public CountyVerdicts(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * What a county is judged by under a standard with items, all of that standard, year and county.
   *
   * @param schoolNames by school code; a school without one is called by its code
   * @param items those that look at other years too
   */
  public record Findings(
      List<UnitVerdict> units,
      Map<String, String> schoolNames,
      List<CountyVariance> variances,
      List<CountyItem> items,
      HeldFacts held) {}

  /** Why a county does not meet a standard, in words; of equal weight in order of the words. */
  private record Reason(Verdict verdict, int weight, String words) implements Comparable<Reason> {
    private static final Comparator<Reason> HEAVIEST_FIRST =
        Comparator.comparing(Reason::verdict)
            .thenComparing(Reason::weight)
            .thenComparing(Reason::words, TextOrder.BY_CODE_POINT);

    @Override
    public int compareTo(Reason other) {
      return HEAVIEST_FIRST.compare(this, other);
    }
  }

  /** The verdict under a standard with items: its resources and every domain of items. */
  public CountyVerdict ofItems(Standard standard, int year, String county, Findings findings) {
    List<Reason> reasons = new ArrayList<>();
    Verdict resource =
        units(findings, reasons)
            .and(variances(findings.variances(), reasons))
            .and(held(findings.held(), reasons));
    Map<Item.Domain, Verdict> domains = domains(findings.items(), reasons);
    return new CountyVerdict(
        standard.standard(),
        year,
        county,
        domains.values().stream().reduce(resource, Verdict::and).code(),
        resource.code(),
        domains.get(Item.Domain.ASSURANCE).code(),
        domains.get(Item.Domain.QUALITY).code(),
        domains.get(Item.Domain.RECOGNITION).code(),
        domains.get(Item.Domain.VETO).code(),
        domains.get(Item.Domain.PRECONDITIONS).code(),
        told(reasons));
  }

  /**
   * The verdict under a standard without items: the composites of that standard and county-year.
   */
  public CountyVerdict ofComposites(
      Standard standard, int year, String county, List<CountyComposite> composites) {
    List<Reason> reasons = new ArrayList<>();
    Verdict verdict = composites.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
    for (CountyComposite composite : composites) {
      Verdict ofStage = Verdict.of(composite.verdict());
      verdict = verdict.and(ofStage);
      add(reasons, ofStage, VARIANCE, words(composite, ofStage));
    }
    if (composites.isEmpty()) {
      reasons.add(withoutUnits());
    }
    return new CountyVerdict(
        standard.standard(),
        year,
        county,
        verdict.code(),
        verdict.code(),
        null,
        null,
        null,
        null,
        null,
        told(reasons));
  }

  /**
   * The verdict on a county that handed in nothing: of nothing anything is known, and the one
   * reason says so (methodology 9.15).
   *
   * @param items none under a standard without items
   */
  public CountyVerdict ofNothing(
      Standard standard, int year, String county, List<CountyItem> items) {
    CountyVerdict unknown =
        standard.items().isEmpty()
            ? ofComposites(standard, year, county, List.of())
            : ofItems(
                standard,
                year,
                county,
                new Findings(List.of(), Map.of(), List.of(), items, HeldFacts.NONE));
    return unknown.because(List.of("尚未报送%d学年的任何报表".formatted(year)));
  }

  private Verdict units(Findings findings, List<Reason> reasons) {
    Verdict all = findings.units().isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
    for (UnitVerdict unit : findings.units()) {
      Verdict verdict = Verdict.of(unit.verdict());
      all = all.and(verdict);
      String known = findings.schoolNames().get(unit.schoolCode());
      String name = known == null ? unit.schoolCode() : known;
      add(reasons, verdict, UNITS, name + "（" + stage(unit.stage()) + "）" + unit.reason());
    }
    if (findings.units().isEmpty()) {
      reasons.add(withoutUnits());
    }
    return all;
  }

  private Verdict variances(List<CountyVariance> variances, List<Reason> reasons) {
    List<CountyVariance> limited =
        variances.stream().filter(variance -> variance.verdict() != null).toList();
    Verdict all = limited.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
    for (CountyVariance variance : limited) {
      Verdict verdict = Verdict.of(variance.verdict());
      all = all.and(verdict);
      add(reasons, verdict, VARIANCE, words(variance, verdict));
    }
    return all;
  }

  private Verdict held(HeldFacts held, List<Reason> reasons) {
    if (held.hasSchools()) {
      add(reasons, Verdict.UNDETERMINED, HELD_SCHOOLS, "“学校基本情况”有退回的行，资源配置不能认定达标");
    }
    if (!held.withoutSchool().isEmpty()) {
      String forms =
          held.withoutSchool().stream()
              .map(form -> definitions.form(form).title())
              .collect(Collectors.joining("”、“", "“", "”"));
      add(
          reasons,
          Verdict.UNDETERMINED,
          HELD_SCHOOLS + 1,
          forms + "有学校标识码不在“学校基本情况”中而退回的行，资源配置不能认定达标");
    }
    return held.hasSchools() || !held.withoutSchool().isEmpty()
        ? Verdict.UNDETERMINED
        : Verdict.MET;
  }

  private Map<Item.Domain, Verdict> domains(List<CountyItem> items, List<Reason> reasons) {
    Map<Item.Domain, Verdict> domains = new EnumMap<>(Item.Domain.class);
    for (Item.Domain domain : Item.Domain.values()) {
      domains.put(domain, Verdict.MET);
    }
    for (CountyItem item : items) {
      Item.Domain domain = Item.Domain.valueOf(item.domain().toUpperCase(Locale.ROOT));
      Verdict verdict = Verdict.of(item.verdict());
      domains.merge(domain, verdict, Verdict::and);
      int weight = domain == Item.Domain.VETO ? VETOES : ITEMS;
      String named = item.item() + " " + item.nameZh();
      String judged = "（" + definitions.label("verdict", verdict.code()) + "）";
      add(reasons, verdict, weight + item.position().intValue(), named + judged + item.detail());
    }
    return domains;
  }

  private String words(CountyVariance variance, Verdict verdict) {
    return stage(variance.stage())
        + variance.indicator()
        + "差异系数"
        + Shown.of(variance.cv(), CV_DECIMALS)
        + (verdict == Verdict.NOT_MET ? "，超过" : "，" + variance.unitsMissing() + "个单元缺数据，上限")
        + Shown.of(variance.cvLimit(), LIMIT_DECIMALS);
  }

  private String words(CountyComposite composite, Verdict verdict) {
    return stage(composite.stage())
        + "综合差异系数"
        + Shown.of(composite.compositeCv(), CV_DECIMALS)
        + (verdict == Verdict.NOT_MET ? "，超过" : "，数据不全，上限")
        + Shown.of(composite.compositeLimit(), LIMIT_DECIMALS);
  }

  private String stage(String code) {
    return definitions.label("stage", code);
  }

  private static Reason withoutUnits() {
    return new Reason(Verdict.UNDETERMINED, UNITS, NO_UNITS);
  }

  private static void add(List<Reason> reasons, Verdict verdict, int weight, String words) {
    if (verdict != Verdict.MET) {
      reasons.add(new Reason(verdict, weight, words));
    }
  }

  private static List<String> told(List<Reason> reasons) {
    return reasons.stream().sorted().distinct().map(Reason::words).toList();
  }
}
