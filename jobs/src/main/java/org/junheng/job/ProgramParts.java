package org.junheng.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Fingerprints of parts of the program, by the content of their classes: what a mended style sheet
 * leaves as it is need not be read or derived again.
 */
final class ProgramParts {
  private static final String ROOT = "org/junheng/";

  /** The rooms whose classes decide what figures come out of files. */
  private static final List<String> FIGURING =
      List.of(
          "definition",
          "expression",
          "figure",
          "table",
          "landing",
          "intake",
          "reference",
          "county",
          "history",
          "province");

  private final SortedMap<String, byte[]> classes;

  private ProgramParts(SortedMap<String, byte[]> classes) {
    this.classes = classes;
  }

  /** The classes of the program that is running. */
  static ProgramParts running() {
    try {
      Path place =
          Path.of(ProgramParts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ProgramParts(Files.isDirectory(place) ? inFolder(place) : inJar(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the classes that decide what figures come out of files. */
  String figuring() {
    return fingerprint(FIGURING);
  }

  /** Of the classes of some rooms. */
  String fingerprint(List<String> rooms) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      classes.forEach(
          (name, content) -> {
            if (rooms.stream().anyMatch(room -> name.startsWith(ROOT + room + "/"))) {
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update(content);
            }
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static SortedMap<String, byte[]> inJar(Path jar) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (entry.getName().startsWith(ROOT) && entry.getName().endsWith(".class")) {
          found.put(
              entry.getName(), Long.toHexString(entry.getCrc()).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return found;
  }

  private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder.resolve(ROOT))) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          found.put(folder.relativize(file).toString().replace('\\', '/'), in.readAllBytes());
        }
      }
    }
    return found;
  }
}
