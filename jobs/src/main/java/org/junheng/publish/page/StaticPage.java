package org.junheng.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Standard;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.dictionary.DictionaryFiles;
import org.junheng.publish.dictionary.DictionaryPage;
import org.junheng.publish.dictionary.MethodologyPage;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest.ReferenceNote;

/**
 * Writes a release as a folder that a browser opens without server or network: the page's own files
 * and the data that it shows, as scripts. Every figure is copied from the release.
 */
public final class StaticPage {
  private static final Set<String> OF_ALL = Set.of("dim_indicator", "year_state");
  private static final Set<String> OF_AREAS = Set.of("progress", "yearly_statistic");
  private static final String CHANGES = "county_change";
  private static final String NEWEST_NAMES =
      """
      select school_code, school_name, county_code, year from dim_school where %s
      qualify row_number() over (partition by school_code order by year desc, county_code desc) = 1
      order by school_code""";

  private final ReleaseTables release;
  private final Definitions definitions;
  private final List<Standard> standards;
  private final String releaseId;
  private List<ReferenceNote> notes = List.of();

  /**
   * The page of a release, or of one that is being prepared.
   *
   * @param standards that it was scored under
   */
  public StaticPage(
      ReleaseTables release, Definitions definitions, List<Standard> standards, String releaseId) {
    this.release = release;
    this.definitions = definitions;
    this.standards = standards;
    this.releaseId = releaseId;
  }

  /** The same page, which says too what the province's own tables lack. */
  public StaticPage noting(List<ReferenceNote> lacking) {
    notes = List.copyOf(lacking);
    return this;
  }

  /** A census year of the release. */
  private record CensusYear(int year) {}

  /** What a school is called in its newest year. */
  private record SchoolName(String schoolCode, String schoolName, String countyCode, int year) {}

  /** Writes the page of the whole province. */
  public void write(Storage page) {
    write(page, "province", Scope.ALL);
  }

  /** Writes the page of one county, with nothing of the others but how many they are. */
  public void writeOf(String county, Storage page) {
    write(page, county, Scope.of(county));
  }

  private void write(Storage page, String name, Scope scope) {
    PageAssets.copyTo(page);
    page.replaceText(
        DictionaryFiles.PAGE, DictionaryPage.html(new Dictionary(definitions), releaseId));
    page.replaceText(MethodologyPage.PAGE, MethodologyPage.html(releaseId));
    Storage data = page.in("data");
    Extracts extracts = new Extracts(definitions, scope.isWhole());
    DataTable.write(data, "province.js", "province", first(name, extracts.province(), scope));
    writeTogether(data, "counties", extracts.counties(), scope);
    writeTogether(data, "plans", extracts.plans(), scope);
    writeTogether(data, "quality", extracts.quality(), scope);
    DataTable.write(data, "names.js", "names", List.of(schoolNames(scope)));
    CountyFiles counties = new CountyFiles(release, data.in("county"));
    counties.write("", extracts.county(), extracts.verdicts(), scope);
    for (CensusYear each :
        release.query(CensusYear.class, "select distinct year from county_verdict order by year")) {
      String ofYear = "year = " + each.year();
      List<Extract> schools = extracts.schools().stream().map(one -> one.where(ofYear)).toList();
      counties.write("-" + each.year(), schools, extracts.verdicts().where(ofYear), scope);
    }
  }

  private List<DataTable> first(String name, List<Extract> extracts, Scope scope) {
    List<DataTable> tables = new ArrayList<>();
    tables.add(new DataTable("page", List.of("release_id", "scope")).add(releaseId, name));
    tables.addAll(new CitedRules(definitions, standards).tables());
    tables.add(referenceNotes());
    for (Extract extract : extracts) {
      if (OF_ALL.contains(extract.table())) {
        tables.add(filled(extract, Scope.ALL));
      } else if (OF_AREAS.contains(extract.table()) && !scope.isWhole()) {
        tables.add(extract.empty());
      } else {
        tables.add(filled(extract, scope));
      }
    }
    return tables;
  }

  private DataTable referenceNotes() {
    DataTable table =
        new DataTable(
            "reference_note", List.of("words", "rows", "rows_before", "before", "without"));
    for (ReferenceNote note : notes) {
      Form form = definitions.reference().get(note.file().replace(".csv", ""));
      table.add(
          note.words(definitions), note.rows(), note.rowsBefore(), note.before(), form.without());
    }
    return table;
  }

  private void writeTogether(Storage data, String name, List<Extract> tables, Scope scope) {
    List<DataTable> filled = tables.stream().map(extract -> filled(extract, scope)).toList();
    DataTable.write(data, name + ".js", name, filled);
  }

  private DataTable filled(Extract extract, Scope scope) {
    DataTable table = extract.empty();
    boolean isOfChanges = extract.table().equals(CHANGES);
    release.forEachRow(
        extract.table(),
        extract.names(),
        row -> table.add(extract.cells(row)),
        extract.where(isOfChanges ? scope.changes() : scope.condition()).kept(),
        scope.values());
    return table;
  }

  /** What each school is called in its newest year, for the search. */
  private DataTable schoolNames(Scope scope) {
    DataTable table =
        new DataTable("dim_school", List.of("school_code", "school_name", "county_code", "year"));
    release.forEachOf(
        SchoolName.class,
        name -> table.add(name.schoolCode(), name.schoolName(), name.countyCode(), name.year()),
        NEWEST_NAMES.formatted(scope.condition()),
        scope.values());
    return table;
  }
}
