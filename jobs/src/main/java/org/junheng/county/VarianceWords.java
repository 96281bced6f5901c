package org.junheng.county;

import java.util.Comparator;
import java.util.List;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.figure.AgainstLimit;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVariance;

/** What a cv or composite is called and how it stands beside its limit, wherever it is told. */
public final class VarianceWords {
  private static final int CV_DECIMALS = 3;
  private static final int LIMIT_DECIMALS = 2;
  private static final int VALUE_DECIMALS = 2;

  private final Definitions definitions;

  /** In the words of the definitions. */
  public VarianceWords(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A cv or composite and its limit.
   *
   * @param name {@code 小学R1差异系数}
   * @param figure null where there is none
   * @param raise by what raise of units it would keep its limit; empty where nobody can say
   */
  record Beside(String name, Double figure, Limit limit, String raise) {
    String shown() {
      return figure == null || limit.value() == null
          ? Shown.of(figure, CV_DECIMALS)
          : limit.isBelow()
              ? Shown.below(figure, CV_DECIMALS, limit.value())
              : Shown.atMost(figure, CV_DECIMALS, limit.value());
    }

    /** {@code ≤0.50}, {@code <0.50} where the limit itself is too much; empty without one. */
    String allowed() {
      return limit.value() == null
          ? ""
          : (limit.isBelow() ? "<" : "≤") + Shown.limit(limit.value(), LIMIT_DECIMALS);
    }

    /** {@code 小学R1差异系数0.5003，超过0.50}, of one that does not keep its limit. */
    String over() {
      return name
          + (limit.isBelow()
              ? AgainstLimit.notUnder(figure, CV_DECIMALS, limit.value())
              : AgainstLimit.over(figure, CV_DECIMALS, limit.value()));
    }

    /** {@code 小学R1差异系数0.312，3个单元缺数据，上限0.50}, of one of which too little is known. */
    String open(long missing) {
      return name
          + shown()
          + (missing > 0 ? "，" + missing + "个单元缺数据" : "，全县平均值为0")
          + "，上限"
          + Shown.limit(limit.value(), LIMIT_DECIMALS);
    }

    /** {@code 降到0.50以内，例如把低于6.35人/百生的3所补到该水平，共再增加12人}. */
    String needed() {
      return "降到"
          + Shown.limit(limit.value(), LIMIT_DECIMALS)
          + (limit.isBelow() ? "以下（不含）" : "以内")
          + raise;
    }

    /** How many times the limit it is; 0 where nobody can say. */
    double off() {
      return figure == null ? 0 : Numbers.inOrder(figure / limit.value());
    }
  }

  Beside of(CountyVariance row) {
    Standard standard = definitions.standard(row.standard());
    return new Beside(
        stage(row.stage()) + MeasureNames.of(definitions, MeasureNames.cv(row.indicator())),
        row.cv(),
        Limit.of(standard.variance().each(), Stage.of(row.stage()), row.year()),
        raise(row, standard));
  }

  /** What the units that have least would have to get, in their own unit. */
  private static String raise(CountyVariance row, Standard standard) {
    if (row.raiseTo() == null) {
      return "";
    }
    String unit =
        standard.indicators().stream()
            .filter(indicator -> indicator.id().equals(row.indicator()))
            .findFirst()
            .orElseThrow()
            .unit();
    return "，例如把低于%s%s的%d所学校补到该水平，共再增加%s%s"
        .formatted(
            Shown.of(row.raiseTo(), VALUE_DECIMALS),
            unit,
            row.unitsRaised(),
            Shown.need(row.raiseBy()),
            unit.split("/")[0]);
  }

  Beside of(CountyComposite row) {
    return of(row, "");
  }

  /**
   * Also where most is to be gained.
   *
   * @param cvs those that it is the mean of: lowered to nothing, the greatest lowers it most
   */
  Beside of(CountyComposite row, List<CountyVariance> cvs) {
    return of(
        row,
        cvs.stream()
            .filter(cv -> cv.cv() != null)
            .max(
                Comparator.comparingDouble((CountyVariance cv) -> Numbers.inOrder(cv.cv()))
                    .thenComparing(CountyVariance::indicator, Comparator.reverseOrder()))
            .map(
                cv ->
                    "，其中"
                        + MeasureNames.of(definitions, MeasureNames.cv(cv.indicator()))
                        + Shown.of(cv.cv(), CV_DECIMALS)
                        + "最大，可降的余地最大")
            .orElse(""));
  }

  private Beside of(CountyComposite row, String raise) {
    Standard standard = definitions.standard(row.standard());
    return new Beside(
        stage(row.stage()) + MeasureNames.of(definitions, MeasureNames.COMPOSITE),
        row.compositeCv(),
        Limit.of(standard.variance().composite(), Stage.of(row.stage()), row.year()),
        raise);
  }

  /** {@code 小学综合差异系数0.712，超过0.65}, of a composite that does not keep its limit. */
  public String over(CountyComposite row) {
    return of(row).over();
  }

  private String stage(String code) {
    return definitions.label("stage", code);
  }

  /** A cv beside its limit: with as many decimals as leave it on its side. */
  public String cv(CountyVariance row) {
    return of(row).shown();
  }

  /** Its limit: {@code ≤0.50}. */
  public String limit(CountyVariance row) {
    return of(row).allowed();
  }

  /** A composite beside its limit, likewise. */
  public String cv(CountyComposite row) {
    return of(row).shown();
  }

  /** Its limit. */
  public String limit(CountyComposite row) {
    return of(row).allowed();
  }
}
