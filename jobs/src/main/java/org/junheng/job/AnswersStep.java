package org.junheng.job;

import java.util.Map;
import java.util.TreeMap;
import org.junheng.answer.AnswerFiles;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.language.Language;
import org.junheng.storage.Storage;

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
  }
}
