package org.junheng.warehouse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.language.Language;

/**
 * A form of a census year of which fewer rows were accepted than in the release before.
 *
 * @param before the rows in that release
 * @param now the rows in this one
 */
public record Fall(int year, String form, long before, long now) implements Serializable {

  private record FormYear(int year, String form) implements Comparable<FormYear> {
    @Override
    public int compareTo(FormYear other) {
      return year != other.year ? Integer.compare(year, other.year) : form.compareTo(other.form);
    }
  }

  /**
   * The falls from one release to the next by more than a share, year by year and form by form.
   * Releases that do not say what they accepted are compared with none.
   */
  public static List<Fall> between(Manifest before, Manifest now, double largest) {
    Map<FormYear, Long> rowsNow = rows(now);
    List<Fall> falls = new ArrayList<>();
    rows(before)
        .forEach(
            (of, rows) -> {
              long left = rowsNow.getOrDefault(of, 0L);
              if (rows - left > largest * rows) {
                falls.add(new Fall(of.year(), of.form(), rows, left));
              }
            });
    return falls;
  }

  private static Map<FormYear, Long> rows(Manifest manifest) {
    Map<FormYear, Long> rows = new TreeMap<>();
    for (Manifest.CountyYearInput input : manifest.inputs()) {
      for (Manifest.FormInput form : input.forms()) {
        if (form.counts() != null) {
          rows.merge(
              new FormYear(input.year(), form.form()), form.counts().rowsAccepted(), Long::sum);
        }
      }
    }
    return rows;
  }

  /** The fall in words. */
  public String words() {
    return Language.either(
        "%d %s: %d rows accepted, %d before", "%d学年 %s：采用%d行，此前%d行", year, form, now, before);
  }
}
