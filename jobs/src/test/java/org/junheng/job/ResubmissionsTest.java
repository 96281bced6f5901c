package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junheng.second.RandomLanding;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that takes most over gives what a night gives that takes nothing over. */
class ResubmissionsTest {
  private static final String[] STANDARDS = {"Q2017", "B2012"};

  @TempDir private Path path;

  @Test
  void oneCountyYearSentAgainIsReadAloneAndGivesWhatAFreshWarehouseGives() throws IOException {
    Folder folder = Folder.ofSample(path);
    Night first = folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    Night second = folder.night(STANDARDS);

    assertThat(second.plan().changed())
        .extracting(ResubmissionsTest::place)
        .containsExactly("2022/450103");
    assertThat(readAgain(second)).containsExactly("2022/450103");
    assertThat(second.plan().blocks()).filteredOn(BlockPlan::isKept).hasSize(2);
    for (BlockPlan kept : second.plan().blocks().stream().filter(BlockPlan::isKept).toList()) {
      String name = Rounds.COUNTY_YEARS.file(kept.name());
      for (String table : Rounds.COUNTY_YEARS.tables(Folder.DEFINITIONS)) {
        Path before = file(first, table, name);
        if (Files.exists(before)) {
          assertThat(isSame(before, file(second, table, name))).as(table).isTrue();
        }
      }
    }
    assertThat(second.rows("held"))
        .filteredOn(row -> row.get("rule").equals("rows_fewer"))
        .extracting(row -> row.get("year") + "/" + row.get("county_code") + " " + row.get("form"))
        .containsExactly("2022/450103 teachers");
    assertThat(second.rows("data_quality"))
        .filteredOn(row -> row.get("form").equals("teachers") && row.get("year").equals(2022))
        .filteredOn(row -> row.get("county_code").equals("450103"))
        .extracting(row -> row.get("warnings"))
        .containsExactly(1L);
    Night fresh = folder.fresh(Folder.DEFINITIONS, STANDARDS);
    assertThat(readAgain(fresh)).hasSize(9);
    assertThat(Folder.hashes(second))
        .isEqualTo(Folder.hashes(fresh))
        .isNotEqualTo(Folder.hashes(first));
    assertThat(Folder.quality(second)).containsExactlyInAnyOrderElementsOf(Folder.quality(fresh));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 29})
  void anyCountyYearOfARandomProvinceSentAgainDoesToo(long seed) throws IOException {
    RandomLanding.write(seed, 12, path);
    Folder folder = new Folder(path);
    folder.night(STANDARDS);
    Random random = new Random(seed);
    for (String form : List.of("school.csv", "pupils.csv", "classes.csv")) {
      List<Path> files = filesNamed(form);
      Path chosen = files.get(random.nextInt(files.size()));
      folder.change(path.resolve("landing").relativize(chosen).toString(), Folder::withoutLastLine);
    }
    Night second = folder.night(STANDARDS);

    assertThat(second.plan().changed()).hasSizeBetween(1, 3);
    Night fresh = folder.fresh(Folder.DEFINITIONS, STANDARDS);
    assertThat(Folder.hashes(second)).isEqualTo(Folder.hashes(fresh));
    assertThat(Folder.quality(second)).containsExactlyInAnyOrderElementsOf(Folder.quality(fresh));
  }

  @Test
  void whereNothingChangedNothingIsDone() {
    Folder folder = Folder.ofSample(path);
    folder.night(STANDARDS);
    Settings settings = folder.settings("warehouse", STANDARDS);
    RunPlanner planner = Night.planner(settings, Folder.DEFINITIONS);
    RunPlan plan = planner.plan(year -> true);
    assertThat(planner.isUpToDate(plan)).isTrue();
    assertThat(plan.changed()).isEmpty();

    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    RunPlanner after = Night.planner(settings, Folder.DEFINITIONS);
    assertThat(after.isUpToDate(after.plan(year -> true))).isFalse();
  }

  @Test
  void aSchoolThatTwoCountiesReportIsHeldInBothAndComesBackOnceOneOfThemMendsIt() {
    Folder folder = Folder.ofSample(path);
    Night before = folder.night(STANDARDS);
    String shared = ",永岩区东城小学,450103,东城镇,211,111,811,1,,0,0,2017,0,1,\n";
    folder.change("2021/450103/school.csv", text -> text.stripTrailing() + "\n2145000008" + shared);
    Night collided = folder.night(STANDARDS);

    assertThat(collided.rows("held"))
        .filteredOn(row -> row.get("rule").equals("school_in_two_counties"))
        .filteredOn(row -> row.get("form").equals("school"))
        .extracting(row -> row.get("year") + "/" + row.get("county_code"))
        .containsExactlyInAnyOrder("2021/450102", "2021/450103");
    assertThat(collided.rows("census_school"))
        .filteredOn(row -> "2145000008".equals(row.get("school_code")))
        .extracting(row -> row.get("year"))
        .containsExactlyInAnyOrder(2020, 2022);

    folder.change("2021/450103/school.csv", Folder::withoutLastLine);
    Night mended = folder.night(STANDARDS);
    assertThat(readAgain(mended)).containsExactlyInAnyOrder("2021/450102", "2021/450103");
    assertThat(Folder.hashes(mended)).isEqualTo(Folder.hashes(before));
  }

  @Test
  void aFormThatBecameShorterIsToldUntilSomebodyAcceptsItWithAReason() throws IOException {
    Folder folder = Folder.ofSample(path);
    folder.night(STANDARDS);
    folder.change("2022/450103/teachers.csv", Folder::withoutLastLine);
    Map<String, Object> told = fewer(folder.night(STANDARDS)).get(0);
    folder.change("2022/450103/teachers.csv", text -> text + "\n");
    assertThat(fewer(folder.night(STANDARDS)))
        .extracting(row -> row.get("value"))
        .containsExactly(told.get("value"));

    Files.writeString(
        path.resolve("reference/accepted_warnings.csv"),
        "year,county_code,form,key,rule,value,reason,who,decided_on\n2022,450103,teachers,,rows_fewer,"
            + told.get("value")
            + ",该校教师并入他校,李四,2022-11-01\n");
    assertThat(fewer(folder.night(STANDARDS)))
        .extracting(row -> row.get("accepted_reason"))
        .containsExactly("该校教师并入他校");
  }

  private static List<Map<String, Object>> fewer(Night night) {
    return night.rows("held").stream().filter(row -> row.get("rule").equals("rows_fewer")).toList();
  }

  private static List<String> readAgain(Night night) {
    List<String> places = new ArrayList<>();
    for (BlockPlan block : night.plan().blocks()) {
      block.readAgain().forEach(county -> places.add(block.year() + "/" + county));
    }
    return places;
  }

  private static String place(CountyYearInput input) {
    return input.year() + "/" + input.countyCode();
  }

  private List<Path> filesNamed(String name) throws IOException {
    try (Stream<Path> walk = Files.walk(path.resolve("landing"))) {
      return walk.filter(file -> file.endsWith(name)).sorted().toList();
    }
  }

  private static Path file(Night night, String table, String name) {
    return night.release().onDisk().resolve(table).resolve(name);
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    Map<Path, Object> keys = new java.util.HashMap<>();
    for (Path file : List.of(one, other)) {
      keys.put(file, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
    return keys.get(one) != null && keys.get(one).equals(keys.get(other))
        || Files.mismatch(one, other) < 0;
  }
}
