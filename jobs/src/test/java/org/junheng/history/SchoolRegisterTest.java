package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The register answers as a look through all schools would, from whatever parts it is made. */
class SchoolRegisterTest {
  private static final List<String> CODES =
      List.of("2145000001", "2145000002", "3145000003", "0000000004", "X14500005", "21450000016");
  private static final List<String> COUNTIES = List.of("450101", "450102", "45010A");
  private static final List<Integer> YEARS = List.of(2019, 2020, 2022);

  record Entry(int year, String county, String code, String predecessor, Long pupils) {
    boolean follows() {
      return predecessor != null && !predecessor.equals(code);
    }
  }

  @Property(tries = 300)
  void itAnswersAsALookThroughAllSchoolsWould(@ForAll("schools") List<Entry> schools) {
    SchoolRegister register = register(schools, 3);
    for (int year = 2018; year <= 2023; year++) {
      int of = year;
      for (String code : CODES) {
        List<Entry> there =
            schools.stream().filter(e -> e.year == of && e.code.equals(code)).toList();
        List<String> counties = there.stream().map(Entry::county).distinct().sorted().toList();
        assertThat(register.countiesOf(year, code)).isEqualTo(counties);
        assertThat(register.isThere(year, code)).isEqualTo(!there.isEmpty());
        assertThat(register.newestYearBefore(year, code).orElse(null))
            .isEqualTo(
                schools.stream()
                    .filter(e -> e.year < of && e.code.equals(code))
                    .map(Entry::year)
                    .max(Integer::compare)
                    .orElse(null));
        assertThat(register.heirs(year, code))
            .isEqualTo(
                schools.stream()
                    .filter(e -> e.year == of && e.follows() && e.predecessor.equals(code))
                    .map(Entry::code)
                    .distinct()
                    .sorted()
                    .toList());
        if (there.size() == 1) {
          Entry entry = there.get(0);
          assertThat(register.countyOf(year, code)).contains(entry.county);
          assertThat(register.pupils(year, code)).isEqualTo(entry.pupils);
          assertThat(register.predecessor(year, code).orElse(null))
              .isEqualTo(entry.follows() ? entry.predecessor : null);
        }
        boolean collides = counties.size() > 1;
        assertThat(register.collisions().getOrDefault(year, new TreeMap<>()).containsKey(code))
            .isEqualTo(collides);
      }
    }
  }

  @Property(tries = 100)
  void neitherPartsNorTheirOrderChangeIt(@ForAll("schools") List<Entry> schools) {
    SchoolRegister one = register(schools, 1);
    List<Entry> shuffled = new ArrayList<>(schools);
    Collections.shuffle(shuffled, new Random(7));
    SchoolRegister other = register(shuffled, 4);
    for (int year : YEARS) {
      assertThat(other.fingerprint(year)).isEqualTo(one.fingerprint(year));
    }
    CODES.forEach(code -> assertThat(other.lineage(code)).isEqualTo(one.lineage(code)));
    assertThat(other.collisions()).isEqualTo(one.collisions());
    assertThat(other.years()).isEqualTo(one.years());
  }

  @Test
  void aCodeACountyAndAPredecessorChangeTheYearsFingerprintAndPupilsDoNot() {
    Entry entry = new Entry(2020, "450101", "2145000001", null, 5L);
    List<Entry> changed =
        List.of(
            new Entry(2020, "450101", "2145000002", null, 5L),
            new Entry(2020, "450102", "2145000001", null, 5L),
            new Entry(2020, "450101", "2145000001", "2145000002", 5L));
    String before = register(List.of(entry), 1).fingerprint(2020);
    assertThat(changed)
        .allSatisfy(
            other ->
                assertThat(register(List.of(other), 1).fingerprint(2020)).isNotEqualTo(before));
    Entry more = new Entry(2020, "450101", "2145000001", "2145000001", null);
    assertThat(register(List.of(more), 1).fingerprint(2020)).isEqualTo(before);
  }

  @Test
  void theSchoolsOfANationAreSentToEveryTaskInLittleRoom() throws Exception {
    List<SchoolRegister.Part> parts = new ArrayList<>();
    int schools = 0;
    for (int county = 0; county < 300; county++) {
      SchoolRegister.Part part = new SchoolRegister.Part();
      for (int i = 0; i < 100; i++, schools++) {
        String code = "21" + String.format("%08d", county * 1000 + i);
        part.add(2020, String.valueOf(110000 + county), code, i == 0 ? "2199999999" : null, 500L);
      }
      parts.add(part);
    }
    SchoolRegister register = SchoolRegister.of(parts);
    byte[] sent = bytes(register);
    assertThat(sent.length / schools).isLessThan(40);
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent))) {
      SchoolRegister received = (SchoolRegister) in.readObject();
      assertThat(received.fingerprint(2020)).isEqualTo(register.fingerprint(2020));
      assertThat(received.heirs(2020, "2199999999")).hasSize(300);
      assertThat(received.in(2021).size()).isZero();
    }
  }

  @Test
  void theStateOfFormSchoolIsKeptAndUnreadSchoolsAreKnownWhereverTheyAre() {
    SchoolRegister.Part part = new SchoolRegister.Part();
    part.add(new SchoolForm(2020, "450101", "s.csv", false, List.of("2145000001")));
    part.add(new SchoolForm(2020, "450102", "s.csv", true, List.of()));
    part.add(new SchoolForm(2020, "450103", null, true, List.of()));
    SchoolRegister register = SchoolRegister.of(List.of(part));
    assertThat(List.of("450101", "450102", "450103", "450104"))
        .filteredOn(county -> register.isClear(2020, county))
        .containsExactly("450102");
    assertThat(register.isUnread(2020, "2145000001")).isTrue();
    assertThat(register.isUnread(2021, "2145000001")).isFalse();
    assertThat(register.schoolForm(2020, "450104")).isEmpty();
  }

  private static byte[] bytes(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static SchoolRegister register(List<Entry> schools, int tasks) {
    List<SchoolRegister.Part> parts = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      parts.add(new SchoolRegister.Part());
    }
    for (int i = 0; i < schools.size(); i++) {
      Entry school = schools.get(i);
      parts
          .get(i % tasks)
          .add(school.year, school.county, school.code, school.predecessor, school.pupils);
    }
    return SchoolRegister.of(parts);
  }

  @Provide
  Arbitrary<List<Entry>> schools() {
    return Combinators.combine(
            Arbitraries.of(YEARS),
            Arbitraries.of(COUNTIES),
            Arbitraries.of(CODES),
            Arbitraries.of(CODES).injectNull(0.5),
            Arbitraries.longs().between(0, 9).injectNull(0.3))
        .as(Entry::new)
        .list()
        .uniqueElements(e -> Objects.hash(e.year, e.county, e.code))
        .ofMaxSize(25);
  }
}
