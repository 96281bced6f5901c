package org.junheng.province;

import java.util.List;
import org.junheng.definition.Standard;

/** Plans, targets of recognition and duties after it are of the newer regime. */
final class NewerRegime {
  private NewerRegime() {}

  /** The standards of the newer regime. */
  static List<Standard> of(List<Standard> standards) {
    return standards.stream()
        .filter(standard -> standard.regime() == Standard.Regime.Q2017)
        .toList();
  }
}
