package org.junheng.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.language.Language;

/** The files of {@code schemas/} that are packed into the jar. */
final class SchemasInJar {
  private SchemasInJar() {}

  /** The texts of those files that are wanted, by their names below {@code schemas/}. */
  static Map<String, String> read(Predicate<String> wanted) {
    URL url = SchemasInJar.class.getResource("/schemas/forms/school.yml");
    if (url == null) {
      throw new DefinitionException(
          Language.either(
              "schemas/ is not packed into the jar; build it again", "程序包中没有 schemas/；请重新构建"));
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return readFolder(Path.of(uri).getParent().getParent(), wanted);
      }
      URI jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
      try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
        return readFolder(files.getPath("/schemas"), wanted);
      } catch (FileSystemAlreadyExistsException open) {
        return readFolder(FileSystems.getFileSystem(jar).getPath("/schemas"), wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an editor or an operating system leaves beside the definitions, and texts for people. */
  private static boolean isNoDefinition(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.endsWith("~") || name.endsWith(".md");
  }

  private static Map<String, String> readFolder(Path root, Predicate<String> wanted)
      throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.filter(path -> Files.isRegularFile(path) && !isNoDefinition(path)).forEach(paths::add);
    }
    Map<String, String> files = new TreeMap<>();
    for (Path path : paths) {
      String name = root.relativize(path).toString().replace('\\', '/');
      if (wanted.test(name)) {
        files.put(name, Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
