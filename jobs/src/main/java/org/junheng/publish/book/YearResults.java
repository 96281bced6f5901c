package org.junheng.publish.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.release.CountyNames;
import org.junheng.release.DoubtfulFigures;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearStates;
import org.junheng.table.CountyChange;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyGap;
import org.junheng.table.CountyItem;
import org.junheng.table.CountyProfile;
import org.junheng.table.CountyRanking;
import org.junheng.table.CountyTrend;
import org.junheng.table.CountyVariance;
import org.junheng.table.CountyVerdict;
import org.junheng.table.DimIndicator;
import org.junheng.table.DimSchool;
import org.junheng.table.PlanStatus;
import org.junheng.table.Progress;
import org.junheng.table.RankMove;
import org.junheng.table.SchoolItem;
import org.junheng.table.ShortfallPlan;
import org.junheng.table.SurveyResult;

/**
 * What a release says of one census year, by county: each table is read once, and only that year of
 * it. Of units only what the sheets show is kept.
 */
final class YearResults {
  static final List<String> STAGES = List.of(Stage.PRIMARY.code(), Stage.JUNIOR.code());

  private final ReleaseTables release;
  private final Definitions definitions;
  private final Labels labels;
  private final YearStates states;
  private final int year;
  private final CountyNames names;
  private final SortedMap<String, CountyResults> counties = new TreeMap<>();
  private final Optional<Standard> standard;
  private final List<Progress> progress;
  private final List<CountyChange> recodes;
  private Map<String, ShownUnit.School> schools = Map.of();
  private List<DimIndicator> indicators = List.of();
  private List<CountyTrend> trends = List.of();
  private YearBefore before = YearBefore.NONE;
  private DoubtfulFigures doubts = new DoubtfulFigures(List.of());

  /** Reads a census year of a release. */
  YearResults(ReleaseTables release, Definitions definitions, int year) {
    this.release = release;
    this.definitions = definitions;
    this.labels = new Labels(definitions, Cells.MARKS);
    this.year = year;
    this.states = YearStates.of(release);
    this.names = new CountyNames(release);
    ofAllStandards(CountyVerdict.class).forEach(row -> county(row.countyCode()).add(row));
    ofAllStandards(CountyComposite.class).forEach(row -> county(row.countyCode()).add(row));
    ofAllStandards(SurveyResult.class).forEach(row -> county(row.countyCode()).add(row));
    this.standard = standardOfTheForm();
    this.progress = release.read(Progress.class, "year <= ?", year);
    this.recodes = release.read(CountyChange.class, "one_to_one and year <= ?", year);
    standard.ifPresent(this::readTheForm);
  }

  private <T extends Record> List<T> ofAllStandards(Class<T> table) {
    return release.read(table, "year = ?", year);
  }

  /** The tables of which the form's standard is shown. */
  private void readTheForm(Standard form) {
    ofTheForm(CountyItem.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(CountyVariance.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(CountyRanking.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(RankMove.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(CountyProfile.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(PlanStatus.class).forEach(row -> county(row.countyCode()).add(row));
    doubts = DoubtfulFigures.of(release, form.standard(), year);
    ofTheForm(CountyGap.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(ShortfallPlan.class).forEach(row -> county(row.countyCode()).add(row));
    ofTheForm(SchoolItem.class).forEach(row -> county(row.countyCode()).add(row));
    schools =
        ofAllStandards(DimSchool.class).stream()
            .collect(Collectors.toMap(DimSchool::schoolCode, ShownUnit.School::of));
    new YearUnits(release, year, form.standard(), this::school, doubts)
        .forEach((county, unit) -> county(county).add(unit));
    indicators = release.read(DimIndicator.class, "standard = ?", form.standard());
    trends = release.read(CountyTrend.class, "year <= ? and standard = ?", year, form.standard());
    before = YearBefore.of(release, year, states, form);
  }

  private <T extends Record> List<T> ofTheForm(Class<T> table) {
    return release.read(
        table, "year = ? and standard = ?", year, standard.orElseThrow().standard());
  }

  int year() {
    return year;
  }

  Definitions definitions() {
    return definitions;
  }

  /** What state the year is in, where it has one that readers must know; else nothing. */
  String stateNote() {
    return labels.yearState(states, year);
  }

  /** What codes are called. */
  Labels labels() {
    return labels;
  }

  /** The domains of a county's verdict, in their order. */
  List<CodeList.Code> domains() {
    return definitions.codeList("domain").values();
  }

  CountyNames names() {
    return names;
  }

  Collection<CountyResults> counties() {
    return counties.values();
  }

  CountyResults county(String code) {
    return counties.computeIfAbsent(
        code,
        any -> {
          String city = names.cityOf(code, year).orElse("");
          return new CountyResults(
              code, names.county(code, year), city, city.isEmpty() ? "" : names.city(city, year));
        });
  }

  /** The standard that the application form belongs to; none before it was in force. */
  Optional<Standard> standard() {
    return standard;
  }

  /** Rows of {@code dim_indicator} of the form's standard, in its order. */
  List<DimIndicator> indicators() {
    return indicators;
  }

  /** The one-to-one recodes by which a county came to its code. */
  List<CountyChange> recodesTo(String county) {
    return recodes.stream().filter(row -> row.toCode().equals(county)).toList();
  }

  /** Rows of {@code progress} up to the year, of all standards and areas. */
  List<Progress> progress() {
    return progress;
  }

  /** Rows of {@code county_trend} up to the year, each year on its own map and all on one. */
  List<CountyTrend> trends() {
    return trends;
  }

  /** Which figures of the form's standard are doubtful, of all years up to this one. */
  DoubtfulFigures doubts() {
    return doubts;
  }

  /** The year before's verdicts. */
  YearBefore before() {
    return before;
  }

  ShownUnit.School school(String code) {
    return schools.getOrDefault(code, new ShownUnit.School(code, code, "", "", ""));
  }

  /** Whether a standard is the form's. */
  boolean isOfTheForm(String id) {
    return standard.map(known -> known.standard().equals(id)).orElse(false);
  }

  /** A county's composite of a stage under the form's standard. */
  Optional<CountyComposite> composite(CountyResults county, String stage) {
    return county.row(
        CountyComposite.class, row -> isOfTheForm(row.standard()) && row.stage().equals(stage));
  }

  /** The verdict on a domain, or the county's own. */
  static String verdict(CountyVerdict row, String domain) {
    return switch (domain) {
      case "verdict" -> row.verdict();
      case "resource" -> row.resource();
      case "assurance" -> row.assurance();
      case "quality" -> row.quality();
      case "recognition" -> row.recognition();
      case "veto" -> row.veto();
      case "preconditions" -> row.preconditions();
      default -> throw new IllegalArgumentException("county_verdict has no " + domain);
    };
  }

  /** The national one, else the first overlay of its regime. */
  private Optional<Standard> standardOfTheForm() {
    String form = Standard.Regime.Q2017.name();
    List<Standard> known =
        counties.values().stream()
            .flatMap(county -> county.rows(CountyVerdict.class).stream())
            .map(CountyVerdict::standard)
            .distinct()
            .map(definitions::standard)
            .filter(one -> one.regime() == Standard.Regime.Q2017)
            .toList();
    return known.stream()
        .filter(one -> one.standard().equals(form))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }
}
