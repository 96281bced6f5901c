package org.junheng.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.language.Encoding;
import org.junheng.language.Language;

/**
 * Chinese on the screen and in the names of files, also where the environment names no language, as
 * a scheduler's does: Java would write question marks there and find no file named 学生情况.csv.
 */
final class ChineseText {
  private static final char SAMPLE = '学';
  private static final String LOCALE = "LC_ALL";
  private static final String STARTED_AGAIN = "JUNHENG_STARTED_AGAIN";

  private ChineseText() {}

  /** Makes both streams write Chinese: as asked for, else as the terminal does, else in UTF-8. */
  static void write() {
    Charset encoding = Encoding.ofStreams();
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, encoding));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, encoding));
  }

  /** Writes to a stream in the encoding that it has. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            stream.print(new String(text, from, length));
          }

          @Override
          public void flush() {
            stream.flush();
          }

          @Override
          public void close() {
            stream.flush();
          }
        },
        true);
  }

  /** Whether Java cannot read the names of files here, and another JVM could. */
  static boolean isUnreadableInNames() {
    Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
    boolean isUnreadable = !ofNames.newEncoder().canEncode(SAMPLE);
    if (isUnreadable && (isStartedAgain() || SparkJvm.isUnderSparkSubmit())) {
      System.err.println(
          Language.either(
              "Files with Chinese names cannot be read in this environment: set LC_ALL to a UTF-8"
                  + " locale, as zh_CN.UTF-8.",
              "在此环境中读不到中文文件名：请将 LC_ALL 设为 UTF-8 区域设置，如 zh_CN.UTF-8。"));
      return false;
    }
    return isUnreadable;
  }

  /** Runs the same command in a JVM that can read Chinese names, and gives its exit status. */
  static int runWithReadableNames(String[] arguments) throws IOException, InterruptedException {
    Optional<Path> given = GivenCommandLine.inArgumentFile();
    if (given.isEmpty()) {
      return runReadable(
          ChildJvm.of(
              ManagementFactory.getRuntimeMXBean().getInputArguments(), List.of(arguments)));
    }
    try {
      return runReadable(ChildJvm.of("@" + given.get()));
    } finally {
      Files.deleteIfExists(given.get());
    }
  }

  private static int runReadable(ProcessBuilder child) throws IOException, InterruptedException {
    child.environment().put(LOCALE, "C.UTF-8");
    child.environment().put(STARTED_AGAIN, "yes");
    child.environment().put(Encoding.VARIABLE, Encoding.ofStreams().name());
    child.environment().put(Language.VARIABLE, Language.spoken().code());
    Stopping.says(() -> null); // the other one says it
    int status = ChildJvm.run(child, Junheng::isStatus);
    if (Junheng.isStatus(status)) {
      return status;
    }
    Told.error(Language.either("This program was ended from outside.", "程序被外部终止。"));
    return Told.end(Junheng.FAILED, null);
  }

  private static boolean isStartedAgain() {
    return System.getenv(STARTED_AGAIN) != null;
  }
}
