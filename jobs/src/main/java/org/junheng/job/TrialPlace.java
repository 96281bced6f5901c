package org.junheng.job;

import java.util.UUID;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;

/** Where tables are derived that nobody publishes; nothing of it stays. */
final class TrialPlace implements AutoCloseable {
  private static final String ON_THIS_MACHINE = "local";

  private final Storage warehouse;
  private final TemporaryFolder here;
  private final String besides;

  private TrialPlace(Storage warehouse, TemporaryFolder here, String besides) {
    this.warehouse = warehouse;
    this.here = here;
    this.besides = besides;
  }

  /** A place on this machine, or where the machines of a cluster find it too. */
  static TrialPlace of(Settings settings, Storage warehouse) {
    return settings.spark().master().startsWith(ON_THIS_MACHINE)
        ? new TrialPlace(warehouse, new TemporaryFolder(), null)
        : new TrialPlace(warehouse, null, "rehearsal/" + UUID.randomUUID());
  }

  Storage folder() {
    return here != null ? Storage.at(here.path().toString()) : warehouse.in(besides);
  }

  @Override
  public void close() {
    if (here != null) {
      here.close();
    } else {
      warehouse.delete(besides);
    }
  }
}
