package org.junheng.job;

import java.util.Map;
import java.util.TreeMap;
import org.junheng.answer.AnswerFiles;
import org.junheng.answer.Effects;
import org.junheng.answer.ReleaseAnswers;
import org.junheng.answer.ReleaseAnswers.CountyYear;
import org.junheng.language.Language;
import org.junheng.storage.Storage;

/**
 * Writes what every county gets back: an answer for the newest census year, for every year that was
 * taken in anew, and for older ones of which something is held.
 */
final class AnswersStep {
  private static final String FOLDER = "reports/counties";

  private AnswersStep() {}

  static void run(RunContext run) {
    Storage folder = run.preparing().in(FOLDER);
    AnswerFiles files = new AnswerFiles(run.definitions());
    Map<Integer, Effects> effects = new TreeMap<>();
    ReleaseAnswers answers = run.published().answers();
    run.progress()
        .tell(Language.either("answers %d county-years", "%d个县区学年的核查结果", answers.places().size()));
    for (CountyYear place : answers.places()) {
      files.write(
          answers.of(place),
          effects.computeIfAbsent(
              place.year(), year -> new Effects(run.definitions(), run.standards(), year)),
          folder::create);
    }
  }
}
