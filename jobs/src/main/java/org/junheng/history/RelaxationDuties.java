package org.junheng.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junheng.figure.TextOrder;
import org.junheng.history.UsedRelaxations.Use;
import org.junheng.table.DimSchool;
import org.junheng.table.ReviewDuty;
import org.junheng.table.SchoolItem;
import org.junheng.table.UnitIndicator;

/**
 * What a recognised county owes where a dated relaxation was used (methodology 6): rows of kind
 * {@code relaxation} of table {@code review_duty}. A recognition rests on the census of its year or
 * of the year before, so relaxations used from then on count; they are judged by the full rule.
 */
public final class RelaxationDuties {
  private final Standard standard;
  private final UsedRelaxations used;

  /** Duties under a standard. */
  public RelaxationDuties(Standard standard, UsedRelaxations used) {
    this.standard = standard;
    this.used = used;
  }

  /** How the schools stand to the full rule; the worst of several comes first. */
  private enum Score {
    NOT_MET,
    UNDETERMINED,
    MET;

    String verdict() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What is judged of a school; stage null of an item. */
  private record Judged(String schoolCode, String item, String stage) {}

  /** A duty by its relaxation and what that is of. */
  private record Duty(String relaxation, String item) {}

  /** The schools that are bound by a duty. */
  private static final class Bound {
    private final SortedSet<String> schools = new TreeSet<>();
    private final SortedSet<String> open = new TreeSet<>();
    private final SortedSet<String> names = new TreeSet<>(TextOrder.BY_CODE_POINT);
    private Score worst = Score.MET;

    void add(DimSchool school, Score score) {
      schools.add(school.schoolCode());
      worst = score.compareTo(worst) < 0 ? score : worst;
      if (score != Score.MET) {
        open.add(school.schoolCode());
        names.add(school.schoolName());
      }
    }
  }

  /**
   * The rows of a county-year, one per relaxation that its schools used.
   *
   * @param recognisedIn the year of its recognition under the standard's regime; null without one
   * @param schools the county-year's rows of table {@code dim_school}
   * @param indicators its rows of table {@code unit_indicator}, of whatever standards
   * @param items its rows of table {@code school_item}, of whatever standards
   */
  public List<ReviewDuty> of(
      int year,
      String county,
      Integer recognisedIn,
      List<DimSchool> schools,
      List<UnitIndicator> indicators,
      List<SchoolItem> items) {
    List<ReviewDuty> duties = new ArrayList<>();
    if (recognisedIn == null || recognisedIn > year) {
      return duties;
    }
    Map<Judged, Score> scores = scores(indicators, items);
    Map<Duty, Bound> bound = new HashMap<>();
    for (DimSchool school : schools) {
      for (Use use : used.of(standard.standard(), school.lineageCode())) {
        if (recognisedIn - 1 <= use.year() && use.year() <= year) {
          Judged judged = new Judged(school.schoolCode(), use.item(), use.stage());
          bound
              .computeIfAbsent(new Duty(use.relaxation(), use.item()), any -> new Bound())
              .add(school, scores.getOrDefault(judged, Score.UNDETERMINED));
        }
      }
    }
    bound.forEach((duty, of) -> duties.add(row(year, county, recognisedIn, duty, of)));
    return duties;
  }

  /** What holds as if there were no relaxations. */
  private Map<Judged, Score> scores(List<UnitIndicator> indicators, List<SchoolItem> items) {
    Map<Judged, Score> scores = new HashMap<>();
    for (UnitIndicator row : indicators) {
      if (row.standard().equals(standard.standard())) {
        scores.put(
            new Judged(row.schoolCode(), row.indicator(), row.stage()),
            row.attainedInFull() == null
                ? Score.UNDETERMINED
                : row.attainedInFull() ? Score.MET : Score.NOT_MET);
      }
    }
    for (SchoolItem row : items) {
      if (row.standard().equals(standard.standard())) {
        scores.put(new Judged(row.schoolCode(), row.item(), null), score(row));
      }
    }
    return scores;
  }

  private static Score score(SchoolItem row) {
    if (row.verdict().equals("met")) {
      return row.relaxation() == null ? Score.MET : Score.NOT_MET;
    }
    return row.verdict().equals("undetermined") ? Score.UNDETERMINED : Score.NOT_MET;
  }

  private ReviewDuty row(int year, String county, int recognisedIn, Duty duty, Bound bound) {
    int due = recognisedIn + reachWithin(duty.relaxation());
    String detail =
        bound.names.isEmpty()
            ? "使用过的" + bound.schools.size() + "所学校均已达到完整标准"
            : "尚未达到完整标准的学校：" + String.join("、", bound.names);
    return new ReviewDuty(
        standard.standard(),
        year,
        county,
        "relaxation",
        duty.relaxation(),
        duty.item(),
        recognisedIn,
        due,
        year >= due,
        (long) bound.schools.size(),
        List.copyOf(bound.open),
        bound.worst.verdict(),
        nameOf(duty.relaxation()) + "：" + detail);
  }

  private int reachWithin(String id) {
    return standard.relaxations().stream()
        .filter(relaxation -> relaxation.id().equals(id))
        .mapToInt(Relaxation::reachWithin)
        .findFirst()
        .orElse(0);
  }

  private String nameOf(String id) {
    return standard.relaxations().stream()
        .filter(relaxation -> relaxation.id().equals(id))
        .map(Relaxation::nameZh)
        .findFirst()
        .orElse(id);
  }
}
