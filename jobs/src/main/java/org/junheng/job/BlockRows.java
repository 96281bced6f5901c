package org.junheng.job;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.county.CountyTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableReader;

/** What the first round gave of some counties of one census year, by table. */
interface BlockRows {
  /** All rows of a table. */
  <T extends Record> List<T> all(Class<T> type);

  /** The rows of a table by county. */
  default <T extends Record> Map<String, List<T>> of(Class<T> type, Function<T, String> county) {
    return all(type).stream().collect(Collectors.groupingBy(county));
  }

  /** Those that it wrote into a release that is prepared. */
  static BlockRows in(Storage release, BlockPlan block) {
    List<String> files = List.of(Rounds.COUNTY_YEARS.file(block.name()));
    return new BlockRows() {
      @Override
      public <T extends Record> List<T> all(Class<T> type) {
        return TableReader.of(release, type).filesThere(files).all();
      }
    };
  }

  /** Those of one county-year that is at hand. */
  static BlockRows of(CountyTables tables) {
    return new BlockRows() {
      @Override
      public <T extends Record> List<T> all(Class<T> type) {
        return tables.of(type);
      }
    };
  }
}
