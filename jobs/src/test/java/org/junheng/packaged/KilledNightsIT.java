package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * SIGKILL at every boundary of a night and at random moments. {@code -Dfaults.kills=1000} asks for
 * more of them, {@code -Dfaults.seed} for the same again.
 */
@Order(1)
class KilledNightsIT {
  private static final int AT_LEAST = 30;

  @Test
  void howeverOftenANightIsKilledReadersSeeOneWholeReleaseAndItEndsLikeAnUndisturbedOne()
      throws InterruptedException {
    int wanted = Math.max(AT_LEAST, Integer.getInteger("faults.kills", AT_LEAST));
    long seed = Long.getLong("faults.seed", System.nanoTime());
    Instant began = Instant.now();
    System.out.println("kills with -Dfaults.seed=" + seed);
    List<Moment> boundaries = Moment.boundaries();
    KilledNights nights = new KilledNights(seed);
    try {
      nights.killAt(boundaries);
      nights.killAtRandom(wanted - nights.kills());
    } finally {
      System.out.printf(
          "%s; in %d s, -Dfaults.seed=%d%n",
          nights.told(), Duration.between(began, Instant.now()).toSeconds(), seed);
    }

    assertThat(nights.moments()).containsAll(boundaries.stream().map(Moment::name).toList());
    assertThat(nights.kills()).isGreaterThanOrEqualTo(wanted);
  }
}
