package org.junheng.command;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junheng.language.Language;

/**
 * What happens when a person or the system stops this program (Ctrl-C, a signal): all that it has
 * started ends too, one sentence says so, and the JVM is gone within seconds, whatever it was at.
 */
final class Stopping {
  private static final int SECONDS_TO_END = 3;
  private static final int SECONDS_TO_TELL = 5;
  private static final AtomicReference<End> END = new AtomicReference<>();

  /** The exit status that came too late to end with, since this program was stopped before. */
  private static final CompletableFuture<Integer> TOO_LATE = new CompletableFuture<>();

  /** How it ends, once that is known. */
  private enum End {
    OF_ITSELF,
    STOPPED
  }

  private static volatile Supplier<String> sentence = () -> Language.either("Stopped.", "已中止。");
  private static volatile int status = Junheng.FAILED;

  private Stopping() {}

  /** Watches for a signal from now on. */
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(Stopping::onSignal, "stopping"));
  }

  /** What is said when it is stopped from now on, null: nothing; asked for when all has ended. */
  static void says(Supplier<String> words) {
    says(Junheng.FAILED, words);
  }

  /**
   * The same where being stopped need be no failure.
   *
   * @param ending the exit status
   */
  static void says(int ending, Supplier<String> words) {
    sentence = words;
    status = ending;
  }

  /** Exits, not stopped by anybody. */
  static void exit(int status) {
    if (END.compareAndSet(null, End.OF_ITSELF)) {
      System.exit(status);
    }
    TOO_LATE.complete(status);
    waitForTheEnd();
  }

  /** Stops. */
  static void stop() {
    if (END.compareAndSet(null, End.STOPPED)) {
      end();
    }
    waitForTheEnd();
  }

  private static void onSignal() {
    if (END.get() != End.OF_ITSELF) {
      stop();
    }
  }

  private static void end() {
    Thread limit = new Thread(Stopping::haltLate, "stopping-late");
    limit.setDaemon(true);
    limit.start();
    int ending = status;
    Supplier<String> said = sentence;
    endAllStarted();
    String words = said.get();
    if (words != null) {
      Told.error(words);
      Told.end(ending, null);
    }
    Runtime.getRuntime().halt(words == null ? ofTheOther(ending) : ending);
  }

  /** Who lets another say it ends as that one does, where it is told in time. */
  private static int ofTheOther(int otherwise) {
    return TOO_LATE.completeOnTimeout(otherwise, 1, TimeUnit.SECONDS).join();
  }

  /** Processes that this one has started, and those that they have. */
  private static void endAllStarted() {
    List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
    started.forEach(ProcessHandle::destroy);
    started.forEach(
        each -> each.onExit().completeOnTimeout(each, SECONDS_TO_END, TimeUnit.SECONDS).join());
    started.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  private static void haltLate() {
    pause(SECONDS_TO_END + SECONDS_TO_TELL);
    Runtime.getRuntime().halt(Junheng.FAILED);
  }

  private static void waitForTheEnd() {
    while (true) {
      pause(1);
    }
  }

  private static void pause(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
