package org.junheng.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Secret;
import org.junheng.language.Language;
import org.junheng.storage.TemporaryFolder;
import org.junheng.warehouse.Json;

/**
 * Tells receivers a run's result. That one cannot be told is said in a line, and changes nothing
 * else: neither the run's exit status nor what was published.
 */
public final class Notifier {
  private static final int LARGEST_ANSWER = 10_000;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final int LONGEST = 200;

  private final List<Receiver> receivers;
  private final Duration pause;
  private final Consumer<String> warn;

  /** Why a receiver was not told; whether it may be another time. */
  private static final class NotToldException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean mayGoAgain;

    NotToldException(String message, boolean mayGoAgain) {
      super(message);
      this.mayGoAgain = mayGoAgain;
    }
  }

  /** What a bot of an office answers; 0 where it took the message, whatever its HTTP status. */
  private record BotAnswer(Integer errcode, String errmsg) {}

  /**
   * Tells these receivers.
   *
   * @param pause before the first further try; each one after it waits twice as long
   * @param warn hears of who could not be told
   */
  public Notifier(List<Receiver> receivers, Duration pause, Consumer<String> warn) {
    this.receivers = receivers;
    this.pause = pause;
    this.warn = warn;
  }

  /** Tells a result to those who want to know of such. */
  public void tell(RunResult result) {
    receivers.stream().filter(one -> one.isTold(result)).forEach(one -> tell(one, result));
  }

  private void tell(Receiver receiver, RunResult result) {
    Duration wait = pause;
    for (int tried = 1; ; tried++) {
      try {
        if (receiver.webhook() == null) {
          carryOut(receiver, result);
        } else {
          post(receiver, result);
        }
        return;
      } catch (NotToldException e) {
        if (!e.mayGoAgain || tried > receiver.retries()) {
          warn.accept(
              Language.either(
                  "warning: %s was not told of this run, tried %d times: %s",
                  "提示：未能将本次运行通知 %s，试了%d次：%s", receiver.called(), tried, e.getMessage()));
          return;
        }
      }
      sleep(wait);
      wait = wait.multipliedBy(2);
    }
  }

  private void post(Receiver receiver, RunResult result) throws NotToldException {
    HttpRequest request = request(receiver, result);
    try {
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(receiver.timeoutSeconds()))
              .build()
              .sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
              .get(receiver.timeoutSeconds(), TimeUnit.SECONDS);
      requireTaken(answer);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new NotToldException(noAnswer(receiver), true);
    } catch (java.util.concurrent.ExecutionException e) {
      Throwable cause = e.getCause();
      throw new NotToldException(
          cause instanceof java.net.http.HttpTimeoutException
              ? noAnswer(receiver)
              : cause.getClass().getSimpleName()
                  + (cause.getMessage() == null ? "" : " " + cause.getMessage()),
          true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotToldException(e.toString(), false);
    }
  }

  private static HttpRequest request(Receiver receiver, RunResult result) throws NotToldException {
    try {
      URI address = receiver.webhook().address();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .timeout(Duration.ofSeconds(receiver.timeoutSeconds()))
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(HttpRequest.BodyPublishers.ofString(receiver.webhook().bodyOf(result)));
      for (Map.Entry<String, Secret> header : receiver.webhook().headers().entrySet()) {
        request.setHeader(header.getKey(), header.getValue().value());
      }
      return request.build();
    } catch (DefinitionException e) {
      throw new NotToldException(e.getMessage(), false);
    } catch (IllegalArgumentException badHeader) { // its words may show the value
      throw new NotToldException(
          Language.either("a header cannot be sent as it stands", "有一个请求头的名称或内容不能发送"), false);
    }
  }

  private static String noAnswer(Receiver receiver) {
    return Language.either("no answer within %d seconds", "%d秒内没有回应", receiver.timeoutSeconds());
  }

  private static void requireTaken(HttpResponse<String> answer) throws NotToldException {
    int status = answer.statusCode();
    if (status < 200 || status >= 300) {
      throw new NotToldException("HTTP " + status, status >= SERVER || status == TOO_MANY);
    }
    String body = answer.body();
    if (body.length() < LARGEST_ANSWER && body.contains("errcode")) {
      try {
        BotAnswer bot = Json.read(body, BotAnswer.class);
        if (bot.errcode() != null && bot.errcode() != 0) {
          throw new NotToldException(
              "errcode " + bot.errcode() + " " + String.valueOf(bot.errmsg()), false);
        }
      } catch (IllegalStateException anotherAnswer) {
        // its status says that it was taken
      }
    }
  }

  private void carryOut(Receiver receiver, RunResult result) throws NotToldException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path text = Files.writeString(folder.path().resolve("result.txt"), NoticeText.of(result));
      Path json = Files.writeString(folder.path().resolve("result.json"), result.json());
      Path told = folder.path().resolve("told");
      ProcessBuilder builder = new ProcessBuilder(receiver.command());
      builder.environment().put("JUNHENG_TEXT", text.toString());
      builder.environment().put("JUNHENG_RESULT", json.toString());
      builder.environment().put("JUNHENG_STATUS", String.valueOf(result.status()));
      builder.redirectErrorStream(true).redirectOutput(told.toFile());
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(result.json().getBytes(StandardCharsets.UTF_8));
      } catch (IOException itReadsNothing) {
        // it may look at the files alone
      }
      if (!process.waitFor(receiver.timeoutSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        throw new NotToldException(
            Language.either(
                "it had not ended after %d seconds", "%d秒后仍未结束", receiver.timeoutSeconds()),
            true);
      }
      if (process.exitValue() != 0) {
        throw new NotToldException(
            Language.either("exit status %d ", "退出状态%d ", process.exitValue()) + last(told), true);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new NotToldException(String.valueOf(e.getMessage()), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotToldException(e.toString(), false);
    }
  }

  /** The last that a command told. */
  private static String last(Path told) throws IOException {
    String text = new String(Files.readAllBytes(told), StandardCharsets.UTF_8).strip();
    String line = text.substring(text.lastIndexOf('\n') + 1);
    return line.substring(0, Math.min(LONGEST, line.length()));
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
