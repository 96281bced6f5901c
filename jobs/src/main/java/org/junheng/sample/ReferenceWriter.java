package org.junheng.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what the province itself keeps: counties, events, recognitions, plans, costs, targets. */
final class ReferenceWriter {
  private static final String NOTE = "样例数据";
  private static final int FIRST_RECOGNITION = 2013;
  private static final int FIRST_Q2017_RECOGNITION = 2019;
  private static final double PLANNED_SCHOOLS = 0.3;

  private final SampleProvince province;
  private final List<CountyDesign> counties;
  private final DesignedMap map;
  private final Path reference;

  ReferenceWriter(
      SampleProvince province, List<CountyDesign> counties, DesignedMap map, Path reference) {
    this.province = province;
    this.counties = counties;
    this.map = map;
    this.reference = reference;
  }

  /** Writes all files. */
  void write() throws IOException {
    writeCounties();
    writeCountyEvents();
    writeRecognition();
    writePlanOfCounties();
    writePlanOfSchools();
    writeUnitCosts();
    writeTargets();
  }

  private void writeCounties() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (DesignedPeriod period : map.periods()) {
      CityDesign city = period.county().city();
      String to = period.toYear() == null ? "" : period.toYear().toString();
      rows.add(
          row(
              period.code(),
              period.name(),
              city.code(),
              city.name(),
              period.kind().code(),
              period.fromYear(),
              to));
    }
    write("counties", "code,name,city_code,city_name,kind,from_year,to_year", rows);
  }

  private void writeCountyEvents() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (DesignedEvent event : map.events()) {
      String kind = event.kind().name().toLowerCase(Locale.ROOT);
      rows.add(row(event.year(), kind, event.fromCode(), event.toCode()));
    }
    write("county_events", "year,kind,from_code,to_code", rows);
  }

  private void writeRecognition() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (CountyDesign county : counties) {
      Dice dice = county.dice("recognition");
      int latest = Math.max(FIRST_RECOGNITION, province.firstYear() - 2);
      int year = dice.between(Math.max(FIRST_RECOGNITION, latest - 5), latest);
      if (county.quality() != Quality.BAD || dice.chance(0.5)) {
        rows.add(row(county.code(), "B2012", year));
      }
      int last = province.lastYear();
      boolean recognised = county.quality() == Quality.GOOD && dice.chance(0.35);
      if (recognised && last >= FIRST_Q2017_RECOGNITION) {
        int second = Math.max(FIRST_Q2017_RECOGNITION, last - dice.between(0, 1));
        rows.add(row(county.code(), "Q2017", second));
      }
    }
    write("recognition", "county_code,regime,year", rows);
  }

  private void writePlanOfCounties() throws IOException {
    List<String[]> rows = new ArrayList<>();
    int first = province.firstYear();
    for (CountyDesign county : counties) {
      Dice dice = county.dice("plan");
      if (dice.chance(0.05)) {
        continue;
      }
      int later = county.quality().ordinal() * 2;
      int planned = first + 3 + later + dice.between(0, 3);
      rows.add(row(county.code(), planned, decidedBefore(first), NOTE));
      if (dice.chance(0.25) || county.index() == 0) {
        String note = NOTE + "：调整规划时间";
        rows.add(row(county.code(), planned + dice.between(1, 2), first + "-12-30", note));
      }
    }
    write("plan_county", "county_code,planned_year,decided_on,note", rows);
  }

  private void writePlanOfSchools() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (CountyDesign county : counties) {
      for (SchoolDesign school : Roster.of(county)) {
        Dice dice = school.dice("plan");
        boolean planned = school.type().isCompulsory() && !school.isCampus();
        if (planned && dice.chance(PLANNED_SCHOOLS)) {
          int year = province.firstYear() + dice.between(0, 8);
          rows.add(row(school.code(), year, decidedBefore(province.firstYear())));
        }
      }
    }
    write("plan_school", "school_code,planned_year,decided_on", rows);
  }

  private void writeUnitCosts() throws IOException {
    List<String[]> rows =
        List.of(
            row("qualified_teacher", "人", 90_000),
            row("backbone_teacher", "人", 30_000),
            row("pe_art_teacher", "人", 95_000),
            row("teaching_area", "m2", 3_200),
            row("sports_area", "m2", 450),
            row("equipment", "yuan", 1),
            row("multimedia_room", "间", 60_000));
    write("unit_costs", "resource,unit,yuan", rows);
  }

  private void writeTargets() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (CountyDesign county : counties) {
      Dice dice = county.dice("targets");
      if (county.index() == 0 || dice.chance(0.1)) {
        int due = province.lastYear() + dice.between(-1, 1);
        rows.add(row(county.code(), "cv_R5", "junior", "<", "0.30", due, NOTE));
      }
    }
    write("targets", "county_code,metric,stage,comparison,value,due_year,source", rows);
  }

  private static String decidedBefore(int year) {
    return year - 1 + "-12-21";
  }

  private void write(String table, String headers, List<String[]> rows) throws IOException {
    CsvFiles.write(reference.resolve(table + ".csv"), List.of(headers.split(",")), rows);
  }

  private static String[] row(Object... cells) {
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = cells[i].toString();
    }
    return row;
  }
}
