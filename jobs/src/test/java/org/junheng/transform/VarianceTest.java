package org.junheng.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** How much a county's units differ, and the limits on it (methodology 2.2, 3 and 5). */
class VarianceTest {
  private static final Path PUBLISHED =
      Path.of("jobs/src/test/resources/fixtures/published/published_composites.csv");

  /** The worked example of the regulation's commentary: 0.52, exactly 0.515257. */
  @Test
  void fiveSchoolsDifferAsTheWorkedExampleSays() {
    Dataset<Row> variance =
        Variance.ofIndicators(
                new CensusText()
                    .with(
                        "school",
                        """
                        year | county_code | school_code | school_type | urban_rural | founder
                        2021 | 450102 | 2145000001 | 211 | 111 | 811
                        2021 | 450102 | 2145000002 | 211 | 111 | 811
                        2021 | 450102 | 2145000003 | 211 | 111 | 811
                        2021 | 450102 | 2145000004 | 211 | 111 | 811
                        2021 | 450102 | 2145000005 | 211 | 111 | 811
                        """)
                    .with(
                        "pupils",
                        """
                        year | county_code | school_code | primary_pupils
                        2021 | 450102 | 2145000001 | 45
                        2021 | 450102 | 2145000002 | 37
                        2021 | 450102 | 2145000003 | 89
                        2021 | 450102 | 2145000004 | 76
                        2021 | 450102 | 2145000005 | 55
                        """)
                    .with(
                        "facilities",
                        """
                        year | county_code | school_code | books
                        2021 | 450102 | 2145000001 | 279
                        2021 | 450102 | 2145000002 | 137
                        2021 | 450102 | 2145000003 | 935
                        2021 | 450102 | 2145000004 | 160
                        2021 | 450102 | 2145000005 | 402
                        """)
                    .unitIndicators("B2012"),
                CensusText.standards("B2012"))
            .where("indicator = 'B5'");

    assertThat(
            TextTable.show(
                variance,
                "units",
                "pupils",
                "units_missing",
                "round(mean, 6)",
                "round(sd, 6)",
                "round(cv, 6)",
                "verdict"))
        .isEqualTo(
            TextTable.expected(
                """
                units | pupils | units_missing | round(mean, 6) | round(sd, 6) | round(cv, 6) | verdict
                5 | 302 | 0 | 6.334437 | 3.263861 | 0.515257 |
                """));
  }

  /** Two units of one pupil with 1 + d and 1 − d have the cv d. */
  @Test
  void eachCvHasALimitUnderTheNewerStandard() {
    assertThat(limits("primary", 0.5, 0.5 * (1 + 3e-13), 0.5 * (1 + 3e-12), 0.4999, 0.6))
        .isEqualTo("met met not_met met not_met");
    assertThat(limits("junior", 0.45, 0.45 * (1 + 3e-13), 0.45 * (1 + 3e-12), 0.4499, 0.5))
        .isEqualTo("met met not_met met not_met");
  }

  /** 0.5003 is shown as 0.500; 0.501787, a published county's, as 0.502. */
  @Test
  void aCvThatIsShownOnTheLimitFailsAndFlips() {
    Dataset<Row> variance =
        varianceOf("primary", 0.5, 0.4997, 0.5003, 0.50049, 0.5006, 0.501787, 0.504);

    assertThat(
            TextTable.show(variance, "round(cv, 6)", "cv_limit", "verdict", "flips_when_rounded"))
        .isEqualTo(
            TextTable.expected(
                """
                round(cv, 6) | cv_limit | verdict | flips_when_rounded
                0.5 | 0.5 | met | false
                0.4997 | 0.5 | met | false
                0.5003 | 0.5 | not_met | true
                0.50049 | 0.5 | not_met | true
                0.5006 | 0.5 | not_met | false
                0.501787 | 0.5 | not_met | false
                0.504 | 0.5 | not_met | false
                """));
  }

  @Test
  void aUnitWithoutAValueLeavesTheVerdictOpenAndTheRestComputed() {
    Dataset<Row> variance =
        Variance.ofIndicators(
            unitIndicators(
                """
                standard | year | county_code | school_code | stage | indicator | pupils | numerator | value
                Q2017 | 2021 | 450102 | 2145000001 | primary | R4 | 100 | 300 | 3
                Q2017 | 2021 | 450102 | 2145000002 | primary | R4 | 300 | 300 | 1
                Q2017 | 2021 | 450102 | 2145000003 | primary | R4 | 200 | |
                Q2017 | 2021 | 450102 | 2145000004 | primary | R4 | | 500 |
                Q2017 | 2021 | 450103 | 2145000005 | primary | R4 | 100 | 0 | 0
                Q2017 | 2021 | 450104 | 2145000006 | primary | R4 | 100 | |
                Q2017 | 2021 | 450105 | 2145000007 | primary | R4 | 100 | 0 | 0
                Q2017 | 2021 | 450105 | 2145000008 | primary | R4 | 100 | 200 | 2
                Q2017 | 2021 | 450106 | 2145000009 | primary | R4 | 100 | 200 | 2
                """),
            CensusText.standards("Q2017"));

    assertThat(
            TextTable.show(
                variance,
                "county_code",
                "units",
                "pupils",
                "units_missing",
                "mean",
                "sd",
                "cv",
                "verdict",
                "flips_when_rounded"))
        .isEqualTo(
            TextTable.expected(
                """
                county_code | units | pupils | units_missing | mean | sd | cv | verdict | flips_when_rounded
                450102 | 2 | 400 | 2 | 1.5 | 0.866025403784 | 0.57735026919 | undetermined | false
                450103 | 1 | 100 | 0 | 0 | 0 | | undetermined |
                450104 | 0 | 0 | 1 | | | | undetermined |
                450105 | 2 | 200 | 0 | 1 | 1 | 1 | not_met | false
                450106 | 1 | 100 | 0 | 2 | 0 | 0 | met | false
                """));
  }

