package org.junheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.benchmark.Median;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.FormTable;
import org.junheng.landing.FormsOfYears;
import org.junheng.landing.LandingFolder.LandedFile;
import org.junheng.landing.Limits;
import org.junheng.landing.OpenFile;
import org.junheng.landing.SourceFile;
import org.junheng.landing.UnreadableFileException;

/**
 * Seconds that it takes to read submissions, and to read and check them: one after the other within
 * a round, the one that begins changing from round to round, so that a busy machine meets both.
 * Reading gives typed rows, as they would be kept; reading to tables of text alone is timed beside.
 */
final class IntakeTimes {
  private static final double NANOSECONDS = 1e9;

  private final Definitions definitions = Definitions.load();
  private final FormsOfYears forms =
      new FormsOfYears(definitions.forms().values(), definitions.origin());
  private final Path landing;
  private final Map<CountyYear, List<LandedFile>> submissions;
  private final Limits limits;
  private final CountyYearIntake intake;
  private final List<Double> text = new ArrayList<>();
  private final List<Double> reading = new ArrayList<>();
  private final List<Double> checking = new ArrayList<>();
  private long rows;
  private long told;
  private long schools;

  IntakeTimes(Path landing, Map<CountyYear, List<LandedFile>> submissions, Limits limits) {
    this.landing = landing;
    this.submissions = submissions;
    this.limits = limits;
    this.intake = new CountyYearIntake(definitions, limits);
  }

  /** Times both once. */
  void round() {
    text.add(seconds(this::readText));
    if (reading.size() % 2 == 0) {
      reading.add(seconds(this::readAll));
      checking.add(seconds(this::checkAll));
    } else {
      checking.add(seconds(this::checkAll));
      reading.add(seconds(this::readAll));
    }
  }

  /** Leaves out the rounds so far, in which the JVM was still warming up. */
  void forget() {
    text.clear();
    reading.clear();
    checking.clear();
  }

  double text() {
    return Median.of(text);
  }

  double reading() {
    return Median.of(reading);
  }

  double checking() {
    return Median.of(checking);
  }

  /** The median of the rounds' ratios: both halves of a round met the same machine. */
  double ratio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < reading.size(); i++) {
      ratios.add(checking.get(i) / reading.get(i));
    }
    return Median.of(ratios);
  }

  /** Rows that were read. */
  long rows() {
    return rows;
  }

  /** Schools that were taken in. */
  long schools() {
    return schools;
  }

  /** Entries of {@code held}. */
  long told() {
    return told;
  }

  private void readText() {
    rows = 0;
    submissions.forEach(
        (countyYear, files) -> {
          for (LandedFile landed : files) {
            rows += read(source(landed), countyYear.year());
          }
        });
  }

  private void readAll() {
    submissions.forEach(
        (countyYear, files) ->
            intake.readUnchecked(countyYear, files.stream().map(this::source).toList()));
  }

  private long read(SourceFile file, int year) {
    OpenFile open = OpenFile.open(file, forms, limits);
    long found = 0;
    for (String id : file.forms()) {
      Form form = definitions.form(id);
      try {
        for (FormTable table : open.tables(form, year)) {
          found += table.rows().size();
        }
      } catch (UnreadableFileException e) {
        continue; // told when it is checked
      }
    }
    return found;
  }

  private void checkAll() {
    told = 0;
    schools = 0;
    submissions.forEach(
        (countyYear, files) -> {
          Intake taken = intake.take(countyYear, files.stream().map(this::source).toList());
          told += taken.held().size();
          schools += taken.accepted().get(Form.SCHOOL).size();
        });
  }

  private SourceFile source(LandedFile file) {
    try {
      byte[] content = Files.readAllBytes(landing.resolve(file.path()));
      return SourceFile.of(
          file.path(), file.name(), "", content.length, content, definitions.forms().values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / NANOSECONDS;
  }
}
