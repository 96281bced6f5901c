package org.junheng.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;

/** Writes what the counties hand in, one county after another. */
final class LandingWriter {
  private final SampleProvince province;
  private final DesignedMap map;
  private final Definitions definitions;
  private final Path landing;

  LandingWriter(SampleProvince province, DesignedMap map, Definitions definitions, Path landing) {
    this.province = province;
    this.map = map;
    this.definitions = definitions;
    this.landing = landing;
  }

  /** All years of one county and period of validity. */
  void write(DesignedPeriod period) throws IOException {
    List<CountyHistory> histories =
        map.sources(period).stream().map(county -> CountyHistory.of(county, province)).toList();
    for (int year : province.years()) {
      if (period.holdsIn(year)) {
        write(countyYear(period, histories, year));
      }
    }
  }

  private DesignedYear countyYear(DesignedPeriod period, List<CountyHistory> histories, int year) {
    Stream<SchoolYear> schools =
        histories.stream()
            .flatMap(history -> history.in(year).stream())
            .filter(school -> codeOf(school).equals(period.code()));
    return new DesignedYear(
        period.code(), period.county(), year, province.progress(year), schools.toList());
  }

  private String codeOf(SchoolYear school) {
    SchoolDesign design = school.school();
    return map.codeOf(design.county(), design.site().town(), school.year());
  }

  private void write(DesignedYear county) throws IOException {
    DrawnSubmission submission = fill(county);
    if (province.defects() == SampleProvince.Defects.SOME) {
      Slip.spoil(submission, county.county(), province, county.year());
    }
    Path folder = landing.resolve(Integer.toString(county.year())).resolve(county.code());
    for (FormSheet sheet : submission.sheets().values()) {
      CsvFiles.write(
          folder.resolve(sheet.form().form() + ".csv"),
          submission.charset(),
          submission.prefix(),
          sheet.headers(),
          sheet.rows());
    }
  }

  private DrawnSubmission fill(DesignedYear county) {
    DrawnSubmission submission = new DrawnSubmission(definitions, county.year());
    SchoolForms forms = new SchoolForms(submission, county.county().notation(), map, county.code());
    county.schools().forEach(school -> forms.add(school, county.progress()));
    CountyForm.fill(submission.sheet("county"), county);
    SurveyForm.fill(submission.sheet("survey"), county);
    return submission;
  }
}
