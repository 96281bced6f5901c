package org.junheng.county;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junheng.table.RelaxationUse;
import org.junheng.table.SchoolItem;
import org.junheng.table.UnitIndicator;

/**
 * The dated relaxations that a county's figures used, and the census year by which the full rule is
 * due (methodology 6).
 */
final class RelaxationUses {
  private RelaxationUses() {}

  private record Use(String schoolCode, String stage) {
    String told() {
      return stage == null ? schoolCode : schoolCode + "/" + stage;
    }
  }

  /** One row per relaxation that figures of the standard used. */
  static List<RelaxationUse> of(Assessment assessment, CountyTables tables) {
    Standard standard = assessment.standard();
    Map<String, List<Use>> uses = new LinkedHashMap<>();
    for (UnitIndicator row : tables.of(UnitIndicator.class)) {
      if (row.relaxation() != null && row.standard().equals(standard.standard())) {
        add(uses, row.relaxation(), new Use(row.schoolCode(), row.stage()));
      }
    }
    for (SchoolItem row : tables.of(SchoolItem.class)) {
      if (row.relaxation() != null && row.standard().equals(standard.standard())) {
        add(uses, row.relaxation(), new Use(row.schoolCode(), null));
      }
    }
    List<RelaxationUse> rows = new ArrayList<>();
    for (Relaxation relaxation : standard.relaxations()) {
      if (uses.containsKey(relaxation.id())) {
        rows.add(row(assessment, relaxation, uses.get(relaxation.id())));
      }
    }
    return rows;
  }

  private static void add(Map<String, List<Use>> uses, String relaxation, Use use) {
    uses.computeIfAbsent(relaxation, any -> new ArrayList<>()).add(use);
  }

  private static RelaxationUse row(Assessment assessment, Relaxation relaxation, List<Use> uses) {
    int year = assessment.year();
    Integer listed = assessment.facts().recognisedIn().get(assessment.standard().regime());
    Integer recognised = listed != null && listed <= year ? listed : null;
    List<String> schools = uses.stream().map(Use::schoolCode).distinct().sorted().toList();
    return new RelaxationUse(
        assessment.standard().standard(),
        year,
        assessment.countyCode(),
        relaxation.id(),
        relaxation.indicator() == null ? relaxation.item() : relaxation.indicator(),
        (long) schools.size(),
        schools,
        recognised,
        uses.stream().map(Use::told).sorted(Comparator.naturalOrder()).toList(),
        (recognised == null ? year : recognised) + relaxation.reachWithin());
  }
}
