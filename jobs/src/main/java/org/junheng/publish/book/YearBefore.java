package org.junheng.publish.book;

import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Standard;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearStates;
import org.junheng.table.CountyVerdict;

/**
 * The counties' verdicts of the census year before, under the form's standard; none where one of
 * the two years still collects.
 */
record YearBefore(Map<String, String> verdicts) {

  static YearBefore of(ReleaseTables release, int year, YearStates states, Standard standard) {
    if (states.isCollecting(year) || states.isCollecting(year - 1)) {
      return new YearBefore(Map.of());
    }
    return new YearBefore(
        release
            .read(CountyVerdict.class, "year = ? and standard = ?", year - 1, standard.standard())
            .stream()
            .collect(Collectors.toMap(CountyVerdict::countyCode, CountyVerdict::verdict)));
  }

  /** Whether the release has that year. */
  boolean isThere() {
    return !verdicts.isEmpty();
  }

  /** Null where there was no such county. */
  String verdict(String county) {
    return verdicts.get(county);
  }
}
