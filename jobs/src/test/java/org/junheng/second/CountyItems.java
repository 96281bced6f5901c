package org.junheng.second;

final class CountyItems {
  private CountyItems() {}

  static Integer level(String cell) {
    return switch (cell) {
      case "1", "I" -> 1;
      case "2", "II" -> 2;
      case "3", "III" -> 3;
      case "4", "IV" -> 4;
      default -> null;
    };
  }
}
