package org.junheng.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.intake.Acceptance;
import org.junheng.reference.Reference;
import org.junheng.storage.Fingerprint;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.Block;
import org.junheng.warehouse.Manifest.CountyYearInput;

/**
 * Decides what is done with each block: whether its files are taken over from the release before,
 * and if not, which of its counties' files are read again.
 */
final class BlockPlans {
  /** The rooms whose classes decide what is derived from a county-year's rows. */
  private static final List<String> DERIVERS =
      List.of("definition", "expression", "figure", "table", "county");

  /** What of the province's own tables the figures of a county-year rest on. */
  private static final List<String> FACTS =
      List.of("counties.csv", "county_events.csv", "recognition.csv", "unit_costs.csv");

  private final Settings settings;
  private final Definitions definitions;
  private final Reference reference;
  private final String derivers;

  BlockPlans(Settings settings, Definitions definitions, Reference reference, ProgramParts parts) {
    this.settings = settings;
    this.definitions = definitions;
    this.reference = reference;
    this.derivers = parts.fingerprint(DERIVERS);
  }

  /** The plans of all blocks, in the order of their names. */
  List<BlockPlan> of(
      List<CountyYearInput> inputs, List<CountyYearInput> changed, Optional<Manifest> previous) {
    Map<String, Block> before = new LinkedHashMap<>();
    previous.ifPresent(
        manifest -> manifest.blocks().forEach(block -> before.put(block.name(), block)));
    Set<String> known = new HashSet<>();
    before
        .values()
        .forEach(block -> block.counties().forEach(c -> known.add(place(block.year(), c))));
    Set<String> read = new HashSet<>();
    changed.forEach(input -> read.add(place(input.year(), input.countyCode())));
    List<BlockPlan> plans = new ArrayList<>();
    for (Blocks.Cut cut : Blocks.of(inputs, List.copyOf(before.keySet()))) {
      plans.add(plan(cut, before.get(cut.name()), known, read));
    }
    return plans;
  }

  private BlockPlan plan(Blocks.Cut cut, Block before, Set<String> known, Set<String> read) {
    List<String> again = new ArrayList<>();
    StringBuilder readBy = new StringBuilder();
    StringBuilder derivedBy = new StringBuilder();
    for (CountyYearInput input : cut.inputs()) {
      String place = place(input.year(), input.countyCode());
      if (read.contains(place) || !known.contains(place)) {
        again.add(input.countyCode());
      }
      readBy.append(input.countyCode()).append(' ').append(input.fingerprint()).append('\n');
      acceptances(input).forEach(given -> derivedBy.append(given).append('\n'));
    }
    derivedBy.append(readBy).append(settings.standards()).append(definitions.fingerprint());
    derivedBy.append(derivers);
    FACTS.forEach(name -> derivedBy.append(reference.fingerprints().get(name)).append('\n'));
    String derived = Fingerprint.of(derivedBy.toString());
    List<String> counties = cut.inputs().stream().map(CountyYearInput::countyCode).toList();
    boolean isKept =
        again.isEmpty()
            && before != null
            && before.counties().equals(counties)
            && derived.equals(before.derivedBy());
    return new BlockPlan(
        cut.name(),
        cut.year(),
        cut.inputs(),
        again,
        Fingerprint.of(readBy.toString()),
        derived,
        isKept);
  }

  private List<Acceptance> acceptances(CountyYearInput input) {
    return reference.decisions().acceptances().stream()
        .filter(given -> given.year() == input.year())
        .filter(given -> given.countyCode().equals(input.countyCode()))
        .toList();
  }

  private static String place(int year, String county) {
    return year + "/" + county;
  }
}
