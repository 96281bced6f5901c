package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that were sent again for the same year with less than before. */
class FewerRowsTest {
  private static final String FUNDING = "学校标识码,公用经费总额,教师培训经费\n";
  private static final String ROOMS = "学校标识码,类别,面积\n";
  private static final String TWO = FUNDING + "2145000001,9000,500\n2145000002,9000,500\n";
  private static final String ONE = FUNDING + "2145000001,9000,500\n";

  @Test
  void asMuchOrMoreThanBeforeIsNotTold() {
    assertThat(told("funding.csv", TWO, TWO)).isEmpty();
    assertThat(told("funding.csv", TWO, ONE)).isEmpty();
    assertThat(told("funding.csv", TWO)).isEmpty();
    assertThat(told("funding.csv", FUNDING + "2145000001,9000,500\n3145000003,9,0\n", TWO))
        .isEmpty();
  }

  @Test
  void fewerRowsOrSchoolsAreToldOnceForTheFormWithAllThatLack() {
    Intake now = take("funding.csv", ONE, TWO);
    assertThat(now.held())
        .filteredOn(held -> held.rule().equals(FewerRows.RULE))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.form()).isEqualTo("funding");
              assertThat(held.file()).isEqualTo("now/funding.csv");
              assertThat(held.severity()).isEqualTo("warning");
              assertThat(held.value()).isEqualTo("2145000002");
              assertThat(held.message())
                  .isEqualTo(
                      "本表比先前报送的少（先前2行、2所学校，这次1行、1所），少的是：2145000002 西城小学；"
                          + "请核对是否只重报了一部分，如只改了一部分请把整张表重报，确已减少的请说明");
            });
    assertThat(now.counts())
        .filteredOn(count -> count.form().equals("funding"))
        .extracting(FormCount::warnings)
        .containsExactly(1L);
    assertThat(
            told(
                "rooms.csv",
                ROOMS + "2145000001,音乐,96\n2145000002,音乐,96\n",
                ROOMS
                    + "2145000001,音乐,96\n2145000001,美术,90\n2145000002,音乐,96\n3145000003,音乐,96\n3145000003,美术,96\n"))
        .containsExactly("2145000001（1行）、3145000003（2行）");
  }

  @Test
  void theFullestOfSeveralIsWhatIsComparedWithSoThatTheSameIsToldUntilItIsMended() {
    assertThat(told("funding.csv", ONE, ONE, TWO)).containsExactly("2145000002");
    assertThat(told("funding.csv", ONE, TWO, ONE)).containsExactly("2145000002");
  }

  @Test
  void rowsThatAreHeldAreToldThemselvesAndAreNotLost() {
    assertThat(told("funding.csv", FUNDING + "2145000001,9000,500\n214500000,9000,500\n", TWO))
        .isEmpty();
    assertThat(
            told("funding.csv", FUNDING + "2145000001,9,1\n2145000002,1,1\n2145000002,2,1\n", TWO))
        .isEmpty();
    assertThat(told("funding.csv", "姓名,年龄\n", TWO)).isEmpty();
    assertThat(
            told("funding.csv", TWO, FUNDING + "2145000001,1,1\n2145000002,1,1\n214500000,1,1\n"))
        .isEmpty();
  }

  @Test
  void aSchoolThatFormSchoolLacksIsToldThereAlone() {
    Submitted before = Submitted.schools().with("funding.csv", TWO);
    String fewer = Submitted.SCHOOLS.replaceFirst("(?m)^2145000002.*\\n", "");
    Intake now = Submitted.nothing().with("school.csv", fewer).with("funding.csv", ONE).take();
    Intake compared =
        new FewerRows(Submitted.DEFINITIONS)
            .compared(now, List.of(before.take()), form -> form.form() + ".csv");
    assertThat(compared.held())
        .filteredOn(held -> held.rule().equals(FewerRows.RULE))
        .extracting(Held::form, Held::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("school", "2145000002"));
  }

  private static List<String> told(String file, String now, String... earlier) {
    return take(file, now, earlier).held().stream()
        .filter(held -> held.rule().equals(FewerRows.RULE))
        .map(Held::value)
        .toList();
  }

  private static Intake take(String file, String now, String... earlier) {
    return new FewerRows(Submitted.DEFINITIONS)
        .compared(
            Submitted.schools().with(file, now).take(),
            Arrays.stream(earlier)
                .map(then -> Submitted.schools().with(file, then).take())
                .toList(),
            form -> "now/" + form.form() + ".csv");
  }
}
