package org.junheng.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.answer.CensusRow;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.CountyYear;
import org.junheng.intake.CountyYearIntake;
import org.junheng.intake.Intake;
import org.junheng.landing.Limits;
import org.junheng.template.TemplateBook;

/** The workbook to fill in, made on a county's machine from its files of the year before. */
public record CarriedOver(Definitions definitions, Limits limits) {

  /**
   * The workbook of a census year.
   *
   * @param name what the county is called, with its code
   * @param before the folder of the year before; a blank workbook where it is not there
   */
  public TemplateBook template(int year, String county, String name, Optional<Path> before)
      throws IOException {
    Optional<Path> there = before.filter(Files::isDirectory);
    Map<String, List<Map<String, String>>> rows =
        there.isPresent() ? rows(year - 1, county, there.get()) : Map.of();
    return new TemplateBook(
        definitions, year, county, name, rows.isEmpty() ? null : Integer.valueOf(year - 1), rows);
  }

  private Map<String, List<Map<String, String>>> rows(int year, String county, Path folder)
      throws IOException {
    Intake taken =
        new CountyYearIntake(definitions, limits)
            .take(
                new CountyYear(year, county, true),
                new CheckedFiles(definitions, limits).in(folder));
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Form form : definitions.forms().values()) {
      List<Map<String, String>> ofForm =
          taken.accepted().get(form.form()).stream()
              .map(row -> CensusRow.of(form, row, definitions).cells())
              .toList();
      if (!ofForm.isEmpty()) {
        rows.put(form.form(), ofForm);
      }
    }
    return rows;
  }
}
