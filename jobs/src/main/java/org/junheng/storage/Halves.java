package org.junheng.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names under which files are made before they get their own. A program that is killed leaves
 * such files; who alone writes into a folder removes them.
 */
public final class Halves {
  private static final Pattern HALF =
      Pattern.compile("\\..+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*");

  private Halves() {}

  /** A name of its own for a file that is not whole yet. */
  static String of(String name) {
    return "." + name + "-" + UUID.randomUUID();
  }

  /** Removes those that lie in a folder. */
  public static void removeIn(Storage folder) {
    folder.list().stream()
        .map(Storage.Entry::name)
        .filter(name -> HALF.matcher(name).matches())
        .forEach(folder::delete);
  }

  /** Removes those that lie in a folder or below it. */
  public static void removeBelow(Storage folder) {
    removeIn(folder);
    folder.list().stream()
        .filter(Storage.Entry::isFolder)
        .forEach(entry -> removeBelow(folder.in(entry.name())));
  }
}
