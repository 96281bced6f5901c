package org.junheng.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.CodeList;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.language.Language;
import org.junheng.layout.ConvertedForm.Reading;
import org.junheng.layout.Layout.FormRow;
import org.junheng.reference.Reference;

/** The schools of exports as rows of forms, by one layout. */
final class Conversion {
  private final LoadedLayout layout;
  private final Definitions definitions;
  private final CountyFinder counties;
  private final UnplacedList told;
  private final Map<String, ConvertedForm> forms;
  private final Field codeField;
  private final Map<String, Map<String, CodeList.Code>> words = new HashMap<>();
  private final Map<String, FirstMet> schools = new HashMap<>();

  /** Where a school was met first, and its county. */
  private record FirstMet(String county, String file, String cell) {}

  Conversion(
      LoadedLayout layout,
      Definitions definitions,
      Reference reference,
      int year,
      UnplacedList told) {
    this.layout = layout;
    this.definitions = definitions;
    this.counties = new CountyFinder(reference, year);
    this.told = told;
    this.forms = ConvertedForm.of(layout.layout(), definitions, year);
    this.codeField = definitions.form(Form.SCHOOL).field("school_code");
  }

  Collection<ConvertedForm> forms() {
    return forms.values();
  }

  /** How many schools were placed. */
  int schools() {
    return schools.size();
  }

  /** How many counties they lie in. */
  int counties() {
    return (int) schools.values().stream().map(FirstMet::county).distinct().count();
  }

  /** Adds the schools of a file; how many rows of it were placed. */
  int add(String file, ExportedSchools exported) {
    Map<String, String> inThisTable = new HashMap<>();
    Map<String, Integer> occurrences = new HashMap<>();
    int[] placed = {0};
    exported.forEach(
        cells -> {
          SchoolReading reading = new SchoolReading(layout, definitions, words, told, file, cells);
          Fed code = code(reading, cells, file);
          Fed county = code == null ? null : county(reading, cells, file);
          if (county == null || isElsewhere(code, county.value(), cells, file)) {
            return;
          }
          String before = inThisTable.putIfAbsent(code.value(), cells.firstCell());
          if (before != null) {
            occurrences.merge(code.value(), 1, Integer::sum);
            told.tell(
                "school_twice",
                file,
                pointer(cells, code),
                Language.either(
                    "school %s stands in %s too; both rows are converted, and checking holds what they"
                        + " repeat",
                    "学校 %s 在 %s 已出现；两行都转换，重复的由核查退回", code.value(), before));
          }
          place(reading, cells, file, code, county, occurrences.getOrDefault(code.value(), 0));
          placed[0]++;
        });
    return placed[0];
  }

  private Fed code(SchoolReading reading, SchoolCells cells, String file) {
    Fed code = reading.read(layout.layout().school(), codeField);
    if (code.value() == null) {
      told.tell(
          "school_without_code",
          file,
          new CellOfExport("", cells.sheet(), cells.firstCell(), null),
          Language.either(
              "a school without a code is nobody's: enter the code in the export; a row that is no"
                  + " school begins with a word under 'not_schools'",
              "没有标识码，无法归到学校：请在导出中补填；如果不是学校，把该行开头的词写入 not_schools"));
      return null;
    }
    if (!code.value().matches(codeField.constraints().pattern())) {
      told.tell(
          "school_code",
          file,
          pointer(cells, code),
          Language.either(
              "'%s' is no school's code (%s); what is missing before or behind it, the layout says under"
                  + " 'school' by prefix and suffix",
              "“%s”不是学校标识码（%s）；前后缺少的部分，在布局的 school 下用 prefix、suffix 写明",
              code.value(),
              codeField.constraints().expected()));
      return null;
    }
    return code;
  }

  private Fed county(SchoolReading reading, SchoolCells cells, String file) {
    Layout.SaidCounty county = layout.layout().county();
    Fed said = reading.read(county.code() != null ? county.code() : county.name(), null);
    CellOfExport pointer = pointer(cells, said);
    if (said.value() == null) {
      told.tell(
          "county_blank",
          file,
          pointer,
          Language.either("the school does not say its county", "没有写明学校所在县区"));
      return null;
    }
    String city = county.city() == null ? null : reading.read(county.city(), null).value();
    CountyFinder.Found found =
        county.code() != null ? counties.ofCode(said.value()) : counties.ofName(said.value(), city);
    if (found.code() == null) {
      told.tellOnce(found.rule(), file, pointer, found.message());
      return null;
    }
    return new Fed(found.code(), said.cells());
  }

  private boolean isElsewhere(Fed code, String county, SchoolCells cells, String file) {
    FirstMet met = schools.putIfAbsent(code.value(), new FirstMet(county, file, cells.firstCell()));
    if (met == null || met.county.equals(county)) {
      return false;
    }
    told.tell(
        "school_in_two_counties",
        file,
        pointer(cells, code),
        Language.either(
            "school %s lies in %s here and in %s in %s %s; this one is not converted",
            "学校 %s 此处属于 %s，在 %4$s %5$s 属于 %3$s；此处不转换",
            code.value(),
            county,
            met.county,
            met.file,
            met.cell));
    return true;
  }

  private static CellOfExport pointer(SchoolCells cells, Fed fed) {
    return fed.cells().isEmpty()
        ? new CellOfExport(
            fed.value() == null ? "" : fed.value(), cells.sheet(), cells.firstCell(), null)
        : fed.cells().get(0);
  }

  private void place(
      SchoolReading reading, SchoolCells cells, String file, Fed code, Fed county, int occurrence) {
    for (FormRow row : layout.layout().rows()) {
      ConvertedForm form = forms.get(row.form());
      if (form == null || !reading.holds(row.when())) {
        continue;
      }
      List<Fed> fed = new ArrayList<>();
      boolean isFilled = row.form().equals(Form.SCHOOL);
      for (Field field : form.fields()) {
        Feed feed = row.fields().get(field.name());
        Fed each =
            switch (field.name()) {
              case "school_code" -> code;
              case "county_code" -> county;
              default -> feed == null ? Fed.NOTHING : reading.read(feed, field);
            };
        isFilled |= feed != null && each.value() != null && !each.cells().isEmpty();
        fed.add(each);
      }
      if (isFilled) {
        form.add(
            county.value(), occurrence, new Reading(file, cells.sheet(), cells.line(), fed), told);
      }
    }
  }
}
