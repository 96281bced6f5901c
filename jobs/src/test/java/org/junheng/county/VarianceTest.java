package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junheng.definition.Indicator;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyVariance;
import org.junheng.table.TextRows;
import org.junheng.table.VarianceDriver;
import org.junit.jupiter.api.Test;

/**
 * How much a county's units differ, the limits on it and what drives it (methodology 2.2, 9.27).
 */
class VarianceTest {
  private static final Standard Q2017 = CountyText.DEFINITIONS.standard("Q2017");
  private static final Standard STRICT = CountyText.DEFINITIONS.standard("X-STRICT-JUNIOR");
  private static final Indicator R6 =
      Q2017.indicators().stream().filter(one -> one.id().equals("R6")).findFirst().orElseThrow();

  /** The worked example of the regulation's commentary: 0.52, exactly 0.515257. */
  @Test
  void fiveSchoolsDifferAsTheWorkedExampleSays() {
    CountyText county =
        new CountyText(2021)
            .with(
                "school",
                """
                school_code | school_type | urban_rural | founder
                2145000001 | 211 | 111 | 811
                2145000002 | 211 | 111 | 811
                2145000003 | 211 | 111 | 811
                2145000004 | 211 | 111 | 811
                2145000005 | 211 | 111 | 811
                """)
            .with(
                "pupils",
                """
                school_code | primary_pupils
                2145000001 | 45
                2145000002 | 37
                2145000003 | 89
                2145000004 | 76
                2145000005 | 55
                """)
            .with(
                "facilities",
                """
                school_code | books
                2145000001 | 279
                2145000002 | 137
                2145000003 | 935
                2145000004 | 160
                2145000005 | 402
                """);
    CountyVariance books =
        county.derived("B2012").of(CountyVariance.class).stream()
            .filter(row -> row.indicator().equals("B5"))
            .findFirst()
            .orElseThrow();

    assertThat(books.units()).isEqualTo(5);
    assertThat(books.pupils()).isEqualTo(302);
    assertThat(books.unitsMissing()).isZero();
    assertThat(books.mean()).isCloseTo(6.334437, within(5e-7));
    assertThat(books.sd()).isCloseTo(3.263861, within(5e-7));
    assertThat(books.cv()).isCloseTo(0.515257, within(5e-7));
    assertThat(books.verdict()).isNull();
    assertThat(books.unitsAttained()).isNull();
  }

  /** Two units of one pupil with 1 + d and 1 − d have the cv d. */
  @Test
  void eachCvHasALimitUnderTheNewerStandard() {
    assertThat(verdicts(Stage.PRIMARY, 0.5, 0.5 * (1 + 3e-13), 0.5 * (1 + 3e-12), 0.4999, 0.6))
        .containsExactly("met", "met", "not_met", "met", "not_met");
    assertThat(verdicts(Stage.JUNIOR, 0.45, 0.45 * (1 + 3e-13), 0.45 * (1 + 3e-12), 0.4499, 0.5))
        .containsExactly("met", "met", "not_met", "met", "not_met");
  }

  /** 0.5003 is shown as 0.500; 0.501787, a published county's, as 0.502. */
  @Test
  void aCvThatIsShownOnTheLimitFailsAndFlips() {
    List<CountyVariance> rows =
        DoubleStream.of(0.5, 0.4997, 0.5003, 0.50049, 0.5006, 0.501787, 0.504)
            .mapToObj(cv -> row(Q2017, 2021, Stage.PRIMARY, 0, spread(cv)))
            .toList();
    assertThat(
            TextRows.show(
                CountyVariance.class, rows, "cv", "cv_limit", "verdict", "flips_when_rounded"))
        .isEqualTo(
            TextRows.expected(
                """
                cv | cv_limit | verdict | flips_when_rounded
                0.5 | 0.5 | met | false
                0.4997 | 0.5 | met | false
                0.5003 | 0.5 | not_met | true
                0.50049 | 0.5 | not_met | true
                0.5006 | 0.5 | not_met | false
                0.501787 | 0.5 | not_met | false
                0.504 | 0.5 | not_met | false
                """));
  }

