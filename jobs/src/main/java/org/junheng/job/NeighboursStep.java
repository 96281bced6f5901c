package org.junheng.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.junheng.history.HistoryFingerprints;
import org.junheng.history.Neighbours;
import org.junheng.history.Origins;
import org.junheng.history.SchoolPlaces;
import org.junheng.history.SchoolPlans;
import org.junheng.history.SchoolRegister;
import org.junheng.history.UsedRelaxations;
import org.junheng.language.Language;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Plans;
import org.junheng.storage.Fingerprint;
import org.junheng.table.CountyComposite;
import org.junheng.table.RelaxationUse;
import org.junheng.warehouse.FileSummary;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.TableReader;

/**
 * The second round: one Spark job over the blocks of which something needs other years or counties
 * that changed; the others' files are taken over.
 */
final class NeighboursStep {
  private static final List<String> DERIVERS =
      List.of("definition", "figure", "table", "county", "history", "reference");

  private final RunContext run;
  private final CountyMap map;
  private final Origins origins;
  private final NeighbourFacts facts;

  private NeighboursStep(RunContext run) {
    this.run = run;
    this.map = new CountyMap(run.reference());
    SchoolRegister register = run.countyYears().register();
    this.origins = Origins.of(map, run.plan().years());
    this.facts =
        new NeighbourFacts(
            register,
            new UsedRelaxations(
                TableReader.of(run.preparing(), RelaxationUse.class).all(), register),
            new SchoolPlans(new Plans(run.reference(), map), register),
            CompositesOverYears.of(
                run.definitions(),
                run.standards(),
                map,
                run.plan().inputs(),
                TableReader.of(run.preparing(), CountyComposite.class).all()),
            run.plan().censusYears());
  }

  static void run(RunContext run) {
    new NeighboursStep(run).work();
  }

  private void work() {
    List<NeighbourPlan> plans = plans();
    Broadcast<RunInputs> inputs = run.inputs();
    Broadcast<NeighbourFacts> shared = run.spark().broadcast(facts);
    Broadcast<List<BlockPlan>> blocks = run.spark().broadcast(new ArrayList<>(run.plan().blocks()));
    List<NeighbourPlan> touched = plans.stream().filter(plan -> !plan.isKept()).toList();
    run.progress()
        .tell(Language.either("%d of %d blocks", "%2$d块中的%1$d块", touched.size(), plans.size()));
    if (!touched.isEmpty()) {
      run.spark()
          .parallelize(touched, touched.size())
          .map(
              plan ->
                  TasksOfJvm.neighbours(inputs.value(), shared.value(), blocks.value()).work(plan))
          .collect()
          .forEach(
              files -> files.forEach((table, file) -> run.files().addAll(table, List.of(file))));
    }
    plans.stream().filter(NeighbourPlan::isKept).forEach(this::takeOver);
    Map<String, String> neighboursBy = new TreeMap<>();
    plans.forEach(plan -> neighboursBy.put(plan.block().name(), plan.neighboursBy()));
    run.files().neighboursBy(neighboursBy);
    run.files().save();
  }

  private void takeOver(NeighbourPlan plan) {
    CensusReading before =
        CensusReading.published(
            run.definitions(), run.warehouse().in("releases/" + run.plan().previousRelease()));
    for (String table : Rounds.NEIGHBOURS.tables(run.definitions())) {
      before
          .file(table, Rounds.NEIGHBOURS.file(plan.block().name()))
          .ifPresent(
              file -> {
                run.preparing()
                    .in(table)
                    .takeOver(
                        run.warehouse()
                            .in("releases/" + run.plan().previousRelease() + "/" + table),
                        file.file(),
                        file.file());
                run.files().addAll(table, List.<FileSummary>of(file));
              });
    }
  }

  private List<NeighbourPlan> plans() {
    Neighbours neighbours = new Neighbours(facts.register(), origins);
    Map<String, Manifest.Block> before = new HashMap<>();
    run.previous()
        .ifPresent(then -> then.blocks().forEach(block -> before.put(block.name(), block)));
    HistoryFingerprints histories =
        new HistoryFingerprints(
            facts.register(),
            origins,
            new SchoolPlaces(facts.register(), map, facts.states().defaultYear()),
            facts.plans(),
            facts.used(),
            run.plan().standards());
    String common =
        run.definitions().fingerprint()
            + ProgramParts.running().fingerprint(DERIVERS)
            + run.reference().fingerprints()
            + run.plan().standards()
            + facts.states().defaultYear();
    Map<String, String> readBy = new HashMap<>();
    for (BlockPlan block : run.plan().blocks()) {
      block
          .counties()
          .forEach(
              county -> readBy.put(CountyYearsResult.place(block.year(), county), block.readBy()));
    }
    Map<Integer, Map<String, String>> byYear = new HashMap<>();
    List<NeighbourPlan> plans = new ArrayList<>();
    for (BlockPlan block : run.plan().blocks()) {
      List<String> countiesBefore =
          List.copyOf(neighbours.countiesBefore(block.year(), block.counties()));
      StringBuilder by = new StringBuilder(common).append(block.derivedBy());
      by.append(facts.states().isCollecting(block.year()));
      countiesBefore.forEach(
          county -> by.append(readBy.get(CountyYearsResult.place(block.year() - 1, county))));
      Map<String, String> ofYear = byYear.computeIfAbsent(block.year(), year -> histories.of(year));
      for (String county : block.counties()) {
        by.append(ofYear.get(county));
        by.append(facts.composites().get(CountyYearsResult.place(block.year(), county)));
      }
      String fingerprint = Fingerprint.of(by.toString());
      Manifest.Block then = before.get(block.name());
      boolean isKept = block.isKept() && then != null && fingerprint.equals(then.neighboursBy());
      plans.add(new NeighbourPlan(block, countiesBefore, fingerprint, isKept));
    }
    return plans;
  }
}
