package org.junheng.areacodes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.areacodes.AreaRecord.Level;
import org.junheng.areacodes.Undecided.Question;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Years;
import org.junheng.language.Language;

/**
 * The counties of one province and period and how their map changed, out of the public history of
 * division codes.
 *
 * @param counties of the period's years, and those that the first year's changes began with
 * @param events from the change that made the first year's map to that which made the last one's
 * @param undecided what the history leaves open
 */
public record ProvinceHistory(
    List<CountyPeriod> counties, List<CountyEvent> events, List<Undecided> undecided) {

  /**
   * Reads the published file.
   *
   * @param province its first two digits
   * @param years census years
   * @param cityNames by city code, names to use instead of the history's
   */
  public static ProvinceHistory read(
      Path file, String province, Years years, Map<String, String> cityNames) throws IOException {
    AreaHistory history = AreaHistoryFile.read(file);
    if (history.of(Level.COUNTY, province).isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "%s holds no county of province %s; those of %s are there",
              "%s 中没有省级代码 %s 的县区；有 %s 的",
              file,
              province,
              String.join(
                  ", ",
                  new TreeSet<>(
                      history.of(Level.COUNTY, "").stream()
                          .map(county -> county.code().substring(0, 2))
                          .toList()))));
    }
    return of(history, province, years, new CountyCities(history, cityNames));
  }

  private static ProvinceHistory of(
      AreaHistory history, String province, Years years, CountyCities cities) {
    List<CountyEvent> events = new ArrayList<>();
    List<Undecided> undecided = new ArrayList<>();
    for (int year = years.from(); year <= years.to(); year++) {
      MapChange change = MapChange.to(history, province, year);
      events.addAll(change.events());
      undecided.addAll(change.undecided());
    }
    CountyPeriods periods = CountyPeriods.of(history, province, years, events, cities);
    undecided.addAll(periods.undecided());
    undecided.addAll(dates(events));
    undecided.addAll(prefectures(history, province, years));
    undecided.addAll(generally(history, years));
    undecided.sort(
        Comparator.comparing(Undecided::question)
            .thenComparing(open -> open.year() == null ? 0 : open.year()));
    return new ProvinceHistory(periods.counties(), List.copyOf(events), List.copyOf(undecided));
  }

  private static List<Undecided> dates(List<CountyEvent> events) {
    return new TreeSet<>(events.stream().map(CountyEvent::year).toList())
        .stream()
            .map(
                year ->
                    new Undecided(
                        Question.DATE,
                        year,
                        null,
                        null,
                        "%1$d年的%2$d项变更都归入%1$d学年（9月1日起）的县区名录；沿革只有年份，9月1日之后才生效的，请将变更年份和启用、停用学年各推后一年"
                            .formatted(year, count(events, year))))
            .toList();
  }

  private static long count(List<CountyEvent> events, int year) {
    return events.stream().filter(event -> event.year() == year).count();
  }

  /** Prefectures that have no county in some of the years. */
  private static List<Undecided> prefectures(AreaHistory history, String province, Years years) {
    Map<String, TreeSet<Integer>> without = new TreeMap<>();
    for (int at = years.from(); at <= years.to(); at++) {
      int year = at;
      Set<String> withCounties =
          history.of(Level.COUNTY, province).stream()
              .filter(county -> county.isValidIn(year))
              .map(county -> county.code().substring(0, 4))
              .collect(Collectors.toSet());
      history.of(Level.PREFECTURE, province).stream()
          .filter(city -> city.isValidIn(year))
          .filter(city -> !withCounties.contains(city.code().substring(0, 4)))
          .forEach(city -> without.computeIfAbsent(city.told(), told -> new TreeSet<>()).add(year));
    }
    return without.entrySet().stream()
        .map(
            city ->
                new Undecided(
                    Question.PREFECTURE,
                    city.getValue().first(),
                    null,
                    city.getKey().substring(0, 6),
                    "%s在%s学年没有县级区划；如以市为单位报送，请在counties.csv中补上一行"
                        .formatted(
                            city.getKey(),
                            new Years(city.getValue().first(), city.getValue().last()))))
        .toList();
  }

  private static List<Undecided> generally(AreaHistory history, Years years) {
    List<Undecided> open = new ArrayList<>();
    open.add(
        new Undecided(
            Question.ZONE,
            null,
            null,
            null,
            "开发区、管理区等没有国家标准代码，沿革中没有；单独报送的请在counties.csv中补上，类型写zone"));
    if (years.to() > history.newestYear()) {
      open.add(
          new Undecided(
              Question.PERIOD,
              years.to(),
              null,
              null,
              "沿革最新的变更在%d年，其后按没有变更处理；请换用更新的沿革文件核对".formatted(history.newestYear())));
    }
    return open;
  }
}
