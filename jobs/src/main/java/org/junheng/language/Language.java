package org.junheng.language;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The language in which people at this machine are spoken to: what a command says on the screen and
 * in its errors. What is written into releases, answers and templates is Chinese whatever it is.
 */
public enum Language {
  /** Chinese. */
  ZH,
  /** English. */
  EN;

  /** Names a language before anything else does; handed on to other JVMs of this program. */
  public static final String VARIABLE = "JUNHENG_LANG";

  /** Where the system says it, the first that says anything stands. */
  private static final List<String> VARIABLES = List.of(VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG");

  private static volatile Language spoken =
      ofSystem(System::getenv, System.getProperty("user.language"));

  /** The language that is spoken. */
  public static Language spoken() {
    return spoken;
  }

  /** Speaks this language from now on. */
  public static void speak(Language language) {
    spoken = Objects.requireNonNull(language);
  }

  /**
   * A sentence in the language that is spoken, put together as {@link String#format}; both are
   * given the same values in the same order, and may say {@code %2$s} for the second of them.
   */
  public static String either(String english, String chinese, Object... values) {
    String sentence = spoken == ZH ? chinese : english;
    return values.length == 0 ? sentence : sentence.formatted(values);
  }

  /**
   * The language of a system.
   *
   * @param environment a variable's value, or null
   * @param ofJvm what the JVM makes of it where no variable says anything
   */
  static Language ofSystem(UnaryOperator<String> environment, String ofJvm) {
    Optional<String> said =
        Stream.concat(VARIABLES.stream().map(environment), Stream.of(ofJvm))
            .filter(value -> value != null && !value.isBlank())
            .findFirst();
    return said.filter(Language::isChinese).isPresent() ? ZH : EN;
  }

  private static boolean isChinese(String locale) {
    return locale.strip().toLowerCase(Locale.ROOT).matches("zh([_.@-].*)?");
  }

  /** As {@code --lang} writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
