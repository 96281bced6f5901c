package org.junheng.job;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.storage.Storage;
import org.junheng.warehouse.TableReader;

/** What the first round wrote of a block's counties, by table. */
final class BlockRows {
  private final Storage release;
  private final List<String> files;

  BlockRows(Storage release, BlockPlan block) {
    this.release = release;
    this.files = List.of(Rounds.COUNTY_YEARS.file(block.name()));
  }

  /** The rows of a table by county. */
  <T extends Record> Map<String, List<T>> of(Class<T> type, Function<T, String> county) {
    return TableReader.of(release, type).filesThere(files).all().stream()
        .collect(Collectors.groupingBy(county));
  }
}
