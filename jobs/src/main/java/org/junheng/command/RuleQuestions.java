package org.junheng.command;

import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.intake.Held;
import org.junheng.job.Backtest;
import org.junheng.job.Settings;
import org.junheng.kit.CheckText;
import org.junheng.language.Language;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;

/** Answers what a rule is and what it finds in all that was taken in. */
final class RuleQuestions {
  private final Definitions definitions;

  RuleQuestions(Definitions definitions) {
    this.definitions = definitions;
  }

  int explain(String id) {
    Map<String, String> lines = new RuleAccount(definitions).of(id);
    Told.result(
        lines, () -> lines.forEach((name, line) -> System.out.printf("%-9s %s%n", name, line)));
    return Junheng.DONE;
  }

  int backtest(String id, Settings settings) {
    new RuleAccount(definitions).requireKnown(id);
    Storage folder = Storage.at(settings.reference());
    Decisions decisions =
        folder.exists() ? Reference.read(folder, definitions).decisions() : Decisions.NONE;
    Backtest.Result result =
        new Backtest(Storage.at(settings.warehouse()), definitions, decisions, settings.intake())
            .of(id);
    Told.result(result, () -> tell(result));
    return Junheng.DONE;
  }

  private void tell(Backtest.Result result) {
    System.out.println(
        Language.either(
            "%s in what release %s was made from",
            "规则 %s 用于版本 %s 所依据的报送", result.rule(), result.release()));
    result.years().forEach(this::tell);
  }

  private void tell(Backtest.OfYear year) {
    System.out.println(
        Language.either(
            "%d  %4d of %4d counties, %6d of %8d rows",
            "%d学年  %3$d个县区中的%2$d个，%5$d行中的%4$d行",
            year.year(),
            year.counties(),
            year.countiesRead(),
            year.rows(),
            year.rowsRead()));
    for (Held held : year.examples()) {
      System.out.println(
          "      "
              + String.join(
                  " ", new CheckText(definitions, System.out).lines(held, year.year(), ""))
              + (held.value() == null ? "" : " “" + held.value() + "”"));
    }
  }
}
