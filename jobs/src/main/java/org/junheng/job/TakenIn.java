package org.junheng.job;

import java.util.Collection;
import java.util.List;
import org.junheng.intake.Intake;

/** County-years that were taken in. */
interface TakenIn {
  /**
   * County-years of one census year with their forms school and some others at least, in the
   * counties' order; one that is not there is left out.
   */
  List<Intake> withSchools(int year, Collection<String> counties, Collection<String> others);
}
