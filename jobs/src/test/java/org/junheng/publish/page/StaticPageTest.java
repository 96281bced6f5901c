package org.junheng.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.publish.PublishedRelease;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the page's folder. */
class StaticPageTest {
  /** Where the scripts ask what a code is called, and where they name its list. */
  private static final Pattern ASKING = Pattern.compile("\\b(?:words\\.)?(?:label|codes)\\(");

  private static final Pattern ASKED =
      Pattern.compile("\\b(?:words\\.)?(?:label|codes)\\(\"([a-z_]+)\"");
  private static final Pattern ROW = Pattern.compile("\\[\"([a-z_]+)\",");

  @TempDir private static Path folder;
  private static ReleaseTables release;
  private static StaticPage page;

  @BeforeAll
  static void writeAPage() {
    release =
        ReleaseTables.of(
            PublishedRelease.in(folder.resolve("release")), PublishedRelease.DEFINITIONS);
    page =
        new StaticPage(release, PublishedRelease.DEFINITIONS, PublishedRelease.standards(), "R1");
    page.write(Storage.at(folder.resolve("page").toString()));
    page.writeOf("450102", Storage.at(folder.resolve("county").toString()));
  }

  @AfterAll
  static void closeTheRelease() {
    release.close();
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    page.write(Storage.at(folder.resolve("again").toString()));
    assertThat(files("again")).isEqualTo(files("page")).hasSizeGreaterThan(30);
  }

  @Test
  void theLibraryComesWithItsLicence() throws IOException {
    assertThat(files("page"))
        .containsKeys(
            "lib/echarts.min.js", "lib/LICENSE", "lib/NOTICE", "lib/LICENSE-d3", "index.html");
  }

  @Test
  void everyScriptThatTheDocumentNamesIsThereAndNoneIsLongerThanItCanBeRead() throws IOException {
    TreeMap<String, String> files = files("page");
    assertThat(files.get("index.html")).doesNotContain("http:", "https:", "<style", "onclick");
    files.keySet().stream()
        .filter(name -> name.startsWith("js/"))
        .forEach(name -> assertThat(files.get(name).lines().count()).as(name).isLessThan(300));
  }

  @Test
  void otherPeoplesTextCannotEndAScript() throws IOException {
    files("page")
        .forEach(
            (name, text) -> {
              if (name.startsWith("data/")) {
                assertThat(text).as(name).doesNotContain("<", "\u2028", "\u2029");
              }
            });
    assertThat(files("page").get("data/names.js"))
        .contains("\\u003c/script\\u003e\\u003cimg src=x onerror=alert(1)\\u003e甲小学")
        .contains("=cmd|' /C calc'!A0");
  }

  @Test
  void heldCellsAndSubmittedFormsAreNotInThePage() throws IOException {
    TreeMap<String, String> files = files("page");
    files.remove("dictionary.html"); // it says that there are such tables
    assertThat(String.join("\n", files.values()))
        .doesNotContain("GEHEIM", "geheim.csv", "census_school\"", "\"held\":");
  }

  @Test
  void thePageAsksForNoListOfCodesThatItsDataDoNotHold() throws IOException {
    TreeMap<String, String> files = files("page");
    String codes = files.get("data/province.js");
    codes = codes.substring(codes.indexOf("\"code\": {"));
    codes = codes.substring(codes.indexOf("rows"), codes.indexOf("]}"));
    List<String> asked = new ArrayList<>();
    int calls = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().startsWith("js/")) {
        ASKED.matcher(file.getValue()).results().map(found -> found.group(1)).forEach(asked::add);
        calls += (int) ASKING.matcher(file.getValue()).results().count();
      }
    }
    assertThat(asked).as("every call names its list").hasSize(calls);
    assertThat(ROW.matcher(codes).results().map(found -> found.group(1)).distinct())
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(asked));
  }

  @Test
  void everyCodeOfAPublishedTableThatThePageShowsHasItsLabelInTheData() throws IOException {
    String data = files("page").get("data/province.js");
    assertThat(data)
        .contains("[\"verdict\",\"undetermined\",\"数据不全\",[]]")
        .contains("[\"unit\",\"m2\",\"平方米\",[\"㎡\"]]")
        .contains("[\"unit\",\"人\",\"名\",[]]")
        .contains("[\"plan_status\",\"unplanned\",\"没有规划\",[]]");
  }

  @Test
  void theFiguresAreTheReleasesToTheLastDigit() throws IOException {
    assertThat(files("page").get("data/province.js")).contains("0.3333333333333333");
  }

  @Test
  void aCountysPackageHoldsNothingOfTheOthers() throws IOException {
    TreeMap<String, String> files = files("county");
    String data =
        String.join(
            "\n",
            files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("data/"))
                .map(Map.Entry::getValue)
                .toList());
    assertThat(data)
        .contains("450102", "\"2145000003\"")
        .doesNotContain("450101", "450201", "东山区", "西河县", "北岭市", "第一小学", "河边小学")
        .doesNotContain("0.3333333333333333", "\"450000\"");
    assertThat(files.keySet()).noneMatch(name -> name.contains("450101"));
  }

  private static TreeMap<String, String> files(String name) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
