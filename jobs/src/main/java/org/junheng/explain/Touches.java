package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Standard;
import org.junheng.explain.Explanation.Allowed;
import org.junheng.explain.Explanation.Decision;
import org.junheng.explain.Explanation.Finding;
import org.junheng.intake.Correction;
import org.junheng.reference.Reference;
import org.junheng.release.ReleaseTables;
import org.junheng.table.DoubtfulFigure;
import org.junheng.table.HeldCell;
import org.junheng.table.RelaxationUse;

/** What checks, corrections, accepted warnings and relaxations had to do with a row's figures. */
final class Touches {
  private final FigureRow row;
  private final UsedCells cells;
  private final ReleaseTables release;
  private final Definitions definitions;

  Touches(FigureRow row, UsedCells cells, ReleaseTables release, Definitions definitions) {
    this.row = row;
    this.cells = cells;
    this.release = release;
    this.definitions = definitions;
  }

  private boolean isOfCountyYear() {
    return row.year() != null && row.county() != null;
  }

  /**
   * What was told of the cells that the figures use, and of the rows and files that they are in.
   */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (isOfCountyYear()) {
      release.forEach(
          HeldCell.class,
          held -> {
            if (isUsed(held)) {
              findings.add(finding(held));
            }
          },
          "year = ? and county_code = ?",
          row.year(),
          row.county());
    }
    return findings;
  }

  private boolean isUsed(HeldCell held) {
    Set<String> fields = cells.needed().get(held.form());
    if (fields == null && !cells.needed().isEmpty()) {
      return false;
    }
    boolean isElsewhere =
        cells.isOfSchools()
            && held.schoolCode() != null
            && !cells.schools().contains(held.schoolCode());
    if (isElsewhere) {
      return false;
    }
    if (fields == null || held.column() == null) {
      return true;
    }
    Optional<Field> field = definitions.form(held.form()).fieldCalled(held.column(), row.year());
    return field.isEmpty()
        || fields.contains(field.get().name())
        || definitions.form(held.form()).key().contains(field.get().name());
  }

  private Finding finding(HeldCell held) {
    String acceptance =
        held.acceptedBy() == null
            ? null
            : held.acceptedReason() + "（" + held.acceptedBy() + "，" + held.acceptedOn() + "）";
    return new Finding(
        held.rule(),
        definitions.label("severity", held.severity()),
        held.file(),
        held.sheet(),
        held.line(),
        held.cell(),
        held.column(),
        held.value(),
        held.message(),
        acceptance,
        held.explanation());
  }

  /** The cells that the province replaced. */
  List<Decision> corrections(Reference reference) {
    List<Decision> corrections = new ArrayList<>();
    if (isOfCountyYear()) {
      for (Correction given : reference.decisions().correctionsOf(row.year(), row.county())) {
        Set<String> fields = cells.needed().get(given.form());
        boolean isUsed =
            cells.needed().isEmpty() || fields != null && fields.contains(given.field());
        String school = given.key().split("\\|", 2)[0];
        boolean isOfForm = definitions.form(given.form()).schoolForm();
        boolean isHere = !cells.isOfSchools() || !isOfForm || cells.schools().contains(school);
        if (isUsed && isHere) {
          corrections.add(decision(given));
        }
      }
    }
    return corrections;
  }

  private Decision decision(Correction given) {
    return new Decision(
        definitions.form(given.form()).title(),
        given.key(),
        definitions.form(given.form()).field(given.field()).officialHeader(row.year()),
        given.expect(),
        given.value(),
        given.reason(),
        given.who(),
        given.decidedOn());
  }

  /** The dated relaxations that the figures used. */
  List<Allowed> relaxations() {
    List<Allowed> used = new ArrayList<>();
    Standard standard = row.standard(definitions);
    if (standard == null || !isOfCountyYear()) {
      return used;
    }
    String measured = row.measured();
    for (RelaxationUse use :
        release.read(
            RelaxationUse.class,
            "standard = ? and year = ? and county_code = ?",
            standard.standard(),
            row.year(),
            row.county())) {
      boolean isOfMeasure =
          measured == null || !isRule(standard, measured) || measured.equals(use.item());
      boolean isHere = !cells.isOfSchools() || use.schoolCodes().contains(row.text("school_code"));
      if (isOfMeasure && isHere) {
        standard.relaxations().stream()
            .filter(one -> one.id().equals(use.relaxation()))
            .forEach(one -> used.add(allowed(one, use)));
      }
    }
    return used;
  }

  private static boolean isRule(Standard standard, String id) {
    return standard.indicators().stream().anyMatch(one -> one.id().equals(id))
        || standard.items().stream().anyMatch(one -> one.id().equals(id));
  }

  private static Allowed allowed(Relaxation relaxation, RelaxationUse use) {
    return new Allowed(
        relaxation.id(),
        relaxation.nameZh(),
        relaxation.years().toString(),
        relaxation.clause(),
        use.item() + "，" + use.schools() + "所学校使用：" + String.join("、", use.schoolCodes()));
  }

  /** Why figures are doubtful. */
  List<String> doubts() {
    Standard standard = row.standard(definitions);
    String measured = row.measured();
    if (standard == null || !isOfCountyYear() || measured == null) {
      return List.of();
    }
    return release
        .read(
            DoubtfulFigure.class,
            "standard = ? and year = ? and county_code = ? and measure in (?, ?)",
            standard.standard(),
            row.year(),
            row.county(),
            measured,
            "cv_" + measured)
        .stream()
        .filter(
            doubt ->
                (row.text("stage") == null || row.text("stage").equals(doubt.stage()))
                    && (row.text("school_code") == null
                        || row.text("school_code").equals(doubt.schoolCode())))
        .map(DoubtfulFigure::cause)
        .distinct()
        .toList();
  }
}
