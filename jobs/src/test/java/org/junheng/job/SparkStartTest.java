package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start of Spark that turns out not to be needed. */
class SparkStartTest {
  private static final Settings.Spark THAT_FAILS =
      new Settings.Spark(
          "local[1]", List.of(), List.of(), 1, false, Map.of("spark.serializer", "no.such.Class"));

  @Test
  void nothingOfItIsAtWorkAnyMoreOnceItIsAbandoned() {
    SparkStart.begin(THAT_FAILS);

    SparkStart.abandon();

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("spark-start"));
  }

  @Test
  void toAbandonWhatWasNeverBegunIsNothing() {
    SparkStart.abandon();
    SparkStart.abandon();

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("spark-start"));
  }
}
