package org.junheng.answer;

import org.junheng.answer.Estimate.UnderStandard;
import org.junheng.county.VarianceWords;
import org.junheng.county.Verdict;
import org.junheng.definition.Definitions;
import org.junheng.definition.Indicator;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;
import org.junheng.figure.Shown;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVariance;
import org.junheng.table.UnitIndicator;
import org.junheng.workbook.Tone;

/** What an estimate's figures are called and how they are shown, in its text and its sheet. */
record EstimateWords(Definitions definitions) {
  private static final int VALUE_DECIMALS = 2;

  /** {@code Q2017 优质均衡}. */
  String standard(UnderStandard under) {
    Standard standard = definitions.standard(under.standard());
    return standard.standard() + " " + definitions.label("regime", standard.regime().name());
  }

  String stage(String code) {
    return definitions.label("stage", code);
  }

  String verdict(String code) {
    return definitions.label("verdict", code);
  }

  static Tone tone(String verdict) {
    return switch (Verdict.of(verdict)) {
      case MET -> Tone.GOOD;
      case NOT_MET -> Tone.BAD;
      case UNDETERMINED -> Tone.OPEN;
    };
  }

  Indicator indicator(String standard, String id) {
    return definitions.standard(standard).indicators().stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The value of an indicator beside its threshold. */
  static String value(UnitIndicator below) {
    return Shown.atLeast(below.value(), VALUE_DECIMALS, below.threshold());
  }

  /** What part of its threshold a unit must reach in every indicator: 85%. */
  String remaining(String standard) {
    double share = definitions.standard(standard).unitRule().remainingShare();
    return Shown.limit(Math.round(share * 100)).replaceAll("[.]0$", "") + "%";
  }

  /** Whether a cv rests on a cell that is hard to believe. */
  static boolean isDoubtful(UnderStandard under, CountyVariance variance) {
    String measure = MeasureNames.cv(variance.indicator());
    return under.doubts().stream()
        .anyMatch(
            row ->
                row.schoolCode() == null
                    && measure.equals(row.measure())
                    && variance.stage().equals(row.stage()));
  }

  /** A cv beside its limit. */
  String cv(CountyVariance variance) {
    return new VarianceWords(definitions).cv(variance);
  }

  /** {@code ≤0.50}, {@code <0.50} where the limit itself is too much; nothing without one. */
  String limit(CountyVariance variance) {
    return new VarianceWords(definitions).limit(variance);
  }

  /** A composite beside its limit. */
  String cv(CountyComposite composite) {
    return new VarianceWords(definitions).cv(composite);
  }

  /** The limit of a composite, likewise. */
  String limit(CountyComposite composite) {
    return new VarianceWords(definitions).limit(composite);
  }
}
