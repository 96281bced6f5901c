package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.explain.Explainer;
import org.junheng.explain.Explanation;
import org.junheng.explain.Explanation.Allowed;
import org.junheng.explain.Explanation.Decision;
import org.junheng.explain.Explanation.Finding;
import org.junheng.explain.Explanation.SourceFile;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What touched a figure is told with it: corrections, accepted warnings, relaxations, files. */
class ExplainedTouchesTest {
  private static final String CORRECTED = "2145000008";
  private static final String NEW = "2145000018";

  @TempDir private static Path path;

  private static Night night;
  private static ReleaseTables release;
  private static Explainer explainer;

  @BeforeAll
  static void makeARelease() {
    Folder folder = Folder.ofSample(path);
    folder.addReference(
        "corrections.csv",
        """
        form,year,county_code,key,field,expect,value,reason,who,decided_on
        facilities,2021,450102,%s,multimedia_rooms,%s,9,笔误,审核员甲,2026-03-01
        """
            .formatted(
                CORRECTED, folder.cell("2021/450102/facilities.csv", CORRECTED, "网络多媒体教室数")));
    folder.addReference(
        "accepted_warnings.csv",
        """
        year,county_code,form,key,rule,value,reason,who,decided_on
        2022,450103,school,%1$s,school_new,%1$s,新建,审核员乙,2026-03-02
        """
            .formatted(NEW));
    Settings settings = folder.settings("warehouse", "Q2017", "B2012");
    night = folder.night("Q2017", "B2012");
    release =
        ReleaseTables.of(
            new Releases(Storage.at(settings.warehouse())).folder(night.manifest().releaseId()),
            Folder.DEFINITIONS);
    Recalculation again = RecalculationTest.again(folder, night.manifest());
    explainer =
        new Explainer(
            release,
            Folder.DEFINITIONS,
            night.manifest(),
            again.reference(),
            again::rows,
            again::places,
            again.notes());
  }

  @AfterAll
  static void close() {
    release.close();
  }

  @Test
  void aCorrectionOfACellIsToldOfTheFiguresThatUseTheCellAndOfNoOther() {
    assertThat(unit(2021, CORRECTED, "R7").corrections())
        .extracting(Decision::value, Decision::reason, Decision::who, Decision::decidedOn)
        .containsExactly(tuple("9", "笔误", "审核员甲", "2026-03-01"));
    assertThat(unit(2021, CORRECTED, "R1").corrections()).isEmpty();
    assertThat(unit(2022, CORRECTED, "R7").corrections()).isEmpty();
  }

  @Test
  void anAcceptedWarningIsToldWithWhoAcceptedItAndWhy() {
    assertThat(unit(2022, NEW, "R7").findings())
        .filteredOn(finding -> finding.rule().equals("school_new"))
        .extracting(Finding::acceptance)
        .containsExactly("新建（审核员乙，2026-03-02）");
  }

  @Test
  void aRelaxationIsToldOfTheItemThatUsedIt() {
    Map<String, Object> use = night.rows("relaxation_use").get(0);
    Map<String, Object> key = new LinkedHashMap<>();
    List.of("standard", "year", "county_code", "item")
        .forEach(column -> key.put(column, use.get(column)));
    assertThat(explainer.of("county_item", key).get(0).relaxations())
        .extracting(Allowed::relaxation)
        .contains((String) use.get("relaxation"));
  }

  @Test
  void aFigureOnTheMapOfAnotherYearNamesTheFilesOfAllThatShareTheTerritory() {
    Map<String, Object> row =
        night.rows("county_trend").stream()
            .filter(trend -> trend.get("county_code").equals("450181"))
            .filter(trend -> trend.get("year").equals(2020) && trend.get("on_map") != null)
            .findFirst()
            .orElseThrow();
    Map<String, Object> key = new LinkedHashMap<>();
    Folder.DEFINITIONS.table("county_trend").key().forEach(name -> key.put(name, row.get(name)));
    Explanation explained = explainer.of("county_trend", key).get(0);
    assertThat(explained.files()).isNotEmpty();
    Set<String> folders =
        explained.files().stream()
            .map(SourceFile::file)
            .map(file -> file.substring(0, file.lastIndexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(folders).contains("2020/450127").allMatch(folder -> folder.startsWith("2020/"));
    assertThat(explained.cells()).isNotEmpty();
  }

  private static Explanation unit(int year, String school, String indicator) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("standard", "Q2017");
    key.put("year", year);
    key.put("school_code", school);
    key.put("stage", "primary");
    key.put("indicator", indicator);
    return explainer.of("unit_indicator", key).get(0);
  }
}
