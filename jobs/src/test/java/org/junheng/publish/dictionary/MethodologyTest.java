package org.junheng.publish.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.publish.SmallRelease;
import org.junit.jupiter.api.Test;

/** The methodology that a release carries: whatever is cited is there, and can be opened. */
class MethodologyTest {
  private static final String NUMBER = "\\d+(?:\\.\\d+[a-z]?)?";

  /** As Javadoc cites it: {@code methodology 2.1, 9.10 and 9.15 to 9.21}. */
  private static final Pattern IN_ENGLISH =
      Pattern.compile(
          "[Mm]ethodology (%1$s(?:(?:,|,? and| to|–)\\s(?:\\*\\s)?%1$s|–%1$s)*)".formatted(NUMBER));

  private static final String PAGE = MethodologyPage.html("20260101-000000-aaaaaa");

  @Test
  void everyPassageHasAnAnchor() {
    List<String> numbers = new ArrayList<>(List.of("1", "1.1", "2", "2.1", "2.2", "9.16a"));
    for (int section = 3; section <= 9; section++) {
      numbers.add(String.valueOf(section));
    }
    for (int detail = 1; detail <= 38; detail++) {
      numbers.add("9." + detail);
    }

    assertThat(MethodologyPage.anchors()).containsAll(numbers);
    numbers.forEach(number -> assertThat(PAGE).containsOnlyOnce(" id=\"" + number + "\""));
  }

  @Test
  void everyCitationInDefinitionsAndTextsFindsItsPassage() throws IOException {
    Set<String> anchors = MethodologyPage.anchors();
    Set<String> cited = new TreeSet<>();
    for (Path file : filesUnder("schemas", "jobs/src/main")) {
      List<String> numbers = Citation.numbers(text(file));
      assertThat(anchors).as(file.toString()).containsAll(numbers);
      cited.addAll(numbers);
    }

    assertThat(cited).contains("1", "1.1", "2", "9.3", "9.30", "9.34");
  }

  @Test
  void everyCitationInJavadocFindsItsPassage() throws IOException {
    Set<String> anchors = MethodologyPage.anchors();
    Pattern number = Pattern.compile(NUMBER);
    int found = 0;
    for (Path file : filesUnder("jobs/src/main/java", "schemas")) {
      Matcher citation = IN_ENGLISH.matcher(text(file));
      while (citation.find()) {
        Matcher each = number.matcher(citation.group(1));
        while (each.find()) {
          assertThat(anchors).as(file + ": " + citation.group()).contains(each.group());
          found++;
        }
      }
    }

    assertThat(found).isGreaterThan(50);
  }

  @Test
  void everyPassageThatThePageOpensIsThere() throws IOException {
    Pattern opened = Pattern.compile("method\\(\"([^\"]+)\"");
    Set<String> found = new TreeSet<>();
    for (Path file : filesUnder("jobs/src/main/resources/page/js")) {
      opened.matcher(text(file)).results().forEach(match -> found.add(match.group(1)));
    }

    assertThat(found).isNotEmpty();
    assertThat(MethodologyPage.anchors()).containsAll(found);
  }

  @Test
  void everyIndicatorAndItemOfTheNationalStandardsHasAnAnchor() {
    for (String id : List.of("Q2017", "B2012")) {
      var standard = SmallRelease.DEFINITIONS.standard(id);
      assertThat(MethodologyPage.anchors())
          .containsAll(standard.indicators().stream().map(one -> one.id()).toList())
          .containsAll(standard.items().stream().map(one -> one.id()).toList());
    }
  }

  @Test
  void everyLinkWithinThePageLeadsToAnAnchor() {
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(PAGE);
    while (link.find()) {
      assertThat(PAGE).contains("id=\"" + link.group(1) + "\"");
    }
  }

  @Test
  void thePageAsksNothingOfANetworkAndRunsNoScript() {
    assertThat(PAGE)
        .contains("default-src 'none'")
        .doesNotContain("http://", "https://", "src=", "@import", "url(", "<script", "unsafe");
  }

  @Test
  void aMarkOfOriginIsFramedAndTheNamesOfDocumentsKeepTheirBrackets() {
    assertThat(PAGE).contains("<em>规定</em>", "教督〔2017〕6号").doesNotContain("〔规定〕");
  }

  @Test
  void aCitationOpensItsPassageFromTheDictionary() {
    String dictionary = DictionaryPage.html(new Dictionary(SmallRelease.DEFINITIONS), "x");

    assertThat(dictionary)
        .contains(
            "方法说明 <a href=\"方法说明.html#9.30\">9.30</a>",
            "方法说明 <a href=\"方法说明.html#1.1\">1.1</a>、<a href=\"方法说明.html#9.3\">9.3</a>");
  }

  private static List<Path> filesUnder(String... places) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String place : places) {
      try (Stream<Path> walk = Files.walk(Path.of(place))) {
        walk.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files;
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
