package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.answer.EstimateText;
import org.junheng.command.CountyCheck.Question;
import org.junheng.command.CountyCheck.Result;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Wording;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FollowUps;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
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
      description = {
        "Files, or a folder, of the year before, to be compared with; by default the folder of the"
            + " year before that lies beside the one checked. May be repeated."
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
              "请写明要核查的文件或文件夹，或用 --explain、--backtest 写明规则"));
    }
    return checkFiles(definitions);
  }

  private Definitions definitions() throws IOException {
    if (checks == null) {
      return Definitions.load();
    }
    if (!Files.isRegularFile(checks)) {
      throw new DefinitionException(
          Language.either("%s is not there; name a file of checks", "%s 不存在；请写明核查规则文件", checks));
    }
    return Definitions.loadWith("checks/" + checks.getFileName(), Files.readString(checks));
  }

  private int checkFiles(Definitions definitions) throws IOException {
    List<Standard> standards = configuration.standards(definitions);
    List<Result> results =
        new CountyCheck(
                definitions,
                standards,
                configuration.limits(),
                configuration.reference(definitions))
            .of(
                new Question(paths, year, county, before),
                answer == null ? null : new CheckAnswers(answer, definitions, standards));
    if (Told.isJson()) {
      Told.document(Json.write(results));
    } else {
      results.forEach(result -> tell(result, definitions));
      if (results.isEmpty()) {
        System.out.println("There is no file to check.");
      } else if (answer == null) {
        System.out.println("完整内容用 --answer 写成工作簿和文本。");
      }
    }
    List<Result> heldBack = results.stream().filter(Result::isHeldBack).toList();
    if (heldBack.isEmpty()) {
      return Junheng.DONE;
    }
    System.out.println(why(heldBack));
    return Junheng.HELD_BACK;
  }

  /** Why the check ends with 1. */
  private static String why(List<Result> heldBack) {
    return heldBack.stream()
        .map(
            result ->
                "%d %s %d处"
                    .formatted(
                        result.year(),
                        result.county(),
                        result.held().stream()
                            .filter(held -> held.severity().equals("error"))
                            .count()))
        .collect(Collectors.joining("；", "退出状态1：有退回的行或文件（", "），改正后再报送。"));
  }

  private static void tell(Result result, Definitions definitions) {
    System.out.printf("%d %s%n", result.year(), result.county());
    for (FormCount count : result.counts()) {
      System.out.printf(
          "  %-11s %6d rows read, %6d would be taken in, %5d held, %5d warnings%n",
          count.form(), count.rowsRead(), count.rowsAccepted(), count.rowsHeld(), count.warnings());
    }
    CountyYear countyYear = new CountyYear(result.year(), result.county(), true);
    FollowUps followUps = FollowUps.of(result.held());
    for (Held held : result.held()) {
      if (followUps.isOne(held)) {
        continue;
      }
      System.out.println(
          "  "
              + line(held)
              + result.accepted().stream()
                  .filter(given -> given.accepts(countyYear, held))
                  .map(given -> "（省级已认可：" + given.reason() + "，" + given.who() + "）")
                  .findFirst()
                  .orElse(""));
      String further = followUps.sentence(held);
      if (!further.isEmpty()) {
        System.out.println("    " + further);
      }
    }
    result
        .notRun()
        .forEach(
            checks ->
                System.out.println(
                    "  没有进行的核查（%d项）：%s".formatted(checks.rules().size(), checks.reason())));
    if (result.figures() == null) {
      System.out.println("  没有采用的学校，不能预估结果。");
    } else {
      new EstimateText(result.figures(), definitions)
          .lines()
          .forEach(line -> System.out.println("  " + line));
    }
  }

  /** {@code file:line sheet!cell column: message [rule]}. */
  static String line(Held held) {
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
