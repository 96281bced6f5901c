package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.apache.spark.sql.Row;

/**
 * What never changes a cv (methodology 2.2), on the engine's own transform. One try is many
 * counties, so that Spark is asked a few times only; a county that fails is printed.
 */
class VariancePropertiesTest {
  private static final int TRIES = 4;

  /** A unit's pupils and its resources. */
  record Unit(int pupils, double numerator) {
    double value() {
      return numerator * 100 / pupils;
    }
  }

  /** A county's units, and two numbers to change it by. */
  record County(List<Unit> units, double factor, int pick) {
    Unit picked() {
      return units.get(pick % units.size());
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void scalingChangesNothing(@ForAll("counties") List<County> counties) {
    assertUnchanged(
        counties,
        county ->
            county.units().stream()
                .map(unit -> new Unit(unit.pupils(), unit.numerator() * county.factor()))
                .toList());
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void theOrderOfTheUnitsChangesNothing(@ForAll("counties") List<County> counties) {
    assertUnchanged(
        counties,
        county -> {
          List<Unit> rotated = new ArrayList<>(county.units());
          Collections.rotate(rotated, county.pick());
          return rotated;
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void cuttingAUnitIntoTwoOfTheSameValueChangesNothing(@ForAll("counties") List<County> counties) {
    assertUnchanged(
        counties,
        county -> {
          Unit whole = county.picked();
          int part = 1 + county.pick() % (whole.pupils() - 1);
          double share = (double) part / whole.pupils();
          List<Unit> cut = new ArrayList<>(county.units());
          cut.remove(whole);
          cut.add(new Unit(part, whole.numerator() * share));
          cut.add(new Unit(whole.pupils() - part, whole.numerator() * (1 - share)));
          return cut;
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void mergingTwoUnitsOfTheSameValueChangesNothing(@ForAll("counties") List<County> counties) {
    UnaryOperator<County> withTwin =
        county -> {
          Unit one = county.picked();
          List<Unit> units = new ArrayList<>(county.units());
          units.add(new Unit(3 * one.pupils(), 3 * one.numerator()));
          return new County(units, county.factor(), county.pick());
        };
    assertUnchanged(
        counties.stream().map(withTwin).toList(),
        county -> {
          List<Unit> merged = new ArrayList<>(county.units());
          Unit twin = merged.remove(merged.size() - 1);
          Unit one = merged.remove(county.pick() % merged.size());
          merged.add(new Unit(one.pupils() + twin.pupils(), one.numerator() + twin.numerator()));
          return merged;
        });
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aSingleUnitDoesNotDifferFromItself(@ForAll("counties") List<County> counties) {
    cvs(counties, county -> List.of(county.picked()))
        .values()
        .forEach(cv -> assertThat(cv).isIn(0.0, null));
  }

  @Provide
  Arbitrary<List<County>> counties() {
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
        .as(County::new)
        .list()
        .ofSize(150);
  }

  private static void assertUnchanged(List<County> counties, Function<County, List<Unit>> change) {
    Map<Integer, Double> before = cvs(counties, County::units);
    Map<Integer, Double> after = cvs(counties, change);
    for (int i = 0; i < counties.size(); i++) {
      if (before.get(i) == null) {
        assertThat(after.get(i)).as(counties.get(i).toString()).isNull();
      } else {
        assertThat(after.get(i))
            .as(counties.get(i).toString())
            .isCloseTo(before.get(i), within(1e-9 * before.get(i) + 1e-12));
      }
    }
  }

  /** The engine's cv of each county, by its place in the list; null where there is none. */
  private static Map<Integer, Double> cvs(
      List<County> counties, Function<County, List<Unit>> unitsOf) {
    StringBuilder text =
        new StringBuilder(
            "standard | year | county_code | school_code | stage | indicator | pupils |"
                + " numerator | value\n");
    for (int i = 0; i < counties.size(); i++) {
      int school = 0;
      for (Unit unit : unitsOf.apply(counties.get(i))) {
        text.append(
            "Q2017 | 2021 | %d | %05d | primary | R1 | %d | %s | %s%n"
                .formatted(i, school++, unit.pupils(), unit.numerator(), unit.value()));
      }
    }
    return Variance.ofIndicators(
            TextTable.of("unit_indicator", text.toString()), CensusText.standards("Q2017"))
        .collectAsList()
        .stream()
        .collect(HashMap::new, (cvs, row) -> cvs.put(county(row), row.getAs("cv")), Map::putAll);
  }

  private static Integer county(Row row) {
    return Integer.valueOf(row.<String>getAs("county_code"));
  }
}
