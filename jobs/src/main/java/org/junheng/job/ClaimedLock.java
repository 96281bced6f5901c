package org.junheng.job;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;

/**
 * A lock where no operating system keeps one, as on object stores; all it needs is that a file that
 * was written is seen by whoever lists the folder afterwards. Who wants the lock lays a claim of
 * its own and looks then: of two, one at least sees the other's, and takes its own away. Who has
 * the lock lays its claim again and again; where it was not for a while, by the file system's own
 * clock, its run is dead and its claim goes.
 */
final class ClaimedLock implements RunLock.Hold {
  private static final String FOLDER = ".run-claims";
  private static final int TRIES = 5;
  private static final int MILLISECONDS_BETWEEN = 200;
  private static final int SECONDS_TO_END = 10;

  private final Storage claims;
  private final String own;
  private final Timing timing;
  private final LockHolder self = LockHolder.self();
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "run-lock");
            thread.setDaemon(true);
            return thread;
          });

  private volatile boolean isHeld;
  private volatile boolean isLost;

  /**
   * How often a claim is laid again, and after what silence its run is dead.
   *
   * @param beat the first
   * @param lease the second, several times as long
   */
  record Timing(Duration beat, Duration lease) {
    static final Timing USUAL = new Timing(Duration.ofSeconds(15), Duration.ofMinutes(2));
  }

  /**
   * A claim as it lies there.
   *
   * @param isHeld whether it has the lock; else it only wants it
   */
  private record Claim(String name, LockHolder holder, boolean isHeld, long laid) {}

  private record Text(LockHolder holder, boolean held) {}

  private ClaimedLock(Storage warehouse, Timing timing) {
    this.claims = warehouse.in(FOLDER);
    this.own = UUID.randomUUID() + ".json";
    this.timing = timing;
  }

  /** Takes the lock; none where another has it. */
  static Optional<ClaimedLock> take(Storage warehouse, Timing timing) {
    ClaimedLock lock = new ClaimedLock(warehouse, timing);
    return lock.isTaken() ? Optional.of(lock) : Optional.empty();
  }

  /** Who holds the lock, or wants it; none where nobody gave a sign of life. */
  static Optional<LockHolder> holder(Storage warehouse) {
    Storage claims = warehouse.in(FOLDER);
    long now = System.currentTimeMillis();
    return all(claims).stream()
        .filter(claim -> !claim.holder().isGone())
        .filter(claim -> now - claim.laid() < Timing.USUAL.lease().toMillis())
        .min(Comparator.comparing(claim -> !claim.isHeld()))
        .map(Claim::holder);
  }

  private boolean isTaken() {
    lay();
    for (int i = 0; i < TRIES; i++) {
      List<Claim> others = livingOthers();
      if (others.isEmpty()) {
        isHeld = true;
        lay();
        long between = timing.beat().toMillis();
        beat.scheduleWithFixedDelay(this::layAgain, between, between, TimeUnit.MILLISECONDS);
        return true;
      }
      if (others.stream().anyMatch(other -> other.isHeld() || other.name().compareTo(own) < 0)) {
        break;
      }
      RunLock.pause(MILLISECONDS_BETWEEN); // those who came with this one give way to it
    }
    close();
    return false;
  }

  private void lay() {
    claims.replaceText(own, Json.write(new Text(self, isHeld)));
  }

  /** The claims of others that gave a sign of life; those of the dead go. */
  private List<Claim> livingOthers() {
    long now = claims.modified(own);
    List<Claim> living = new ArrayList<>();
    for (Claim claim : all(claims)) {
      if (claim.name().equals(own)) {
        continue;
      }
      boolean isSilent = now - claim.laid() > timing.lease().toMillis();
      if (isSilent || claim.holder().isGone()) {
        claims.delete(claim.name());
      } else {
        living.add(claim);
      }
    }
    return living;
  }

  private static List<Claim> all(Storage claims) {
    List<Claim> all = new ArrayList<>();
    for (String name : claims.names()) {
      if (name.endsWith(".json") && !name.startsWith(".")) {
        try {
          Text text = Json.read(claims.readText(name), Text.class);
          all.add(new Claim(name, text.holder(), text.held(), claims.modified(name)));
        } catch (UncheckedIOException takenAwayMeanwhile) {
          // nobody's any more
        }
      }
    }
    return all;
  }

  private synchronized void layAgain() {
    try {
      isLost |= !claims.exists(own);
      if (!isLost) {
        lay();
      }
    } catch (UncheckedIOException laidTheNextTime) {
      // where it goes on like this, somebody else is given the lock, and that shows
    }
  }

  @Override
  public void requireHeld() {
    layAgain();
    List<Claim> others = livingOthers();
    if (isLost || others.stream().anyMatch(Claim::isHeld)) {
      isLost = true;
      throw new NightlyRun.RunFailedException(
          Language.either(
              "this run gave no sign of life for longer than %d s, and another one was given the"
                  + " warehouse%s; this one publishes nothing",
              "本次运行超过%d秒没有响应，数据仓库已交给另一次运行%s；本次运行不再发布",
              timing.lease().toSeconds(),
              others.stream()
                  .filter(Claim::isHeld)
                  .map(other -> ": " + other.holder().told(Optional.empty()))
                  .findFirst()
                  .orElse("")),
          null);
    }
  }

  @Override
  public void close() {
    beat.shutdown();
    try {
      beat.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
      claims.delete(own);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException goesWithItsLease) {
      // what the run did is done
    }
  }
}
