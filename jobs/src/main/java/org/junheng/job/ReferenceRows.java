package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junheng.reference.CountyMap;
import org.junheng.reference.Reference;
import org.junheng.warehouse.Tables;

/** The province's own tables as Spark sees them. */
final class ReferenceRows {
  private static final StructType PLACE =
      new StructType().add("year", DataTypes.IntegerType).add("county_code", DataTypes.StringType);

  private ReferenceRows() {}

  /** Table {@code dim_county}. */
  static Dataset<Row> counties(RunContext run) {
    List<Row> rows =
        run.reference().counties().stream()
            .map(
                county ->
                    RowFactory.create(
                        county.code(),
                        county.name(),
                        county.cityCode(),
                        county.cityName(),
                        county.kind(),
                        county.fromYear(),
                        county.toYear()))
            .toList();
    return run.spark().createDataFrame(rows, Tables.schema(run.definitions().table("dim_county")));
  }

  /** year, from_code and to_code of the one-to-one changes of code. */
  static Dataset<Row> recodes(RunContext run) {
    List<Row> rows =
        new CountyMap(run.reference())
            .oneToOneRecodes().stream()
                .map(event -> RowFactory.create(event.year(), event.fromCode(), event.toCode()))
                .toList();
    return run.spark()
        .createDataFrame(
            rows,
            new StructType()
                .add("year", DataTypes.IntegerType)
                .add("from_code", DataTypes.StringType)
                .add("to_code", DataTypes.StringType));
  }

  /** The census years of the release. */
  static Dataset<Row> years(RunContext run) {
    List<Row> rows = run.plan().years().stream().map(year -> RowFactory.create(year)).toList();
    return run.spark().createDataFrame(rows, new StructType().add("year", DataTypes.IntegerType));
  }

  /** year, county_code and recognised_in of every valid county; no row where there is no list. */
  static Dataset<Row> recognitions(RunContext run, String regime) {
    CountyMap map = new CountyMap(run.reference());
    List<Row> rows = new ArrayList<>();
    if (run.reference().has("recognition")) {
      for (int year : run.plan().years()) {
        for (String county : validIn(run, year)) {
          rows.add(
              RowFactory.create(year, county, map.recognisedIn(county, year, regime).orElse(null)));
        }
      }
    }
    return run.spark().createDataFrame(rows, PLACE.add("recognised_in", DataTypes.IntegerType));
  }

  /**
   * The codes that every valid county had in each of the last years, its own year included: year,
   * county_code, earlier_year, earlier_code.
   */
  static Dataset<Row> lineage(RunContext run, int years) {
    CountyMap map = new CountyMap(run.reference());
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : validIn(run, year)) {
        for (int earlier = year; earlier > year - years; earlier--) {
          for (String code : map.codesIn(county, year, earlier)) {
            rows.add(RowFactory.create(year, county, earlier, code));
          }
        }
      }
    }
    return run.spark()
        .createDataFrame(
            rows,
            PLACE
                .add("earlier_year", DataTypes.IntegerType)
                .add("earlier_code", DataTypes.StringType));
  }

  /**
   * year, county_code and origin: the counties of the year before that a county's schools may have
   * reported in, those that gave it a part of themselves too.
   */
  static Dataset<Row> origins(RunContext run) {
    CountyMap map = new CountyMap(run.reference());
    List<Row> rows = new ArrayList<>();
    for (int year : run.plan().years()) {
      for (String county : validIn(run, year)) {
        Set<String> origins = new TreeSet<>(map.predecessors(county, year));
        map.changesOfTerritory(county, year).stream()
            .filter(event -> event.toCode().equals(county))
            .forEach(event -> origins.add(event.fromCode()));
        origins.forEach(origin -> rows.add(RowFactory.create(year, county, origin)));
      }
    }
    return run.spark().createDataFrame(rows, PLACE.add("origin", DataTypes.StringType));
  }

  /** The codes of the counties that are valid in a census year. */
  static List<String> validIn(RunContext run, int year) {
    return run.reference().counties().stream()
        .filter(county -> county.isValidIn(year))
        .map(Reference.County::code)
        .distinct()
        .toList();
  }
}
