package org.junheng.command;

import java.util.Set;

/** The configuration of a run that is measured. */
final class BenchmarkSettings {
  private static final Set<String> LEFT_OUT =
      Set.of("standards", "due", "job_repository", "publish");

  private BenchmarkSettings() {}

  /** A configuration with other outputs: no mart, no other job repository, both standards. */
  static String of(String settings, String publish) {
    StringBuilder kept = new StringBuilder();
    boolean isLeftOut = false;
    for (String line : settings.lines().toList()) {
      if (line.matches("[a-z_]+:.*")) {
        isLeftOut = LEFT_OUT.contains(line.substring(0, line.indexOf(':')));
      }
      if (!isLeftOut) {
        kept.append(line).append('\n');
      }
    }
    return kept + "standards: [Q2017, B2012]\npublish: " + publish + "\n";
  }
}
