package org.junheng.job;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.publish.book.Books;
import org.junheng.storage.Storage;

/** Writes the newest census year's workbooks of every county, every city and the province. */
final class BooksStep {
  private static final String FOLDER = "reports";

  private BooksStep() {}

  static void run(RunContext run) {
    int year = run.plan().years().stream().mapToInt(Integer::intValue).max().orElseThrow();
    Storage folder = run.preparing().in(FOLDER);
    String origin = "省级数据批次 " + run.plan().releaseId();
    Books books = new Books(run.preparing(), run.definitions(), year, origin, folder::create);
    Effects effects = new Effects(run.definitions(), run.standards(), year);
    Set<CountyYear> places = new LinkedHashSet<>();
    books.counties().forEach(code -> places.add(new CountyYear(year, code)));
    run.progress().tell("workbooks of " + places.size() + " counties");
    new ReleaseAnswers(run.preparing(), run.definitions(), origin)
        .forEach(
            AnswersStep.withYearBefore(run, places), answer -> books.writeCounty(answer, effects));
    run.progress().tell("workbooks of the cities and the province");
    books.writeCities();
    books.writeProvince();
  }
}
