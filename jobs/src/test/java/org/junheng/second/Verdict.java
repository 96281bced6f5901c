package org.junheng.second;

import java.util.Collection;
import java.util.List;

/** The three values of every rule (§4 of the methodology). */
enum Verdict {
  MET,
  NOT_MET,
  UNDETERMINED;

  static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }

  static Verdict ofDeclaration(Cell yesNo) {
    return yesNo.isNumber() ? of(yesNo.number() == 1) : UNDETERMINED;
  }

  /** Not met when anything is not met, else undetermined when anything is, else met. */
  static Verdict all(Collection<Verdict> parts) {
    if (parts.contains(NOT_MET)) {
      return NOT_MET;
    }
    return parts.contains(UNDETERMINED) ? UNDETERMINED : MET;
  }

  static Verdict all(Verdict... parts) {
    return all(List.of(parts));
  }

  /** What can be said where several cases are possible: their common verdict, if they have one. */
  static Verdict agreed(Collection<Verdict> cases) {
    Verdict first = cases.iterator().next();
    return cases.stream().allMatch(first::equals) ? first : UNDETERMINED;
  }

  String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
