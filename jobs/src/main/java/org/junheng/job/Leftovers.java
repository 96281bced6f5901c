package org.junheng.job;

import java.util.List;
import org.junheng.storage.Halves;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;

/**
 * What runs left that were killed or failed and that no run goes on with. Removed only by who holds
 * the warehouse's lock.
 */
public final class Leftovers {
  private static final String PREPARING = "preparing";

  /** Where files get their names in the warehouse itself. */
  private static final List<String> WRITTEN_TO = List.of("", "archive/ledger", "publications");

  private Leftovers() {}

  /** Removes what was begun of releases that will never be. */
  public static void remove(Storage warehouse) {
    remove(warehouse, "");
    new Releases(warehouse).removeUnfinished();
  }

  /** The same, but for the release that is gone on with. */
  static void remove(Storage warehouse, RunPlan but) {
    remove(warehouse, but.working());
  }

  private static void remove(Storage warehouse, String but) {
    WRITTEN_TO.forEach(name -> Halves.removeIn(name.isEmpty() ? warehouse : warehouse.in(name)));
    warehouse.delete("archive/incoming");
    warehouse.in(PREPARING).list().stream()
        .map(entry -> PREPARING + "/" + entry.name())
        .filter(name -> !name.equals(but))
        .forEach(warehouse::delete);
  }
}