  @Test
  void aSpreadThatIsOnlyRoundingNoiseIsNone() {
    Dataset<Row> variance =
        Variance.ofIndicators(
            unitIndicators(
                """
                standard | year | county_code | school_code | stage | indicator | pupils | numerator | value
                Q2017 | 2021 | 450102 | 2145000001 | primary | R4 | 10 | 1 | 0.1
                Q2017 | 2021 | 450102 | 2145000002 | primary | R4 | 30 | 3 | 0.10000000000000002
                Q2017 | 2021 | 450102 | 2145000003 | primary | R4 | 70 | 7 | 0.09999999999999999
                """),
            CensusText.standards("Q2017"));

    assertThat(TextTable.show(variance, "sd", "cv")).isEqualTo("sd | cv\n0 | 0\n");
  }

  /** A single cv may exceed the limit; their mean may not. */
  @Test
  void theOlderStandardLimitsTheMeanOfTheCvs() {
    assertThat(composites("primary", 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65))
        .isEqualTo("0.65 | 0.65 | met | false");
    assertThat(composites("primary", 0.9, 0.4, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65))
        .isEqualTo("0.65 | 0.65 | met | false");
    assertThat(composites("primary", 0.9, 0.4008, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65))
        .isEqualTo("0.6501 | 0.65 | not_met | true");
    assertThat(composites("primary", 0.9, 0.408, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65))
        .isEqualTo("0.651 | 0.65 | not_met | false");
    assertThat(composites("junior", 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55))
        .isEqualTo("0.55 | 0.55 | met | false");
    assertThat(composites("junior", 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55000008))
        .isEqualTo("0.55000001 | 0.55 | not_met | true");
  }

  @Test
  void theCompositeOfAnUndefinedCvIsUndetermined() {
    assertThat(composites("primary", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, Double.NaN))
        .isEqualTo(" | 0.65 | undetermined | ");
  }

  @Test
  void publishedCompositesAreTheMeansOfTheirCvs() throws IOException {
    List<String> lines = new ArrayList<>();
    List<CSVRecord> published = new ArrayList<>();
    try (var reader = Files.newBufferedReader(PUBLISHED, StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().get().parse(reader)) {
        if (row.get("row").equals("差异系数")) {
          for (int i = 0; i < 8; i++) {
            String county = row.get("county") + row.get("stage");
            lines.add(
                "B2012 | 2021 | %s | primary | B%d | 0 | %s"
                    .formatted(county, i + 1, row.get(5 + i)));
          }
          published.add(row);
        }
      }
    }
    List<Row> composites =
        Variance.ofComposites(
                TextTable.of(
                    "county_variance",
                    "standard | year | county_code | stage | indicator | units_missing | cv\n"
                        + String.join("\n", lines)),
                CensusText.standards("B2012"))
            .collectAsList();

    assertThat(published).hasSizeGreaterThan(10);
    for (CSVRecord row : published) {
      Row computed =
          composites.stream()
              .filter(
                  each ->
                      each.<String>getAs("county_code")
                          .equals(row.get("county") + row.get("stage")))
              .findFirst()
              .orElseThrow();
      assertThat(computed.<Double>getAs("composite_cv"))
          .as(row.toString())
          .isCloseTo(
              Double.parseDouble(row.get("综合_published")),
              org.assertj.core.api.Assertions.within(0.001));
    }
  }

  private static String limits(String stage, double... cvs) {
    return Stream.of(TextTable.show(varianceOf(stage, cvs), "county_code", "verdict").split("\n"))
        .skip(1)
        .map(line -> line.replaceFirst(".* ", ""))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static Dataset<Row> varianceOf(String stage, double... cvs) {
    StringBuilder text =
        new StringBuilder(
            "standard | year | county_code | school_code | stage | indicator | pupils |"
                + " numerator | value\n");
    for (int county = 0; county < cvs.length; county++) {
      for (double value : new double[] {1 + cvs[county], 1 - cvs[county]}) {
        text.append(
            String.format(
                Locale.ROOT,
                "Q2017 | 2021 | 4501%02d | school%s | %s | R4 | 1 | %s | %s%n",
                county,
                value,
                stage,
                value,
                value));
      }
    }
    return Variance.ofIndicators(unitIndicators(text.toString()), CensusText.standards("Q2017"));
  }

  private static String composites(String stage, double... cvs) {
    StringBuilder text =
        new StringBuilder(
            "standard | year | county_code | stage | indicator | units_missing | cv\n");
    for (int i = 0; i < cvs.length; i++) {
      text.append("B2012 | 2021 | 450102 | %s | B%d | 0 | ".formatted(stage, i + 1))
          .append(Double.isNaN(cvs[i]) ? "" : cvs[i])
          .append('\n');
    }
    Dataset<Row> composites =
        Variance.ofComposites(
            TextTable.of("county_variance", text.toString()), CensusText.standards("B2012"));
    return TextTable.show(
            composites, "composite_cv", "composite_limit", "verdict", "flips_when_rounded")
        .split("\n")[1];
  }

  private static Dataset<Row> unitIndicators(String text) {
    return TextTable.of("unit_indicator", text);
  }
}
