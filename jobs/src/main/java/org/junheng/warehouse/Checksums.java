package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;

/**
 * The SHA-256 of every file of a release by its name in the release's folder: {@code
 * checksums.json}, written last and only on a disk of this machine.
 *
 * @param files all but the file itself
 */
public record Checksums(Map<String, String> files) {
  private static final String NAME = "checksums.json";

  public Checksums {
    files = new TreeMap<>(files);
  }

  /** Writes them into a release that is prepared. */
  static void write(Storage prepared) {
    if (prepared.isOnDisk()) {
      List<String> names = new ArrayList<>();
      addAll(prepared, "", names);
      names.remove(NAME);
      prepared.replaceText(NAME, Json.write(new Checksums(of(prepared, names))));
    }
  }

  private static void addAll(Storage folder, String above, List<String> names) {
    for (Storage.Entry entry : folder.list()) {
      String name = above + entry.name();
      if (entry.isFolder()) {
        addAll(folder.in(entry.name()), name + "/", names);
      } else {
        names.add(name);
      }
    }
  }

  /** Those of a release; none in releases of versions before 0.2, and off the disk. */
  static Optional<Checksums> read(Storage release) {
    return release.exists(NAME)
        ? Optional.of(Json.read(release.readText(NAME), Checksums.class))
        : Optional.empty();
  }

  /** The SHA-256 of files as they are. */
  private static Map<String, String> of(Storage folder, List<String> names) {
    Map<String, String> sums = new TreeMap<>();
    names.parallelStream()
        .map(name -> Map.entry(name, Fingerprint.of(folder.open(name))))
        .toList()
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }
}
