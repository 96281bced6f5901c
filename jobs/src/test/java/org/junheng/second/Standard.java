package org.junheng.second;

import java.util.List;

/** The two national standards, their indicators and limits (§2 and §3). */
enum Standard {
  Q2017(
      List.of(
          new Indicator("R1", 100, 4.2, 5.3),
          new Indicator("R2", 100, 1.0, 1.0),
          new Indicator("R3", 100, 0.9, 0.9),
          new Indicator("R4", 1, 4.5, 5.8),
          new Indicator("R5", 1, 7.5, 10.2),
          new Indicator("R6", 1, 2000.0, 2500.0),
          new Indicator("R7", 100, 2.3, 2.4))),
  B2012(
      List.of(
          new Indicator("B1", 1, null, null),
          new Indicator("B2", 1, null, null),
          new Indicator("B3", 1, null, null),
          new Indicator("B4", 100, null, null),
          new Indicator("B5", 1, null, null),
          new Indicator("B6", 1, null, null),
          new Indicator("B7", 1, null, null),
          new Indicator("B8", 1, null, null)));

  private static final int RELAXED_FROM = 2019;
  private static final int RELAXED_TO = 2022;

  private final List<Indicator> indicators;

  Standard(List<Indicator> indicators) {
    this.indicators = indicators;
  }

  List<Indicator> indicators() {
    return indicators;
  }

  /** The limit of each single cv; null where a single cv has none. */
  Double cvLimit(Stage stage) {
    if (this == B2012) {
      return null;
    }
    return stage == Stage.PRIMARY ? 0.50 : 0.45;
  }

  /** The limit of the mean of the cvs; null where the mean is only printed. */
  Double compositeLimit(Stage stage) {
    if (this == Q2017) {
      return null;
    }
    return stage == Stage.PRIMARY ? 0.65 : 0.55;
  }

  /** Scope belongs to the regime (§1, §9.5). */
  boolean covers(School school) {
    return switch (this) {
      case Q2017 -> true;
      case B2012 ->
          !school.founder().equals("999")
              && !school.type().equals("218")
              && !school.isDirectlyRun();
    };
  }

  /** Whether the dated relaxations of the work rules hold in the census year (§6). */
  static boolean relaxedIn(int year) {
    return year >= RELAXED_FROM && year <= RELAXED_TO;
  }

  /** An indicator: its id, the number of pupils it is stated per, and its thresholds. */
  record Indicator(String id, double per, Double primaryThreshold, Double juniorThreshold) {
    Double threshold(Stage stage) {
      return stage == Stage.PRIMARY ? primaryThreshold : juniorThreshold;
    }
  }
}
