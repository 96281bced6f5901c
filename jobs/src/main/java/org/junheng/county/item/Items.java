package org.junheng.county.item;

import org.junheng.county.Assessment;
import org.junheng.county.CountyTables;

/** The items of a county-year under a standard. */
public final class Items {
  private Items() {}

  /** Adds what schools and the county keep of the standard's items. */
  public static void of(Assessment assessment, CountyTables tables) {}
}
