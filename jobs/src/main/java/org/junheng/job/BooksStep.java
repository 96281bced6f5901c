package org.junheng.job;

import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.language.Language;
import org.junheng.publish.book.Books;
import org.junheng.storage.Storage;

/** Writes the newest census year's workbooks of every county, every city and the province. */
final class BooksStep {
  private static final String FOLDER = "reports";

  private BooksStep() {}

  static void run(RunContext run) {
    PublishedTables published = run.published();
    int year = published.newestYear();
    Storage folder = run.preparing().in(FOLDER);
    Books books =
        new Books(published.tables(), run.definitions(), year, published.origin(), folder::create);
    Effects effects = new Effects(run.definitions(), run.standards(), year);
    ReleaseAnswers answers = published.answers();
    run.progress()
        .tell(Language.either("workbooks of %d counties", "%d个县区的工作簿", books.counties().size()));
    for (String county : books.counties()) {
      books.writeCounty(answers.of(new CountyYear(year, county)), effects);
    }
    run.progress().tell(Language.either("workbooks of the cities and the province", "市州和全省的工作簿"));
    books.writeCities();
    books.writeProvince();
  }
}
