package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.county.CountyFigures;
import org.junheng.county.CountyTables;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.history.Collisions;
import org.junheng.history.HistoryForms;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.Acceptance;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Explanations;
import org.junheng.intake.Intake;
import org.junheng.language.Language;
import org.junheng.reference.CountyFacts;
import org.junheng.storage.Storage;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.TableWriter;

/**
 * The first round's work on a block, in a task: reads what changed from the archive and the rest
 * from the release before, derives, and writes the block's file of each table once.
 */
final class BlockDerivation {
  private final RunInputs inputs;
  private final Definitions definitions;
  private final CountyYearIntake intake;
  private final CountyFigures figures;
  private final HistoryForms forms;
  private final Collisions collisions;
  private final CountyFacts facts;
  private final Archive archive;
  private final CensusReading before;

  BlockDerivation(RunInputs inputs) {
    this.inputs = inputs;
    this.definitions = inputs.definitions();
    this.intake = new CountyYearIntake(definitions, inputs.limits());
    this.figures = new CountyFigures(definitions, inputs.standards());
    this.forms = new HistoryForms(definitions);
    this.collisions = new Collisions(forms);
    this.facts = new CountyFacts(inputs.reference());
    this.archive = inputs.archive();
    this.before =
        inputs.previous() == null
            ? null
            : CensusReading.published(definitions, Storage.at(inputs.previous()));
  }

  /**
   * Works on a block. Where two counties of the block itself report a school, nothing is derived
   * before it is known who else does: only the schools are told.
   *
   * @param collided the counties that report a school in the block's year, by the codes of the
   *     schools that several report
   */
  BlockResult work(BlockPlan block, Map<String, List<String>> collided) {
    return block.isKept() && collided.isEmpty() ? keep(block) : derive(block, collided);
  }

  private BlockResult keep(BlockPlan block) {
    Map<String, FileSummary> files = new TreeMap<>();
    for (String table : Rounds.COUNTY_YEARS.tables(definitions)) {
      before
          .file(table, Rounds.COUNTY_YEARS.file(block.name()))
          .ifPresent(
              file -> {
                inputs.prepared(table).takeOver(inputs.before(table), file.file(), file.file());
                files.put(table, file);
              });
    }
    List<BlockResult.CountyYearTaken> taken =
        block.inputs().stream()
            .map(
                input ->
                    new BlockResult.CountyYearTaken(
                        input.year(), input.countyCode(), before.counts(input)))
            .toList();
    return new BlockResult(block, files, taken, before.schools(block));
  }

  private BlockResult derive(BlockPlan block, Map<String, List<String>> collided) {
    List<Intake> taken = taken(block);
    if (collided.isEmpty() && collisions.areAmong(taken)) {
      SchoolRegister.Part reported = new SchoolRegister.Part();
      taken.forEach(each -> forms.add(each, reported));
      return new BlockResult(block, Map.of(), List.of(), reported);
    }
    Map<String, List<Object[]>> rows = new LinkedHashMap<>();
    List<BlockResult.CountyYearTaken> counts = new ArrayList<>();
    SchoolRegister.Part schools = new SchoolRegister.Part();
    for (Intake read : taken) {
      Intake each = collided.isEmpty() ? read : collisions.hold(read, collided);
      try {
        addRows(each, rows);
      } catch (RuntimeException e) {
        throw failed(each.countyYear().year(), each.countyYear().countyCode(), e);
      }
      counts.add(
          new BlockResult.CountyYearTaken(
              each.countyYear().year(), each.countyYear().countyCode(), each.counts()));
      forms.add(each, schools);
    }
    return new BlockResult(block, written(block, rows, !collided.isEmpty()), counts, schools);
  }

  /** Writes the tables' files; of a second writing no file of the first one may stay. */
  private Map<String, FileSummary> written(
      BlockPlan block, Map<String, List<Object[]>> rows, boolean isAgain) {
    String name = Rounds.COUNTY_YEARS.file(block.name());
    Map<String, FileSummary> files = new TreeMap<>();
    for (String table : Rounds.COUNTY_YEARS.tables(definitions)) {
      List<Object[]> of = rows.getOrDefault(table, List.of());
      Storage folder = inputs.prepared(table);
      if (!of.isEmpty()) {
        files.put(table, written(block, definitions.table(table), of, folder, name));
      } else if (isAgain && folder.exists(name)) {
        folder.delete(name);
      }
    }
    return files;
  }

  private static FileSummary written(
      BlockPlan block, Table table, List<Object[]> rows, Storage folder, String name) {
    try {
      return TableWriter.write(table, rows, folder, name);
    } catch (RuntimeException e) {
      throw new WorkFailedException(
          Language.either(
              "table %s, census year %d, block %s",
              "表 %s，%d学年，块 %s", table.table(), block.year(), block.name()),
          e);
    }
  }

  private List<Intake> taken(BlockPlan block) {
    Set<String> again = Set.copyOf(block.readAgain());
    Map<String, Intake> readBack =
        before == null || again.size() == block.inputs().size()
            ? Map.of()
            : before.intakes(
                block.inputs().stream()
                    .filter(input -> !again.contains(input.countyCode()))
                    .toList());
    List<Intake> taken = new ArrayList<>();
    for (CountyYearInput input : block.inputs()) {
      taken.add(
          again.contains(input.countyCode()) ? read(input) : readBack.get(input.countyCode()));
    }
    return taken;
  }

  private Intake read(CountyYearInput input) {
    try {
      return intake.take(
          new CountyYear(input.year(), input.countyCode(), input.validInReference()),
          ArchivedFiles.of(input, archive, inputs.limits()),
          inputs.reference().decisions().correctionsOf(input.year(), input.countyCode()),
          inputs.reference().names(input.countyCode(), input.year()));
    } catch (RuntimeException e) {
      throw failed(input.year(), input.countyCode(), e);
    }
  }

  private static WorkFailedException failed(int year, String county, RuntimeException cause) {
    return new WorkFailedException(
        Language.either("census year %d, county %s", "%d学年，县区 %s", year, county), cause);
  }

  private void addRows(Intake taken, Map<String, List<Object[]>> rows) {
    for (Form form : definitions.forms().values()) {
      add(rows, "census_" + form.form(), CensusRows.of(form, taken));
    }
    CountyYear place = taken.countyYear();
    CountyTables tables =
        place.validInReference()
            ? figures.of(taken, facts.of(place.year(), place.countyCode()))
            : new CountyTables();
    List<Acceptance> acceptances =
        inputs.reference().decisions().acceptancesOf(place.year(), place.countyCode());
    Explanations explanations = Explanations.in(taken, definitions);
    tables.add(
        taken.held().stream()
            .map(held -> CensusRows.row(place, held, acceptances))
            .map(cell -> explained(cell, explanations))
            .toList());
    tables.cells().forEach((table, cells) -> add(rows, table, cells));
  }

  /** An entry with what its county explains it by. */
  static HeldCell explained(HeldCell cell, Explanations explanations) {
    return cell.explained(explanations.of(cell.form(), cell.schoolCode(), cell.column()));
  }

  private static void add(Map<String, List<Object[]>> rows, String table, List<Object[]> more) {
    rows.computeIfAbsent(table, any -> new ArrayList<>()).addAll(more);
  }
}
