package org.junheng.sample;

import java.util.ArrayList;
import java.util.List;

/** The counties of a province; the first ones do not depend on how many follow. */
final class ProvinceDesign {
  /** The first two digits of the codes; a nation goes on with the next number. */
  private static final int PROVINCE_CODE = 45;

  private static final int CITIES_OF_A_PROVINCE = 70;
  private static final int FIRST_CITY_SIZE = 14;
  private static final int BLOCK = 8;

  /** Kinds in the order that counties are added to the first city. */
  private static final List<CountyKind> FIRST_CITY =
      List.of(
          CountyKind.COUNTY,
          CountyKind.DISTRICT,
          CountyKind.ZONE,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.DISTRICT,
          CountyKind.COUNTY,
          CountyKind.DISTRICT,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.CITY,
          CountyKind.COUNTY);

  /** Kinds in the order that counties are added to any other city. */
  private static final List<CountyKind> OTHER_CITY =
      List.of(
          CountyKind.DISTRICT,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.DISTRICT,
          CountyKind.COUNTY,
          CountyKind.CITY,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.DISTRICT,
          CountyKind.COUNTY,
          CountyKind.COUNTY,
          CountyKind.CITY,
          CountyKind.COUNTY,
          CountyKind.COUNTY);

  /** Qualities of the first counties, which bear the events and the exact figures. */
  private static final List<Quality> FIRST_QUALITIES =
      List.of(
          Quality.MIDDLING,
          Quality.GOOD,
          Quality.GOOD,
          Quality.GOOD,
          Quality.BAD,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.GOOD,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.GOOD,
          Quality.MIDDLING,
          Quality.BAD,
          Quality.MIDDLING);

  /** Qualities of each further eight counties, shuffled. */
  private static final List<Quality> QUALITIES =
      List.of(
          Quality.GOOD,
          Quality.GOOD,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.MIDDLING,
          Quality.BAD);

  private ProvinceDesign() {}

  /** The counties of a province in the order of their making. */
  static List<CountyDesign> counties(SampleProvince province) {
    List<CountyDesign> counties = new ArrayList<>();
    for (int city = 1; counties.size() < province.counties(); city++) {
      addCity(counties, province, city);
    }
    return List.copyOf(counties);
  }

  /** The code that a city gives to a county split from another. */
  static String splitCode(CityDesign city) {
    return city.code().substring(0, 4) + "39";
  }

  /** The code that the recoded county bears from then on. */
  static String recodedCode(CityDesign city) {
    return city.code().substring(0, 4) + "81";
  }

  private static void addCity(List<CountyDesign> counties, SampleProvince province, int number) {
    long seed = province.seed();
    int further = (number - 1) / CITIES_OF_A_PROVINCE;
    String prefix =
        "%02d%02d".formatted(PROVINCE_CODE + further, number - further * CITIES_OF_A_PROVINCE);
    CityDesign city = new CityDesign(prefix + "00", Names.city(seed, number));
    int size = number == 1 ? FIRST_CITY_SIZE : Dice.of(seed, "city", number).between(8, 14);
    List<CountyKind> kinds = number == 1 ? FIRST_CITY : OTHER_CITY;
    for (int i = 0; i < size && counties.size() < province.counties(); i++) {
      CountyKind kind = kinds.get(i);
      long before = kinds.subList(0, i).stream().filter(kind::equals).count();
      counties.add(
          county(seed, counties.size(), city, kind, prefix + ending(number, kind, before)));
    }
  }

  /** The last two characters of the n-th county of a kind in its city. */
  private static String ending(int city, CountyKind kind, long n) {
    return switch (kind) {
      case DISTRICT -> "%02d".formatted(2 + n);
      case COUNTY -> "%02d".formatted(city == 1 ? endingInFirstCity(n) : 21 + n);
      case CITY -> "%02d".formatted(82 + n);
      case ZONE -> "K" + (1 + n);
    };
  }

  /** The first county is 27, the one that is recoded. */
  private static long endingInFirstCity(long n) {
    return n == 0 ? 27 : n < 7 ? 20 + n : 21 + n;
  }

  private static CountyDesign county(
      long seed, int index, CityDesign city, CountyKind kind, String code) {
    return new CountyDesign(
        seed,
        index,
        city,
        kind,
        code,
        Names.county(seed, index),
        quality(seed, index),
        margin(seed, index, kind),
        varianceLimit(index));
  }

  private static Quality quality(long seed, int index) {
    if (index < FIRST_QUALITIES.size()) {
      return FIRST_QUALITIES.get(index);
    }
    List<Quality> left = new ArrayList<>(QUALITIES);
    Dice dice = Dice.of(seed, "qualities", index / BLOCK);
    for (int i = 0; i < index % BLOCK; i++) {
      left.remove(dice.between(0, left.size() - 1));
    }
    return left.get(dice.between(0, left.size() - 1));
  }

  private static Margin margin(long seed, int index, CountyKind kind) {
    if (kind == CountyKind.ZONE) {
      return Margin.ON_THE_LIMIT;
    }
    return index == 6 || index > 16 && Dice.of(seed, "margin", index).chance(0.04)
        ? Margin.JUST_SHORT
        : Margin.USUAL;
  }

  private static VarianceLimit varianceLimit(int index) {
    return switch (index % 40) {
      case 3 -> VarianceLimit.JUST_OVER;
      case 8 -> VarianceLimit.JUST_WITHIN;
      default -> VarianceLimit.NONE;
    };
  }
}
