package org.junheng.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.answer.AnswerFiles;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.definition.Form;
import org.junheng.history.HistoryForms;
import org.junheng.language.Language;
import org.junheng.reference.CountyRegister;
import org.junheng.storage.Storage;
import org.junheng.template.AcceptedBook;
import org.junheng.template.CarriedRows;

/** Writes what every county gets back of every census year; what is the same is taken over. */
final class AnswersStep {
  static final String NAME = "核查结果";
  static final String ENDING = NAME + ".xlsx";

  private static final String TEXT = NAME + ".txt";
  private static final String FOLDER = "reports/counties";

  private AnswersStep() {}

  static void run(RunContext run) {
    Storage folder = run.preparing().in(FOLDER);
    AnswerFiles files = new AnswerFiles(run.definitions());
    Map<Integer, Effects> effects = new TreeMap<>();
    for (int year : run.plan().years()) {
      run.keptYears().takeOver(year, ENDING);
      run.keptYears().takeOver(year, TEXT);
    }
    ReleaseAnswers answers = run.published().answers();
    run.progress()
        .tell(Language.either("answers %d county-years", "%d个县区学年的核查结果", answers.places().size()));
    for (CountyYear place : answers.places()) {
      if (!run.keptYears().has(place.year(), ENDING)) {
        files.write(
            answers.of(place),
            effects.computeIfAbsent(
                place.year(), year -> new Effects(run.definitions(), run.standards(), year)),
            folder::create);
      }
    }
    answers.places().stream()
        .mapToInt(CountyYear::year)
        .max()
        .ifPresent(newest -> writeAccepted(run, newest, folder));
  }

  /** What counties compare the next year with, of those that were taken in. */
  private static void writeAccepted(RunContext run, int year, Storage folder) {
    Set<String> forms = new TreeSet<>(new HistoryForms(run.definitions()).compared());
    forms.add(Form.SCHOOL);
    Map<String, Set<String>> codes = new TreeMap<>();
    run.published().answers().places().stream()
        .filter(place -> place.year() == year)
        .forEach(place -> codes.put(place.countyCode(), Set.of(place.countyCode())));
    CarriedRows rows =
        new CarriedRows(run.published().tables(), run.definitions(), List.of(year), year + 1);
    CountyRegister register = run.reference().register();
    rows.of(codes, forms)
        .forEach(
            (county, byForm) -> {
              if (!byForm.isEmpty()) {
                String name = register.nameOf(county, year);
                AcceptedBook book = new AcceptedBook(run.definitions(), year, county, name, byForm);
                write(book, folder.create(county + "/" + year + AcceptedBook.FILE));
              }
            });
  }

  private static void write(AcceptedBook book, OutputStream stream) {
    try (stream) {
      book.write(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
