package org.junheng.definition;

import java.util.List;

/** What a definition must say; each function names the key that is missing. */
final class Required {
  private Required() {}

  static <T> T key(String name, T value) {
    if (value == null) {
      throw new DefinitionException("the key '" + name + "' is missing");
    }
    return value;
  }

  static <T> List<T> list(String name, List<T> value) {
    key(name, value);
    if (value.isEmpty()) {
      throw new DefinitionException("the list '" + name + "' is empty");
    }
    return List.copyOf(value);
  }

  static <T> List<T> orEmpty(List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }
}
