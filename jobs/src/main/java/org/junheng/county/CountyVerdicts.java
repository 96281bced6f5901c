package org.junheng.county;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Item;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.UnitVerdict;

/**
 * Whether a county meets a standard: not met where anything is not met or a veto occurred, else
 * undetermined where anything is, else met; with all reasons, the heaviest first, and what is
 * needed instead (methodology 4, 9.11, 9.13 and 9.15).
 */
public final class CountyVerdicts {
  /** The reason of a county without any unit. */
  static final String NO_UNITS = "没有可参加评估的学校数据";

  private final Definitions definitions;
  private final VarianceWords words;

  /** Verdicts whose words are those of the definitions' code lists. */
  public CountyVerdicts(Definitions definitions) {
    this.definitions = definitions;
    this.words = new VarianceWords(definitions);
  }

  /**
   * What a county is judged by under a standard with items, all of that standard, year and county.
   *
   * @param schoolNames by school code; a school without one is called by its code
   * @param items those that look at other years too
   * @param shortfalls what its schools lack together
   * @param doubts which of its figures are hard to believe
   */
  public record Findings(
      List<UnitVerdict> units,
      Map<String, String> schoolNames,
      List<CountyVariance> variances,
      List<CountyItem> items,
      List<CountyShortfall> shortfalls,
      HeldFacts held,
      Doubts doubts) {}

  /**
   * A county's verdict and what stands between the county and it.
   *
   * @param gaps its reasons with what is needed, then what bears on no verdict
   */
  public record Judged(CountyVerdict verdict, List<CountyGap> gaps) {}

  /** The verdict under a standard with items: its resources and every domain of items. */
  public Judged ofItems(Standard standard, int year, String county, Findings findings) {
    List<Reason> reasons = new ArrayList<>();
    Verdict resource =
        units(findings, reasons)
            .and(variances(findings, reasons))
            .and(held(findings.held(), reasons));
    Map<Item.Domain, Verdict> domains = domains(findings, reasons);
    List<Reason> inOrder = reasons.stream().sorted().distinct().toList();
    CountyVerdict verdict =
        new CountyVerdict(
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
            inOrder.stream().map(Reason::words).toList());
    return new Judged(verdict, CountyGaps.of(verdict, inOrder, findings, definitions));
  }

  /**
   * The verdict under a standard without items: the composites of that standard and county-year.
   *
   * @param cvs those that the composites are made of
   */
  public Judged ofComposites(
      Standard standard,
      int year,
      String county,
      List<CountyComposite> composites,
      List<CountyVariance> cvs,
      Doubts doubts) {
    List<Reason> reasons = new ArrayList<>();
    Verdict verdict = composites.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
    for (CountyComposite composite : composites) {
      Verdict ofStage = Verdict.of(composite.verdict());
      verdict = verdict.and(ofStage);
      add(
          reasons,
          ofStage,
          words.of(composite, undoubted(cvs, composite, doubts)),
          composite.unitsMissing(),
          MeasureNames.COMPOSITE,
          composite.stage(),
          doubts.isOfCounty(composite.standard(), composite.stage(), MeasureNames.COMPOSITE));
    }
    if (composites.isEmpty()) {
      reasons.add(withoutUnits());
    }
    List<Reason> inOrder = reasons.stream().sorted().distinct().toList();
    CountyVerdict row =
        new CountyVerdict(
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
            inOrder.stream().map(Reason::words).toList());
    return new Judged(row, CountyGaps.of(row, inOrder));
  }

  /** The cvs of a composite; none where one is doubtful, since it may wrongly be the greatest. */
  private static List<CountyVariance> undoubted(
      List<CountyVariance> cvs, CountyComposite composite, Doubts doubts) {
    return doubts.isOfCounty(composite.standard(), composite.stage(), MeasureNames.COMPOSITE)
        ? List.of()
        : cvs.stream().filter(cv -> cv.stage().equals(composite.stage())).toList();
  }

  /**
   * The verdict on a county that handed in nothing: of nothing anything is known, and the one
   * reason says so (methodology 9.15).
   *
   * @param items none under a standard without items
   */
  public Judged ofNothing(Standard standard, int year, String county, List<CountyItem> items) {
    Judged unknown =
        standard.items().isEmpty()
            ? ofComposites(standard, year, county, List.of(), List.of(), Doubts.NONE)
            : ofItems(
                standard,
                year,
                county,
                new Findings(
                    List.of(), Map.of(), List.of(), items, List.of(), HeldFacts.NONE, Doubts.NONE));
    Reason nothing = Reason.ofCounty("尚未报送%d学年的任何报表".formatted(year), "报送该学年的报表");
    CountyVerdict verdict = unknown.verdict().because(List.of(nothing.words()));
    return new Judged(verdict, CountyGaps.of(verdict, List.of(nothing)));
  }

