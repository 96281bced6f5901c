package org.junheng.sample;

import java.util.List;

/** Names that do not exist; those of cities, counties and schools say so with 样例. */
final class Names {
  /** The word that stands in every name of a city, county or school. */
  static final String MARK = "样例";

  private static final String FIRST = "青柏永虎白松云清石柳竹梅兰枫桐桂杉银玉翠碧丹紫苍";
  private static final String SECOND = "林凤岩泉隆河溪川岭湖塘峰谷原坪洲湾桥沙汀岗陂坡屏渡";
  private static final String NUMERALS = "一二三四五六七八九";
  private static final List<String> QUARTERS = List.of("城东", "城西", "城南", "城北", "城中");
  private static final String TOWN_FIRST = "东西南北上下大新古高长双";
  private static final String TOWN_SECOND = "河山塘岭口坝潭圩田沟";
  private static final String VILLAGE_FIRST = "李王张刘陈杨赵黄周吴徐孙朱马胡林";
  private static final String VILLAGE_SECOND = "家庄坪湾寨坡冲坳沟屯垌岸畔棚洼圩";
  private static final int PAIRS = FIRST.length() * SECOND.length();
  private static final int STRIDE = 217;
  private static final int FIRST_SPARE = 400;
  private static final int FIRST_CITY = 500;

  private Names() {}

  /** The base name of a county; no two counties share one. */
  static String county(long seed, int index) {
    String again = index < FIRST_SPARE ? "" : numeral(index / FIRST_SPARE);
    return pair(seed, index % FIRST_SPARE) + again;
  }

  /** A second base name for a county that is renamed, or for what is split from it. */
  static String spare(long seed, int index) {
    return pair(seed, FIRST_SPARE + index % (FIRST_CITY - FIRST_SPARE));
  }

  /** The whole name of a city. */
  static String city(long seed, int index) {
    return MARK + pair(seed, FIRST_CITY + index) + "市";
  }

  /** The name of a town of a county, in a province where towns of different counties may agree. */
  static String town(CountyDesign county, int town) {
    String suffix = town == 0 ? "街道" : town % 3 == 2 ? "乡" : "镇";
    if (town == 0) {
      return "城关" + suffix;
    }
    int first = (town + county.index()) % TOWN_FIRST.length();
    int second = (town / TOWN_FIRST.length() + town * 3 + county.index()) % TOWN_SECOND.length();
    return "" + TOWN_FIRST.charAt(first) + TOWN_SECOND.charAt(second) + suffix;
  }

  /** The n-th school, from 0, of its type in the county's seat. */
  static String seatSchool(int n, SchoolType type) {
    return QUARTERS.get(n % QUARTERS.size())
        + "第"
        + numeral(n / QUARTERS.size() + 1)
        + type.title();
  }

  /** The n-th school, from 0, of its type in a town. */
  static String townSchool(String town, int n, SchoolType type) {
    return town + (n == 0 ? "中心" : "第" + numeral(n + 1)) + type.title();
  }

  /** A school of a village; the number keeps villages apart. */
  static String villageSchool(String town, int number, SchoolType type) {
    char first = VILLAGE_FIRST.charAt(number % VILLAGE_FIRST.length());
    char second = VILLAGE_SECOND.charAt(number / VILLAGE_FIRST.length() % VILLAGE_SECOND.length());
    return town + first + second + "村" + type.title();
  }

  /** A number below a hundred in Chinese. */
  static String numeral(int number) {
    if (number < 10) {
      return NUMERALS.substring(number - 1, number);
    }
    String tens = number < 20 ? "" : NUMERALS.substring(number / 10 - 1, number / 10);
    return tens + "十" + (number % 10 == 0 ? "" : numeral(number % 10));
  }

  private static String pair(long seed, int index) {
    int offset = Dice.of(seed, "names").between(0, PAIRS - 1);
    int place = (index * STRIDE + offset) % PAIRS;
    return "" + FIRST.charAt(place / SECOND.length()) + SECOND.charAt(place % SECOND.length());
  }
}
