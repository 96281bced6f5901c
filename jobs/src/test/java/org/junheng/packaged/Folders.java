package org.junheng.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for runs of the packaged program, gone when the tests are over. */
final class Folders {
  static final Path SAMPLE = Path.of("jobs/src/test/resources/fixtures/sample");

  private static final Path ROOT = make();

  private Folders() {}

  /** A new folder of that name; it does not exist yet. */
  static Path named(String name) {
    return ROOT.resolve(name);
  }

  /** A landing folder with the files of the sample. */
  static Path landing(String name) {
    Path copy = named(name);
    copy(SAMPLE.resolve("landing"), copy);
    return copy;
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration that the program comes with, but for what is said of publishing. */
  static Path conf(String name, String publish) {
    Path conf = named(name + "/junheng.yml");
    write(conf, read(Path.of("conf/junheng.yml")));
    change(conf, "publish: {}", "publish: {" + publish + "}");
    return conf;
  }

  /** A file that a password stands in. */
  static Path secret(String name) {
    Path file = named(name);
    write(file, "x\n");
    return file;
  }

  /** Replaces text that stands once in a file. */
  static void change(Path file, String before, String after) {
    String text = read(file);
    int at = text.indexOf(before);
    if (at < 0 || text.indexOf(before, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " has " + before + " not just once");
    }
    write(file, text.replace(before, after));
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path make() {
    try {
      Path root = Files.createTempDirectory("junheng");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with all that it holds. */
  static void remove(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
