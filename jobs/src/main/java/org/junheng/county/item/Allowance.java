package org.junheng.county.item;

import java.util.List;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Relaxation;

/**
 * A dated relaxation of an item, in one of its years, for one school.
 *
 * @param holds whether its condition does; undetermined where a fact that it asks for is missing
 */
record Allowance(Relaxation relaxation, Verdict holds) {

  /** The relaxations of the census year, in the standard's order. */
  static List<Allowance> of(School school, Assessment assessment, Item item) {
    return assessment.standard().relaxationsOfItem(item.id()).stream()
        .filter(relaxation -> relaxation.years().contain(assessment.year()))
        .map(each -> new Allowance(each, Verdict.of(each.applies(school::fact))))
        .toList();
  }

  /** A limit of the item under the relaxation: its own where the relaxation names no other. */
  Double limit(String name, Double full) {
    return relaxation.limits().getOrDefault(name, full);
  }

  /** The first that holds for a school that is met, and not by the full rule; null without one. */
  static String used(List<Allowance> all, Verdict verdict, Verdict byTheFullRule) {
    return verdict != Verdict.MET || byTheFullRule == Verdict.MET
        ? null
        : all.stream()
            .filter(allowance -> allowance.holds == Verdict.MET)
            .map(allowance -> allowance.relaxation.id())
            .findFirst()
            .orElse(null);
  }
}
