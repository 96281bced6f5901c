package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.reference.CountyMap;
import org.junheng.reference.MapOfYear;
import org.junheng.reference.Reference;
import org.junheng.reference.Reference.CountyEvent;

/** The county map over the years as Spark sees it. */
final class MapRows {
  private static final StructType COUNTY =
      new StructType().add("year", DataTypes.IntegerType).add("county_code", DataTypes.StringType);

  private MapRows() {}

  /**
   * year, county_code, code_before (empty where the county was not there the year before), and
   * map_change and map_change_own, the words for a break (empty where there is none), with and
   * without the names of other counties, of every valid county.
   */
  static Dataset<Row> changes(RunContext run) {
    Reference reference = run.reference();
    CountyMap map = new CountyMap(reference);
    int first = run.plan().years().get(0);
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : ReferenceRows.validIn(run, year)) {
        String before = map.codeBefore(county, year).orElse(null);
        List<String> words = new ArrayList<>();
        List<String> own = new ArrayList<>();
        if (year > first) {
          for (CountyEvent event : map.changesOfTerritory(county, year)) {
            words.add(words(event, reference));
            own.add(ownWords(event, county));
          }
          if (before == null && words.isEmpty()) {
            words.add(year - 1 + "学年没有" + reference.nameOf(county, year));
            own.addAll(words);
          }
        }
        rows.add(RowFactory.create(year, county, before, together(words), together(own)));
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            COUNTY
                .add("code_before", DataTypes.StringType)
                .add("map_change", DataTypes.StringType)
                .add("map_change_own", DataTypes.StringType));
  }

  /** year, county_code, map_county and undecided of every valid county on the map of one year. */
  static Dataset<Row> places(RunContext run, int mapYear) {
    MapOfYear map = new MapOfYear(run.reference(), mapYear);
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : ReferenceRows.validIn(run, year)) {
        MapOfYear.Place place = map.of(county, year);
        rows.add(RowFactory.create(year, county, place.countyCode(), place.undecided()));
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            COUNTY.add("map_county", DataTypes.StringType).add("undecided", DataTypes.StringType));
  }

  /**
   * Which trends tell the past of a county: year, county_code, series_map and series_code. Those on
   * the map where its territory did not change until the map's year, else those as it was, under
   * all codes that it bore.
   */
  static Dataset<Row> series(RunContext run, int mapYear) {
    CountyMap map = new CountyMap(run.reference());
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : ReferenceRows.validIn(run, year)) {
        SortedSet<String> codes = map.codesOverTheYears(county, year);
        Optional<String> onMap =
            codes.stream()
                .filter(code -> run.reference().isValid(code, mapYear))
                .filter(code -> isUnchanged(codes, year, mapYear, map))
                .findFirst();
        if (onMap.isPresent()) {
          rows.add(RowFactory.create(year, county, mapYear, onMap.get()));
        } else {
          codes.forEach(code -> rows.add(RowFactory.create(year, county, null, code)));
        }
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            COUNTY
                .add("series_map", DataTypes.IntegerType)
                .add("series_code", DataTypes.StringType));
  }

  private static boolean isUnchanged(
      SortedSet<String> codes, int year, int mapYear, CountyMap map) {
    return codes.stream()
        .flatMap(
            code ->
                IntStream.rangeClosed(year + 1, mapYear)
                    .mapToObj(later -> map.changesOfTerritory(code, later)))
        .allMatch(List::isEmpty);
  }

  private static String words(CountyEvent event, Reference reference) {
    String from = reference.nameOf(event.fromCode(), event.year() - 1);
    String to = reference.nameOf(event.toCode(), event.year());
    return switch (event.kind()) {
      case "merge" -> from + "并入" + to;
      case "split" -> to + "由" + from + "分设";
      default -> from + "与" + to + "之间调整区划界线";
    };
  }

  private static String ownWords(CountyEvent event, String county) {
    boolean isReceiver = event.toCode().equals(county);
    return switch (event.kind()) {
      case "merge" -> isReceiver ? "有县区并入" : "并入其他县区";
      case "split" -> isReceiver ? "由其他县区分设" : "分设出新的县区";
      default -> "与其他县区之间调整区划界线";
    };
  }

  private static String together(List<String> words) {
    return words.isEmpty() ? null : String.join("；", words.stream().distinct().toList());
  }
}
