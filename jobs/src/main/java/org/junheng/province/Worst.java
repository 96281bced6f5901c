package org.junheng.province;

import java.util.Collection;

/** The verdict that decides where several must be met: the worst. */
final class Worst {
  private Worst() {}

  /** Not met where one is, else undetermined where one is not known to be met. */
  static String of(Collection<String> verdicts) {
    if (verdicts.contains("not_met")) {
      return "not_met";
    }
    return verdicts.stream().allMatch("met"::equals) ? "met" : "undetermined";
  }
}
