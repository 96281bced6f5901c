package org.junheng.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.landing.FileName;
import org.junheng.landing.FormsOfYears;
import org.junheng.landing.Limits;
import org.junheng.landing.OpenFile;
import org.junheng.landing.SourceFile;
import org.junheng.landing.UnreadableFileException;

/**
 * Takes in one county-year: reads its files, checks them, and gives accepted rows and held cells.
 * The same in a Spark task and, without Spark, on a county's own machine. Nothing that one county
 * sends stops another. Several threads may share one.
 */
public final class CountyYearIntake {
  private static final String COUNTY_CODE = "county_code";
  private static final String UNKNOWN_FORM = "";
  private static final Pattern TOO_DEEP = Pattern.compile("(.*/)?[0-9]{4}/[0-9A-Z]{6}/(.+)/[^/]+");

  private final Definitions definitions;
  private final FormsOfYears forms;
  private final Limits limits;
  private final Map<String, Fields> fields = new LinkedHashMap<>();
  private final ResolvedChecks checks;
  private final ThreadLocal<CellReader> cellReader;

  /** For many county-years: one a JVM is enough. */
  public CountyYearIntake(Definitions definitions, Limits limits) {
    this.definitions = definitions;
    this.forms = new FormsOfYears(definitions.forms().values(), definitions.origin());
    this.limits = limits;
    definitions.forms().values().forEach(form -> fields.put(form.form(), new Fields(form)));
    this.checks = new ResolvedChecks(definitions, fields);
    this.cellReader = ThreadLocal.withInitial(() -> new CellReader(definitions));
  }

  /** The county-year's accepted rows, held cells and counts, where nothing is corrected. */
  public Intake take(CountyYear countyYear, List<SourceFile> files) {
    return take(countyYear, files, List.of());
  }

  /**
   * The county-year's accepted rows, held cells and counts.
   *
   * @param corrections those of this county-year
   */
  public Intake take(CountyYear countyYear, List<SourceFile> files, List<Correction> corrections) {
    return take(countyYear, files, corrections, NamesOfCounties.NONE);
  }

  /**
   * The county-year's accepted rows, held cells and counts.
   *
   * @param corrections those of this county-year
   * @param names of the county and of others, which titles are compared with
   */
  public Intake take(
      CountyYear countyYear,
      List<SourceFile> files,
      List<Correction> corrections,
      NamesOfCounties names) {
    List<OpenFile> opened = open(files);
    Map<String, FormReading> readings = readings(countyYear, opened, corrections, names);
    readings.values().forEach(RepeatedFiles::passOver);
    readings.values().forEach(RepeatedKeys::hold);
    readings.values().forEach(reading -> LackingGroups.tell(reading, definitions));
    readings.values().forEach(reading -> tellWithoutRows(reading, opened));
    readings.values().forEach(reading -> holdOtherCounties(reading, countyYear));
    Judging judging = new Judging(checks, countyYear.year(), readings);
    judging.withinRows();
    UnknownSchools.hold(readings);
    judging.acrossRows();
    List<Held> held =
        opened.stream().filter(file -> file.file().forms().isEmpty()).map(this::nobodys).toList();
    return result(countyYear, readings, held);
  }

  /**
   * What the files say, cell by cell, with nothing compared: no keys, no other form, no check. It
   * says what checking costs beside it.
   */
  public Intake readUnchecked(CountyYear countyYear, List<SourceFile> files) {
    return result(
        countyYear, readings(countyYear, open(files), List.of(), NamesOfCounties.NONE), List.of());
  }

  /** Where each cell of the files stands. */
  public CellPlaces places(
      CountyYear countyYear, List<SourceFile> files, List<Correction> corrections) {
    return new CellPlaces(
        readings(countyYear, open(files), corrections, NamesOfCounties.NONE).values());
  }

  /**
   * Where cells of accepted rows stand: each content is read again when the first of its cells is
   * asked for.
   *
   * @param files the county-year's files of a content, by its SHA-256
   */
  public CellAddresses addresses(
      CountyYear countyYear,
      Function<String, List<SourceFile>> files,
      List<Correction> corrections) {
    Map<String, CellPlaces> read = new HashMap<>();
    return (form, row, field) ->
        read.computeIfAbsent(
                row.fileSha256(), sha256 -> places(countyYear, files.apply(sha256), corrections))
            .of(form, row, field);
  }

  private List<OpenFile> open(List<SourceFile> files) {
    return files.stream().map(file -> OpenFile.open(file, forms, limits)).toList();
  }

