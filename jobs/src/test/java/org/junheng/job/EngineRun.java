package org.junheng.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A release made from a landing folder under both national standards, for tests of its tables. */
public final class EngineRun {
  private final InProcess night;

  private EngineRun(InProcess night) {
    this.night = night;
  }

  /** Takes in a landing folder and derives all tables. */
  public static EngineRun of(Path landing, Path reference, Path warehouse) {
    InProcess night =
        new InProcess(
            InProcess.settings(landing, reference, warehouse, List.of("Q2017", "B2012"), Set.of()));
    night.run();
    return new EngineRun(night);
  }

  /** The rows of a table, column name to value; lists are Java lists. */
  public List<Map<String, Object>> rows(String table) {
    return night.rows(table);
  }
}
