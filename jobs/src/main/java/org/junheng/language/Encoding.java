package org.junheng.language;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which encoding people at this machine are written to: always one that has Chinese. */
public final class Encoding {
  /** Names an encoding before anything else does; handed on to other JVMs of this program. */
  public static final String VARIABLE = "JUNHENG_ENCODING";

  private static final char SAMPLE = '学';

  private Encoding() {}

  /**
   * The encoding asked for, else the terminal's, else the one that the environment names, also
   * where this machine has no such locale; of those the first that has Chinese, else UTF-8.
   */
  public static Charset ofStreams() {
    Console console = System.console();
    return first(
        System.getenv(VARIABLE),
        System.getProperty("stdout.encoding"),
        System.getProperty("sun.stdout.encoding"),
        console == null ? null : console.charset().name(),
        ofLocale(System.getenv()),
        System.getProperty("native.encoding"));
  }

  /** The first of the encodings that has Chinese; names may be null or of none. */
  static Charset first(String... names) {
    return Stream.of(names)
        .flatMap(name -> withChinese(name).stream())
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  /** The encoding of {@code zh_CN.GBK}; null where the environment names none. */
  static String ofLocale(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(environment::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .map(value -> value.replaceFirst("@.*", ""))
        .filter(value -> value.indexOf('.') >= 0)
        .map(value -> value.substring(value.indexOf('.') + 1))
        .orElse(null);
  }

  private static Optional<Charset> withChinese(String name) {
    try {
      return Optional.ofNullable(name)
          .map(Charset::forName)
          .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode(SAMPLE));
    } catch (IllegalArgumentException nobodyKnowsIt) {
      return Optional.empty();
    }
  }
}
