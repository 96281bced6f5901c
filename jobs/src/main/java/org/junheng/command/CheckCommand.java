package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junheng.command.CountyCheck.Result;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Wording;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.job.Backtest;
import org.junheng.job.Settings;
import org.junheng.landing.Limits;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a county runs before it submits: the same checks as the nightly run, writing nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks files as the nightly run does, writing nothing and without Spark; says what a rule"
          + " is, or what a check would have said of everything taken in so far.",
      "Exit status: 0 everything would be taken in; 1 something would be held back; 2 wrong use."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, a county's folder, or a whole landing folder.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--year",
      description = "The census year, where the path does not say it as <year>/<county_code>/.")
  private Integer year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "The county's code, where the path does not say it.")
  private String county;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private RunCommand.Format format = RunCommand.Format.text;

  @Option(
      names = "--answer",
      paramLabel = "DIR",
      description = {
        "Write what is found as a workbook and as text into <county_code> of this folder; with last"
            + " year's values where the folder of the year before lies beside this one."
      })
  private Path answer;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Say what a rule is: its text, form, fields, severity, years, condition.")
  private String explained;

  @Option(
      names = "--backtest",
      paramLabel = "ID",
      description = "Say what a check finds in all submissions of the warehouse, by year.")
  private String tested;

  @Option(
      names = "--checks",
      paramLabel = "FILE",
      description = "A file of checks besides those that ship, or in the place of one of its name.")
  private Path checks;

  @Mixin private Configuration configuration;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Definitions definitions = definitions();
    if (explained != null) {
      return explain(definitions);
    }
    if (tested != null) {
      return backtest(definitions);
    }
    if (paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name files or folders to check, or --explain or --backtest a rule");
    }
    return checkFiles(definitions);
  }

  private Definitions definitions() throws IOException {
    if (checks == null) {
      return Definitions.load();
    }
    if (!Files.isRegularFile(checks)) {
      throw new DefinitionException(checks + " is not there; name a file of checks");
    }
    return Definitions.loadWith("checks/" + checks.getFileName(), Files.readString(checks));
  }

  private int explain(Definitions definitions) {
    Map<String, String> lines = new RuleAccount(definitions).of(explained);
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(lines));
    } else {
      lines.forEach((name, line) -> System.out.printf("%-9s %s%n", name, line));
    }
    return Junheng.DONE;
  }

  private int backtest(Definitions definitions) {
    new RuleAccount(definitions).requireKnown(tested);
    Settings settings = configuration.settings();
    Storage folder = Storage.at(settings.reference());
    Decisions decisions =
        folder.exists() ? Reference.read(folder, definitions).decisions() : Decisions.NONE;
    Backtest.Result result =
        new Backtest(Storage.at(settings.warehouse()), definitions, decisions, settings.intake())
            .of(tested);
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(result));
    } else {
      System.out.printf("%s in what release %s was made from%n", result.rule(), result.release());
      result.years().forEach(CheckCommand::tell);
    }
    return Junheng.DONE;
  }

  private static void tell(Backtest.OfYear year) {
    System.out.printf(
        "%d  %4d of %4d counties, %6d of %8d rows%n",
        year.year(), year.counties(), year.countiesRead(), year.rows(), year.rowsRead());
    for (Held held : year.examples()) {
      System.out.println(
          "      " + line(held) + (held.value() == null ? "" : " “" + held.value() + "”"));
    }
  }

  private int checkFiles(Definitions definitions) throws IOException {
    Limits limits = configuration.limits();
    Decisions decisions = configuration.decisions(definitions);
    List<Result> results =
        new CountyCheck(definitions, limits, decisions)
            .of(paths, year, county, answer == null ? null : new CheckAnswers(answer, definitions));
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(results));
    } else {
      results.forEach(CheckCommand::tell);
      if (results.isEmpty()) {
        System.out.println("There is no file to check.");
      }
    }
    return results.stream().anyMatch(Result::isHeldBack) ? Junheng.HELD_BACK : Junheng.DONE;
  }

  private static void tell(Result result) {
    System.out.printf("%d %s%n", result.year(), result.county());
    for (FormCount count : result.counts()) {
      System.out.printf(
          "  %-11s %6d rows read, %6d would be taken in, %5d held, %5d warnings%n",
          count.form(), count.rowsRead(), count.rowsAccepted(), count.rowsHeld(), count.warnings());
    }
    CountyYear countyYear = new CountyYear(result.year(), result.county(), true);
    for (Held held : result.held()) {
      System.out.println(
          "  "
              + line(held)
              + result.accepted().stream()
                  .filter(given -> given.accepts(countyYear, held))
                  .map(given -> "（省级已认可：" + given.reason() + "，" + given.who() + "）")
                  .findFirst()
                  .orElse(""));
    }
  }

  /** {@code file:line sheet!cell column: message [rule]}. */
  private static String line(Held held) {
    String sheet = held.sheet() == null ? "" : held.sheet() + "!";
    String cell = held.cell() == null ? sheet : sheet + held.cell();
    return "%s %s%s%s%s: %s [%s]"
        .formatted(
            held.severity(),
            held.file(),
            held.line() == null ? "" : ":" + held.line(),
            cell.isEmpty() ? "" : " " + cell,
            held.column() == null ? "" : " " + Wording.shown(held.column()),
            held.message(),
            held.rule());
  }
}
