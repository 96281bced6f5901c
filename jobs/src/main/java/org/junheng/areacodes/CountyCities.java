package org.junheng.areacodes;

import java.util.Map;
import java.util.Optional;
import org.junheng.areacodes.AreaRecord.Level;

/**
 * Under which city a county is counted in a year: the prefecture of its code's first four digits as
 * it was called then. In a municipality it is the municipality; a county directly under its
 * province is counted with the others of its first four digits.
 */
final class CountyCities {
  private static final String DIRECT = "直辖";

  private final AreaHistory history;
  private final Map<String, String> names;

  /**
   * The cities of a history.
   *
   * @param names by city code, the names to use instead of what the history says
   */
  CountyCities(AreaHistory history, Map<String, String> names) {
    this.history = history;
    this.names = names;
  }

  /**
   * A city.
   *
   * @param known whether the history or the user names it
   */
  record City(String code, String name, boolean known) {}

  City of(AreaRecord county, int year) {
    String code = county.code().substring(0, 4) + "00";
    Optional<AreaRecord> prefecture = history.find(Level.PREFECTURE, code, year);
    if (prefecture.isPresent()) {
      return named(code, prefecture.get().name(), true);
    }
    if (isInMunicipality(county)) {
      return named(county.code().substring(0, 2) + "0000", county.province(), true);
    }
    boolean isDirect = county.city().isEmpty() || county.city().equals(DIRECT);
    return named(code, isDirect ? county.province() + DIRECT : county.city(), false);
  }

  private City named(String code, String name, boolean known) {
    return new City(code, names.getOrDefault(code, name), known || names.containsKey(code));
  }

  /** 01 and 02 stand for a municipality's districts and counties, 90 for counties of a province. */
  private static boolean isInMunicipality(AreaRecord county) {
    String place = county.code().substring(2, 4);
    return county.city().equals(DIRECT) && (place.equals("01") || place.equals("02"));
  }
}
