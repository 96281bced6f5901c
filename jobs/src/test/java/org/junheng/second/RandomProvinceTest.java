package org.junheng.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random provinces are the same for the same seed, can be written, and hold only what they say. */
class RandomProvinceTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCleanProvinceHasNoRowThatIsHeld(long seed) {
    Province province = RandomProvince.of(seed);

    for (int year : province.years()) {
      for (String county : province.countiesSubmitting(year)) {
        Submission submission = Submission.of(province, year, county);
        for (String form : Headers.forms()) {
          assertThat(submission.heldRows(form)).as(year + " " + county + " " + form).isEmpty();
        }
      }
    }
  }

  @Test
  void aProvinceReadFromItsFilesGivesTheSameTables(@TempDir Path folder) {
    Province province = RandomProvince.of(7, RandomProvince.Options.WITH_HELD_ROWS);

    province.write(folder.resolve("landing"), folder.resolve("reference"));
    Province read = Province.read(folder.resolve("landing"), folder.resolve("reference"));

    Map<String, List<Map<String, Object>>> tables = SecondComputation.of(province);
    assertThat(SecondComputation.of(read)).isEqualTo(tables);
    assertThat(tables.get("unit_indicator")).isNotEmpty();
  }

  @Test
  void aSeedGivesTheSameProvinceAgain() {
    assertThat(SecondComputation.of(RandomProvince.of(11)))
        .isEqualTo(SecondComputation.of(RandomProvince.of(11)));
  }
}
