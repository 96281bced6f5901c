package org.junheng.publish.book;

import java.util.HashMap;
import java.util.Map;
import org.junheng.warehouse.TableRows;

/** The counties' verdicts of the census year before, under the form's standard. */
record YearBefore(Map<String, String> verdicts) {

  static YearBefore of(YearResults year) {
    Map<String, String> verdicts = new HashMap<>();
    TableRows.forEachOf(
        year.year() - 1,
        year.release(),
        "county_verdict",
        row -> {
          if (year.isOfTheForm(row)) {
            verdicts.put(row.text("county_code").orElseThrow(), row.text("verdict").orElse(""));
          }
        });
    return new YearBefore(verdicts);
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