  private Verdict units(Findings findings, List<Reason> reasons) {
    if (findings.units().isEmpty()) {
      reasons.add(withoutUnits());
      return Verdict.UNDETERMINED;
    }
    UnitReasons ofSchools = new UnitReasons(definitions, findings.schoolNames());
    for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED)) {
      ofSchools.of(verdict, findings.units(), findings.shortfalls()).ifPresent(reasons::add);
    }
    return findings.units().stream()
        .map(unit -> Verdict.of(unit.verdict()))
        .reduce(Verdict.MET, Verdict::and);
  }

  private Verdict variances(Findings findings, List<Reason> reasons) {
    List<CountyVariance> limited =
        findings.variances().stream().filter(variance -> variance.verdict() != null).toList();
    Verdict all = limited.isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
    for (CountyVariance variance : limited) {
      Verdict verdict = Verdict.of(variance.verdict());
      all = all.and(verdict);
      String measure = MeasureNames.cv(variance.indicator());
      add(
          reasons,
          verdict,
          words.of(variance),
          variance.unitsMissing(),
          measure,
          variance.stage(),
          findings.doubts().isOfCounty(variance.standard(), variance.stage(), measure));
    }
    return all;
  }

  private static void add(
      List<Reason> reasons,
      Verdict verdict,
      VarianceWords.Beside figure,
      Long missing,
      String measure,
      String stage,
      boolean isDoubtful) {
    if (verdict == Verdict.NOT_MET) {
      reasons.add(
          new Reason(
              verdict,
              Reason.Kind.VARIANCE,
              figure.off(),
              isDoubtful,
              measure,
              stage,
              figure.over(),
              figure.needed()));
    } else if (verdict == Verdict.UNDETERMINED) {
      reasons.add(
          new Reason(
              verdict,
              Reason.Kind.VARIANCE,
              figure.off(),
              isDoubtful,
              measure,
              stage,
              figure.open(missing),
              Reason.MORE_DATA));
    }
  }

  private Verdict held(HeldFacts held, List<Reason> reasons) {
    if (held.hasSchools()) {
      reasons.add(Reason.ofCounty("“学校基本情况”有退回的行，资源配置不能认定达标"));
    }
    if (!held.withoutSchool().isEmpty()) {
      String forms =
          held.withoutSchool().stream()
              .map(form -> definitions.form(form).title())
              .collect(Collectors.joining("”、“", "“", "”"));
      reasons.add(Reason.ofCounty(forms + "有学校标识码不在“学校基本情况”中而退回的行，资源配置不能认定达标"));
    }
    return held.hasSchools() || !held.withoutSchool().isEmpty()
        ? Verdict.UNDETERMINED
        : Verdict.MET;
  }

  private Map<Item.Domain, Verdict> domains(Findings findings, List<Reason> reasons) {
    Map<Item.Domain, Verdict> domains = new EnumMap<>(Item.Domain.class);
    for (Item.Domain domain : Item.Domain.values()) {
      domains.put(domain, Verdict.MET);
    }
    for (CountyItem item : findings.items()) {
      Item.Domain domain = Item.Domain.valueOf(item.domain().toUpperCase(Locale.ROOT));
      Verdict verdict = Verdict.of(item.verdict());
      domains.merge(domain, verdict, Verdict::and);
      if (verdict != Verdict.MET) {
        reasons.add(reason(item, domain, verdict, findings.doubts()));
      }
    }
    return domains;
  }

  /** {@code G11 教师交流轮岗（未达标）…}: items of a kind in the standard's order. */
  private Reason reason(CountyItem item, Item.Domain domain, Verdict verdict, Doubts doubts) {
    return new Reason(
        verdict,
        switch (domain) {
          case VETO -> Reason.Kind.VETO;
          case PRECONDITIONS -> Reason.Kind.PRECONDITIONS;
          default -> Reason.Kind.ITEM;
        },
        -item.position(),
        doubts.isOfCounty(item.standard(), null, item.item()),
        item.item(),
        null,
        "%s %s（%s）%s"
            .formatted(
                item.item(),
                item.nameZh(),
                definitions.label("verdict", verdict.code()),
                item.detail()),
        verdict == Verdict.NOT_MET ? item.needed() : Reason.MORE_DATA);
  }

  private static Reason withoutUnits() {
    return Reason.ofCounty(NO_UNITS);
  }
}
