package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of spoilt submissions, each a clean one of the made-up province with one known defect
 * at a random place: each defect is told under its rule at its cell and nothing else is; what it
 * does not touch comes out as it did.
 */
class SpoiltFilesTest {
  private static final int DRAWS = 35;
  private static final int DRAWS_OF_WORKBOOKS = 10;
  private static final long SEED = 20261122;
  private static final long SCATTER = 0x9E3779B97F4A7C15L; // near seeds begin alike

  /** These need workbooks, disks or other years: their cases stand beside the other rules'. */
  private static final Set<String> NOT_OF_FILES =
      Set.of(
          "date_cell",
          "file_ending",
          "file_limit",
          "file_unreadable",
          "file_changing",
          "formula",
          "formula_without_value",
          "link",
          "row_split",
          "columns_hidden",
          "merged_read",
          "merged_figures",
          "shown_otherwise",
          "sheet_same",
          "sheet_example",
          "folder_too_deep",
          "title_county",
          "rows_disappeared",
          "day",
          "content_of_other",
          "rows_fewer",
          "origin_unread",
          "rows_hidden",
          "sheet_hidden",
          "sheet_unknown",
          "sheet_which",
          "workbook_broken",
          "workbook_name",
          "workbook_password",
          "form_year",
          "file_size",
          "county_not_valid",
          "corrected",
          "correction_failed",
          "correction_without_row",
          "correction_unmatched",
          "acceptance_unmatched",
          "withdrawal_unmatched",
          "year_closed",
          "reference_file",
          "school_in_two_counties",
          "school_disappeared",
          "school_new",
          "stage_disappeared",
          "stage_new");

  private static final int THREADS = 16;

