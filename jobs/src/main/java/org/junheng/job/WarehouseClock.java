package org.junheng.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Ledger;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.Submission;

/**
 * The time of a warehouse, which never goes back: releases and submissions are in the order of
 * their times, also after the machine's clock was set back.
 */
final class WarehouseClock {
  private WarehouseClock() {}

  /**
   * Now, a whole second; where the warehouse holds something of this second or from later on, the
   * second after it.
   */
  static Instant now(Storage warehouse, Ledger ledger, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return newest(warehouse, ledger)
        .filter(last -> !last.isBefore(now))
        .map(last -> last.plusSeconds(1))
        .orElse(now);
  }

  private static Optional<Instant> newest(Storage warehouse, Ledger ledger) {
    Releases releases = new Releases(warehouse);
    List<String> ids = releases.ids();
    Stream<String> made =
        ids.stream()
            .skip(Math.max(0, ids.size() - 1))
            .map(releases::manifest)
            .map(Manifest::madeAt);
    return Stream.concat(made, ledger.newest().stream().map(Submission::takenAt))
        .map(Instant::parse)
        .max(Instant::compareTo);
  }
}
