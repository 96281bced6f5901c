package org.junheng.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.SharedSpark;
import org.junheng.definition.Definitions;

/** The tables that the engine derives from a landing folder under both national standards. */
public final class EngineRun {
  private static final Definitions DEFINITIONS = Definitions.load();

  private final Night night;

  private EngineRun(Night night) {
    this.night = night;
  }

  /** Takes in a landing folder and derives all tables; nothing is published. */
  public static EngineRun of(Path landing, Path reference, Path warehouse) {
    return of(landing, reference, warehouse, "Q2017", "B2012");
  }

  private static EngineRun of(Path landing, Path reference, Path warehouse, String... standards) {
    return new EngineRun(
        Night.prepared(
            SharedSpark.context(),
            Night.settings(landing, reference, warehouse, Set.of(), standards),
            DEFINITIONS));
  }

  /** The same under one standard, with the counties' answers; nothing is published. */
  public static EngineRun withAnswers(
      Path landing, Path reference, Path warehouse, String standard) {
    EngineRun run = of(landing, reference, warehouse, standard);
    run.night.make(AnswersStep::run);
    return run;
  }

  /** A text of the release. */
  public String text(String name) {
    return night.release().readText(name);
  }

  /** The rows of a table, column name to value; lists are Java lists. */
  public List<Map<String, Object>> rows(String table) {
    return night.rows(table);
  }
}