  @Test
  void aUnitWithoutAValueLeavesTheVerdictOpenAndTheRestComputed() {
    List<CountyVariance> rows =
        List.of(
            row(Q2017, 2021, Stage.PRIMARY, 2, List.of(point(1, 100, 3), point(2, 300, 1))),
            row(Q2017, 2021, Stage.PRIMARY, 0, List.of(point(5, 100, 0))),
            row(Q2017, 2021, Stage.PRIMARY, 1, List.of()),
            row(Q2017, 2021, Stage.PRIMARY, 0, List.of(point(7, 100, 0), point(8, 100, 2))),
            row(Q2017, 2021, Stage.PRIMARY, 0, List.of(point(9, 100, 2))));

    assertThat(
            TextRows.show(
                CountyVariance.class,
                rows,
                "units",
                "pupils",
                "units_missing",
                "mean",
                "sd",
                "cv",
                "verdict",
                "flips_when_rounded",
                "attained_share"))
        .isEqualTo(
            TextRows.expected(
                """
                units | pupils | units_missing | mean | sd | cv | verdict | flips_when_rounded | attained_share
                2 | 400 | 2 | 1.5 | 0.866025403784 | 0.57735026919 | undetermined | false | 0.25
                1 | 100 | 0 | 0 | 0 | | undetermined | | 1
                0 | 0 | 1 | | | | undetermined | | 1
                2 | 200 | 0 | 1 | 1 | 1 | not_met | false | 0.5
                1 | 100 | 0 | 2 | 0 | 0 | met | false | 1
                """));
  }

  @Test
  void aSpreadThatIsOnlyRoundingNoiseIsNone() {
    Variance variance =
        Variance.of(
            List.of(
                new Variance.Point("1", 1, 10, 0.1),
                new Variance.Point("2", 3, 30, 0.10000000000000002),
                new Variance.Point("3", 7, 70, 0.09999999999999999)),
            1);
    assertThat(variance.sd()).isZero();
    assertThat(variance.cv()).isZero();
  }

  @Test
  void aStricterLimitHoldsFromItsYearAndIsItselfTooMuch() {
    assertThat(ofJuniors(Q2017, 2024, 0.375)).isEqualTo("0.45 met false");
    assertThat(ofJuniors(STRICT, 2024, 0.375)).isEqualTo("0.45 met false");
    assertThat(ofJuniors(Q2017, 2025, 0.30)).isEqualTo("0.45 met false");
    assertThat(ofJuniors(STRICT, 2025, 0.30)).isEqualTo("0.3 not_met false");
    assertThat(ofJuniors(STRICT, 2025, 0.30 * (1 - 3e-12))).isEqualTo("0.3 met true");
    assertThat(ofJuniors(STRICT, 2025, 0.30 * (1 - 3e-13))).isEqualTo("0.3 not_met false");
    assertThat(ofJuniors(STRICT, 2025, 0.2999)).isEqualTo("0.3 met true");
    assertThat(ofJuniors(STRICT, 2025, 0.2994)).isEqualTo("0.3 met false");
  }

  @Test
  void anOverlayKeepsAllThatItDoesNotName() {
    assertThat(STRICT.items()).isEqualTo(Q2017.items());
    assertThat(STRICT.indicators()).isEqualTo(Q2017.indicators());
    assertThat(STRICT.relaxations()).isEqualTo(Q2017.relaxations());
  }

