package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cells of accepted rows are found in the files, and in the exports they come from. */
class CellPlacesTest {
  private static final String SHA = "sha-of-pupils.csv";

  private static String cell(CellPlaces places, String school, String sheet, Long line, String of) {
    return places.of(Submitted.DEFINITIONS.form("pupils"), SHA, List.of(school), sheet, line, of);
  }

  @Test
  void aCellOfTheCountysOwnFileIsNamedByItsColumnAndLine() {
    CellPlaces places =
        Submitted.schools()
            .with("pupils.csv", "学校标识码,初中在校生数,小学在校生数\n2145000001,,300\n2145000002,,310\n")
            .places();

    assertThat(cell(places, "2145000002", null, 3L, "primary_pupils")).isEqualTo("C3");
    assertThat(cell(places, "2145000002", null, 3L, "junior_pupils")).isEqualTo("B3");
    assertThat(cell(places, "2145000002", null, 3L, "graduates")).isNull();
    assertThat(cell(places, "2145000009", null, 3L, "primary_pupils")).isNull();
  }

  @Test
  void aConvertedCellIsNamedAsTheExportHasItWithItsFileAndSheetWhereTheyAreOthers() {
    CellPlaces places =
        Submitted.schools()
            .with(
                "pupils.csv",
                "学校标识码,小学在校生数,初中在校生数,来源文件,来源工作表,来源行,来源单元格\n"
                    + "2145000001,300,200,初中.xlsx,初中,6,"
                    + "primary_pupils=[小学.xlsx]小学!H6+[小学.xlsx]小学!I6;junior_pupils=H6\n"
                    + "2145000002,300,200,东城.xls,教基1001,,"
                    + "school_code=C3;primary_pupils=教基3112!I6\n")
            .places();

    assertThat(cell(places, "2145000001", "初中", 6L, "junior_pupils")).isEqualTo("H6");
    assertThat(cell(places, "2145000001", "初中", 6L, "primary_pupils"))
        .isEqualTo("[小学.xlsx]小学!H6+I6");
    assertThat(cell(places, "2145000002", "教基1001", null, "primary_pupils")).isEqualTo("教基3112!I6");
    assertThat(cell(places, "2145000002", "教基1001", null, "junior_pupils")).isNull();
  }
}
