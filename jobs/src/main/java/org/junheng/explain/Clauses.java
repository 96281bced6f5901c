package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.Item;
import org.junheng.definition.Standard;
import org.junheng.explain.Explanation.Clause;

/** The clauses of a standard that a row rests on. */
final class Clauses {
  private final FigureRow row;
  private final Standard standard;
  private final List<Clause> clauses = new ArrayList<>();

  private Clauses(FigureRow row, Standard standard) {
    this.row = row;
    this.standard = standard;
  }

  /** Those of a row; none of a row that was judged by no standard. */
  static List<Clause> of(FigureRow row, Definitions definitions) {
    Standard standard = row.standard(definitions);
    if (standard == null) {
      return List.of();
    }
    Clauses found = new Clauses(row, standard);
    found.addMeasured();
    found.addOfTable();
    return found.clauses;
  }

  private void addMeasured() {
    String measured = row.measured();
    for (Indicator indicator : standard.indicators()) {
      if (indicator.id().equals(measured)) {
        add(indicator.id() + " " + indicator.nameZh(), indicator.clause());
      }
    }
    for (Item item : standard.items()) {
      if (item.id().equals(measured)) {
        add(item.id() + " " + item.nameZh(), item.clause());
      }
    }
  }

  private void addOfTable() {
    String table = row.table().table();
    String measure = row.text("measure");
    boolean isCv = table.equals("county_variance") || measure != null && measure.startsWith("cv_");
    boolean isComposite = table.equals("county_composite") || "composite_cv".equals(measure);
    boolean isOfUnits =
        table.equals("unit_verdict")
            || table.equals("county_units")
            || table.equals("shortfall_plan")
            || "unit_pass_share".equals(measure);
    if (isCv) {
      addLimits("差异系数上限", standard.variance().each());
    }
    if (isComposite) {
      addLimits("综合差异系数上限", standard.variance().composite());
    }
    if (isOfUnits && standard.unitRule() != null) {
      add("学校（学段）综合评估", standard.unitRule().clause());
    }
    if (table.equals("unit") || table.equals("unit_indicator")) {
      add("评估单元的范围", standard.scope().clause());
      add("设施分摊", standard.split().clause());
    }
  }

  private void addLimits(String name, List<Standard.Limit> limits) {
    Integer year = row.year();
    limits.stream()
        .filter(limit -> year != null && limit.years().contain(year))
        .forEach(limit -> add(name, limit.clause()));
  }

  private void add(String name, String clause) {
    if (clause != null) {
      clauses.add(new Clause(name, clause));
    }
  }
}
