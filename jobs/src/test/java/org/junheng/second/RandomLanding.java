package org.junheng.second;

import java.nio.file.Path;

/** The files of random provinces. */
public final class RandomLanding {
  private RandomLanding() {}

  /**
   * Writes {@code landing/} and {@code reference/} of a province with rows that are held.
   *
   * @param parts each has three counties on average
   */
  public static void write(long seed, int parts, Path folder) {
    RandomProvince.many(seed, parts, RandomProvince.Options.WITH_HELD_ROWS)
        .write(folder.resolve("landing"), folder.resolve("reference"));
  }
}
