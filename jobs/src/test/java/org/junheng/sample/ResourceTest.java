package org.junheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junheng.definition.Stage;
import org.junit.jupiter.api.Test;

class ResourceTest {
  @Test
  void levelsGiveAmountsOnAndJustUnderTheThreshold() {
    double needed = Resource.QUALIFIED_TEACHERS.needed(Stage.PRIMARY, 500);
    assertThat(Level.EXACT.amount(needed)).isEqualTo(21);
    assertThat(Level.JUST_UNDER.amount(needed)).isEqualTo(20);
    double area = Resource.TEACHING_AREA.needed(Stage.PRIMARY, 1000);
    assertThat(Level.AT_85.amount(area)).isEqualTo(382_500);
    assertThat(Level.JUST_UNDER_85.amount(area)).isEqualTo(382_499);
  }

  @Test
  void aCombinedSchoolNeedsEnoughForTheMoreDemandingStage() {
    double needed = Resource.TEACHING_AREA.needed(SchoolType.NINE_YEAR, new Enrolment(400, 200, 0));
    double weight = 400 + 1.1 * 200;
    assertThat(needed / weight * 1.1 / 100).isGreaterThanOrEqualTo(5.8 - 1e-9);
    assertThat(needed / weight / 100).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void figuresAreWrittenWithoutTrailingZeros() {
    assertThat(DrawnFigures.squareMetres(450_000)).isEqualTo("4500");
    assertThat(DrawnFigures.squareMetres(9590)).isEqualTo("95.9");
    assertThat(DrawnFigures.tenThousands(3_000_001)).isEqualTo("300.0001");
    assertThat(DrawnFigures.fraction(149)).isEqualTo("0.149");
    assertThat(DrawnFigures.fraction(0)).isEqualTo("0");
  }
}
