package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What never changes a cv (methodology 2.2). */
class VariancePropertiesTest {
  private static final double PER = 100;

  /** A unit's pupils and its resources. */
  record Unit(int pupils, double numerator) {
    double value() {
      return numerator * PER / pupils;
    }
  }

  /** A county's units, and two numbers to change it by. */
  record County(List<Unit> units, double factor, int pick) {
    Unit picked() {
      return units.get(pick % units.size());
    }
  }

  @Property
  void scalingChangesNothing(@ForAll("counties") County county) {
    assertSame(
        county.units(),
        county.units().stream()
            .map(unit -> new Unit(unit.pupils(), unit.numerator() * county.factor()))
            .toList());
  }

  @Property
  void theOrderOfTheUnitsChangesNothing(@ForAll("counties") County county) {
    List<Unit> rotated = new ArrayList<>(county.units());
    Collections.rotate(rotated, county.pick());
    assertSame(county.units(), rotated);
  }

  @Property
  void cuttingAUnitIntoTwoOfTheSameValueChangesNothing(@ForAll("counties") County county) {
    Unit whole = county.picked();
    int part = 1 + county.pick() % (whole.pupils() - 1);
    double share = (double) part / whole.pupils();
    List<Unit> cut = new ArrayList<>(county.units());
    cut.remove(whole);
    cut.add(new Unit(part, whole.numerator() * share));
    cut.add(new Unit(whole.pupils() - part, whole.numerator() * (1 - share)));
    assertSame(county.units(), cut);
  }

  @Property
  void mergingTwoUnitsOfTheSameValueChangesNothing(@ForAll("counties") County county) {
    Unit one = county.picked();
    List<Unit> withTwin = new ArrayList<>(county.units());
    withTwin.add(new Unit(3 * one.pupils(), 3 * one.numerator()));
    List<Unit> merged = new ArrayList<>(county.units());
    merged.remove(one);
    merged.add(new Unit(4 * one.pupils(), 4 * one.numerator()));
    assertSame(withTwin, merged);
  }

  @Property
  void aSingleUnitDoesNotDifferFromItself(@ForAll("counties") County county) {
    assertThat(cv(List.of(county.picked()))).isIn(0.0, null);
  }

  @Property
  void theCvWithoutAUnitIsThatOfTheOthers(@ForAll("counties") County county) {
    Variance variance = variance(county.units());
    List<Double> without =
        variance.drivers(row(variance)).stream().map(driver -> driver.leaveOneOutCv()).toList();
    for (int i = 0; i < county.units().size(); i++) {
      List<Unit> others = new ArrayList<>(county.units());
      others.remove(i);
      Double expected = others.isEmpty() ? null : cv(others);
      if (expected == null) {
        assertThat(without.get(i)).isNull();
      } else {
        assertThat(without.get(i)).isCloseTo(expected, within(1e-9 * expected + 1e-6));
      }
    }
  }

  @Property
  void sharesOfTheVarianceAddToOne(@ForAll("counties") County county) {
    Variance variance = variance(county.units());
    List<Double> shares =
        variance.drivers(row(variance)).stream().map(driver -> driver.share()).toList();
    if (variance.cv() == null || variance.cv() == 0) {
      assertThat(shares).containsOnlyNulls();
    } else {
      assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Provide
  Arbitrary<County> counties() {
    Arbitrary<Unit> unit =
        Combinators.combine(
                Arbitraries.integers().between(2, 3000),
                Arbitraries.frequencyOf(
                    Tuple.of(1, Arbitraries.just(0.0)),
                    Tuple.of(9, Arbitraries.doubles().between(0.01, 1_000_000))))
            .as(Unit::new);
    return Combinators.combine(
            unit.list().ofMinSize(1).ofMaxSize(40),
            Arbitraries.doubles().between(0.001, 10_000).ofScale(6),
            Arbitraries.integers().between(0, 10_000))
        .as(County::new);
  }

  private static void assertSame(List<Unit> units, List<Unit> changed) {
    Double before = cv(units);
    if (before == null) {
      assertThat(cv(changed)).isNull();
    } else {
      assertThat(cv(changed)).isCloseTo(before, within(1e-9 * before + 1e-12));
    }
  }

  private static Double cv(List<Unit> units) {
    return variance(units).cv();
  }

  private static Variance variance(List<Unit> units) {
    List<Variance.Point> points = new ArrayList<>();
    for (Unit unit : units) {
      points.add(
          new Variance.Point(
              String.valueOf(points.size()), unit.numerator(), unit.pupils(), unit.value()));
    }
    return Variance.of(points, PER);
  }

  private static org.junheng.table.CountyVariance row(Variance variance) {
    var standard = CountyText.DEFINITIONS.standard("Q2017");
    return variance.row(
        standard,
        2021,
        "450102",
        org.junheng.definition.Stage.PRIMARY,
        standard.indicators().get(0),
        0,
        0L);
  }
}