  private static final CountyYearIntake INTAKE =
      new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);

  @TempDir private static Path folder;
  private static List<CleanCounty> counties;
  private static List<Intake> clean;

  @BeforeAll
  static void makeCleanCounties() throws IOException {
    counties = CleanCounty.of(folder, 4, SEED);
    clean = counties.stream().map(county -> county.take(INTAKE, county.files())).toList();
  }

  static List<Defect> defects() {
    return Stream.of(
            CellDefects.all(),
            RowDefects.all(),
            FileDefects.all(),
            CheckDefects.all(),
            PlausibilityDefects.all(),
            SentDefects.all(),
            SentDefects.ofFiles())
        .flatMap(List::stream)
        .toList();
  }

  /** A workbook's rows all end where its sheet does, and XML has no empty character. */
  static List<Defect> defectsOfWorkbooks() {
    return Stream.of(
            CellDefects.all(),
            RowDefects.all(),
            CheckDefects.all(),
            PlausibilityDefects.all(),
            SentDefects.all())
        .flatMap(List::stream)
        .filter(defect -> !Set.of("row_short", "nul").contains(defect.rule()))
        .toList();
  }

  @Test
  void cleanFilesAreTakenInWhole() {
    for (Intake intake : clean) {
      assertThat(intake.held()).isEmpty();
      assertThat(intake.counts()).hasSize(9).allMatch(count -> count.status().equals("ok"));
    }
  }

  @Test
  void threadsThatShareOneIntakeDoNotDisturbEachOther() throws Exception {
    CountyYearIntake shared = new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Future<Intake>> taken =
        IntStream.range(0, THREADS)
            .mapToObj(
                thread ->
                    threads.submit(
                        () -> {
                          CleanCounty county = counties.get(thread % counties.size());
                          together.await();
                          return county.take(shared, county.files());
                        }))
            .toList();
    for (int thread = 0; thread < THREADS; thread++) {
      Intake alone = clean.get(thread % counties.size());
      assertThat(rows(taken.get(thread).get(), (form, school) -> true))
          .isEqualTo(rows(alone, (form, school) -> true));
    }
    threads.shutdown();
  }

  @Test
  void everyRuleAndEveryCheckHasADefect() {
    Set<String> defined = new TreeSet<>(CleanCounty.DEFINITIONS.rules().keySet());
    defined.addAll(CleanCounty.DEFINITIONS.checks().keySet());
    defined.removeAll(NOT_OF_FILES);
    assertThat(defects().stream().map(Defect::rule).collect(Collectors.toSet())).isEqualTo(defined);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void aDefectIsToldUnderItsRuleAtItsCellAndTouchesNothingElse(Defect defect) {
    assertThat(wrong(defect, Kind.CSV, DRAWS)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("defectsOfWorkbooks")
  void aDefectIsToldAtItsCellOfAWorkbookToo(Defect defect) {
    assertThat(wrong(defect, Kind.XLSX, DRAWS_OF_WORKBOOKS)).isEmpty();
    assertThat(wrong(defect, Kind.XLS, DRAWS_OF_WORKBOOKS)).isEmpty();
  }

  private static List<String> wrong(Defect defect, Kind kind, int draws) {
    return IntStream.range(0, draws)
        .parallel()
        .mapToObj(draw -> wrongIn(defect, kind, draw))
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void untouchedCountiesComeOutTheSameAfterAllOfThis() {
    for (int i = 0; i < counties.size(); i++) {
      Intake again = counties.get(i).take(INTAKE, counties.get(i).files());
      assertThat(again.held()).isEqualTo(clean.get(i).held());
      assertThat(again.counts()).isEqualTo(clean.get(i).counts());
      assertThat(rows(again, (form, school) -> true))
          .isEqualTo(rows(clean.get(i), (form, school) -> true));
    }
  }

  /** What is wrong with one draw of a defect; nothing where all is as it should be. */
  private static Optional<String> wrongIn(Defect defect, Kind kind, int draw) {
    Random random = new Random((defect.toString().hashCode() + SEED * draw) * SCATTER);
    for (int attempt = 0; attempt < 200; attempt++) {
      int chosen = random.nextInt(counties.size());
      Draft draft = new Draft(counties.get(chosen), random, kind);
      try {
        defect.spoil().accept(draft);
      } catch (Draft.NoPlace e) {
        continue;
      }
      Intake taken = counties.get(chosen).take(INTAKE, draft.files());
      return Stream.of(
              told(defect, draft, taken),
              others(defect, draft, taken),
              kept(chosen, draft, taken),
              cells(taken))
          .flatMap(Optional::stream)
          .findFirst()
          .map(problem -> "draw " + draw + " in " + counties.get(chosen).code() + ": " + problem);
    }
    return Optional.of("draw " + draw + ": no county has a place for it");
  }

  private static Optional<String> told(Defect defect, Draft draft, Intake taken) {
    List<String> found =
        taken.held().stream()
            .filter(held -> held.rule().equals(defect.rule()))
            .map(SpoiltFilesTest::place)
            .sorted()
            .toList();
    boolean isTold =
        draft.mayFollow(defect.rule())
            ? found.containsAll(draft.places())
            : found.equals(draft.places());
    return isTold
        ? Optional.empty()
        : Optional.of("told at " + found + " and should be at " + draft.places());
  }

  private static Optional<String> others(Defect defect, Draft draft, Intake taken) {
    List<String> others =
        taken.held().stream()
            .filter(held -> !held.rule().equals(defect.rule()) && !draft.mayFollow(held.rule()))
            .map(held -> held.rule() + " at " + place(held))
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of("also told: " + others);
  }

  private static Optional<String> kept(int county, Draft draft, Intake taken) {
    Keeps isUntouched = (form, school) -> !draft.isTouched(form, school);
    List<String> before = rows(clean.get(county), isUntouched);
    List<String> after = rows(taken, isUntouched);
    if (before.equals(after)) {
      return Optional.empty();
    }
    List<String> gone = new ArrayList<>(before);
    gone.removeAll(after);
    List<String> more = new ArrayList<>(after);
    more.removeAll(before);
    return Optional.of("rows that it does not touch: gone " + gone + ", new " + more);
  }

  /** What is told of a column of a line names the cell, where the file has the column. */
  private static Optional<String> cells(Intake taken) {
    return taken.held().stream()
        .filter(
            held ->
                held.column() != null
                    && held.line() != null
                    && held.value() != null
                    && held.cell() == null)
        .findFirst()
        .map(held -> "no cell of " + held);
  }

  private interface Keeps {
    boolean test(String form, String school);
  }

  /** The accepted rows of the forms and schools that are asked for, as text without their place. */
  private static List<String> rows(Intake intake, Keeps keeps) {
    List<String> rows = new ArrayList<>();
    for (Form form : CleanCounty.DEFINITIONS.forms().values()) {
      for (AcceptedRow row : intake.accepted().get(form.form())) {
        String school =
            form.has("school_code") ? (String) row.values()[form.indexOf("school_code")] : null;
        if (keeps.test(form.form(), school)) {
          rows.add(form.form() + Arrays.asList(row.values()) + row.notApplicable());
        }
      }
    }
    return rows;
  }

  /** {@code file:line column}, without what is not there. */
  private static String place(Held held) {
    String file = held.file().substring(held.file().lastIndexOf('/') + 1);
    return Stream.of(file + (held.line() == null ? "" : ":" + held.line()), held.column())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
