package org.junheng.publish.book;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Standard;
import org.junheng.release.CountiesBefore;
import org.junheng.release.ReleaseTables;
import org.junheng.release.YearStates;
import org.junheng.table.CountyVerdict;

/**
 * The counties' verdicts of the census year before, under the form's standard and the codes of that
 * year; none where one of the two years still collects.
 */
record YearBefore(int year, Map<String, String> verdicts, CountiesBefore counties) {
  static final YearBefore NONE = new YearBefore(0, Map.of(), new CountiesBefore(List.of()));

  static YearBefore of(ReleaseTables release, int year, YearStates states, Standard standard) {
    if (states.isCollecting(year) || states.isCollecting(year - 1)) {
      return NONE;
    }
    return new YearBefore(
        year - 1,
        release
            .read(CountyVerdict.class, "year = ? and standard = ?", year - 1, standard.standard())
            .stream()
            .collect(Collectors.toMap(CountyVerdict::countyCode, CountyVerdict::verdict)),
        new CountiesBefore(release));
  }

  /** Whether the release has that year. */
  boolean isThere() {
    return !verdicts.isEmpty();
  }

  /** Null where there was no county that this one can be compared with. */
  String verdict(String county) {
    return counties.codeBefore(county, year + 1).map(verdicts::get).orElse(null);
  }
}
