package org.junheng.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Option;

/**
 * How a command tells what it has to say, the same for all of them: sentences in a language, or one
 * JSON document on standard output and all else on standard error.
 */
final class Told {
  private static final String FORMAT = "--format";
  private static final String LANG = "--lang";
  private static final String DEBUG = "junheng.debug";

  private static Format format = Format.text;
  private static PrintStream screen = System.out;
  private static boolean isTold;
  private static String lastError;

  /** What stands on standard output. */
  enum Format {
    text,
    json
  }

  /** What is told as JSON where a command has nothing else to tell. */
  private record Ending(int status, String message) {}

  @Option(
      names = FORMAT,
      paramLabel = "text|json",
      description =
          "How the result is told; json: one document on standard output, all else on standard"
              + " error.")
  void format(Format asked) {
    if (asked != null) {
      use(asked);
    }
  }

  @Option(
      names = LANG,
      paramLabel = "zh|en",
      description = "The language of what is told; by default the system's.")
  void language(Language asked) {
    if (asked != null) {
      Language.speak(asked);
    }
  }

  /** Asks for stack traces; the JVM that Spark runs in is asked likewise. */
  @Option(names = "--debug", description = "Show the stack trace of an error.")
  void debug(boolean wanted) {
    if (wanted) {
      System.setProperty(DEBUG, "true");
    }
  }

  /** Whether stack traces are wanted. */
  static boolean isDebugged() {
    return Boolean.getBoolean(DEBUG);
  }

  /** Begins to tell as the arguments ask for it, also where something else in them is wrong. */
  static synchronized void begin(String[] arguments) {
    isTold = false;
    lastError = null;
    asked(arguments, LANG).flatMap(Told::language).ifPresent(Language::speak);
    use(
        asked(arguments, FORMAT).filter("json"::equalsIgnoreCase).isPresent()
            ? Format.json
            : Format.text);
  }

  private static synchronized void use(Format asked) {
    if (asked == Format.json && format == Format.text) {
      screen = System.out;
      System.setOut(System.err);
    } else if (asked == Format.text && format == Format.json) {
      System.setOut(screen);
    }
    format = asked;
  }

  private static Optional<String> asked(String[] arguments, String option) {
    List<String> all = Arrays.asList(arguments);
    int end = all.contains("--") ? all.indexOf("--") : all.size();
    Optional<String> asked = Optional.empty();
    for (int i = 0; i < end; i++) {
      if (all.get(i).startsWith(option + "=")) {
        asked = Optional.of(all.get(i).substring(option.length() + 1));
      } else if (all.get(i).equals(option) && i + 1 < end) {
        asked = Optional.of(all.get(i + 1));
      }
    }
    return asked;
  }

  private static Optional<Language> language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether one JSON document is asked for. */
  static boolean isJson() {
    return format == Format.json;
  }

  static Format format() {
    return format;
  }

  /** Tells a result: as the document, or in words. */
  static void result(Object document, Runnable words) {
    if (isJson()) {
      document(Json.write(document));
    } else {
      words.run();
    }
  }

  /** Does work whose results are told in words, also where a document is asked for at the end. */
  static int inWords(Callable<Integer> work) throws Exception {
    Format asked = format;
    format = Format.text;
    try {
      return work.call();
    } finally {
      format = asked;
    }
  }

  /** The last sentence that said why something ended as it did; null where none did. */
  static synchronized String lastError() {
    return lastError;
  }

  /** Tells a document that is written already, as another JVM of this program did. */
  static synchronized void document(String json) {
    if (!isTold) {
      isTold = true;
      screen.print(json);
      screen.flush();
    }
  }

  /** Tells, in one sentence, why a command ends as it does. */
  static synchronized void error(String sentence) {
    lastError = sentence;
    System.err.println(sentence);
  }

  /** Ends: where a document is asked for and none was told, it says how the command ended. */
  static synchronized int end(int status, String message) {
    if (isJson() && !isTold) {
      String last = lastError != null ? lastError : message;
      document(
          Json.write(new Ending(status, last == null || last.isBlank() ? null : last.strip())));
    }
    use(Format.text);
    return status;
  }
}
