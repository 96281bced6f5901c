package org.junheng.sample;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a made-up province is made from: the same values give the same files, byte for byte.
 *
 * @param counties how many counties report in the first and, mergers and splits apart, every year
 * @param defects whether a few files carry the slips that real counties make
 */
public record SampleProvince(
    int counties, int firstYear, int lastYear, long seed, Defects defects) {

  private static final int MOST_COUNTIES = 4000;

  /** Whether the counties' files have slips in them. */
  public enum Defects {
    /** Every file is clean. */
    NONE,
    /** Each county has one slip in one of the years; by far most files are clean. */
    SOME
  }

  public SampleProvince {
    if (counties < 1 || counties > MOST_COUNTIES) {
      throw new IllegalArgumentException(
          "counties: " + counties + " is not between 1 and " + MOST_COUNTIES);
    }
    if (firstYear > lastYear) {
      throw new IllegalArgumentException(
          "years: the first, " + firstYear + ", lies after the last, " + lastYear);
    }
  }

  /** A province whose counties make a few slips. */
  public SampleProvince(int counties, int firstYear, int lastYear, long seed) {
    this(counties, firstYear, lastYear, seed, Defects.SOME);
  }

  /** The census years in order. */
  public List<Integer> years() {
    return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
  }

  /** How far the province has come by that year, 0 in the first year and 1 in the last. */
  double progress(int year) {
    return firstYear == lastYear ? 1 : (double) (year - firstYear) / (lastYear - firstYear);
  }
}
