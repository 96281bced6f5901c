package org.junheng.command;

import java.io.PrintWriter;
import org.junheng.definition.DefinitionException;
import org.junheng.job.NightlyRun;
import org.junheng.job.RunPlanner;
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
      ReleasesCommand.class
    })
public final class Junheng {
  /** Everything was done and taken in. */
  public static final int DONE = 0;

  /** Done, and something was held back. */
  public static final int HELD_BACK = 1;

  /** Wrong use or configuration; nothing was done. */
  public static final int WRONG_USE = 2;

  /** Failed; nothing was published, the release before stands. */
  public static final int FAILED = 3;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private Junheng() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    Junheng junheng = new Junheng();
    CommandLine line = new CommandLine(junheng);
    line.setOut(new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
    line.setExecutionStrategy(new CommandLine.RunLast());
    line.setExecutionExceptionHandler((error, command, parsed) -> junheng.tell(error));
    if (args.length == 0) {
      line.usage(System.out);
      return WRONG_USE;
    }
    return line.execute(args);
  }

  private int tell(Exception error) {
    if (debug) {
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
