package org.junheng.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.answer.Estimate.UnderStandard;
import org.junheng.definition.Definitions;
import org.junheng.table.CountyVariance;

/**
 * An estimate for people at the machine who are spoken to in English: verdicts, counts and cvs by
 * their codes. Schools, reasons and what is needed stand in the answer, which is Chinese.
 */
public final class EstimateInEnglish {
  private static final String NOT_MET = "not_met";
  private static final String UNDETERMINED = "undetermined";

  private final Estimate estimate;
  private final EstimateWords words;

  /** Lines of an estimate under standards of the definitions. */
  public EstimateInEnglish(Estimate estimate, Definitions definitions) {
    this.estimate = estimate;
    this.words = new EstimateWords(definitions);
  }

  /** The lines, indented among each other. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (UnderStandard under : estimate.standards()) {
      lines.add(
          "estimate under %s, of this county's files alone: so far %s%s"
              .formatted(
                  under.standard(),
                  under.verdict(),
                  under.unjudged().isEmpty()
                      ? ""
                      : "; not judged here: " + String.join(", ", under.unjudged())));
      under
          .units()
          .forEach(
              stage -> {
                if (stage.unitsMet() != null) {
                  lines.add(
                      "  units, %s: %d, met %d, not_met %d, undetermined %d"
                          .formatted(
                              stage.stage(),
                              stage.units(),
                              stage.unitsMet(),
                              stage.unitsNotMet(),
                              stage.unitsUndetermined()));
                }
              });
      add(lines, "  cv above its limit: ", variances(under));
      under.composites().stream()
          .filter(one -> one.verdict() != null)
          .forEach(
              one ->
                  lines.add(
                      "  composite cv, %s: %s (%s), %s"
                          .formatted(one.stage(), words.cv(one), words.limit(one), one.verdict())));
      add(lines, "  items not_met: ", items(under, NOT_MET));
      add(lines, "  items undetermined: ", items(under, UNDETERMINED));
      if (!under.doubts().isEmpty()) {
        lines.add("  %d figures are doubtful".formatted(under.doubts().size()));
      }
    }
    lines.add("schools, reasons and what is needed: --answer DIR writes them, in Chinese");
    return lines;
  }

  private static void add(List<String> lines, String what, Stream<String> some) {
    String listed = some.collect(Collectors.joining(", "));
    if (!listed.isEmpty()) {
      lines.add(what + listed);
    }
  }

  private Stream<String> variances(UnderStandard under) {
    return under.variances().stream()
        .filter(one -> NOT_MET.equals(one.verdict()))
        .map(this::variance);
  }

  private String variance(CountyVariance one) {
    return "%s %s %s (%s)".formatted(one.stage(), one.indicator(), words.cv(one), words.limit(one));
  }

  private static Stream<String> items(UnderStandard under, String verdict) {
    return under.items().stream()
        .filter(item -> verdict.equals(item.verdict()))
        .filter(item -> !under.unjudged().contains(item.item()))
        .map(item -> item.item());
  }
}
