package org.junheng.province;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.table.CountyVerdict;

/** County verdicts found by standard, census year and county. */
final class VerdictsByCounty {
  private final Map<CountyKey, CountyVerdict> verdicts = new HashMap<>();

  VerdictsByCounty(List<CountyVerdict> rows) {
    rows.forEach(
        row -> verdicts.put(new CountyKey(row.standard(), row.year(), row.countyCode()), row));
  }

  Optional<CountyVerdict> of(String standard, int year, String county) {
    return Optional.ofNullable(verdicts.get(new CountyKey(standard, year, county)));
  }
}
