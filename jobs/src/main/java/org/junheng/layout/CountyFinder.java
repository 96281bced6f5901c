package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Wording;
import org.junheng.language.Language;
import org.junheng.reference.Reference;
import org.junheng.reference.Reference.County;

/** The county that a school says it lies in, among those of a census year. */
final class CountyFinder {
  private final int year;
  private final Map<String, County> byCode = new HashMap<>();
  private final Map<String, List<County>> byName = new HashMap<>();

  CountyFinder(Reference reference, int year) {
    this.year = year;
    for (County county : reference.counties()) {
      if (county.isValidIn(year)) {
        byCode.put(county.code(), county);
        byName.computeIfAbsent(Wording.plain(county.name()), any -> new ArrayList<>()).add(county);
      }
    }
  }

  /**
   * What was found.
   *
   * @param code null where none can be told
   * @param rule why none can
   */
  record Found(String code, String rule, String message) {}

  /** The county of that code. */
  Found ofCode(String code) {
    return byCode.containsKey(code)
        ? new Found(code, null, null)
        : new Found(
            null,
            "county_unknown",
            Language.either(
                "counties.csv has no county %s in %d; none of its schools is converted",
                "counties.csv 中%2$d学年没有县区 %1$s，其学校均未转换", code, year));
  }

  /** The county of that name, in a city where one is given. */
  Found ofName(String name, String city) {
    List<County> named = byName.getOrDefault(Wording.plain(name), List.of());
    List<County> within =
        city == null
            ? named
            : named.stream()
                .filter(county -> Wording.plain(county.cityName()).equals(Wording.plain(city)))
                .toList();
    if (within.size() == 1) {
      return new Found(within.get(0).code(), null, null);
    }
    if (named.isEmpty()) {
      return new Found(
          null,
          "county_unknown",
          Language.either(
              "counties.csv has no county '%s' in %d; none of its schools is converted. Where the"
                  + " export writes it otherwise, say so under 'words' of county: name",
              "counties.csv 中%2$d学年没有县区“%1$s”，其学校均未转换；导出的写法不同的，在 county: name 下用 words 写明",
              name,
              year));
    }
    List<County> several = within.isEmpty() ? named : within;
    return new Found(
        null,
        within.isEmpty() ? "county_in_other_city" : "county_ambiguous",
        Language.either(
            "'%s'%s may be: %s; the layout must tell them apart, by county: city or by code",
            "“%s”%s可能是：%s；布局须以 county: city 或代码区分",
            name,
            city == null ? "" : Language.either(" in '%s'", "（%s）", city),
            several.stream()
                .map(county -> county.code() + " " + county.cityName() + county.name())
                .collect(Collectors.joining(", "))));
  }
}
