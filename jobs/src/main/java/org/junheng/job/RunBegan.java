package org.junheng.job;

import java.lang.management.ManagementFactory;
import java.time.Instant;

/**
 * When the run that this JVM is at began: as the one says that started it, since a JVM may do one
 * night after the other; else when the JVM itself did.
 */
public final class RunBegan {
  /** The property by which a run's beginning is handed on, in milliseconds of the epoch. */
  public static final String PROPERTY = "junheng.began";

  private RunBegan() {}

  /** When it was. */
  public static Instant at() {
    Long began = Long.getLong(PROPERTY);
    return Instant.ofEpochMilli(
        began == null ? ManagementFactory.getRuntimeMXBean().getStartTime() : began);
  }
}
