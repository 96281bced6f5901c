package org.junheng.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;
import org.junheng.table.CountyComposite;
import org.junheng.table.CountyVariance;
import org.junit.jupiter.api.Test;

/** The mean of the unrounded cvs, and the older regime's limit on it (methodology 3 and 9.12). */
class CompositesTest {
  private static final Path PUBLISHED =
      Path.of("jobs/src/test/resources/fixtures/published/published_composites.csv");
  private static final Standard B2012 = CountyText.DEFINITIONS.standard("B2012");
  private static final Standard Q2017 = CountyText.DEFINITIONS.standard("Q2017");

  /** A single cv may exceed the limit; their mean may not. */
  @Test
  void theOlderStandardLimitsTheMeanOfTheCvs() {
    assertThat(primary(0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65)).isEqualTo("met false");
    assertThat(primary(0.9, 0.4, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65)).isEqualTo("met false");
    assertThat(primary(0.9, 0.4008, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65)).isEqualTo("not_met true");
    assertThat(primary(0.9, 0.408, 0.65, 0.65, 0.65, 0.65, 0.65, 0.65)).isEqualTo("not_met false");
    CountyComposite onTheLimit = of(B2012, Stage.JUNIOR, 0, 0.55, 0.55);
    assertThat(onTheLimit.verdict()).isEqualTo("met");
    assertThat(onTheLimit.compositeLimit()).isEqualTo(0.55);
    assertThat(of(B2012, Stage.JUNIOR, 0, 0.55, 0.55000008).verdict()).isEqualTo("not_met");
    assertThat(of(B2012, Stage.JUNIOR, 0, 0.55, 0.55000008).flipsWhenRounded()).isTrue();
  }

  @Test
  void theCompositeOfAnUndefinedCvIsUndetermined() {
    CountyComposite composite = of(B2012, Stage.PRIMARY, 0, 0.1, Double.NaN, 0.1);
    assertThat(composite.compositeCv()).isNull();
    assertThat(composite.verdict()).isEqualTo("undetermined");
    assertThat(composite.flipsWhenRounded()).isNull();
  }

  @Test
  void oneMissingUnitLeavesTheVerdictOpenAndTheMeanShown() {
    CountyComposite composite = of(B2012, Stage.PRIMARY, 2, 0.1, 0.3);
    assertThat(composite.compositeCv()).isEqualTo(0.2);
    assertThat(composite.verdict()).isEqualTo("undetermined");
    assertThat(composite.unitsMissing()).isEqualTo(2);
  }

  @Test
  void theNewerStandardSetsNoLimitOnIt() {
    CountyComposite composite = of(Q2017, Stage.PRIMARY, 0, 0.9, 0.9);
    assertThat(composite.compositeCv()).isEqualTo(0.9);
    assertThat(composite.compositeLimit()).isNull();
    assertThat(composite.verdict()).isNull();
    assertThat(composite.flipsWhenRounded()).isNull();
  }

  @Test
  void publishedCompositesAreTheMeansOfTheirCvs() throws IOException {
    int published = 0;
    try (var reader = Files.newBufferedReader(PUBLISHED, StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().get().parse(reader)) {
        if (row.get("row").equals("差异系数")) {
          double[] cvs = new double[8];
          for (int i = 0; i < cvs.length; i++) {
            cvs[i] = Double.parseDouble(row.get(5 + i));
          }
          assertThat(of(B2012, Stage.PRIMARY, 0, cvs).compositeCv())
              .as(row.toString())
              .isCloseTo(Double.parseDouble(row.get("综合_published")), within(0.001));
          published++;
        }
      }
    }
    assertThat(published).isGreaterThan(10);
  }

  private static String primary(double... cvs) {
    CountyComposite composite = of(B2012, Stage.PRIMARY, 0, cvs);
    return composite.verdict() + " " + composite.flipsWhenRounded();
  }

  /** NaN: no cv. */
  private static CountyComposite of(Standard standard, Stage stage, long missing, double... cvs) {
    List<CountyVariance> rows = new ArrayList<>();
    for (int i = 0; i < cvs.length; i++) {
      Double cv = Double.isNaN(cvs[i]) ? null : Double.valueOf(cvs[i]);
      rows.add(
          new CountyVariance(
              standard.standard(),
              2021,
              "450102",
              stage.code(),
              "B" + (i + 1),
              10L,
              100L,
              i == 0 ? missing : 0L,
              1.0,
              cv,
              cv,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
    }
    return Composites.of(rows, stage, standard);
  }
}
