package org.junheng.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junheng.definition.DefinitionException;
import org.junheng.job.NightlyRun;
import org.junheng.kit.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "junheng",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes in counties' school census files and publishes what they say.",
    subcommands = {
      RunCommand.class,
      ScheduleCommand.class,
      CheckCommand.class,
      SampleCommand.class,
      DemoCommand.class,
      StatusCommand.class,
      ReleasesCommand.class,
      PruneCommand.class,
      VerifyCommand.class,
      DiffCommand.class,
      RebuildCommand.class,
      ExplainCommand.class,
      PublishCommand.class,
      PackageCommand.class,
      KitCommand.class,
      EventsCommand.class,
      ConvertCommand.class,
      TemplateCommand.class,
      BenchmarkCommand.class
    })
public final class Junheng {
  /** Everything was done and taken in. */
  public static final int DONE = Program.DONE;

  /** Done, and something was held back. */
  public static final int HELD_BACK = Program.HELD_BACK;

  /** Wrong use or configuration; nothing was done. */
  public static final int WRONG_USE = Program.WRONG_USE;

  /** Failed; nothing was published, the release before stands. */
  public static final int FAILED = Program.FAILED;

  Junheng() {}

  /** Whether a number is an exit status of this program; else the JVM was ended from outside. */
  static boolean isStatus(int number) {
    return number >= DONE && number <= FAILED;
  }

  /** Runs one command and exits with its status. */
  public static void main(String[] args) throws Exception {
    ChineseText.write();
    if (ChineseText.isUnreadableInNames()) {
      Told.begin(args);
      Stopping.watch();
      Stopping.exit(ChineseText.runWithReadableNames(args));
    }
    if (SparkJvm.isThis()) {
      SparkJvm.endWithItsParent();
      int status = runForParent(args);
      System.exit(SparkJvm.passedOn(status));
    }
    Stopping.watch();
    int status = run(args);
    if (status != DONE || !SparkJvm.isDriverOfCluster()) { // that takes every exit for a failure
      Stopping.exit(status);
    }
  }

  /** What the parent asked for; that this JVM cannot go on is told like all else that fails. */
  private static int runForParent(String[] args) {
    try {
      int status = WarmNights.areAsked() ? WarmNights.serve(args) : run(args);
      NightlyRun.endUnused();
      return status;
    } catch (Throwable fatal) { // no memory, or a class that is not there
      Told.error(Mishap.told(fatal));
      return Told.end(FAILED, null);
    }
  }

  /** Runs one command and gives its exit status. */
  static int run(String... args) {
    Told.begin(args);
    StringWriter usage = new StringWriter();
    CommandLine line = of(new Junheng());
    if (Told.isJson()) {
      line.setOut(new PrintWriter(usage));
    }
    int status = args.length == 0 ? usage(line) : line.execute(args);
    return Told.end(status, usage.toString());
  }

  private static int usage(CommandLine line) {
    line.usage(line.getOut());
    return WRONG_USE;
  }

  /** A command whose errors are told as sentences and as exit statuses. */
  static CommandLine of(Object command) {
    CommandLine line = new CommandLine(command);
    addTold(line);
    line.setOut(ChineseText.writer(System.out));
    line.setErr(ChineseText.writer(System.err));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((error, failed, parsed) -> tell(error));
    line.setParameterExceptionHandler((error, given) -> Usage.tell(error));
    Usage.speak(line);
    return line;
  }

  private static void addTold(CommandLine line) {
    line.addMixin("told", new Told());
    line.getSubcommands().values().forEach(Junheng::addTold);
  }

  private static int tell(Exception error) {
    if (Told.isDebugged()) {
      error.printStackTrace();
    }
    Told.error(Mishap.told(error));
    if (error instanceof DefinitionException) {
      return WRONG_USE;
    }
    return FAILED;
  }
}
