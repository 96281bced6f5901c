package org.junheng.kit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junheng.answer.AnswerFiles;
import org.junheng.answer.CheckedAnswers;
import org.junheng.answer.Effects;
import org.junheng.answer.Estimate;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.intake.Intake;

/** Writes what a check found into a folder of this machine, as the province would answer it. */
public record CheckAnswers(Path folder, Definitions definitions, List<Standard> standards) {
  private static final String ORIGIN = "报送前自查，尚未报送省级";

  /** Writes the answer to a county-year; the year before and the estimate may be null. */
  void write(Intake taken, Intake yearBefore, Estimate estimate) {
    int year = taken.countyYear().year();
    List<Standard> inForce =
        standards.stream()
            .filter(standard -> standard.years().contain(year))
            .sorted(Comparator.comparing(Standard::regime))
            .toList();
    new AnswerFiles(definitions)
        .write(
            new CheckedAnswers(definitions).of(taken, yearBefore, ORIGIN),
            new Effects(definitions, inForce, year),
            estimate,
            this::create);
  }

  private OutputStream create(String name) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
