package org.junheng.history;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junheng.table.RelaxationUse;

/**
 * Which dated relaxations schools used in which census years, under whatever code they used them.
 */
public final class UsedRelaxations implements Serializable {
  private final Map<String, Map<String, Set<Use>>> uses = new HashMap<>();

  /**
   * A school's use of a relaxation.
   *
   * @param stage of an indicator's relaxation; null of an item's, which looks at the whole school
   */
  record Use(int year, String relaxation, String item, String stage) implements Serializable {}

  /** The uses of all census years, followed by the lineage of their schools. */
  public UsedRelaxations(Collection<RelaxationUse> rows, SchoolRegister register) {
    for (RelaxationUse row : rows) {
      Map<String, Set<Use>> ofStandard =
          uses.computeIfAbsent(row.standard(), any -> new HashMap<>());
      for (String use : row.uses()) {
        String[] schoolAndStage = use.split("/", 2);
        String stage = schoolAndStage.length == 1 ? null : schoolAndStage[1];
        ofStandard
            .computeIfAbsent(register.lineage(schoolAndStage[0]), any -> new HashSet<>())
            .add(new Use(row.year(), row.relaxation(), row.item(), stage));
      }
    }
  }

  /** Those of a lineage under a standard. */
  Set<Use> of(String standard, String lineage) {
    return uses.getOrDefault(standard, Map.of()).getOrDefault(lineage, Set.of());
  }
}
