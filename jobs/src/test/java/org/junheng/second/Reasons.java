package org.junheng.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a county does not meet a standard, in words, the heaviest first: what is not met before what
 * is not known; of each what is held, then the variance by how far it is over, then the schools
 * together, the worst first (§4, §9.13, §9.15). What its items say is not told a second time.
 */
final class Reasons {
  private static final String NOTHING = "没有可参加评估的学校数据";
  private static final int COUNTY = 1;
  private static final int VARIANCE = 2;
  private static final int UNITS = 3;

  private record Reason(Verdict verdict, int weight, double off, String words) {}

  private final List<Reason> reasons = new ArrayList<>();

  private Reasons() {}

  /** The one reason of a county that submitted nothing (§9.15). */
  static List<String> ofNothing(CountyTables tables) {
    return List.of("尚未报送" + tables.year() + "学年的任何报表");
  }

  /** Those of the county's resources under Q2017. */
  static List<String> ofResource(CountyTables tables, Submission submission) {
    Reasons told = new Reasons();
    told.addNothing(tables.units().isEmpty());
    told.addUnits(tables.units(), Verdict.NOT_MET, "未达标学校");
    told.addUnits(tables.units(), Verdict.UNDETERMINED, "数据不全的学校");
    told.addStages(
        tables,
        stage -> {
          for (Standard.Indicator indicator : tables.standard().indicators()) {
            Variance variance = tables.variance(stage, indicator.id());
            told.addVariance(
                tables.cvVerdict(stage, indicator.id()),
                stage.inForms() + indicator.id() + "差异系数",
                variance.cv(),
                tables.standard().cvLimit(stage),
                variance.missing());
          }
        });
    if (!submission.heldRows("school").isEmpty()) {
      told.add(Verdict.UNDETERMINED, COUNTY, 0, "“学校基本情况”有退回的行，资源配置不能认定达标");
    }
    return told.inOrder();
  }

  /** Those of the composites under B2012. */
  static List<String> ofComposites(CountyTables tables) {
    Reasons told = new Reasons();
    told.addStages(
        tables,
        stage ->
            told.addVariance(
                tables.compositeVerdict(stage),
                stage.inForms() + "综合差异系数",
                tables.composite(stage),
                tables.standard().compositeLimit(stage),
                tables.standard().indicators().stream()
                    .mapToInt(each -> tables.variance(stage, each.id()).missing())
                    .max()
                    .orElse(0)));
    told.addNothing(Stream.of(Stage.PRIMARY, Stage.JUNIOR).noneMatch(tables::has));
    return told.inOrder();
  }

  private void addStages(CountyTables tables, Consumer<Stage> reasonsOf) {
    Stream.of(Stage.PRIMARY, Stage.JUNIOR).filter(tables::has).forEach(reasonsOf);
  }

  private void addNothing(boolean isNothingThere) {
    if (isNothingThere) {
      add(Verdict.UNDETERMINED, COUNTY, 0, NOTHING);
    }
  }

  private void addVariance(Verdict verdict, String name, Double cv, double limit, int missing) {
    String two = String.format(Locale.ROOT, "%.2f", limit);
    double off = cv == null ? 0 : Figures.inOrder(cv / limit);
    if (verdict == Verdict.NOT_MET) {
      add(verdict, VARIANCE, off, name + Figures.over(cv, 3, limit) + "，超过" + two);
    } else {
      String shown = cv == null ? "—" : String.format(Locale.ROOT, "%.3f", Figures.shown(cv, 3));
      String why = missing > 0 ? missing + "个单元缺数据" : "全县平均值为0";
      add(verdict, VARIANCE, off, name + shown + "，" + why + "，上限" + two);
    }
  }

  /** One reason for all schools of a verdict: their number, then each with its stages. */
  private void addUnits(List<Unit> units, Verdict verdict, String what) {
    Map<School, List<Unit>> schools = new LinkedHashMap<>();
    units.stream()
        .filter(unit -> UnitTables.verdict(unit) == verdict)
        .forEach(unit -> schools.computeIfAbsent(unit.school(), s -> new ArrayList<>()).add(unit));
    String all =
        schools.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<School, List<Unit>> one) -> leastShare(one.getValue()))
                    .thenComparing(one -> one.getKey().name()))
            .map(one -> one.getKey().name() + "（" + stages(one.getValue()) + "）")
            .collect(Collectors.joining("、"));
    if (!schools.isEmpty()) {
      add(verdict, UNITS, 0, what + schools.size() + "所：" + all);
    }
  }

  private static double leastShare(List<Unit> units) {
    return units.stream()
        .map(UnitTables::leastShare)
        .mapToDouble(share -> share == null ? 2 : Figures.inOrder(share))
        .min()
        .orElse(2);
  }

  private static String stages(List<Unit> units) {
    return units.stream()
        .sorted(Comparator.comparing(unit -> unit.stage() != Stage.PRIMARY))
        .map(unit -> unit.stage().inForms() + UnitTables.reason(unit).replace("；", "，"))
        .collect(Collectors.joining("，"));
  }

  private void add(Verdict verdict, int weight, double off, String words) {
    if (verdict != Verdict.MET) {
      reasons.add(new Reason(verdict, weight, off, words));
    }
  }

  private List<String> inOrder() {
    return reasons.stream()
        .sorted(
            Comparator.comparing((Reason reason) -> reason.verdict() != Verdict.NOT_MET)
                .thenComparing(Reason::weight)
                .thenComparing(Reason::off, Comparator.reverseOrder())
                .thenComparing(Reason::words))
        .map(Reason::words)
        .distinct()
        .toList();
  }
}
