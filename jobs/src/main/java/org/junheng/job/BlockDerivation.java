package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Table;
import org.junheng.history.Collisions;
import org.junheng.history.HistoryForms;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.Intake;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
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
  private final CountyYearWork work;
  private final HistoryForms forms;
  private final Collisions collisions;
  private final CensusReading before;

  BlockDerivation(RunInputs inputs) {
    this.inputs = inputs;
    this.definitions = inputs.definitions();
    this.work = new CountyYearWork(inputs);
    this.forms = new HistoryForms(definitions);
    this.collisions = new Collisions(forms);
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
    for (int i = 0; i < taken.size(); i++) {
      Intake each =
          collided.isEmpty()
              ? taken.get(i)
              : collisions.hold(taken.get(i), collided, work.addresses(block.inputs().get(i)));
      try {
        addRows(each, rows);
      } catch (RuntimeException e) {
        throw CountyYearWork.failed(each.countyYear().year(), each.countyYear().countyCode(), e);
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
          again.contains(input.countyCode()) ? work.read(input) : readBack.get(input.countyCode()));
    }
    return taken;
  }

  private void addRows(Intake taken, Map<String, List<Object[]>> rows) {
    for (Form form : definitions.forms().values()) {
      add(rows, "census_" + form.form(), CensusRows.of(form, taken));
    }
    work.derived(taken).cells().forEach((table, cells) -> add(rows, table, cells));
  }

  private static void add(Map<String, List<Object[]>> rows, String table, List<Object[]> more) {
    rows.computeIfAbsent(table, any -> new ArrayList<>()).addAll(more);
  }
}
