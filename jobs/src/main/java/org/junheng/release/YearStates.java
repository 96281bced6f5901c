package org.junheng.release;

import java.util.List;
import java.util.Optional;
import org.junheng.table.YearState;

/** How far the census years of a release have come, from {@code year_state}. */
public final class YearStates {
  private final List<YearState> rows;

  /** The states in rows of {@code year_state}; none in releases of versions before 0.2. */
  public YearStates(List<YearState> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Those of a release. */
  public static YearStates of(ReleaseTables release) {
    return new YearStates(release.read(YearState.class));
  }

  /** How far a year has come. */
  public Optional<YearState> of(int year) {
    return rows.stream().filter(row -> row.year() == year).findFirst();
  }

  /** The state that a year is in, by its code; none where nobody gave it one and all is in. */
  public Optional<String> stateOf(int year) {
    return of(year).map(YearState::state);
  }

  /** Whether counties still hand in a year's files. */
  public boolean isCollecting(int year) {
    return stateOf(year).filter("collecting"::equals).isPresent();
  }
}
