package org.junheng.publish;

import java.util.Map;
import org.junheng.storage.Storage;

/** Writes the yearly statistics of every census year of a release into its {@code reports}. */
public final class YearlyReports {
  private static final String FOLDER = "reports";
  private static final String NAME = "年度统计";

  private YearlyReports() {}

  /** Where a census year's report lies in a release's folder. */
  public static String place(int year) {
    return FOLDER + "/" + year + NAME + ".html";
  }

  /**
   * Writes {@code <year>年度统计.html} and {@code .txt} of every year.
   *
   * @param titles of the standards by id
   */
  public static void write(
      Storage release, YearlyStatistics statistics, Map<String, String> titles, String releaseId) {
    for (int year : statistics.years()) {
      Page page = new YearlyReport(statistics, titles, year).page(releaseId);
      release.in(FOLDER).replaceText(year + NAME + ".html", page.html());
      release.in(FOLDER).replaceText(year + NAME + ".txt", page.text());
    }
  }
}
