package org.junheng.job;

import java.util.Optional;
import org.junheng.publish.page.StaticPage;
import org.junheng.publish.report.AnnualReports;
import org.junheng.publish.report.Chromium;
import org.junheng.storage.Storage;

/** Writes what people read of a checked release: the page and the annual reports. */
final class ReportsStep {
  private static final String PAGE = "page";

  private ReportsStep() {}

  static void run(RunContext run) {
    Storage reports = run.preparing().in("reports");
    run.progress().tell("writes the page");
    reports.delete(PAGE);
    new StaticPage(run.preparing(), run.definitions(), run.standards(), run.plan().releaseId())
        .write(reports.in(PAGE));
    run.progress().tell("writes the annual reports");
    AnnualReports annual =
        new AnnualReports(
            run.preparing(), run.definitions(), run.standards(), run.plan().releaseId());
    annual.write(reports);
    Optional<Chromium> chromium = Chromium.find(run.settings().publish().chromium());
    if (chromium.isPresent() && reports.isOnDisk()) {
      run.progress().tell("prints the annual reports");
      annual.print(reports, chromium.get());
    } else {
      run.progress().say("no PDF: no browser was found; name one as publish.chromium");
    }
  }
}
