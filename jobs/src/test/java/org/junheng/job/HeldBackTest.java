package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormCounts;
import org.junheng.warehouse.Manifest.FormInput;
import org.junit.jupiter.api.Test;

/** The last line of a run that ends with 1. */
class HeldBackTest {
  @Test
  void itNamesTheNewestPlacesAndHowManyMoreThereAre() {
    assertThat(
            HeldBack.told(
                manifest(
                    county(2021, "450101", true, form("school", 0, 2)),
                    county(2022, "450101", true, form("school", 0, 1)),
                    county(2023, "450101", true, form("school", 0, 0), form("pupils", 1, 0)),
                    county(2023, "450102", true, form("school", 0, 0)),
                    county(2024, "999999", false, form("school", 0, 0)))))
        .isEqualTo(
            "exit 1: 5 rows or files are held back: 2024 999999 (not in counties.csv);"
                + " 2023 450101 pupils 1; 2022 450101 school 1; and 1 more; status says which and"
                + " what to do");
  }

  @Test
  void whatIsOfNoCountyYearIsToldToo() {
    assertThat(HeldBack.told(manifest(county(2023, "450101", true, form("school", 0, 0)))))
        .contains("files or decisions that are of no county-year");
  }

  private static FormInput form(String form, int filesHeld, long rowsHeld) {
    return new FormInput(
        form, List.of(), "t", 1, true, null, new FormCounts(1, filesHeld, 9, 9, rowsHeld, 0));
  }

  private static CountyYearInput county(int year, String code, boolean isValid, FormInput... of) {
    return new CountyYearInput(year, code, isValid, "f", null, false, null, List.of(of));
  }

  private static Manifest manifest(CountyYearInput... inputs) {
    return new Manifest(
        "R",
        "t",
        null,
        "test",
        null,
        "f",
        "d",
        List.of(),
        List.of(2023),
        2023,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        5,
        0,
        List.of(inputs),
        List.of(),
        Map.of());
  }
}
