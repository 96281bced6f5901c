package org.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.intake.CellAddresses;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junit.jupiter.api.Test;

class LastYearTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final CountyYearIntake INTAKE = new CountyYearIntake(DEFINITIONS, Limits.NONE);
  private static final String SCHOOLS =
      "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n"
          + "2145000001,东城小学,450102,211,111,811\n2145000002,西城小学,450102,211,111,811\n";
  private static final String ROOMS = "学校标识码,类别,面积\n2145000001,音乐,96\n";

  @Test
  void aSchoolThatHadRoomsLastYearAndHasNoneIsTold() {
    Intake now = take(2025, Map.of("school.csv", SCHOOLS, "rooms.csv", ROOMS));
    Intake before =
        take(2024, Map.of("school.csv", SCHOOLS, "rooms.csv", ROOMS + "2145000002,音乐,96\n"));
    assertThat(told(now, before)).containsExactly("rows_disappeared 2145000002");
    assertThat(told(before, now)).isEmpty();
  }

  @Test
  void aFormThatIsNotHandedInIsMissingAndNotLostSchoolBySchool() {
    Intake now = take(2025, Map.of("school.csv", SCHOOLS));
    Intake before = take(2024, Map.of("school.csv", SCHOOLS, "rooms.csv", ROOMS));
    assertThat(told(now, before)).isEmpty();
  }

  @Test
  void eachWarningOnACellNamesIt() {
    String pupils = "学校标识码,小学在校生数\n2145000001,%s\n2145000002,300\n";
    String county = "县区代码,\"备\n注\",残疾儿童少年数,残疾儿童少年入学数\n450102,无,200,%s\n";
    Map<String, String> now =
        Map.of(
            "school.csv", SCHOOLS + "2145000003,南城小学,450102,211,111,811\n",
            "pupils.csv", pupils.formatted("90"),
            "county.csv", county.formatted("10"));
    Map<String, String> before =
        Map.of(
            "school.csv", SCHOOLS,
            "pupils.csv", pupils.formatted("900"),
            "county.csv", county.formatted("190"));
    Intake taken = take(2025, now);
    assertThat(new LastYear(DEFINITIONS).compared(taken, take(2024, before), addresses(now)).held())
        .filteredOn(held -> held.severity().equals("warning") && isOfYears(held))
        .extracting(held -> held.rule() + " " + held.line() + " " + held.cell())
        .containsExactlyInAnyOrder(
            "school_new 4 A4", "pupils_changed 2 B2", "county_people_changed 3 D2");
  }

  private static boolean isOfYears(Held held) {
    return new LastYear(DEFINITIONS).rules().contains(held.rule());
  }

  private static CellAddresses addresses(Map<String, String> texts) {
    List<SourceFile> files = files(2025, texts);
    return INTAKE.addresses(
        new CountyYear(2025, "450102", true),
        sha256 -> files.stream().filter(file -> file.sha256().equals(sha256)).toList(),
        List.of());
  }

  private static List<String> told(Intake now, Intake before) {
    return new LastYear(DEFINITIONS)
        .compared(now, before, CellAddresses.NONE).held().stream()
            .filter(held -> held.rule().equals("rows_disappeared"))
            .map(held -> held.rule() + " " + schoolOf(held))
            .toList();
  }

  private static String schoolOf(Held held) {
    return held.schoolCode();
  }

  private static Intake take(int year, Map<String, String> texts) {
    return INTAKE.take(new CountyYear(year, "450102", true), files(year, texts));
  }

  private static List<SourceFile> files(int year, Map<String, String> texts) {
    List<SourceFile> files = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          byte[] content = text.getBytes(StandardCharsets.UTF_8);
          files.add(
              SourceFile.of(
                  year + "/450102/" + name,
                  name,
                  name + text.hashCode(),
                  content.length,
                  content,
                  DEFINITIONS.forms().values()));
        });
    return files;
  }
}
