package org.junheng.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.junheng.definition.DefinitionException;
import org.junheng.kit.Program;
import org.junheng.language.Encoding;
import org.junheng.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of a county's kit: it checks and makes workbooks, without a warehouse. */
@Command(
    name = "junheng-county",
    description = "县区报送自查工具：核查报表，生成报送表。",
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
    CommandLine line = new CommandLine(new CountyProgram());
    line.setExecutionExceptionHandler((error, failed, parsed) -> tell(error));
    if (arguments.length == 0) {
      line.usage(System.out);
      return Program.WRONG_USE;
    }
    return line.execute(arguments);
  }

  private static int tell(Exception error) {
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    System.err.println(message);
    return error instanceof DefinitionException ? Program.WRONG_USE : Program.FAILED;
  }
}
