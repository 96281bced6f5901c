package org.junheng.intake;

import java.io.Serializable;
import java.util.List;

/**
 * What a county and the other counties of its year are called.
 *
 * @param own null where it is not known
 */
public record NamesOfCounties(String own, List<String> others) implements Serializable {
  /** No names are known. */
  public static final NamesOfCounties NONE = new NamesOfCounties(null, List.of());

  private static final int SHORTEST = 3;

  /** Of some texts, the first that names another county and not this one; null where none does. */
  String inOneOf(List<String> titles) {
    if (own == null) {
      return null;
    }
    String stem = stem(own);
    for (String title : titles) {
      if (!title.contains(stem)) {
        for (String other : others) {
          if (other.length() >= SHORTEST && title.contains(other) && !stem(other).equals(stem)) {
            return title;
          }
        }
      }
    }
    return null;
  }

  /** The name without the word for what it is: a county that became a city keeps it. */
  private static String stem(String name) {
    return name.length() < SHORTEST ? name : name.substring(0, name.length() - 1);
  }
}
