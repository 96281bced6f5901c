package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junheng.intake.CellAddresses;
import org.junheng.reference.CensusYears;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Decisions;
import org.junheng.reference.Plans;
import org.junheng.reference.Reference;
import org.junheng.table.DimSchool;
import org.junheng.table.RelaxationUse;

/** Histories of a county-year whose fingerprint and rows are the same are the same. */
class HistoryFingerprintsTest {
  private static final List<Integer> YEARS = List.of(2019, 2020, 2021);
  private static final CensusYears STATES = CensusYears.complete(YEARS);
  private static final List<String> COUNTIES = List.of("450101", "450102", "450103");
  private static final List<String> CODES =
      List.of("2145000001", "2145000002", "2145000003", "2145000004", "2145000005", "2145000006");
  private static final Reference REFERENCE = reference();
  private static final CountyMap MAP = new CountyMap(REFERENCE);
  private static final Origins ORIGINS = Origins.of(MAP, YEARS);

  /** A school's row, held or accepted. */
  record Entry(
      int year, String county, String code, String predecessor, int pupils, boolean held) {}

  @Property(tries = 200)
  void whatDoesNotTouchACountyYearLeavesItsHistoriesAsTheyWere(
      @ForAll("entries") List<Entry> entries, @ForAll("entry") Entry other) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.removeIf(entry -> entry.year == other.year && entry.code.equals(other.code));
    changed.add(other);
    Histories before = new Histories(entries);
    Histories after = new Histories(changed);
    for (int year : YEARS) {
      for (String county : COUNTIES) {
        boolean isSame = before.inputs(year, county).equals(after.inputs(year, county));
        Statistics.collect(isSame);
        if (isSame) {
          assertThat(after.told(year, county)).isEqualTo(before.told(year, county));
        }
      }
    }
  }

  /** What is told of a small province, and what it is told from. */
  private static final class Histories {
    private final List<Entry> entries;
    private final Submissions submitted = new Submissions();
    private final SchoolRegister register;
    private final SchoolPlaces places;
    private final SchoolPlans plans;
    private final UsedRelaxations used;
    private final Map<Integer, Map<String, String>> fingerprints = new HashMap<>();

    Histories(List<Entry> entries) {
      this.entries = entries.stream().sorted(Comparator.comparing(Entry::toString)).toList();
      for (Entry entry : this.entries) {
        String place = entry.year + " | " + entry.county + " | ";
        if (entry.held) {
          submitted.held(
              "year | county_code | form | severity | school_code\n"
                  + place
                  + "school | error | "
                  + entry.code);
        } else {
          submitted.with(
              "school",
              "year | county_code | school_code | school_name | school_type | predecessor_code\n"
                  + place
                  + "%s | 第%s小学 | 211 | %s"
                      .formatted(
                          entry.code,
                          entry.pupils,
                          Objects.requireNonNullElse(entry.predecessor, "")));
          submitted.with(
              "pupils",
              "year | county_code | school_code | primary_pupils\n"
                  + place
                  + entry.code
                  + " | "
                  + entry.pupils);
        }
      }
      this.register = submitted.register();
      this.places = new SchoolPlaces(register, MAP, 2021);
      this.plans = new SchoolPlans(new Plans(REFERENCE), register);
      this.used =
          new UsedRelaxations(
              List.of(
                  new RelaxationUse(
                      "Q2017",
                      2019,
                      "450101",
                      "older_rooms",
                      "G3",
                      1L,
                      List.of(),
                      null,
                      List.of(CODES.get(0)),
                      2022)),
              register);
      HistoryFingerprints of =
          new HistoryFingerprints(register, ORIGINS, places, plans, used, List.of("Q2017"));
      YEARS.forEach(year -> fingerprints.put(year, of.of(year)));
    }

    /** The county-year's own rows, those that it needs of the year before, and the fingerprint. */
    List<Object> inputs(int year, String county) {
      Set<String> needed =
          new TreeSet<>(new Neighbours(register, ORIGINS).countiesBefore(year, List.of(county)));
      Set<Entry> rows = new HashSet<>();
      for (Entry entry : entries) {
        boolean isOwn = entry.year == year && entry.county.equals(county);
        if (isOwn || (entry.year == year - 1 && needed.contains(entry.county))) {
          rows.add(entry);
        }
      }
      return List.of(
          rows, needed, Objects.requireNonNullElse(fingerprints.get(year).get(county), ""));
    }

    List<Object> told(int year, String county) {
      return submitted.each(
          register,
          ORIGINS,
          (at, years) -> {
            if (years.year() != year || !at.equals(county)) {
              return List.of();
            }
            List<Object> told = new ArrayList<>();
            told.addAll(
                new YearComparison(Submissions.FORMS, register, ORIGINS)
                    .of(at, years, CellAddresses.NONE));
            told.addAll(new SchoolChanges(register, ORIGINS).of(at, years));
            List<DimSchool> schools =
                SchoolDimension.of(year, years.now().ofCounty(at), Submissions.FORMS, register);
            told.addAll(schools);
            schools.forEach(school -> told.add(places.of(year, school.schoolCode())));
            var standard = Submissions.DEFINITIONS.standard("Q2017");
            told.addAll(plans.of(schools, List.of(), standard, STATES, Submissions.DEFINITIONS));
            told.addAll(
                new RelaxationDuties(standard, used)
                    .of(year, at, 2019, schools, List.of(), List.of()));
            return told;
          });
    }
  }

  private static Reference reference() {
    List<Map<String, Object>> counties = new ArrayList<>();
    for (String code : COUNTIES) {
      Map<String, Object> county = new HashMap<>();
      county.put("code", code);
      county.put("name", "县");
      county.put("from_year", 2000L);
      county.put("to_year", code.equals("450103") ? 2020L : null);
      counties.add(county);
    }
    return new Reference(
        Map.of(
            "counties",
            counties,
            "county_events",
            List.of(
                Map.of("year", 2021L, "kind", "merge", "from_code", "450103", "to_code", "450102"),
                Map.of(
                    "year", 2020L, "kind", "boundary", "from_code", "450101", "to_code", "450102")),
            "plan_school",
            List.of(
                Map.of(
                    "school_code",
                    CODES.get(1),
                    "planned_year",
                    2022L,
                    "decided_on",
                    "2020-01-01"))),
        Map.of(),
        Decisions.NONE,
        List.of());
  }

  @Provide
  Arbitrary<Entry> entry() {
    return Combinators.combine(
            Arbitraries.of(YEARS),
            Arbitraries.of(COUNTIES),
            Arbitraries.of(CODES),
            Arbitraries.of(CODES).injectNull(0.7),
            Arbitraries.integers().between(1, 3),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
        .as(Entry::new)
        .filter(entry -> MAP.register().isValid(entry.county, entry.year));
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return entry()
        .list()
        .uniqueElements(entry -> entry.year + entry.code)
        .ofMinSize(6)
        .ofMaxSize(16);
  }
}
