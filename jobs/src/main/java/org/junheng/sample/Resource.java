package org.junheng.sample;

import org.junheng.definition.Stage;

/**
 * What a school has for its pupils, in the smallest unit that a file can hold: persons, dm², yuan,
 * rooms, computers, volumes. The first seven are those of Q2017 and in its order.
 */
enum Resource {
  QUALIFIED_TEACHERS(42, 53),
  BACKBONE_TEACHERS(10, 10),
  PE_ART_TEACHERS(9, 9),
  TEACHING_AREA(450_000, 580_000),
  SPORTS_AREA(750_000, 1_020_000),
  EQUIPMENT(2_000_000, 2_500_000),
  MULTIMEDIA_ROOMS(23, 24),
  COMPUTERS(110, 150),
  BOOKS(18_000, 28_000);

  private static final double JUNIOR_WEIGHT = 1.1;

  private final long primaryPerThousand;
  private final long juniorPerThousand;

  Resource(long primaryPerThousand, long juniorPerThousand) {
    this.primaryPerThousand = primaryPerThousand;
    this.juniorPerThousand = juniorPerThousand;
  }

  /** Whether the resource is one that Q2017 has a threshold for. */
  boolean hasThreshold() {
    return ordinal() <= MULTIMEDIA_ROOMS.ordinal();
  }

  /** Whether the resource stays where it is once it is there. */
  boolean isBuilt() {
    return ordinal() >= TEACHING_AREA.ordinal();
  }

  /** What one stage needs to reach the threshold. */
  double needed(Stage stage, int pupils) {
    return perThousand(stage) * pupils / 1000.0;
  }

  /** What a school needs so that each of its units reaches the threshold. */
  double needed(SchoolType type, Enrolment enrolment) {
    if (type == SchoolType.COMPLETE) {
      return juniorPerThousand * enrolment.weightInHundredths(type) / 100_000.0;
    }
    if (type.isCombined()) {
      double perWeight = Math.max(primaryPerThousand, juniorPerThousand / JUNIOR_WEIGHT);
      return perWeight * enrolment.weightInHundredths(type) / 100_000.0;
    }
    return needed(type.has(Stage.PRIMARY) ? Stage.PRIMARY : Stage.JUNIOR, enrolment.total());
  }

  private long perThousand(Stage stage) {
    return stage == Stage.PRIMARY ? primaryPerThousand : juniorPerThousand;
  }
}
