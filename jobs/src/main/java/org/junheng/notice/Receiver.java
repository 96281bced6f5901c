package org.junheng.notice;

import java.util.List;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/**
 * Whom a run tells its result: a command, or a webhook.
 *
 * @param command a program and its arguments: it reads the document on its standard input, and the
 *     variables {@code JUNHENG_TEXT} and {@code JUNHENG_RESULT} name files with the words and the
 *     document; null where a webhook is named
 * @param webhook null where a command is named
 * @param on of which runs; of those that are news where nothing is said
 * @param timeoutSeconds how long it may take each time; 10 where nothing is said
 * @param retries how often it is tried again; twice where nothing is said
 */
public record Receiver(
    List<String> command, Webhook webhook, When on, Integer timeoutSeconds, Integer retries) {
  private static final int TIMEOUT = 10;
  private static final int RETRIES = 2;
  private static final int MOST = 3600;

  /** Of which runs. */
  public enum When {
    /** Of every run. */
    always,
    /** Of those that published something or left a release that waits, and of those that failed. */
    change,
    /** Of those that failed. */
    failure
  }

  public Receiver {
    on = on == null ? When.change : on;
    timeoutSeconds = timeoutSeconds == null ? TIMEOUT : timeoutSeconds;
    retries = retries == null ? RETRIES : retries;
    if ((command == null || command.isEmpty()) == (webhook == null)) {
      throw new DefinitionException(
          Language.either(
              "notify: each entry names either a command, as [/usr/local/bin/tell], or a webhook",
              "notify：每一项写明 command（如 [/usr/local/bin/tell]）或 webhook 之一"));
    }
    if (timeoutSeconds < 1 || timeoutSeconds > MOST || retries < 0 || retries > MOST) {
      throw new DefinitionException(
          Language.either(
              "notify: timeout_seconds is 1 to %d and retries 0 to %d",
              "notify：timeout_seconds 为1到%d，retries 为0到%d", MOST, MOST));
    }
  }

  /** Whether it is told this result. */
  boolean isTold(RunResult result) {
    return switch (on) {
      case always -> true;
      case change -> result.isNews();
      case failure -> result.isFailure();
    };
  }

  /** What it is called where it cannot be told; a webhook's key stands nowhere. */
  String called() {
    return webhook == null ? command.get(0) : webhook.called();
  }
}
