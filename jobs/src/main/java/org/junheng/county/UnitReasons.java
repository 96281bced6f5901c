package org.junheng.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Stage;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;
import org.junheng.figure.TextOrder;
import org.junheng.table.CountyShortfall;
import org.junheng.table.UnitVerdict;

/** What a county's verdict says of its schools: those of one verdict together, the worst first. */
final class UnitReasons {
  private static final String WITHOUT_COSTS = "（没有单价，几项不足的学校各项都按补到标准值计）";

  private final Definitions definitions;
  private final Map<String, String> names;

  /**
   * Reasons of schools.
   *
   * @param names by school code; a school without one is called by its code
   */
  UnitReasons(Definitions definitions, Map<String, String> names) {
    this.definitions = definitions;
    this.names = names;
  }

  /** The units of a school that have one verdict. */
  private record SchoolUnits(String name, List<UnitVerdict> units) {
    private static final double NOTHING_KNOWN = 2;

    double leastShare() {
      return units.stream()
          .map(UnitVerdict::leastShare)
          .mapToDouble(share -> share == null ? NOTHING_KNOWN : Numbers.inOrder(share))
          .min()
          .orElse(NOTHING_KNOWN);
    }
  }

  /**
   * {@code 未达标学校7所：东小学（小学R4 3.20低于4.5的85%）、…}; none where no unit has the verdict.
   *
   * @param shortfalls what the county's schools lack
   */
  Optional<Reason> of(Verdict verdict, List<UnitVerdict> units, List<CountyShortfall> shortfalls) {
    List<SchoolUnits> schools = schools(verdict, units);
    if (schools.isEmpty()) {
      return Optional.empty();
    }
    String words =
        (verdict == Verdict.NOT_MET ? "未达标学校" : "数据不全的学校")
            + schools.size()
            + "所："
            + schools.stream().map(this::words).collect(Collectors.joining("、"));
    String needed = verdict == Verdict.NOT_MET ? needed(shortfalls) : Reason.MORE_DATA;
    return Optional.of(new Reason(verdict, Reason.Kind.UNITS, 0, false, null, null, words, needed));
  }

  private List<SchoolUnits> schools(Verdict verdict, List<UnitVerdict> units) {
    Map<String, List<UnitVerdict>> bySchool = new LinkedHashMap<>();
    for (UnitVerdict unit : units) {
      if (Verdict.of(unit.verdict()) == verdict) {
        bySchool.computeIfAbsent(unit.schoolCode(), any -> new ArrayList<>()).add(unit);
      }
    }
    return bySchool.entrySet().stream()
        .map(
            school ->
                new SchoolUnits(
                    Optional.ofNullable(names.get(school.getKey())).orElse(school.getKey()),
                    school.getValue().stream()
                        .sorted(Comparator.comparing(unit -> stageOf(unit).ordinal()))
                        .toList()))
        .sorted(
            Comparator.comparing(SchoolUnits::leastShare)
                .thenComparing(SchoolUnits::name, TextOrder.BY_CODE_POINT))
        .toList();
  }

  private static Stage stageOf(UnitVerdict unit) {
    return Stage.of(unit.stage());
  }

  /** {@code 东学校（小学R1 3.00低于4.2，初中缺数据：R4）}. */
  private String words(SchoolUnits school) {
    return school.units().stream()
        .map(unit -> definitions.label("stage", unit.stage()) + unit.reason())
        .collect(Collectors.joining("，", school.name() + "（", "）"));
  }

  /** What bears on the verdict, resource by resource; null where nothing is known of it. */
  private String needed(List<CountyShortfall> shortfalls) {
    List<String> needs =
        inOrder(shortfalls).stream()
            .filter(row -> row.required() > 0)
            .map(row -> amount(row, row.required()))
            .toList();
    boolean isWithoutCosts = shortfalls.stream().anyMatch(row -> row.requiredYuan() == null);
    return needs.isEmpty()
        ? null
        : "再增加" + String.join("、", needs) + (isWithoutCosts ? WITHOUT_COSTS : "");
  }

  /** In the order of the resources' list. */
  List<CountyShortfall> inOrder(List<CountyShortfall> shortfalls) {
    List<String> resources =
        definitions.codeList("resource").values().stream().map(CodeList.Code::code).toList();
    return shortfalls.stream()
        .sorted(Comparator.comparing(row -> resources.indexOf(row.resource())))
        .toList();
  }

  /** {@code 12名县级以上骨干教师}. */
  String amount(CountyShortfall row, double quantity) {
    return Shown.need(quantity)
        + definitions.label("unit", row.unit())
        + definitions.label("resource", row.resource());
  }
}
