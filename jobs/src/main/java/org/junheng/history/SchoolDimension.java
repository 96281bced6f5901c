package org.junheng.history;

import java.util.List;
import org.junheng.table.DimSchool;

/** Rows of table {@code dim_school}: a county-year's accepted schools, each with its lineage. */
public final class SchoolDimension {
  private SchoolDimension() {}

  /** The rows of a county-year. */
  public static List<DimSchool> of(
      int year, List<SchoolRow> schools, HistoryForms forms, SchoolRegister register) {
    return schools.stream()
        .map(
            school ->
                new DimSchool(
                    year,
                    school.code(),
                    school.name(),
                    school.countyCode(),
                    school.type(),
                    forms.text(school.accepted(), "urban_rural"),
                    forms.text(school.accepted(), "founder"),
                    register.lineage(school.code())))
        .toList();
  }
}
