package org.junheng.publish.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.publish.Labels;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearStates;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;

/** Writes and prints the annual reports of a release's census years. */
public final class AnnualReports {
  private static final String NAME = "年度监测报告";
  private static final Map<String, String> MARKS =
      Map.of("met", "✔", "not_met", "✘", "undetermined", "？");

  private final ReleaseTables release;
  private final Labels labels;
  private final List<Standard> standards;
  private final String releaseId;
  private final YearlyStatistics statistics;
  private final YearStates states;
  private String lacking = "";

  /**
   * The reports of a release, or of one that is being prepared.
   *
   * @param standards that it was scored under
   */
  public AnnualReports(
      ReleaseTables release, Definitions definitions, List<Standard> standards, String releaseId) {
    this.release = release;
    this.labels = new Labels(definitions, MARKS);
    this.standards = standards;
    this.releaseId = releaseId;
    this.statistics = YearlyStatistics.of(release);
    this.states = YearStates.of(release);
  }

  /** The same reports, which say too what the province's own tables lack. */
  public AnnualReports noting(List<String> notes) {
    lacking = notes.isEmpty() ? "" : "注意：" + String.join("；", notes) + "。";
    return this;
  }

  /** Writes {@code <year>年度监测报告.html} of a year, where it has figures. */
  public void write(Storage reports, int year) {
    if (statistics.years().contains(year)) {
      reports.replaceText(name(year) + ".html", document(year));
    }
  }

  /** Prints a year's report, which {@link #write} wrote, as PDF beside it. */
  public void print(Storage reports, Chromium chromium, int year) {
    if (statistics.years().contains(year)) {
      try (TemporaryFolder here = new TemporaryFolder()) {
        Path document = here.path().resolve(name(year) + ".html");
        Path pdf = here.path().resolve(name(year) + ".pdf");
        Files.writeString(document, reports.readText(name(year) + ".html"));
        chromium.print(document, pdf);
        reports.bring(Files.newInputStream(pdf), name(year) + ".pdf");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The report of a year: of the first standard that judges schools, the others monitored. */
  String document(int year) {
    Standard main =
        standards.stream()
            .filter(standard -> standard.unitRule() != null)
            .findFirst()
            .orElse(standards.get(0));
    Map<String, String> titles =
        standards.stream().collect(Collectors.toMap(Standard::standard, Standard::title));
    return new AnnualReport(
            YearRows.of(release, main.standard(), year),
            labels,
            statistics,
            new YearlyReport(statistics, titles, year),
            main,
            standards.stream().filter(standard -> standard != main).toList())
        .document(releaseId, labels.yearState(states, year) + lacking);
  }

  private static String name(int year) {
    return year + NAME;
  }
}
