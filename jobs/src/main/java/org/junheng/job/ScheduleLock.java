package org.junheng.job;

import java.util.Optional;
import org.junheng.language.Language;
import org.junheng.storage.Storage;

/**
 * One schedule at a time on a warehouse, held as a run holds its lock, in a folder of its own. Who
 * is refused is told who has it.
 */
public final class ScheduleLock implements AutoCloseable {
  private static final String FOLDER = ".schedule";

  private final RunLock.Hold hold;

  private ScheduleLock(RunLock.Hold hold) {
    this.hold = hold;
  }

  /**
   * Takes the lock of a warehouse.
   *
   * @throws NightlyRun.RunFailedException where another schedule has it
   */
  public static ScheduleLock take(String warehouse) {
    Storage folder = Storage.at(warehouse).in(FOLDER);
    Optional<? extends RunLock.Hold> hold = RunLock.hold(folder);
    if (hold.isEmpty()) {
      String who =
          RunLock.holder(folder)
              .map(one -> Language.either(": ", "：") + one.told(Optional.empty()))
              .orElse("");
      throw new NightlyRun.RunFailedException(
          Language.either(
              "another schedule is at work on this warehouse%s", "此数据仓库已有另一个 schedule 在工作%s", who),
          null);
    }
    return new ScheduleLock(hold.get());
  }

  @Override
  public void close() {
    hold.close();
  }
}
