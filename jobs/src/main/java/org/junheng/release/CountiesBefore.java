package org.junheng.release;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.table.CountyChange;

/**
 * Which county of the census year before a county is compared with: the one of its code, or of the
 * code that it changed one to one (methodology 7). A county whose territory changed is compared
 * with none.
 */
public final class CountiesBefore {
  private static final String RENAME = "rename";

  private record Place(int year, String county) {}

  private final Map<Place, String> recodes = new HashMap<>();
  private final Set<Place> changed = new HashSet<>();

  /** The changes of a release. */
  public CountiesBefore(ReleaseTables release) {
    this(release.read(CountyChange.class));
  }

  /** The rows of {@code county_change}. */
  public CountiesBefore(List<CountyChange> changes) {
    for (CountyChange change : changes) {
      if (Boolean.TRUE.equals(change.oneToOne())) {
        recodes.put(new Place(change.year(), change.toCode()), change.fromCode());
      } else if (!change.kind().equals(RENAME)) {
        changed.add(new Place(change.year(), change.fromCode()));
        changed.add(new Place(change.year(), change.toCode()));
      }
    }
  }

  /** The code in the year before, whether or not a county stood under it; none if incomparable. */
  public Optional<String> codeBefore(String county, int year) {
    Place place = new Place(year, county);
    return changed.contains(place)
        ? Optional.empty()
        : Optional.of(recodes.getOrDefault(place, county));
  }
}
