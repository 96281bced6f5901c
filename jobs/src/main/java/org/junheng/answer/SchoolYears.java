package org.junheng.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.definition.AsWritten;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;

/**
 * What one county's schools have in a census year and had in the year before, so that a finding can
 * be told with the school's name and last year's value.
 */
final class SchoolYears {
  private static final String OF_THE_COUNTY = "";
  private static final String SCHOOL_CODE = "school_code";

  private final Definitions definitions;
  private final int year;
  private final Map<String, List<CensusRow>> now = new HashMap<>();
  private final Map<String, List<CensusRow>> before = new HashMap<>();
  private final Map<String, List<CensusRow>> elsewhere = new HashMap<>();

  SchoolYears(Definitions definitions, int year) {
    this.definitions = definitions;
    this.year = year;
  }

  /** Notes a school of the census year. */
  void add(CensusRow school) {
    put(now, school);
  }

  /**
   * Notes a row of the year before.
   *
   * @param isOfCounty whether the county reported it itself; what another one reported, of which it
   *     took schools over, is told of schools that are its own now
   */
  void addOfYearBefore(CensusRow row, Boolean isOfCounty) {
    if (isOfCounty) {
      put(before, row);
    } else if (row.schoolCode() != null) {
      put(elsewhere, row);
    }
  }

  private static void put(Map<String, List<CensusRow>> rows, CensusRow row) {
    rows.computeIfAbsent(keyOf(row.form(), row.schoolCode()), any -> new ArrayList<>()).add(row);
  }

  private static String keyOf(String form, String schoolCode) {
    return form + "/" + (schoolCode == null ? OF_THE_COUNTY : schoolCode);
  }

  /** The finding with the school's name and last year's value, as far as they are known. */
  Finding completed(Finding finding) {
    String lastYear = finding.lastYearValue();
    return finding.with(
        headerOf(finding),
        lastYear != null ? lastYear : lastYearValue(finding).orElse(null),
        nameOf(finding.schoolCode()).orElse(null),
        typeOf(finding.schoolCode()).orElse(null));
  }

  /**
   * The header as the county wrote it; the official one of a column that its file does not have.
   */
  private String headerOf(Finding finding) {
    Form form = definitions.forms().get(finding.form());
    return form != null && finding.column() != null && form.has(finding.column())
        ? form.field(finding.column()).officialHeader(year)
        : finding.column();
  }

  private Optional<String> nameOf(String schoolCode) {
    return schoolCode == null
        ? Optional.empty()
        : schoolRow(now, schoolCode)
            .or(() -> schoolRow(before, schoolCode))
            .map(row -> row.cells().get("school_name"));
  }

  private Optional<String> typeOf(String schoolCode) {
    return schoolCode == null
        ? Optional.empty()
        : schoolRow(now, schoolCode).map(row -> row.cells().get("school_type"));
  }

  private Optional<CensusRow> schoolRow(Map<String, List<CensusRow>> rows, String schoolCode) {
    return rows.getOrDefault(keyOf(Form.SCHOOL, schoolCode), List.of()).stream().findFirst();
  }

  /** Last year's value of the same field of the same thing; none where two could be meant. */
  private Optional<String> lastYearValue(Finding finding) {
    Form form = definitions.forms().get(finding.form());
    if (form == null || finding.column() == null || finding.line() == null) {
      return Optional.empty();
    }
    List<CensusRow> candidates =
        rowsOfYearBefore(finding).stream().filter(row -> isMeant(row, form, finding)).toList();
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    Map<String, String> cells = candidates.get(0).cells();
    return form.fieldCalled(finding.column(), year)
        .map(Field::name)
        .filter(name -> !name.equals(SCHOOL_CODE) && !form.rowKey().contains(name))
        .map(cells::get);
  }

  private List<CensusRow> rowsOfYearBefore(Finding finding) {
    String form = finding.form();
    String code = finding.schoolCode();
    List<CensusRow> sameCode = before.getOrDefault(keyOf(form, code), List.of());
    if (!sameCode.isEmpty() || code == null) {
      return sameCode;
    }
    Optional<CensusRow> school = schoolRow(now, code);
    if (school.isEmpty()) {
      return List.of();
    }
    String predecessor = school.get().cells().get("predecessor_code");
    return Stream.of(code, predecessor)
        .filter(Objects::nonNull)
        .map(known -> keyOf(form, known))
        .flatMap(key -> Stream.of(before, elsewhere).map(rows -> rows.get(key)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a row of the year before is of the same thing within its school or county. */
  private boolean isMeant(CensusRow row, Form form, Finding finding) {
    List<String> names = form.rowKey();
    String[] parts = finding.key() == null ? new String[0] : finding.key().split("[|]", -1);
    if (parts.length != names.size()) {
      return true;
    }
    for (int i = 0; i < parts.length; i++) {
      String name = names.get(i);
      String written = AsWritten.of(form.field(name), parts[i], definitions);
      if (!name.equals(SCHOOL_CODE) && !Objects.equals(row.cells().get(name), written)) {
        return false;
      }
    }
    return true;
  }
}
