package org.junheng.county;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.figure.Numbers;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyShortfall;
import org.junheng.table.CountyVerdict;

/**
 * What stands between a county and its verdict, the heaviest first; then what its schools lack to
 * their thresholds and need not have to pass.
 */
final class CountyGaps {
  private static final String SPARE = "spare";

  private CountyGaps() {}

  /** The reasons of a verdict, in their order. */
  static List<CountyGap> of(CountyVerdict verdict, List<Reason> inOrder) {
    List<CountyGap> gaps = new ArrayList<>();
    for (Reason reason : inOrder) {
      gaps.add(row(verdict, (long) gaps.size() + 1, reason));
    }
    return gaps;
  }

  private static CountyGap row(CountyVerdict verdict, long position, Reason reason) {
    return new CountyGap(
        verdict.standard(),
        verdict.year(),
        verdict.countyCode(),
        position,
        reason.kind().code(),
        reason.measure(),
        reason.stage(),
        null,
        reason.verdict().code(),
        true,
        reason.isDoubtful(),
        reason.words(),
        reason.needed());
  }

  /** Some gaps and one more reason, behind all that are not met; numbered anew. */
  static List<CountyGap> with(Reason more, CountyVerdict verdict, List<CountyGap> gaps) {
    List<CountyGap> all = new ArrayList<>(gaps);
    long notMet = gaps.stream().filter(gap -> Verdict.NOT_MET.code().equals(gap.verdict())).count();
    all.add((int) notMet, row(verdict, 0, more));
    List<CountyGap> numbered = new ArrayList<>(all.size());
    all.forEach(gap -> numbered.add(at(numbered.size() + 1L, gap)));
    return numbered;
  }

  private static CountyGap at(long position, CountyGap gap) {
    return new CountyGap(
        gap.standard(),
        gap.year(),
        gap.countyCode(),
        position,
        gap.kind(),
        gap.measure(),
        gap.stage(),
        gap.resource(),
        gap.verdict(),
        gap.bears(),
        gap.doubtful(),
        gap.reason(),
        gap.needed());
  }

  /**
   * The same, and what bears on no verdict; while units are undetermined nobody can say whether
   * they need it.
   */
  static List<CountyGap> of(
      CountyVerdict verdict,
      List<Reason> inOrder,
      CountyVerdicts.Findings findings,
      Definitions definitions) {
    List<CountyGap> gaps = of(verdict, inOrder);
    boolean isOpen =
        findings.units().stream()
            .anyMatch(unit -> Verdict.of(unit.verdict()) == Verdict.UNDETERMINED);
    UnitReasons ofSchools = new UnitReasons(definitions, findings.schoolNames());
    for (CountyShortfall row : ofSchools.inOrder(findings.shortfalls())) {
      double rest = row.quantity() - row.required();
      if (Numbers.reaches(rest, 1)) {
        gaps.add(
            new CountyGap(
                verdict.standard(),
                verdict.year(),
                verdict.countyCode(),
                (long) gaps.size() + 1,
                SPARE,
                null,
                null,
                row.resource(),
                null,
                isOpen ? null : Boolean.FALSE,
                false,
                definitions.label("resource", row.resource()) + "补到各校标准值的其余缺口",
                ofSchools.amount(row, rest)));
      }
    }
    return gaps;
  }
}
