package org.junheng.job;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.publish.page.StaticPage;
import org.junheng.publish.report.AnnualReports;
import org.junheng.publish.report.Chromium;
import org.junheng.storage.Storage;

/** Writes what people read of a checked release: the page and the annual reports. */
final class ReportsStep {
  private static final String FOLDER = "reports";
  private static final String PAGE = "page";
  private static final String HTML = "年度监测报告.html";
  private static final String PDF = "年度监测报告.pdf";

  private ReportsStep() {}

  static void writePage(RunContext run) {
    Storage reports = run.preparing().in(FOLDER);
    reports.delete(PAGE);
    new StaticPage(
            run.published().tables(), run.definitions(), run.standards(), run.plan().releaseId())
        .noting(run.plan().referenceNotes())
        .write(reports.in(PAGE));
  }

  /** Those of every year up to the one that is shown; what is the same is taken over. */
  static void writeReports(RunContext run) {
    Storage reports = run.preparing().in(FOLDER);
    KeptYears kept = run.keptYears();
    AnnualReports annual =
        new AnnualReports(
                run.published().tables(),
                run.definitions(),
                run.standards(),
                run.plan().releaseId())
            .noting(run.published().lacking());
    List<Integer> toPrint = new ArrayList<>();
    for (int year : run.published().years()) {
      kept.takeOver(year, HTML);
      kept.takeOver(year, PDF);
      if (!kept.has(year, HTML)) {
        annual.write(reports, year);
      }
      if (kept.isDue(year, PDF)) {
        toPrint.add(year);
      }
    }
    if (!toPrint.isEmpty()) {
      print(run, annual, reports, toPrint);
    }
  }

  /**
   * A report without its PDF is still a report: what keeps a browser from printing is only said.
   */
  private static void print(
      RunContext run, AnnualReports annual, Storage reports, List<Integer> years) {
    String configured = run.settings().publish().chromium();
    Optional<Chromium> chromium = Chromium.find(configured);
    if (!reports.isOnDisk()) {
      run.progress().say("no PDF: a browser writes to disks of this machine only");
    } else if (chromium.isEmpty()) {
      run.progress()
          .say(
              configured == null
                  ? "no PDF: no Chromium was found; name one as publish.chromium"
                  : "no PDF: publish.chromium is " + configured + ", which cannot be started");
    } else {
      run.progress().tell("prints the annual report");
      try {
        years.forEach(year -> annual.print(reports, chromium.get(), year));
      } catch (UncheckedIOException e) {
        run.progress().say("no PDF: " + e.getCause().getMessage());
      }
    }
  }
}
