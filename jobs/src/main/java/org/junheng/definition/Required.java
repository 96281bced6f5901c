package org.junheng.definition;

import java.util.List;
import java.util.Objects;

/** What a definition must say; each function names the key that is missing. */
final class Required {
  private Required() {}

  static <T> T key(String name, T value) {
    if (value == null || value instanceof String text && text.isBlank()) {
      throw new DefinitionException("the key '" + name + "' is missing");
    }
    return value;
  }

  static <T> List<T> list(String name, List<T> value) {
    key(name, value);
    if (value.isEmpty()) {
      throw new DefinitionException("the list '" + name + "' is empty");
    }
    return entries(name, value);
  }

  static <T> List<T> orEmpty(String name, List<T> value) {
    return value == null ? List.of() : entries(name, value);
  }

  private static <T> List<T> entries(String name, List<T> value) {
    if (value.stream().anyMatch(Objects::isNull)) {
      throw new DefinitionException("the list '" + name + "' has an empty entry");
    }
    return List.copyOf(value);
  }
}
