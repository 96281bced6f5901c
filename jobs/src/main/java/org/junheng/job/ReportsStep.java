package org.junheng.job;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.language.Language;
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
    if (chromium.isEmpty()) {
      run.progress()
          .say(
              configured == null
                  ? Language.either(
                      "no PDF: no Chromium was found; name one as publish.chromium",
                      "没有PDF：本机没有找到Chromium；请在配置 publish.chromium 中写明")
                  : Language.either(
                      "no PDF: publish.chromium is %s, which cannot be started",
                      "没有PDF：publish.chromium 为 %s，无法启动", configured));
    } else {
      run.progress().tell(Language.either("prints the annual report", "打印年度报告"));
      try {
        years.forEach(year -> annual.print(reports, chromium.get(), year));
      } catch (UncheckedIOException e) {
        run.progress()
            .say(Language.either("no PDF:\n  %s", "没有PDF：\n  %s", e.getCause().getMessage()));
      }
    }
  }
}
