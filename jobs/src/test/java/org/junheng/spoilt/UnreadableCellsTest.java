package org.junheng.spoilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.definition.Field;
import org.junheng.definition.Field.Unreadable;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.landing.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell that may be blank and cannot be read takes nothing with it: every one of every form. */
class UnreadableCellsTest {
  private static final CountyYearIntake INTAKE =
      new CountyYearIntake(CleanCounty.DEFINITIONS, Limits.NONE);

  /** Whether a school counts, and what R4 to R7 need of one row: their rows are held. */
  private static final List<String> OF_ROWS =
      List.of(
          "counted",
          "teaching_area",
          "indoor_gym_area",
          "sports_ground_area",
          "equipment_value",
          "multimedia_rooms");

  @TempDir private static Path folder;
  private static CleanCounty county;
  private static Intake clean;

  @BeforeAll
  static void makeACleanCounty() throws IOException {
    county = CleanCounty.of(folder, 1, 7).get(0);
    clean = county.take(INTAKE, county.files());
  }

  static Stream<Arguments> cellsThatMayBeBlank() {
    return CleanCounty.DEFINITIONS.forms().values().stream()
        .filter(form -> !form.optional())
        .flatMap(
            form ->
                form.fields().stream()
                    .filter(field -> !field.required() && !field.subtotal())
                    .filter(field -> field.type() != FieldType.TEXT || isListed(field))
                    .map(field -> Arguments.of(form, field)));
  }

  private static boolean isListed(Field field) {
    return field.constraints().codes() != null;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cellsThatMayBeBlank")
  void itIsToldOnceAndItsRowStays(Form form, Field field) {
    boolean isOfRow = OF_ROWS.contains(field.name());
    assertThat(field.unreadable()).isEqualTo(isOfRow ? Unreadable.ROW : Unreadable.FIELD);
    Map<String, Grid> grids = county.copies();
    Grid grid = grids.get(form.form());
    grid.put(1, field.name(), "2010年");
    Map<String, byte[]> files = county.files();
    files.put(Kind.CSV.file(grid), Kind.CSV.write(grid));

    Intake taken = county.take(INTAKE, files);

    List<Held> told = taken.held().stream().filter(held -> "2010年".equals(held.value())).toList();
    assertThat(told).as(field.name()).hasSize(1);
    assertThat(told.get(0).severity()).isEqualTo(isOfRow ? "error" : "field");
    if (!isOfRow) {
      assertThat(taken.held()).as("nothing follows").hasSize(1);
      assertThat(taken.counts()).allMatch(count -> count.status().equals("ok"));
      assertThat(rows(taken, form)).isEqualTo(emptied(rows(clean, form), form, field));
    }
  }

  private static List<List<Object>> rows(Intake intake, Form form) {
    return intake.accepted().get(form.form()).stream()
        .map(AcceptedRow::values)
        .map(values -> (List<Object>) new ArrayList<>(java.util.Arrays.asList(values)))
        .toList();
  }

  private static List<List<Object>> emptied(List<List<Object>> rows, Form form, Field field) {
    rows.get(0).set(form.indexOf(field.name()), field.whenBlank());
    return rows;
  }
}
