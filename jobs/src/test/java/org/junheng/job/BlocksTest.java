package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junit.jupiter.api.Test;

/** Blocks stay where they are when counties come and go, so that the others are found again. */
class BlocksTest {
  private static final int YEAR = 2023;

  @Test
  void theFirstTimeEveryTwentyFiveCountiesOfAYearAreABlock() {
    assertThat(shown(Blocks.of(counties(60), List.of())))
        .containsExactly("2023-450100 25", "2023-450125 25", "2023-450150 10");
  }

  @Test
  void aCountyThatJoinsOrLeavesTouchesItsOwnBlockAlone() {
    List<CountyYearInput> counties = counties(60);
    List<String> before = names(Blocks.of(counties, List.of()));

    List<CountyYearInput> less = new ArrayList<>(counties);
    less.removeIf(one -> one.countyCode().equals("450130"));
    assertThat(shown(Blocks.of(less, before)))
        .containsExactly("2023-450100 25", "2023-450125 24", "2023-450150 10");

    List<CountyYearInput> more = new ArrayList<>(counties);
    more.add(county("450199"));
    assertThat(shown(Blocks.of(more, before)))
        .containsExactly("2023-450100 25", "2023-450125 25", "2023-450150 11");
  }

  @Test
  void aBlockKeepsItsNameWhenTheCountyThatItIsCalledAfterLeaves() {
    List<CountyYearInput> counties = counties(60);
    List<String> before = names(Blocks.of(counties, List.of()));
    List<CountyYearInput> less = new ArrayList<>(counties);
    less.removeIf(one -> one.countyCode().equals("450125") || one.countyCode().equals("450100"));

    assertThat(shown(Blocks.of(less, before)))
        .containsExactly("2023-450100 24", "2023-450125 24", "2023-450150 10");
  }

  @Test
  void aCountyBeforeTheFirstBlockJoinsIt() {
    List<String> before = names(Blocks.of(counties(60), List.of()));
    List<CountyYearInput> more = new ArrayList<>(counties(60));
    more.add(county("450001"));

    assertThat(shown(Blocks.of(more, before)))
        .containsExactly("2023-450100 26", "2023-450125 25", "2023-450150 10");
  }

  @Test
  void aBlockThatOutgrowsTwoIsCutAndTheOthersStay() {
    List<String> before = names(Blocks.of(counties(30), List.of()));
    assertThat(before).containsExactly("2023-450100", "2023-450125");

    assertThat(shown(Blocks.of(counties(90), before)))
        .containsExactly("2023-450100 25", "2023-450125 25", "2023-450150 25", "2023-450175 15");
  }

  @Test
  void yearsAreCutApart() {
    List<CountyYearInput> both = new ArrayList<>(counties(30));
    both.add(new CountyYearInput(2022, "450100", true, "", null, false, null, List.of()));

    assertThat(shown(Blocks.of(both, List.of())))
        .containsExactly("2022-450100 1", "2023-450100 25", "2023-450125 5");
  }

  private static List<CountyYearInput> counties(int number) {
    return IntStream.range(0, number).mapToObj(i -> county("450" + (100 + i))).toList();
  }

  private static CountyYearInput county(String code) {
    return new CountyYearInput(YEAR, code, true, "", null, false, null, List.of());
  }

  private static List<String> names(List<Blocks.Cut> cuts) {
    return cuts.stream().map(Blocks.Cut::name).toList();
  }

  private static List<String> shown(List<Blocks.Cut> cuts) {
    return cuts.stream().map(cut -> cut.name() + " " + cut.inputs().size()).toList();
  }
}
