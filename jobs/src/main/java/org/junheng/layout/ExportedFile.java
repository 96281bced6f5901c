package org.junheng.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.landing.FileName;
import org.junheng.language.Language;

/**
 * A file of an export.
 *
 * @param name as origins and messages name it: below the folder that was given
 */
record ExportedFile(Path path, String name) {

  /**
   * The files of paths, each once, in the order of their names; folders with all that is in them.
   *
   * @param out where converted files go, which are no export; null where none are written
   */
  static List<ExportedFile> of(List<Path> paths, Path out) {
    Path landing = out == null ? null : out.toAbsolutePath().normalize();
    List<ExportedFile> files = new ArrayList<>();
    Set<Path> met = new TreeSet<>();
    boolean areSeveral = paths.size() > 1;
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new DefinitionException(
            Language.either("there is no file or folder %s", "没有文件或文件夹 %s", path));
      }
      Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
      Path above =
          areSeveral && Files.isDirectory(path) ? path.toAbsolutePath().getParent() : folder;
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          String own = file.getFileName().toString();
          boolean isConverted =
              landing != null && file.toAbsolutePath().normalize().startsWith(landing);
          if (!isConverted && !FileName.isPassedOver(own) && met.add(file.toRealPath())) {
            Path below = above.toAbsolutePath().relativize(file.toAbsolutePath());
            files.add(new ExportedFile(file, below.toString().replace('\\', '/')));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  boolean isOfTable() {
    return FileName.isOfTable(path.getFileName().toString());
  }

  byte[] content() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
