package org.junheng.answer;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.intake.FollowUps;
import org.junheng.intake.Held;

/** Findings with what follows from them, so that a county is told one cause once. */
final class Causes {
  private final Map<Finding, Held> entries = new IdentityHashMap<>();
  private final FollowUps followUps;

  /**
   * Of a county-year's findings.
   *
   * @param missing the forms of which nothing was handed in
   */
  Causes(List<Finding> findings, Set<String> missing) {
    List<Held> held = findings.stream().map(finding -> entry(finding)).toList();
    this.followUps = FollowUps.of(held, missing);
  }

  private Held entry(Finding finding) {
    Held entry =
        new Held(
            finding.form(),
            finding.file(),
            finding.sheet(),
            finding.line(),
            finding.column(),
            finding.cell(),
            finding.value(),
            finding.rule(),
            finding.weight() == Weight.HELD ? "error" : "warning",
            finding.message(),
            finding.schoolCode(),
            null,
            finding.key());
    entries.put(finding, entry);
    return entry;
  }

  /** Whether a finding follows from another one. */
  boolean isFollowUp(Finding finding) {
    return followUps.isOne(entries.get(finding));
  }

  /** What follows from a finding; empty where nothing does. */
  String sentence(Finding finding) {
    return followUps.sentence(entries.get(finding));
  }

  /** What follows from the forms that were not handed in; empty where nothing does. */
  String sentenceOfMissing() {
    return followUps.sentenceOfMissing();
  }

  /** The findings with those that follow from others at the end, else in their order. */
  List<Finding> first(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(this::isFollowUp)).toList();
  }

  /** What stands after a finding's message: how much follows from it, or that it follows itself. */
  String beside(Finding finding) {
    if (followUps.isOfMissingForm(entries.get(finding))) {
      return "（由未报送的报表引起，补报后一并消除）";
    }
    if (followUps.isLikeAnother(entries.get(finding))) {
      return "（与前面所列学校情况相同）";
    }
    if (isFollowUp(finding)) {
      return "（由前面所列的原因引起，原因改正后一并消除）";
    }
    String followUps = sentence(finding);
    return followUps.isEmpty() ? "" : "。" + followUps;
  }
}
