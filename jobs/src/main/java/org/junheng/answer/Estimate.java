package org.junheng.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyUnits;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.UnitIndicator;
import org.junheng.table.UnitVerdict;

/**
 * What the figures of a county-year would be if its files were handed in as they are: provisional,
 * since the province computes with what others hand in and with its own lists.
 *
 * @param note that it is provisional
 * @param schools the names of the schools by their codes
 * @param unknown what cannot be known from the county's files, a sentence each
 */
public record Estimate(
    String note, Map<String, String> schools, List<UnderStandard> standards, List<String> unknown) {

  /**
   * The figures under one standard, as the tables of a release have them.
   *
   * @param verdict of all that can be judged here
   * @param countyVerdict the whole verdict, what cannot be judged here undetermined
   * @param units by stage
   * @param below the indicators of units that are below their limit, the worst first
   * @param openUnits the units that do not pass or whose verdict is undetermined
   * @param unjudged the ids of the items that cannot be judged here
   * @param gaps what stands between the county and the verdict, of what can be judged here
   * @param doubts which figures are hard to believe
   */
  public record UnderStandard(
      String standard,
      String title,
      String verdict,
      CountyVerdict countyVerdict,
      List<CountyUnits> units,
      List<UnitIndicator> below,
      List<UnitVerdict> openUnits,
      List<CountyVariance> variances,
      List<CountyComposite> composites,
      List<CountyItem> items,
      List<String> unjudged,
      List<CountyGap> gaps,
      List<DoubtfulFigure> doubts) {}

  /** The same, where something more cannot be known. */
  public Estimate without(String more) {
    return new Estimate(
        note, schools, standards, Stream.concat(unknown.stream(), Stream.of(more)).toList());
  }

  /** A school's name; its code where it has none. */
  String nameOf(String schoolCode) {
    return schools.getOrDefault(schoolCode, schoolCode);
  }
}