  @Test
  void sharesAddToOneAndWithoutTheOddUnitNothingDiffers() {
    assertThat(drivers(point(1, 100, 4), point(2, 100, 4), point(3, 100, 7)))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | share | leave_one_out_cv
                1 | 0.166666666667 | 0.272727272727
                2 | 0.166666666667 | 0.272727272727
                3 | 0.666666666667 | 0
                """));
  }

  @Test
  void withoutDifferencesThereAreNoSharesAndASingleUnitCannotBeLeftOut() {
    assertThat(drivers(point(1, 100, 4), point(2, 50, 4)))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | share | leave_one_out_cv
                1 | | 0
                2 | | 0
                """));
    assertThat(drivers(point(3, 100, 7)))
        .isEqualTo(TextRows.expected("school_code | share | leave_one_out_cv\n3 | |\n"));
    assertThat(drivers(point(1, 100, 0), point(2, 100, 2)))
        .isEqualTo(
            TextRows.expected(
                """
                school_code | share | leave_one_out_cv
                1 | 0.5 | 0
                2 | 0.5 |
                """));
  }

  /** What is left by subtraction would be noise where one unit is nearly the whole county. */
  @Test
  void leavingOutNearlyEverythingIsAddedUpAnew() {
    Variance.Point huge = new Variance.Point("0", 1e12, 1e6, 1e6);
    List<Variance.Point> rest = List.of(point(1, 3, 0.1), point(2, 7, 0.3));
    List<Variance.Point> all = new ArrayList<>(List.of(huge));
    all.addAll(rest);
    Variance variance = Variance.of(all, 1);
    VarianceDriver ofHuge =
        variance.drivers(row(Q2017, 2021, Stage.PRIMARY, 0, all)).stream()
            .filter(driver -> driver.schoolCode().equals("0"))
            .findFirst()
            .orElseThrow();
    assertThat(ofHuge.leaveOneOutCv()).isEqualTo(Variance.of(rest, 1).cv());
  }

  private static String drivers(Variance.Point... points) {
    Variance variance = Variance.of(List.of(points), 1);
    return TextRows.show(
        VarianceDriver.class,
        variance.drivers(row(Q2017, 2023, Stage.PRIMARY, 0, List.of(points))),
        "school_code",
        "share",
        "leave_one_out_cv");
  }

  private static List<String> verdicts(Stage stage, double... cvs) {
    return DoubleStream.of(cvs)
        .mapToObj(cv -> row(Q2017, 2021, stage, 0, spread(cv)).verdict())
        .toList();
  }

  private static String ofJuniors(Standard standard, int year, double cv) {
    CountyVariance row = row(standard, year, Stage.JUNIOR, 0, spread(cv));
    return row.cvLimit() + " " + row.verdict() + " " + row.flipsWhenRounded();
  }

  /** One unit attains what nobody asks here. */
  private static CountyVariance row(
      Standard standard, int year, Stage stage, long missing, List<Variance.Point> points) {
    return Variance.of(points, R6.per()).row(standard, year, "450102", stage, R6, missing, 1L);
  }

  private static List<Variance.Point> spread(double cv) {
    return List.of(
        new Variance.Point("1", 1 + cv, 1, 1 + cv), new Variance.Point("2", 1 - cv, 1, 1 - cv));
  }

  private static Variance.Point point(int school, double pupils, double value) {
    return new Variance.Point(String.valueOf(school), value * pupils, pupils, value);
  }

  /** Two at 1 and two at 4: raised to L, cv is (4 − L) ÷ (4 + L), so that 0.5 is reached at 4/3. */
  @Test
  void theWeakestAreRaisedNoFurtherThanTheLimitAsks() {
    List<Variance.Point> points =
        List.of(point("1", 1), point("2", 1), point("3", 4), point("4", 4));
    RaisedUnits raised = RaisedUnits.within(new Limit(0.5, false), points, 100);
    assertThat(raised.to()).isCloseTo(4 / 3.0, within(1e-9));
    assertThat(raised.units()).isEqualTo(2);
    assertThat(raised.more()).isCloseTo(2 / 3.0 * 2, within(1e-9));
  }

  /** Of 200 pupils, per 100. */
  private static Variance.Point point(String school, double value) {
    return new Variance.Point(school, value * 2, 200, value);
  }
}
