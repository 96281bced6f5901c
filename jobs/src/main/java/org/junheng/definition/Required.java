package org.junheng.definition;

import java.util.List;
import java.util.Objects;
import org.junheng.language.Language;

/** What a definition must say; each function names the key that is missing. */
public final class Required {
  private Required() {}

  /** A key that must be there. */
  public static <T> T key(String name, T value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw new DefinitionException(Language.either("the key '%s' is missing", "缺少键“%s”", name));
    }
    return value;
  }

  /** A list that must hold something. */
  public static <T> List<T> list(String name, List<T> value) {
    key(name, value);
    if (value.isEmpty()) {
      throw new DefinitionException(Language.either("the list '%s' is empty", "列表“%s”是空的", name));
    }
    return entries(name, value);
  }

  /** A list that may be left out. */
  public static <T> List<T> orEmpty(String name, List<T> value) {
    return value == null ? List.of() : entries(name, value);
  }

  private static <T> List<T> entries(String name, List<T> value) {
    if (value.stream().anyMatch(Objects::isNull)) {
      throw new DefinitionException(
          Language.either("the list '%s' has an empty entry", "列表“%s”有空的条目", name));
    }
    return List.copyOf(value);
  }
}