  private Map<String, FormReading> readings(
      CountyYear countyYear,
      List<OpenFile> opened,
      List<Correction> corrections,
      NamesOfCounties names) {
    Map<String, FormReading> readings = new LinkedHashMap<>();
    for (Form form : definitions.forms().values()) {
      FormReading reading =
          new FormReading(
              fields.get(form.form()),
              countyYear.year(),
              definitions,
              cellReader.get(),
              corrections);
      reading.call(names);
      Map<String, SourceFile> read = new HashMap<>();
      for (OpenFile file : opened) {
        if (file.file().isOf(form)) {
          SourceFile same = read.putIfAbsent(file.file().sha256(), file.file());
          if (same == null || same.sha256().isEmpty()) {
            read(file, reading, countyYear);
          } else {
            reading.passOver(file.file(), same);
          }
        }
      }
      readings.put(form.form(), reading);
    }
    return readings;
  }

  private static void read(OpenFile file, FormReading reading, CountyYear countyYear) {
    if (!countyYear.validInReference()) {
      reading.holdUnread(
          file.file(),
          "county_not_valid",
          countyYear.countyCode(),
          String.valueOf(countyYear.year()));
      return;
    }
    reading.read(file);
    if (file.file().forms().get(0).equals(reading.form().form())) {
      file.notes().forEach(note -> reading.tell(file.file(), note));
    }
  }

  /** What is told of a file of which neither the name nor a sheet is a form's. */
  private Held nobodys(OpenFile file) {
    Place place = new Place(UNKNOWN_FORM, file.file());
    String name = file.file().name();
    Matcher tooDeep = TOO_DEEP.matcher(file.file().path());
    if (tooDeep.matches()) {
      return place.told(
          definitions.rule("folder_too_deep"), tooDeep.group(2), "<学年>/<县区代码>/<报表>.csv");
    }
    if (FileName.isOfTable(name) && file.failure() != null) {
      UnreadableFileException e = file.failure();
      return place.told(definitions.rule(e.rule()), e.value(), e.expected());
    }
    Optional<String> archive = FileName.archive(name);
    if (archive.isPresent()) {
      return place.told(definitions.rule("file_archive"), archive.get(), "");
    }
    Optional<String> otherTable = FileName.otherTable(name);
    if (otherTable.isPresent()) {
      return place.told(definitions.rule("file_kind"), otherTable.get(), ".xlsx、.xls 或 .csv");
    }
    Optional<String> document = FileName.document(name);
    boolean saysAForm =
        definitions.forms().values().stream().anyMatch(form -> name.contains(form.title()));
    if (document.isPresent() && saysAForm) {
      return place.told(definitions.rule("file_no_table"), document.get(), ".xlsx、.xls 或 .csv");
    }
    String forms =
        definitions.forms().values().stream()
            .map(form -> form.form() + "（" + form.title() + "）")
            .collect(Collectors.joining("、"));
    return FileName.isOfTable(name) && file.isWorkbook()
        ? place.told(definitions.rule("workbook_name"), file.sheetNames(), forms)
        : place.told(definitions.rule("file_name"), name, forms);
  }

  /**
   * A form that must be handed in, with a row for each of something, has headers alone in a file of
   * its own; of a workbook of all forms a sheet may wait.
   */
  private static void tellWithoutRows(FormReading reading, List<OpenFile> opened) {
    if (!reading.form().optional()
        && !reading.form().key().isEmpty()
        && reading.isRead()
        && reading.allRows().isEmpty()) {
      opened.stream()
          .map(OpenFile::file)
          .filter(file -> file.forms().equals(List.of(reading.form().form())))
          .findFirst()
          .ifPresent(file -> reading.tellOfFile(file, "no_rows", "", ""));
    }
  }

  private static void holdOtherCounties(FormReading reading, CountyYear countyYear) {
    int county = reading.fields().of(COUNTY_CODE);
    if (county == Fields.NONE) {
      return;
    }
    for (TypedRow row : reading.rows()) {
      if (!countyYear.countyCode().equals(row.text(county))) {
        reading.hold(row, COUNTY_CODE, "county_code", row.text(county), countyYear.countyCode());
      }
    }
  }

  private static Intake result(
      CountyYear countyYear, Map<String, FormReading> readings, List<Held> heldFiles) {
    Map<String, List<Intake.AcceptedRow>> accepted = new LinkedHashMap<>();
    List<Held> held = new ArrayList<>(heldFiles);
    List<FormCount> counts = new ArrayList<>();
    readings.forEach(
        (form, reading) -> {
          accepted.put(form, accepted(reading.rows()));
          held.addAll(reading.held());
          FormCount count = reading.count();
          if (count.files() > 0) {
            counts.add(count);
          }
        });
    return new Intake(countyYear, accepted, held, counts);
  }

  private static List<Intake.AcceptedRow> accepted(List<TypedRow> rows) {
    List<Intake.AcceptedRow> accepted = new ArrayList<>(rows.size());
    for (TypedRow row : rows) {
      accepted.add(row.accepted());
    }
    return accepted;
  }
}
