package org.junheng.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.dictionary.DictionaryFiles;
import org.junheng.publish.dictionary.DictionaryPage;
import org.junheng.publish.dictionary.MethodologyPage;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;

/**
 * Writes a release as a folder that a browser opens without server or network: the page's own files
 * and the data that it shows, as scripts. Every figure is copied from the release.
 */
public final class StaticPage {
  private static final Set<String> OF_AREAS = Set.of("progress", "yearly_statistic");

  private final Storage release;
  private final Definitions definitions;
  private final List<Standard> standards;
  private final String releaseId;
  private final SortedSet<Integer> years = new TreeSet<>();

  /**
   * The page of a release, or of one that is being prepared.
   *
   * @param standards that it was scored under
   */
  public StaticPage(
      Storage release, Definitions definitions, List<Standard> standards, String releaseId) {
    this.release = release;
    this.definitions = definitions;
    this.standards = standards;
    this.releaseId = releaseId;
    TableRows.forEach(release, "county_verdict", row -> years.add((int) row.count("year")));
  }

  /** Writes the page of the whole province. */
  public void write(Storage page) {
    write(page, "province", row -> true);
  }

  /** Writes the page of one county, with nothing of the others but how many they are. */
  public void writeOf(String county, Storage page) {
    write(page, county, row -> row.text("county_code").equals(Optional.of(county)));
  }

  private void write(Storage page, String scope, Predicate<TableRow> kept) {
    PageAssets.copyTo(page);
    page.replaceText(
        DictionaryFiles.PAGE, DictionaryPage.html(new Dictionary(definitions), releaseId));
    page.replaceText(MethodologyPage.PAGE, MethodologyPage.html(releaseId));
    Storage data = page.in("data");
    boolean isWhole = scope.equals("province");
    Extracts extracts = new Extracts(definitions, isWhole);
    List<DataTable> first = new ArrayList<>();
    first.add(new DataTable("page", List.of("release_id", "scope")).add(releaseId, scope));
    first.addAll(new CitedRules(definitions, standards).tables());
    for (Extract extract : extracts.province()) {
      boolean isOfAreas = OF_AREAS.contains(extract.table());
      Predicate<TableRow> of =
          isOfAreas ? row -> isWhole : extract.table().equals("dim_indicator") ? row -> true : kept;
      first.add(filled(extract.where(of)));
    }
    data.replaceText("province.js", DataTable.file("province", first));
    writeTogether(data, "counties", extracts.counties(), kept);
    writeTogether(data, "plans", extracts.plans(), kept);
    writeTogether(data, "quality", extracts.quality(), kept);
    data.replaceText("names.js", DataTable.file("names", List.of(schoolNames(kept))));
    writeCounties(data.in("county"), extracts.county(), kept);
    for (int year : years) {
      writeSchools(data.in("county"), extracts.schools(), year, kept);
    }
  }

  private void writeTogether(
      Storage data, String name, List<Extract> tables, Predicate<TableRow> kept) {
    List<DataTable> filled = tables.stream().map(extract -> filled(extract.where(kept))).toList();
    data.replaceText(name + ".js", DataTable.file(name, filled));
  }

  private DataTable filled(Extract extract) {
    DataTable table = extract.empty();
    TableRows.forEach(
        release,
        extract.table(),
        row -> {
          if (extract.kept().test(row)) {
            table.add(extract.cells(row));
          }
        });
    return table;
  }

  /** What each school is called in its newest year, for the search. */
  private DataTable schoolNames(Predicate<TableRow> kept) {
    Map<String, List<Object>> newest = new TreeMap<>();
    Map<String, Long> yearOf = new TreeMap<>();
    Extract extract =
        Extract.of(
            definitions.table("dim_school"), "school_code", "school_name", "county_code", "year");
    TableRows.forEach(
        release,
        "dim_school",
        row -> {
          String school = row.text("school_code").orElseThrow();
          if (kept.test(row) && row.count("year") >= yearOf.getOrDefault(school, 0L)) {
            yearOf.put(school, row.count("year"));
            newest.put(school, extract.cells(row));
          }
        });
    DataTable table = extract.empty();
    newest.values().forEach(table::add);
    return table;
  }

  private void writeCounties(Storage folder, List<Extract> tables, Predicate<TableRow> kept) {
    Map<String, List<DataTable>> byCounty = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      Extract extract = tables.get(i).where(kept);
      int place = i;
      TableRows.forEach(
          release, extract.table(), row -> add(byCounty, tables, place, extract, row));
    }
    byCounty.forEach(
        (county, filled) ->
            folder.replaceText(county + ".js", DataTable.file("county/" + county, filled)));
  }

  private void writeSchools(
      Storage folder, List<Extract> tables, int year, Predicate<TableRow> kept) {
    Map<String, List<DataTable>> byCounty = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      Extract extract = tables.get(i).where(kept);
      int place = i;
      TableRows.forEachOf(
          year, release, extract.table(), row -> add(byCounty, tables, place, extract, row));
    }
    byCounty.forEach(
        (county, filled) -> {
          String name = county + "-" + year;
          folder.replaceText(name + ".js", DataTable.file("county/" + name, filled));
        });
  }

  private static void add(
      Map<String, List<DataTable>> byCounty,
      List<Extract> tables,
      int place,
      Extract extract,
      TableRow row) {
    if (extract.kept().test(row)) {
      byCounty
          .computeIfAbsent(
              row.text("county_code").orElseThrow(),
              any -> tables.stream().map(Extract::empty).toList())
          .get(place)
          .add(extract.cells(row));
    }
  }
}
