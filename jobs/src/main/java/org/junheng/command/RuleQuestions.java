package org.junheng.command;

import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.intake.Held;
import org.junheng.job.Backtest;
import org.junheng.job.Settings;
import org.junheng.kit.CheckText;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;

/** Answers what a rule is and what it finds in all that was taken in. */
final class RuleQuestions {
  private final Definitions definitions;
  private final RunCommand.Format format;

  RuleQuestions(Definitions definitions, RunCommand.Format format) {
    this.definitions = definitions;
    this.format = format;
  }

  int explain(String id) {
    Map<String, String> lines = new RuleAccount(definitions).of(id);
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(lines));
    } else {
      lines.forEach((name, line) -> System.out.printf("%-9s %s%n", name, line));
    }
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
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(result));
    } else {
      System.out.printf("%s in what release %s was made from%n", result.rule(), result.release());
      result.years().forEach(this::tell);
    }
    return Junheng.DONE;
  }

  private void tell(Backtest.OfYear year) {
    System.out.printf(
        "%d  %4d of %4d counties, %6d of %8d rows%n",
        year.year(), year.counties(), year.countiesRead(), year.rows(), year.rowsRead());
    for (Held held : year.examples()) {
      System.out.println(
          "      "
              + String.join(" ", new CheckText(definitions, System.out).lines(held, ""))
              + (held.value() == null ? "" : " “" + held.value() + "”"));
    }
  }
}
