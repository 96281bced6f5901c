package org.junheng.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Yaml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told a run's result, how often it is tried, and that a failure of it is only said. */
class NotifierTest {
  private static final RunResult NEWS = SomeResult.published(1, "样例县");

  @TempDir private Path folder;

  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
  private final List<String> headers = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> warnings = new ArrayList<>();
  private final CountDownLatch hanging = new CountDownLatch(1);
  private String answer = "{}";
  private HttpServer server;
  private String url;

  private record Conf(List<Receiver> receivers) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/hook",
        call -> {
          posted.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          headers.add(
              call.getRequestMethod()
                  + " "
                  + call.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + call.getRequestHeaders().getFirst("Authorization"));
          int status = answers.size() >= posted.size() ? answers.get(posted.size() - 1) : 200;
          if (status == 0) {
            waitForTheEnd();
          }
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(status == 0 ? 200 : status, body.length);
          call.getResponseBody().write(body);
          call.close();
        });
    server.start();
    url = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port() + "/hook";
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void waitForTheEnd() {
    try {
      hanging.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    hanging.countDown();
    server.stop(0);
  }

  @Test
  void aWebhookIsPostedTheResult() throws IOException {
    tell(NEWS, "{webhook: {url: '%s'}}".formatted(url));

    assertThat(warnings).isEmpty();
    assertThat(headers).containsExactly("POST application/json; charset=utf-8 null");
    JsonNode document = json(posted.get(0));
    assertThat(document.get("status").asInt()).isEqualTo(1);
    assertThat(document.at("/taken_in/0/county_name").asText()).isEqualTo("样例县");
    assertThat(document.at("/verdicts/0/why").asText()).isEqualTo("学生情况重新报送");
  }

  @Test
  void aBotIsPostedTheMessageInItsOwnShapeWithItsKeyFromAFile() throws IOException {
    Path key = Files.writeString(folder.resolve("hook"), url + "?key=gehe1m\n");
    Path token = Files.writeString(folder.resolve("token"), "Bearer gehe1m\n");

    tell(
        NEWS,
        """
        {webhook: {url_from: {file: '%s'}, headers: {Authorization: {file: '%s'}},
          body: '{"msgtype": "text", "text": {"content": ${text}}, "all": ${result}}'}}
        """
            .formatted(key, token));

    assertThat(warnings).isEmpty();
    assertThat(headers).containsExactly("POST application/json; charset=utf-8 Bearer gehe1m");
    JsonNode document = json(posted.get(0));
    assertThat(document.at("/text/content").asText()).isEqualTo(NoticeText.of(NEWS));
    assertThat(document.at("/all/release").asText()).isEqualTo(NEWS.release());
  }

  @ParameterizedTest
  @CsvSource({"500, 3", "503, 3", "429, 3", "400, 1", "404, 1", "302, 1"})
  void whatMayGoAnotherTimeIsTriedAgain(int status, int calls) {
    answers.addAll(List.of(status, status, status, status));

    tell(NEWS, "{webhook: {url: '%s'}, retries: 2}".formatted(url));

    assertThat(posted).hasSize(calls);
    assertThat(warnings)
        .containsExactly(
            "warning: http://%s:%d/… was not told of this run, tried %d times: HTTP %d"
                .formatted(
                    InetAddress.getLoopbackAddress().getHostAddress(), port(), calls, status));
  }

  @Test
  void whatGoesTheSecondTimeIsNoWarning() {
    answers.addAll(List.of(500, 200));

    tell(NEWS, "{webhook: {url: '%s'}}".formatted(url));

    assertThat(posted).hasSize(2);
    assertThat(warnings).isEmpty();
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedForSoLongAndNoLonger() {
    answers.addAll(List.of(0, 0));
    long began = System.nanoTime();

    tell(NEWS, "{webhook: {url: '%s'}, timeout_seconds: 1, retries: 1}".formatted(url));

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(8));
    assertThat(posted).hasSize(2);
    assertThat(warnings).singleElement().asString().endsWith("no answer within 1 seconds");
  }

  @Test
  void aBotThatRefusesWithStatus200IsToldToHaveRefused() {
    answer = "{\"errcode\": 93000, \"errmsg\": \"invalid webhook url\"}";
    tell(NEWS, "{webhook: {url: '%s'}}".formatted(url));
    assertThat(warnings).singleElement().asString().endsWith("errcode 93000 invalid webhook url");

    answer = "{\"errcode\": 0, \"errmsg\": \"ok\"}";
    warnings.clear();
    tell(NEWS, "{webhook: {url: '%s'}}".formatted(url));
    assertThat(warnings).isEmpty();
  }

  @Test
  void noWarningShowsAKey() throws IOException {
    Path key =
        Files.writeString(
            folder.resolve("hook"), "http://127.0.0.1:1/robot/gehe1m?access_token=gehe1m\n");
    Path header = Files.writeString(folder.resolve("header"), "gehe1m\u0001\n");

    tell(
        NEWS,
        "{webhook: {url_from: {file: '%s'}}, retries: 0}".formatted(key),
        "{webhook: {url_from: {file: '%s/none'}}, retries: 0}".formatted(folder),
        "{webhook: {url: '%s', headers: {X: {file: '%s'}}}}".formatted(url, header));

    assertThat(warnings)
        .hasSize(3)
        .noneMatch(warning -> warning.contains("gehe1m"))
        .anyMatch(warning -> warning.startsWith("warning: http://127.0.0.1:1/… was not told"));
  }

  @Test
  void aCommandReadsTheResultAndTheMessage() throws IOException {
    tell(
        NEWS,
        "{command: [sh, -c, 'cat > %1$s/in; cat $JUNHENG_TEXT > %1$s/text; cmp $JUNHENG_RESULT %1$s/in && echo $JUNHENG_STATUS > %1$s/status']}"
            .formatted(folder));

    assertThat(warnings).isEmpty();
    assertThat(json(read("in")).get("release").asText()).isEqualTo(NEWS.release());
    assertThat(read("text")).isEqualTo(NoticeText.of(NEWS));
    assertThat(read("status")).isEqualTo("1\n");
  }

  @Test
  void aCommandThatFailsHangsOrIsNotThereIsOnlyToldOf() throws IOException {
    tell(
        NEWS,
        "{command: [sh, -c, 'echo x >> %s/tried; echo no mail; exit 7'], retries: 1}"
            .formatted(folder),
        "{command: [sleep, '60'], timeout_seconds: 1, retries: 0}",
        "{command: [/nowhere/mail]}");

    assertThat(read("tried")).isEqualTo("x\nx\n");
    assertThat(warnings).hasSize(3);
    assertThat(warnings.get(0))
        .endsWith("sh was not told of this run, tried 2 times: exit status 7 no mail");
    assertThat(warnings.get(1)).endsWith("it had not ended after 1 seconds");
    assertThat(warnings.get(2)).contains("/nowhere/mail was not told of this run, tried 1 times");
  }

  @ParameterizedTest
  @CsvSource({"always, 3", "change, 2", "failure, 1"})
  void eachIsToldOfTheRunsThatItAskedFor(String on, int calls) {
    for (RunResult result : List.of(NEWS, SomeResult.unchanged(), SomeResult.failed())) {
      tell(result, "{webhook: {url: '%s'}, on: %s}".formatted(url, on));
    }
    assertThat(posted).hasSize(calls);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{on: always}",
        "{command: []}",
        "{command: [mail], webhook: {url: 'http://h/'}}",
        "{webhook: {}}",
        "{webhook: {url: 'http://h/send?key=gehe1m'}}",
        "{webhook: {url: 'http://me:gehe1m@h/'}}",
        "{webhook: {url: 'gehe1m'}}",
        "{webhook: {url: 'http://h/', headers: {Authorization: gehe1m}}}",
        "{webhook: {url: 'http://h/', body: '{\"text\": \"${text}\"}'}}",
        "{command: [mail], on: sometimes}",
        "{command: [mail], timeout_seconds: 0}"
      })
  void whatCannotBeToldIsRefusedWithItsLineAndNoKey(String receiver) {
    assertThatThrownBy(() -> receivers(receiver))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("conf.yml:2: ")
        .hasMessageNotContaining("gehe1m");
  }

  private void tell(RunResult result, String... receivers) {
    new Notifier(receivers(receivers), Duration.ofMillis(1), warnings::add).tell(result);
  }

  private static List<Receiver> receivers(String... receivers) {
    StringBuilder conf = new StringBuilder("receivers:\n");
    for (String receiver : receivers) {
      conf.append("  - ").append(receiver.strip().replace("\n", "\n    ")).append('\n');
    }
    return Yaml.read("conf.yml", conf.toString()).as(Conf.class).receivers();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static JsonNode json(String text) throws IOException {
    return JsonMapper.builder().build().readTree(text);
  }
}
