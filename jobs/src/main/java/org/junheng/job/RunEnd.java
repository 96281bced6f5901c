package org.junheng.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;

/**
 * What is to be said of a run that did not come to its end by itself: whether it had published
 * something by then, and at which step the next run goes on. Seen from the JVM that started it.
 */
public final class RunEnd {
  private final String warehouse;
  private final Optional<String> before;

  private record Current(String releaseId) {}

  /** Seen from before the run began. */
  public RunEnd(String warehouse) {
    this.warehouse = warehouse;
    this.before = current();
  }

  /** One sentence on a run that somebody stopped. */
  public String stopped() {
    return Language.either("Stopped; ", "已中止；") + published() + next();
  }

  /** One sentence on a run whose JVM ended with a status that is none of this program's. */
  public String killed(int status) {
    return Language.either(
            "The JVM that Spark runs in ended with status %d: it was killed, or the machine had no"
                + " memory left for it; ",
            "运行 Spark 的 Java 虚拟机以状态 %d 结束：被强行终止，或机器内存不足；", status)
        + published()
        + next();
  }

  private String published() {
    Optional<String> now = current();
    if (!now.equals(before)) {
      return Language.either("release %s was published before", "此前已发布版本 %s", now.orElse(""));
    }
    return now.isPresent()
        ? Language.either(
            "nothing was published, release %s stands", "没有发布任何内容，仍以版本 %s 为准", now.get())
        : Language.either("nothing was published", "没有发布任何内容");
  }

  private String next() {
    String steps =
        AtWork.in(warehouse)
            .filter(noted -> !noted.isPlanning())
            .map(noted -> StepNames.named(noted.at()))
            .orElse("");
    return steps.isEmpty()
        ? Language.either("; run again.", "；请再次运行。")
        : Language.either("; run again to go on where it stopped: %s.", "；再次运行将从中止处继续：%s。", steps);
  }

  private Optional<String> current() {
    Optional<Path> folder = LastSeen.onDisk(warehouse);
    try {
      return folder.isPresent() && Files.exists(folder.get().resolve("CURRENT.json"))
          ? Optional.of(
              Json.read(Files.readString(folder.get().resolve("CURRENT.json")), Current.class)
                  .releaseId())
          : Optional.empty();
    } catch (IOException | IllegalStateException cannotBeRead) {
      return Optional.empty();
    }
  }
}
