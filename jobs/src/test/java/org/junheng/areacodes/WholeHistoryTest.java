package org.junheng.areacodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.CountyEvent.Kind;
import org.junheng.definition.Definitions;
import org.junheng.definition.Years;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every province of a file of the public history (excerpts of it, or the whole one where {@code
 * -Djunheng.areacodes=FILE} names it): the events fit the counties, and no record and no transfer
 * is lost.
 */
class WholeHistoryTest {
  private static final Years YEARS = new Years(2012, 2024);

  private final Path file =
      Path.of(
          System.getProperty(
              "junheng.areacodes", "jobs/src/test/resources/fixtures/area_history.csv"));

  @TempDir private Path folder;

  @Test
  void theOutputOfEveryProvinceIsConsistentAndNothingIsLost() throws IOException {
    AreaHistory records = AreaHistoryFile.read(file);
    Definitions definitions = Definitions.load();
    TreeSet<String> provinces = new TreeSet<>();
    records.of(Level.COUNTY, "").forEach(county -> provinces.add(county.code().substring(0, 2)));
    assertThat(provinces).hasSizeGreaterThanOrEqualTo(5);
    List<String> problems = new ArrayList<>();
    for (String province : provinces) {
      ProvinceHistory history = ProvinceHistory.read(file, province, YEARS, Map.of());
      Path out = folder.resolve(province);
      ReferenceFiles.write(history, out);
      Reference reference = Reference.read(Storage.at(out.toString()), definitions);
      assertThat(reference.counties()).hasSameSizeAs(history.counties());
      assertThat(reference.events()).hasSameSizeAs(history.events());
      findMisfits(history, problems);
      findLost(records, province, history, problems);
      findTooMany(records, province, history, problems);
    }
    assertThat(problems).isEmpty();
  }

  /** An event whose codes are not valid in its years. */
  private static void findMisfits(ProvinceHistory history, List<String> problems) {
    for (CountyEvent event : history.events()) {
      int year = event.year();
      boolean ends = event.kind() == Kind.RECODE || event.kind() == Kind.MERGE;
      boolean begins = event.kind() == Kind.RECODE;
      boolean fits =
          isValid(history, event.fromCode(), year - 1)
              && isValid(history, event.toCode(), year)
              && !(ends && isValid(history, event.fromCode(), year))
              && !(begins && isValid(history, event.toCode(), year - 1))
              && (event.kind() == Kind.RENAME) == event.fromCode().equals(event.toCode());
      if (!fits) {
        problems.add("does not fit: " + event);
      }
    }
    for (CountyPeriod county : history.counties()) {
      boolean stands =
          history.counties().stream()
              .filter(other -> other != county && other.code().equals(county.code()))
              .anyMatch(other -> other.isValidIn(county.fromYear()));
      if (stands) {
        problems.add("stands twice: " + county);
      }
    }
  }

  /** A county that is not there in a year that the file has it in, or a change that is not told. */
  private static void findLost(
      AreaHistory records, String province, ProvinceHistory history, List<String> problems) {
    for (AreaRecord record : records.of(Level.COUNTY, province)) {
      for (int year = YEARS.from(); year <= YEARS.to(); year++) {
        if (record.isValidIn(year) && !isValid(history, record.code(), record.name(), year)) {
          problems.add("not there: " + record + " in " + year);
        }
        for (String next : record.successorsIn(year)) {
          boolean onlyItself = next.equals(record.code());
          if (!onlyItself && !isTold(history, year, record.code(), next)) {
            problems.add("lost: " + record + " to " + next + " in " + year);
          }
        }
      }
      boolean begins = record.from() >= YEARS.from() && record.from() <= YEARS.to();
      if (begins && !isTold(history, record.from(), null, record.code())) {
        problems.add("nothing said of how it began: " + record);
      }
    }
  }

  private static void findTooMany(
      AreaHistory records, String province, ProvinceHistory history, List<String> problems) {
    for (int at = YEARS.from(); at <= YEARS.to(); at++) {
      int year = at;
      long expected =
          records.of(Level.COUNTY, province).stream().filter(r -> r.isValidIn(year)).count();
      long found = history.counties().stream().filter(county -> county.isValidIn(year)).count();
      if (expected != found) {
        problems.add(found + " counties of " + province + " in " + year + ", not " + expected);
      }
    }
  }

  private static boolean isTold(ProvinceHistory history, int year, String from, String to) {
    return history.events().stream()
            .anyMatch(
                event ->
                    event.year() == year
                        && event.toCode().equals(to)
                        && (from == null || event.fromCode().equals(from)))
        || history.undecided().stream()
            .anyMatch(
                open ->
                    open.year() != null
                        && open.year() == year
                        && to.equals(open.toCode())
                        && (from == null || from.equals(open.fromCode())));
  }

  private static boolean isValid(ProvinceHistory history, String code, int year) {
    return history.counties().stream()
        .anyMatch(county -> county.code().equals(code) && county.isValidIn(year));
  }

  private static boolean isValid(ProvinceHistory history, String code, String name, int year) {
    return history.counties().stream()
        .anyMatch(
            county ->
                county.code().equals(code) && county.name().equals(name) && county.isValidIn(year));
  }
}
