package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.job.PublishedYears;
import org.junheng.kit.CheckAnswers;
import org.junheng.kit.CheckResult;
import org.junheng.kit.CheckText;
import org.junheng.kit.CountyCheck;
import org.junheng.kit.CountyCheck.Question;
import org.junheng.kit.TakenInBefore;
import org.junheng.language.Language;
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
      "Checks files as the nightly run does, writing nothing and without Spark, and says what their"
          + " figures would be; says what a rule is, or what a check would have said of everything"
          + " taken in so far.",
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

  @Option(
      names = "--before",
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Files or a folder of the year before, last year's answer (<year>核查结果.xlsx), the folder of"
            + " what was handed in before of the same year, or that of a release or a warehouse, to be"
            + " compared with; by default the folder of the year before that lies beside the one"
            + " checked. May be repeated."
      })
  private List<Path> before = new ArrayList<>();

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
    configuration.requireSound();
    Definitions definitions = definitions();
    if (explained != null) {
      return new RuleQuestions(definitions).explain(explained);
    }
    if (tested != null) {
      return new RuleQuestions(definitions).backtest(tested, configuration.settings());
    }
    if (paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          Language.either(
              "name files or folders to check, or --explain or --backtest a rule",
              "请指定要核查的文件或文件夹，或用 --explain、--backtest 指定规则"));
    }
    return checkFiles(definitions);
  }

  private Definitions definitions() throws IOException {
    if (checks == null) {
      return Definitions.load();
    }
    if (!Files.isRegularFile(checks)) {
      throw new DefinitionException(
          Language.either("%s is not there; name a file of checks", "没有 %s；请指定核查规则文件", checks));
    }
    return Definitions.loadWith("checks/" + checks.getFileName(), Files.readString(checks));
  }

  private int checkFiles(Definitions definitions) throws IOException {
    List<Standard> standards = configuration.standards(definitions);
    List<Path> filesBefore = before.stream().filter(path -> !PublishedYears.areIn(path)).toList();
    TakenInBefore takenIn =
        Stream.concat(before.stream(), configuration.warehouseHere().stream())
            .filter(PublishedYears::areIn)
            .map(path -> PublishedYears.in(path, definitions))
            .<TakenInBefore>map(years -> years::of)
            .findFirst()
            .orElse(TakenInBefore.NOTHING);
    List<CheckResult> results =
        new CountyCheck(
                definitions,
                standards,
                configuration.limits(),
                configuration.reference(definitions))
            .of(
                new Question(paths, year, county, filesBefore, takenIn),
                answer == null ? null : new CheckAnswers(answer, definitions, standards));
    if (Told.isJson()) {
      Told.document(Json.write(results));
    } else {
      CheckText text = new CheckText(definitions, System.out);
      text.tell(results);
      text.end(results);
    }
    return results.stream().anyMatch(CheckResult::isHeldBack) ? Junheng.HELD_BACK : Junheng.DONE;
  }
}
