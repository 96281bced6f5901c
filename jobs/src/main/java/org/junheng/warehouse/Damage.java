package org.junheng.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.language.Language;

/**
 * A file of a warehouse that is not what it was.
 *
 * @param file its name in the warehouse's folder
 * @param kind how it is not
 * @param dependents what was made of it or says it: submissions, county-years, releases, tables
 */
public record Damage(String file, Kind kind, List<String> dependents) {
  private static final int SHOWN = 10;

  /** How a file is not what it was. */
  public enum Kind {
    MISSING("is missing", "缺失"),
    DAMAGED("holds something else than it did", "内容与原来不同"),
    UNREADABLE("cannot be read", "无法读取");

    private final String english;
    private final String chinese;

    Kind(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }
  }

  public Damage {
    dependents = List.copyOf(dependents);
  }

  /** The damage in lines. */
  public String words() {
    return Language.either("%s %s", "%s %s", file, Language.either(kind.english, kind.chinese))
        + dependents.stream().limit(SHOWN).map(one -> "\n    " + one).collect(Collectors.joining())
        + (dependents.size() > SHOWN
            ? "\n    " + Language.either("and %d more", "另有%d处", dependents.size() - SHOWN)
            : "");
  }
}
