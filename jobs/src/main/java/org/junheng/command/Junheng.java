package org.junheng.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junheng.definition.DefinitionException;
import org.junheng.job.NightlyRun;
import org.junheng.job.RunPlanner;
import org.junheng.kit.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
    name = "junheng",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes in counties' school census files and publishes what they say.",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      SampleCommand.class,
      DemoCommand.class,
      StatusCommand.class,
      ReleasesCommand.class,
      PublishCommand.class,
      PackageCommand.class,
      KitCommand.class,
      EventsCommand.class,
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

  private static final String DEBUG = "junheng.debug";

  private Junheng() {}

  /** Asks for stack traces; the JVM that Spark runs in is asked likewise. */
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  void debug(boolean wanted) {
    if (wanted) {
      System.setProperty(DEBUG, "true");
    }
  }

  /** Whether stack traces are wanted. */
  static boolean isDebugged() {
    return Boolean.getBoolean(DEBUG);
  }

  /** Runs one command and exits with its status. */
  public static void main(String[] args) throws Exception {
    ChineseText.write();
    System.exit(
        ChineseText.isUnreadableInNames() ? ChineseText.runWithReadableNames(args) : run(args));
  }

  private static int run(String[] args) {
    CommandLine line = of(new Junheng());
    line.setExecutionExceptionHandler((error, command, parsed) -> tell(error));
    if (args.length == 0) {
      line.usage(System.out);
      return WRONG_USE;
    }
    return line.execute(args);
  }

  /** A command whose errors are told as sentences and as exit statuses. */
  static CommandLine of(Object command) {
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((error, failed, parsed) -> tell(error));
    return line;
  }

  private static int tell(Exception error) {
    if (isDebugged()) {
      error.printStackTrace();
    }
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    System.err.println(message);
    if (error instanceof DefinitionException) {
      return WRONG_USE;
    }
    if (!(error instanceof NightlyRun.RunFailedException
        || error instanceof RunPlanner.LandingIsGoneException)) {
      System.err.println("Nothing was published. --debug shows more.");
    }
    return FAILED;
  }
}
