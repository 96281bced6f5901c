package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.storage.Fingerprint;

/**
 * What lay in the landing and reference folders when the last run found or made everything up to
 * date: each file's size, times and place on the disk. While none of it changed, and the release is
 * still the current one, a night has nothing to do, and no file need be read to know it. The time
 * of a file's last change of state is kept by the operating system, so a content cannot change
 * under it. Off the disk nothing is known, and everything is looked at.
 */
public final class LastSeen {
  private static final String FILE = ".last-seen";

  /** The province's own tables that say another thing from a day on. */
  private static final List<String> DATED = List.of("census_years.csv", "closed_years.csv");

  private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

  private final Path warehouse;
  private final String key;
  private final int countyYears;

  private LastSeen(Path warehouse, String key, int countyYears) {
    this.warehouse = warehouse;
    this.key = key;
    this.countyYears = countyYears;
  }

  /**
   * What lies there now; none where it cannot be told without reading.
   *
   * @param said all else that a run depends on: the program's version and what it was asked
   */
  public static Optional<LastSeen> now(Settings settings, List<String> said) {
    boolean isElsewhere =
        Stream.of(settings.landing(), settings.reference(), settings.warehouse())
            .anyMatch(place -> ELSEWHERE.matcher(place).matches());
    if (isElsewhere || settings.publish().mart().isPresent()) {
      return Optional.empty();
    }
    try {
      List<String> stamps = new ArrayList<>(said);
      stamps.add(settings.toString());
      int countyYears = addAll(stamps, path(settings.landing()));
      addAll(stamps, path(settings.reference()));
      if (DATED.stream().map(path(settings.reference())::resolve).anyMatch(Files::exists)) {
        stamps.add(LocalDate.now(ZoneOffset.UTC).toString());
      }
      return Optional.of(
          new LastSeen(
              path(settings.warehouse()), Fingerprint.of(String.join("\n", stamps)), countyYears));
    } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** Gives how many folders lie two below: county-years, in a landing folder. */
  static int addAll(List<String> stamps, Path folder) throws IOException {
    int folders = 0;
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : walk.sorted().toList()) {
        Map<String, Object> about =
            Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,isDirectory");
        boolean isFolder = Boolean.TRUE.equals(about.get("isDirectory"));
        folders += isFolder && folder.relativize(file).getNameCount() == 2 ? 1 : 0;
        stamps.add(
            isFolder
                ? file.toString()
                : file
                    + " "
                    + about.get("size")
                    + " "
                    + about.get("lastModifiedTime")
                    + " "
                    + about.get("ctime")
                    + " "
                    + about.get("ino"));
      }
    }
    return folders;
  }

  /** A folder on a disk of this machine; none where it is elsewhere. */
  static Optional<Path> onDisk(String place) {
    return ELSEWHERE.matcher(place).matches() ? Optional.empty() : Optional.of(path(place));
  }

  private static Path path(String place) {
    return place.startsWith("file:")
        ? Path.of(java.net.URI.create(place).getPath())
        : Path.of(place).toAbsolutePath();
  }

  /** How many county-years a night may have to read: all at first, few later. */
  public int toRead() {
    return Files.exists(warehouse.resolve(FILE)) ? 0 : countyYears;
  }

  /**
   * Whether a run will find work, as far as that shows without reading: nothing was published yet
   * while something lies there, or something else lies there than the last run noted.
   *
   * @param key what lies there; null where that is unknown
   */
  public static boolean isWorkLikely(Settings settings, String key) {
    boolean isOnDisk =
        Stream.of(settings.landing(), settings.warehouse())
            .noneMatch(place -> ELSEWHERE.matcher(place).matches());
    if (!isOnDisk || !Files.isDirectory(path(settings.landing()))) {
      return false;
    }
    Path warehouse = path(settings.warehouse());
    if (!Files.exists(warehouse.resolve("CURRENT.json"))) {
      return true;
    }
    try {
      String noted = noted(warehouse).getProperty("key");
      return key != null && noted != null && !noted.equals(key);
    } catch (IOException e) {
      return false;
    }
  }

  private static Properties noted(Path warehouse) throws IOException {
    Properties seen = new Properties();
    try (var in = Files.newBufferedReader(warehouse.resolve(FILE), StandardCharsets.UTF_8)) {
      seen.load(in);
    }
    return seen;
  }

  /** What names all that lies there. */
  public String key() {
    return key;
  }

  /** What the last run said of just this, where the same release is current. */
  public Optional<Said> said() {
    try {
      Properties seen = noted(warehouse);
      boolean isSame =
          key.equals(seen.getProperty("key"))
              && current(warehouse).equals(seen.getProperty("current"));
      return isSame
          ? Optional.of(
              new Said(Integer.parseInt(seen.getProperty("status")), seen.getProperty("words")))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * What a run said at its end.
   *
   * @param status its exit status
   */
  public record Said(int status, String words) {}

  /** Notes that everything that lay there under this key is in the current release. */
  public static void note(Settings settings, String key, Said said) {
    if (key == null) {
      return;
    }
    Path warehouse = path(settings.warehouse());
    Properties seen = new Properties();
    try {
      seen.setProperty("key", key);
      seen.setProperty("current", current(warehouse));
      seen.setProperty("status", String.valueOf(said.status()));
      seen.setProperty("words", said.words());
      Path next = warehouse.resolve(FILE + "-next");
      try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
        seen.store(out, null);
      }
      Files.move(
          next,
          warehouse.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException onlySavesTime) {
      // the next night looks at everything again
    }
  }

  /** The current release, and what was decided on releases by now. */
  private static String current(Path warehouse) throws IOException {
    String decided = "";
    Path book = warehouse.resolve("publications");
    if (Files.isDirectory(book)) {
      try (Stream<Path> entries = Files.list(book)) {
        decided = entries.map(Path::toString).sorted().collect(Collectors.joining("\n"));
      }
    }
    try {
      return Files.readString(warehouse.resolve("CURRENT.json")) + Fingerprint.of(decided);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
