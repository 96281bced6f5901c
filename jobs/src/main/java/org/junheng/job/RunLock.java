package org.junheng.job;

import java.util.Optional;
import org.junheng.language.Language;
import org.junheng.storage.Storage;

/**
 * One run at a time on a warehouse, from planning on: by the operating system on a disk, by claims
 * that are laid again and again elsewhere. Who is refused is told who has it.
 */
public final class RunLock implements AutoCloseable {
  private final Hold hold;

  /** How it is held. */
  interface Hold extends AutoCloseable {
    /** Fails where somebody else was given it since. */
    void requireHeld();

    @Override
    void close();
  }

  private RunLock(Hold hold) {
    this.hold = hold;
  }

  /** Takes the lock of a warehouse; refused while another run has it. */
  public static RunLock take(Storage warehouse) {
    return new RunLock(hold(warehouse).orElseThrow(() -> taken(warehouse)));
  }

  /** Takes the lock of a folder; nothing while somebody else has it. */
  static Optional<? extends Hold> hold(Storage folder) {
    return folder.isOnDisk()
        ? DiskLock.take(folder.onDisk())
        : ClaimedLock.take(folder, ClaimedLock.Timing.USUAL);
  }

  /** Who has the lock of a folder, as far as that is known. */
  static Optional<LockHolder> holder(Storage folder) {
    return folder.isOnDisk() ? DiskLock.holder(folder.onDisk()) : ClaimedLock.holder(folder);
  }

  private static NightlyRun.RunFailedException taken(Storage warehouse) {
    String who =
        holder(warehouse)
            .map(one -> Language.either(": ", "：") + one.told(AtWork.in(warehouse.location())))
            .orElse("");
    String lease =
        warehouse.isOnDisk()
            ? ""
            : Language.either(
                ". Where it is dead, a run gets the warehouse %d s after its last sign of life",
                "。如其已意外终止，最后一次响应的%d秒之后即可再次运行", ClaimedLock.Timing.USUAL.lease().toSeconds());
    return new NightlyRun.RunFailedException(
        Language.either(
            "another run is at work on this warehouse%s; wait for it, or stop it%s",
            "此数据仓库正有另一次运行%s；请等它结束，或将其中止%s", who, lease),
        null);
  }

  /** Whether a run is at work on a warehouse. */
  public static boolean isTaken(Storage warehouse) {
    return warehouse.isOnDisk()
        ? DiskLock.isTaken(warehouse.onDisk())
        : ClaimedLock.holder(warehouse).isPresent();
  }

  /** Fails where somebody else was given the lock since, because this run gave no sign of life. */
  void requireHeld() {
    hold.requireHeld();
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    hold.close();
  }
}
