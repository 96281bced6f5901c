package org.junheng.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.reference.CountyRegister;
import org.junheng.reference.Reference.CountyEvent;

/**
 * Where a county's territory is no longer what it was the year before (methodology 7 and 9.23): the
 * code that it had then and the words for a break. A rename or a one-to-one recode is none.
 */
final class MapChanges {
  private static final Change NONE = new Change(null, null, null);

  private final Counties counties;
  private final Map<Integer, Map<String, Change>> changes = new HashMap<>();

  /**
   * A county against the year before.
   *
   * @param codeBefore null where the county was not there
   * @param words null where nothing changed
   * @param ownWords the same without the names of other counties
   */
  record Change(String codeBefore, String words, String ownWords) {}

  MapChanges(Counties counties) {
    this.counties = counties;
    for (int year : counties.years()) {
      Map<String, Change> ofYear = new HashMap<>();
      counties.in(year).forEach(county -> ofYear.put(county, change(county, year)));
      changes.put(year, ofYear);
    }
  }

  Change of(String county, int year) {
    return changes.getOrDefault(year, Map.of()).getOrDefault(county, NONE);
  }

  private Change change(String county, int year) {
    String before = counties.codeBefore(county, year);
    List<String> words = new ArrayList<>();
    List<String> own = new ArrayList<>();
    if (year > counties.years().get(0)) {
      for (CountyEvent event : counties.map().changesOfTerritory(county, year)) {
        words.add(words(event));
        own.add(ownWords(event, county));
      }
      if (before == null && words.isEmpty()) {
        words.add(year - 1 + "学年没有" + counties.map().register().nameOf(county, year));
        own.addAll(words);
      }
    }
    return new Change(before, together(words), together(own));
  }

  private String words(CountyEvent event) {
    CountyRegister register = counties.map().register();
    String from = register.nameOf(event.fromCode(), event.year() - 1);
    String to = register.nameOf(event.toCode(), event.year());
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
