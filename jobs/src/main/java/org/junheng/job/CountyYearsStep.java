package org.junheng.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.junheng.history.SchoolRegister;
import org.junheng.intake.FormCount;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/**
 * The first round: one Spark job over all blocks, and a second one over those whose counties report
 * a school that another county reports too.
 */
final class CountyYearsStep {
  private static final String COUNTS = "counts.json";

  private record Counts(Map<String, List<FormCount>> counts) {}

  private CountyYearsStep() {}

  static void run(RunContext run) {
    Map<String, BlockResult> results = new TreeMap<>();
    worked(run, run.plan().blocks(), Map.of()).forEach(one -> results.put(one.plan().name(), one));
    Map<Integer, Map<String, List<String>>> collided =
        register(results.values().stream().toList()).collisions();
    List<BlockPlan> touched =
        run.plan().blocks().stream()
            .filter(block -> isTouched(block, collided.getOrDefault(block.year(), Map.of())))
            .toList();
    if (!touched.isEmpty()) {
      worked(run, touched, collided).forEach(one -> results.put(one.plan().name(), one));
    }
    results
        .values()
        .forEach(
            block ->
                block.files().forEach((table, file) -> run.files().addAll(table, List.of(file))));
    Map<String, List<FormCount>> counts = new TreeMap<>();
    for (BlockResult block : results.values()) {
      block
          .counties()
          .forEach(
              one ->
                  counts.put(CountyYearsResult.place(one.year(), one.countyCode()), one.counts()));
    }
    run.working().replaceText(COUNTS, Json.write(new Counts(counts)));
    run.files().save();
    run.keep(new CountyYearsResult(counts, register(List.copyOf(results.values()))));
  }

  /** What the round gave, read from what it wrote, for a run that goes on after it. */
  static CountyYearsResult readBack(RunContext run) {
    Counts counts = Json.read(run.working().readText(COUNTS), Counts.class);
    Broadcast<RunInputs> inputs = run.inputs();
    List<SchoolRegister.Part> parts =
        run.spark()
            .parallelize(run.plan().blocks(), run.plan().blocks().size())
            .map(block -> CensusReading.prepared(inputs.value(), List.of(block)).schools(block))
            .collect();
    return new CountyYearsResult(counts.counts(), SchoolRegister.of(parts));
  }

  private static List<BlockResult> worked(
      RunContext run, List<BlockPlan> blocks, Map<Integer, Map<String, List<String>>> collided) {
    List<BlockPlan> largestFirst = new ArrayList<>(blocks);
    largestFirst.sort(Comparator.comparingLong(CountyYearsStep::bytes).reversed());
    Broadcast<RunInputs> inputs = run.inputs();
    LongAccumulator done = run.spark().sc().longAccumulator("county-years");
    run.progress()
        .count(
            Language.either("county-years", "县区学年"),
            done::value,
            blocks.stream().mapToLong(block -> block.inputs().size()).sum());
    return run.spark()
        .parallelize(largestFirst, largestFirst.size())
        .map(
            block -> {
              BlockResult result =
                  TasksOfJvm.derivation(inputs.value())
                      .work(block, collided.getOrDefault(block.year(), Map.of()));
              done.add(block.inputs().size());
              return result;
            })
        .collect();
  }

  private static boolean isTouched(BlockPlan block, Map<String, List<String>> collided) {
    List<String> counties = block.counties();
    return collided.values().stream().anyMatch(of -> of.stream().anyMatch(counties::contains));
  }

  private static SchoolRegister register(List<BlockResult> results) {
    return SchoolRegister.of(
        results.stream().map(BlockResult::schools).collect(Collectors.toList()));
  }

  private static long bytes(BlockPlan block) {
    return block.inputs().stream()
        .map(CountyYearInput::forms)
        .flatMap(List::stream)
        .flatMap(form -> form.files().stream())
        .mapToLong(ArchivedFile::bytes)
        .sum();
  }
}
