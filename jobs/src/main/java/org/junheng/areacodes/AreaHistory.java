package org.junheng.areacodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.areacodes.AreaRecord.Level;

/** The public history of division codes, looked up by code and year. */
final class AreaHistory {
  private final Map<String, List<AreaRecord>> byCode = new TreeMap<>();

  AreaHistory(List<AreaRecord> records) {
    records.stream()
        .sorted(Comparator.comparingInt(AreaRecord::from))
        .forEach(
            record -> byCode.computeIfAbsent(record.code(), code -> new ArrayList<>()).add(record));
  }

  /** The records of a level whose code begins with those digits, by code and year. */
  List<AreaRecord> of(Level level, String digits) {
    return all()
        .filter(record -> record.level() == level && record.code().startsWith(digits))
        .toList();
  }

  /** The record of a code at a level in a year. */
  Optional<AreaRecord> find(Level level, String code, int year) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(record -> record.level() == level && record.isValidIn(year))
        .findFirst();
  }

  /** The newest year that any record names: of later ones the history says nothing. */
  int newestYear() {
    return all()
        .flatMapToInt(
            record ->
                IntStream.concat(
                    IntStream.of(record.from(), record.until() == null ? 0 : record.until()),
                    record.successors().stream()
                        .mapToInt(next -> next.year() == null ? 0 : next.year())))
        .max()
        .orElse(0);
  }

  private Stream<AreaRecord> all() {
    return byCode.values().stream().flatMap(List::stream);
  }
}
