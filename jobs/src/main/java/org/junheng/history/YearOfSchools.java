package org.junheng.history;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The accepted schools of one census year in the order of their codes' numbers and then of their
 * counties, each at a position: a code that two counties report has two.
 */
final class YearOfSchools implements Serializable {
  /** The pupils of a school without a row of form pupils. */
  static final long NO_ROW = -1;

  /** A year without schools. */
  static final YearOfSchools NONE = new YearOfSchools(new SchoolColumns());

  private static final int BITS_OF_POSITION = 24;

  private final String[] counties;
  private final long[] codes;
  private final int[] countyOf;
  private final long[] predecessors;
  private final long[] pupils;
  private final long[] named;
  private final int[] heirs;

  YearOfSchools(SchoolColumns schools) {
    int size = schools.size();
    List<String> sorted = schools.counties().stream().sorted().toList();
    this.counties = sorted.toArray(String[]::new);
    this.codes = new long[size];
    this.countyOf = new int[size];
    this.predecessors = new long[size];
    this.pupils = new long[size];
    int[] ranks =
        schools.counties().stream().mapToInt(code -> Arrays.binarySearch(counties, code)).toArray();
    int[] byCounty = order(size, i -> ranks[schools.placeOf(i)]);
    int[] byCode = order(size, i -> schools.codeOf(byCounty[i]));
    for (int i = 0; i < size; i++) {
      int from = byCounty[byCode[i]];
      codes[i] = schools.codeOf(from);
      countyOf[i] = ranks[schools.placeOf(from)];
      predecessors[i] = schools.predecessorOf(from);
      pupils[i] = schools.pupilsOf(from);
    }
    int[] following =
        IntStream.range(0, size).filter(i -> predecessors[i] != SchoolCodes.NONE).toArray();
    int[] byNamed = order(following.length, i -> predecessors[following[i]]);
    this.heirs = Arrays.stream(byNamed).map(i -> following[i]).toArray();
    this.named = Arrays.stream(heirs).mapToLong(i -> predecessors[i]).toArray();
  }

  int size() {
    return codes.length;
  }

  /** The first position of a code; negative where it is not there. */
  int find(long code) {
    return first(codes, code);
  }

  /** Whether a code is there. */
  boolean has(long code) {
    return find(code) >= 0;
  }

  long code(int position) {
    return codes[position];
  }

  String county(int position) {
    return counties[countyOf[position]];
  }

  /** The number of the predecessor; {@link SchoolCodes#NONE} without one. */
  long predecessor(int position) {
    return predecessors[position];
  }

  /** The school's pupils; {@link #NO_ROW} without a row of form pupils. */
  long pupils(int position) {
    return pupils[position];
  }

  /** The codes of the counties that have schools, sorted. */
  List<String> counties() {
    return List.of(counties);
  }

  /** Goes through the positions of the schools that name a code as their predecessor. */
  void forEachHeir(long code, IntConsumer heir) {
    for (int i = first(named, code); i >= 0 && i < named.length && named[i] == code; i++) {
      heir.accept(heirs[i]);
    }
  }

  /** How many schools name a code as their predecessor. */
  int heirs(long code) {
    int[] count = new int[1];
    forEachHeir(code, heir -> count[0]++);
    return count[0];
  }

  /** Whether a school names a predecessor. */
  boolean hasPredecessor(int position) {
    return predecessors[position] != SchoolCodes.NONE;
  }

  private static int first(long[] sorted, long number) {
    int found = Arrays.binarySearch(sorted, number);
    while (found > 0 && sorted[found - 1] == number) {
      found--;
    }
    return found;
  }

  /** The positions in the order of their numbers, and of equal numbers as they come. */
  private static int[] order(int size, IntToLongFunction number) {
    if (size >= 1 << BITS_OF_POSITION) {
      throw new IllegalArgumentException(size + " schools are more than a census year has");
    }
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = number.applyAsLong(i) << BITS_OF_POSITION | i;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = (int) (keys[i] & ((1 << BITS_OF_POSITION) - 1));
    }
    return order;
  }
}
