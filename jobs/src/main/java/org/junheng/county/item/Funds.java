package org.junheng.county.item;

import org.junheng.county.School;

/** What a school has in yuan, campuses added; null where it is missing or not applicable. */
final class Funds {
  private Funds() {}

  static Double ofPublic(School school) {
    return school.funds().of("public_funds").orNull();
  }

  static Double forTraining(School school) {
    return school.funds().of("training_funds").orNull();
  }
}
