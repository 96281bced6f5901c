package org.junheng.job;

import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.language.Language;
import org.junheng.publish.book.Books;
import org.junheng.storage.Storage;

/**
 * Writes the workbooks of every county, every city and the province, of the census year that is
 * shown and of those that the release before had; what is the same is taken over.
 */
final class BooksStep {
  /** How the names of workbooks end. */
  static final String ENDING = "监测结果.xlsx";

  private static final String FOLDER = "reports";

  private BooksStep() {}

  static void run(RunContext run) {
    for (int year : run.published().years()) {
      run.keptYears().takeOver(year, ENDING);
      if (run.keptYears().isDue(year, ENDING)) {
        write(run, year);
      }
    }
  }

  private static void write(RunContext run, int year) {
    PublishedTables published = run.published();
    Storage folder = run.preparing().in(FOLDER);
    Books books =
        new Books(published.tables(), run.definitions(), year, published.origin(), folder::create);
    Effects effects = new Effects(run.definitions(), run.standards(), year);
    ReleaseAnswers answers = published.answers();
    run.progress()
        .tell(
            Language.either(
                "workbooks of %d counties in %d",
                "%2$d学年%1$d个县区的工作簿", books.counties().size(), year));
    for (String county : books.counties()) {
      books.writeCounty(answers.of(new CountyYear(year, county)), effects);
    }
    books.writeCities();
    books.writeProvince();
  }
}
