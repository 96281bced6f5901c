package org.junheng.publish.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junheng.publish.report.Chromium;

/**
 * A real browser with one page, driven through its own protocol: no driver of another version and
 * no download is needed. It remembers every request and everything that went wrong.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final String session;
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();

  Browser(Chromium chromium, Path profile) {
    try {
      process =
          new ProcessBuilder(chromium.command(profile, "--remote-debugging-port=0", "about:blank"))
              .redirectErrorStream(true)
              .start();
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(address()), new Listener())
              .join();
      String target =
          call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
      session =
          call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
              .get("sessionId")
              .asText();
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        call(domain + ".enable", Map.of());
      }
      size(1280, 900);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the protocol is spoken: the browser tells it when it has started. */
  private String address() throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      if (line.contains("DevTools listening on ")) {
        Thread reader = new Thread(() -> told.lines().forEach(rest -> {}), "browser-log");
        reader.setDaemon(true);
        reader.start();
        return line.substring(line.indexOf("ws://"));
      }
    }
    throw new IOException("the browser ended without saying where it listens");
  }

  /** The window's inner size, in pixels. */
  void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page as on paper, or on the screen again: {@code print} or {@code screen}. */
  void medium(String medium) {
    call("Emulation.setEmulatedMedia", Map.of("media", medium));
  }

  /** Opens a file of this machine at a state of the page, and waits until its view is shown. */
  void open(Path document, String hash) {
    requests.clear();
    errors.clear();
    call("Page.navigate", Map.of("url", "about:blank"));
    call("Page.navigate", Map.of("url", document.toUri() + hash));
    until("document.documentElement?.dataset.shown && document.querySelector('main h1')");
  }

  /** Follows a link of the page, and waits until an expression is true of what it leads to. */
  void follow(String selector, String expression) {
    String address = evaluate("document.querySelector(" + quoted(selector) + ").href").asText();
    call("Page.navigate", Map.of("url", address)); // answers when the old page is gone
    until(expression);
  }

  /** Puts a text in the place of what a field holds. */
  void fill(String selector, String text) {
    evaluate("document.querySelector(" + quoted(selector) + ").select()");
    type(text);
  }

  /** Waits until an expression is true. */
  void until(String expression) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!evaluate("Boolean(" + expression + ")").asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came true: " + expression + "; " + errors);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an expression gives in the page. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** The text of the first element that a selector finds. */
  String text(String selector) {
    return evaluate("document.querySelector(" + quoted(selector) + ")?.textContent ?? ''").asText();
  }

  /** Presses and releases a key, as Tab, Enter, Escape, ArrowDown. */
  void press(String key) {
    int code = Map.of("Tab", 9, "Enter", 13, "Escape", 27, "ArrowUp", 38, "ArrowDown", 40).get(key);
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event = JSON.createObjectNode();
      event.put("type", type).put("key", key).put("code", key).put("windowsVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        event.put("text", "\r");
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Types a text where the focus is. */
  void type(String text) {
    call("Input.insertText", Map.of("text", text));
  }

  /** A picture of the page, to look at. */
  void picture(Path file, boolean whole) throws IOException {
    JsonNode answer =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
  }

  /** The addresses that were asked for since the page was opened. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Exceptions, refused loads and errors told on the console since the page was opened. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  static String quoted(String text) {
    return JSON.valueToTree(text).toString();
  }

  private JsonNode call(String method, Object parameters) {
    return call(session, method, parameters);
  }

  private JsonNode call(String inSession, String method, Object parameters) {
    int id = sent.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!inSession.isEmpty()) {
      message.put("sessionId", inSession);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).join();
    JsonNode told = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new AssertionError(method + ": " + told.get("error"));
    }
    return told.path("result");
  }

  private void hear(JsonNode message) {
    JsonNode told = message.path("params");
    switch (message.path("method").asText()) {
      case "Network.requestWillBeSent" -> requests.add(told.path("request").path("url").asText());
      case "Runtime.exceptionThrown" -> errors.add(told.path("exceptionDetails").toString());
      case "Log.entryAdded" -> errors.add(told.path("entry").toString());
      case "Runtime.consoleAPICalled" -> {
        if (!told.path("type").asText().equals("info")) {
          errors.add(told.toString());
        }
      }
      default -> {}
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    call("", "Browser.close", Map.of());
    process.destroy();
    // its helpers write into the profile until they end, and nobody can remove it before
    all.forEach(
        each ->
            each.onExit()
                .completeOnTimeout(each, 10, TimeUnit.SECONDS)
                .thenAccept(ProcessHandle::destroyForcibly)
                .join());
  }

  /** Puts the parts of a message together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        try {
          JsonNode whole = JSON.readTree(message.toString());
          message.setLength(0);
          if (whole.has("id")) {
            answers.remove(whole.get("id").asInt()).complete(whole);
          } else {
            hear(whole);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      from.request(1);
      return null;
    }
  }
}
