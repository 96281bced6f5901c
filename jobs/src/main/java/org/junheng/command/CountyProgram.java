package org.junheng.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junheng.definition.DefinitionException;
import org.junheng.kit.Program;
import org.junheng.language.Encoding;
import org.junheng.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program of a county's kit: it checks and makes workbooks, without a warehouse. It speaks
 * Chinese unless it is asked not to.
 */
@Command(
    name = "junheng-county",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Checks a county's files before they are handed in, and makes the workbook.",
    subcommands = {CountyCheckCommand.class, CountyTemplateCommand.class})
public final class CountyProgram {
  private CountyProgram() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] arguments) {
    System.setProperty(
        "log4j2.loggerContextFactory",
        "org.apache.logging.log4j.simple.SimpleLoggerContextFactory"); // POI's, with no other there
    Charset encoding = Encoding.ofStreams();
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, encoding));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, encoding));
    if (System.getenv(Language.VARIABLE) == null) {
      Language.speak(Language.ZH);
    }
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit status. */
  static int run(String... arguments) {
    Told.begin(arguments);
    StringWriter usage = new StringWriter();
    CommandLine line = new CommandLine(new CountyProgram());
    line.addMixin("told", new Told());
    line.getSubcommands().values().forEach(each -> each.addMixin("told", new Told()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(
        Told.isJson()
            ? new PrintWriter(usage)
            : new PrintWriter(System.out, true, Encoding.ofStreams()));
    line.setExecutionExceptionHandler((error, failed, parsed) -> tell(error));
    line.setParameterExceptionHandler((error, given) -> Usage.tell(error));
    Usage.speak(line);
    int status = arguments.length == 0 ? usage(line) : line.execute(arguments);
    return Told.end(status, usage.toString());
  }

  private static int usage(CommandLine line) {
    line.usage(line.getOut());
    return Program.WRONG_USE;
  }

  private static int tell(Exception error) {
    if (Told.isDebugged()) {
      error.printStackTrace();
    }
    Told.error(error.getMessage() == null ? error.toString() : error.getMessage());
    return error instanceof DefinitionException ? Program.WRONG_USE : Program.FAILED;
  }
}
