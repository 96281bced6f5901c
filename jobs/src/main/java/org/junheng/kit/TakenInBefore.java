package org.junheng.kit;

import java.util.Optional;
import org.junheng.intake.Intake;

/** What the province took in of county-years, as a release has it. */
@FunctionalInterface
public interface TakenInBefore {
  /** Nothing: a county's own machine has no release. */
  TakenInBefore NOTHING = (year, county) -> Optional.empty();

  /** A county-year's accepted rows; nothing where there are none. */
  Optional<Intake> of(int year, String county);
}
