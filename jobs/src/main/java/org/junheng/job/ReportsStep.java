package org.junheng.job;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.junheng.publish.page.StaticPage;
import org.junheng.publish.report.AnnualReports;
import org.junheng.publish.report.Chromium;
import org.junheng.storage.Storage;

/** Writes what people read of a checked release: the page and the annual reports. */
final class ReportsStep {
  private static final String FOLDER = "reports";
  private static final String PAGE = "page";

  private ReportsStep() {}

  static void writePage(RunContext run) {
    Storage reports = run.preparing().in(FOLDER);
    reports.delete(PAGE);
    new StaticPage(
            run.published().tables(), run.definitions(), run.standards(), run.plan().releaseId())
        .write(reports.in(PAGE));
  }

  static void writeReports(RunContext run) {
    Storage reports = run.preparing().in(FOLDER);
    AnnualReports annual =
        new AnnualReports(
            run.published().tables(), run.definitions(), run.standards(), run.plan().releaseId());
    annual.write(reports);
    print(run, annual, reports);
  }

  /**
   * A report without its PDF is still a report: what keeps a browser from printing is only said.
   */
  private static void print(RunContext run, AnnualReports annual, Storage reports) {
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
      run.progress().tell("prints the newest annual report");
      try {
        annual.print(reports, chromium.get());
      } catch (UncheckedIOException e) {
        run.progress().say("no PDF: " + e.getCause().getMessage());
      }
    }
  }
}
