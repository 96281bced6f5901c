package org.junheng.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.Rule;

/**
 * What a county gets back for a census year: what became of each form, and every held or warned
 * cell. The same from a release and from a check on the county's own machine.
 *
 * @param origin what the answer was made by: a release, or a check before handing in
 * @param forms in the order of the definitions, those of which nothing was handed in too
 * @param findings in the order in which a county works
 */
public record CountyAnswer(
    int year,
    String countyCode,
    String countyName,
    String origin,
    List<FormState> forms,
    List<Finding> findings) {

  public CountyAnswer {
    forms = List.copyOf(forms);
    List<String> order = forms.stream().map(FormState::form).toList();
    findings = findings.stream().sorted(Finding.order(order)).toList();
  }

  /** How often a rule was broken. */
  record RuleCount(String rule, Weight weight, long count, List<Finding> findings) {}

  /** Rules with what they found, the grave ones first, then as the county works; they add up. */
  List<RuleCount> byRule() {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups
          .computeIfAbsent(finding.weight() + finding.rule(), any -> new ArrayList<>())
          .add(finding);
    }
    return groups.values().stream()
        .map(
            group -> new RuleCount(group.get(0).rule(), group.get(0).weight(), group.size(), group))
        .sorted(Comparator.comparing(RuleCount::weight))
        .toList();
  }

  /** Which findings follow from others; each stands for its own entry, by identity. */
  Causes causes() {
    return new Causes(
        findings, missing().stream().map(FormState::form).collect(Collectors.toSet()));
  }

  /** How many findings are of a weight. */
  long count(Weight weight) {
    return findings.stream().filter(finding -> finding.weight() == weight).count();
  }

  /** The forms of which nothing was handed in. */
  List<FormState> missing() {
    return forms.stream().filter(FormState::isMissing).toList();
  }

  /** {@code 横州市（450181）}. */
  String county() {
    return countyName == null ? countyCode : countyName + "（" + countyCode + "）";
  }

  /** What a rule asks for in general, without a cell's value. */
  static String sentenceOf(String rule, Definitions definitions) {
    Check check = definitions.checks().get(rule);
    Change change = definitions.changes().get(rule);
    Rule read = definitions.rules().get(rule);
    if (check != null) {
      return check.text();
    }
    if (change != null) {
      return change.sentence().replace("{last}", "…");
    }
    return read == null ? rule : read.sentence("…", "…");
  }
}
