package org.junheng.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junheng.job.RunBegan;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;
import picocli.CommandLine;

/**
 * What the JVM does that is kept warm: it runs one night after the other, each asked for by a line
 * on standard input and answered by a line on standard output, among all that the night tells.
 */
final class WarmNights {
  private static final String PROPERTY = "junheng.warm";
  private static final String ENDED = "\u0001junheng ended ";

  private WarmNights() {}

  /**
   * A night that is asked for.
   *
   * @param seen what lay there when it began; null where that is not known
   * @param began when it began, in milliseconds of the epoch
   */
  private record Asked(List<String> arguments, String seen, long began) {}

  /** The flag of the JVM that does this. */
  static String flag() {
    return "-D" + PROPERTY + "=true";
  }

  /** Whether this JVM was started to do this. */
  static boolean areAsked() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** The line that asks for a night. */
  static String line(List<String> arguments, String seen, long began) {
    byte[] asked = Json.write(new Asked(arguments, seen, began)).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(asked) + "\n";
  }

  /** The exit status that a line of the child says a night has ended with; none of other lines. */
  static Optional<Integer> ended(String line) {
    return line.startsWith(ENDED)
        ? Optional.of(Integer.parseInt(line.substring(ENDED.length())))
        : Optional.empty();
  }

  /**
   * Runs nights until standard input ends, or one has failed: then this JVM may lack what the next
   * one needs, and its starter has to start another. Gives the last exit status.
   *
   * @param arguments a run as it will be asked for, to be ready for it
   */
  static int serve(String[] arguments) throws IOException {
    Told.begin(arguments);
    PrintStream answers = System.out;
    makeReady(arguments, System.in.available() == 0);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      byte[] asked = Base64.getDecoder().decode(line);
      int status = run(Json.read(new String(asked, StandardCharsets.UTF_8), Asked.class));
      answers.println(ENDED + status);
      answers.flush();
      if (status != Junheng.DONE && status != Junheng.HELD_BACK) {
        return status;
      }
      makeReady(arguments, false);
    }
    return Junheng.DONE;
  }

  private static int run(Asked night) {
    SparkJvm.sees(night.seen());
    System.setProperty(RunBegan.PROPERTY, String.valueOf(night.began()));
    return Junheng.run(night.arguments().toArray(String[]::new));
  }

  /** What cannot be made ready now is told by the night that needs it. */
  private static void makeReady(String[] arguments, boolean isFresh) {
    try {
      RunCommand run = new RunCommand();
      CommandLine line = Junheng.of(run);
      line.parseArgs(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
      run.makeReady(isFresh);
    } catch (IOException | RuntimeException e) {
      System.err.println(
          Language.either(
              "warning: nothing is ready for the next run yet: %s",
              "提示：尚不能为下次运行作准备：%s", Mishap.told(e)));
    }
  }
}
