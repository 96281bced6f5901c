package org.junheng.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.definition.Yaml;
import org.junheng.job.Settings;
import org.junheng.landing.Limits;
import org.junheng.language.Language;
import org.junheng.reference.Reference;
import org.junheng.storage.FileSystems;
import org.junheng.storage.Storage;
import picocli.CommandLine.Option;

/** The options that say how a run happens, over what {@code conf/junheng.yml} says. */
final class Configuration {
  private static final String PACKED = "conf/junheng.yml";

  /** What a run leaves in a warehouse, whether it came to its end or not. */
  private static final List<String> MARKS = List.of("CURRENT.json", "releases", "archive", "jobs");

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Configuration; by default conf/junheng.yml here, or beside the program.")
  private Path file;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description = "Where counties' files lie, as <year>/<county_code>/<form>.csv.")
  private String landing;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Where releases and the archive are kept.")
  private String warehouse;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "The province's own tables: counties.csv and others.")
  private String reference;

  /** The warehouse; one that is not there, or a folder that holds nothing of one, is refused. */
  Storage warehouseThatIsThere() {
    String named = settings().warehouse();
    Storage folder = Storage.at(named);
    if (MARKS.stream().noneMatch(folder::exists)) {
      throw new DefinitionException(
          folder.exists()
              ? Language.either(
                  "the folder %s holds no warehouse; name another with --warehouse, or make one with"
                      + " run",
                  "文件夹 %s 中没有数据仓库；请用 --warehouse 写明，或运行 run 生成", named)
              : Language.either(
                  "there is no warehouse %s; name another with --warehouse, or make one with run",
                  "没有数据仓库 %s；请用 --warehouse 写明，或运行 run 生成", named));
    }
    return folder;
  }

  /** The settings: the file's, with what the command line says in their place. */
  Settings settings() {
    Settings settings = read(file()).at(landing, warehouse, reference);
    FileSystems.tell(settings.spark().settings());
    return settings;
  }

  /** Refuses a configuration that cannot be used, also where little of it is asked for. */
  void requireSound() {
    settingsOrPacked();
  }

  /** The text of a configuration that can be used; that file's, or of the one here. */
  static String text(Path named) throws IOException {
    Path file = fileOr(named);
    read(file);
    return Files.readString(file);
  }

  /** The limits of reading, on a county's machine too. */
  Limits limits() {
    return settingsOrPacked().intake();
  }

  /** The standards that a run computes figures under, on a county's machine too. */
  List<Standard> standards(Definitions definitions) {
    return definitions.withNeeded(settingsOrPacked().standards()).stream()
        .map(definitions::standard)
        .toList();
  }

  /**
   * The settings; where no configuration is named and none lies here or beside the program, those
   * that the program was made with: a county has only the program.
   */
  private Settings settingsOrPacked() {
    Path found =
        file != null ? file : places().filter(Files::isRegularFile).findFirst().orElse(null);
    if (found != null) {
      return read(found);
    }
    try (InputStream packed = Configuration.class.getResourceAsStream("/" + PACKED)) {
      String text = new String(packed.readAllBytes(), StandardCharsets.UTF_8);
      return Yaml.read(PACKED, text).as(Settings.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The landing folder that the command line names; null where it names none. */
  String landing() {
    return landing;
  }

  /** The warehouse in a folder of this machine that the command line names; none without one. */
  Optional<Path> warehouseHere() {
    return Optional.ofNullable(warehouse).filter(named -> !named.contains("://")).map(Path::of);
  }

  private static Settings read(Path file) {
    try {
      return Yaml.read(file.toString(), Files.readString(file)).as(Settings.class);
    } catch (NoSuchFileException e) {
      throw new DefinitionException(
          Language.either("there is no configuration %s", "没有配置文件 %s", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The province's own tables, where the command line names them. */
  Optional<Reference> reference(Definitions definitions) throws IOException {
    if (reference == null) {
      return Optional.empty();
    }
    boolean isHere = !reference.contains("://") && Files.isDirectory(Path.of(reference));
    return Optional.of(
        isHere
            ? Reference.read(Path.of(reference), definitions)
            : Reference.read(Storage.at(reference), definitions));
  }

  /** The configuration file that is used. */
  Path file() {
    return fileOr(file);
  }

  /** That file, or where none is named the one here or beside the program. */
  static Path fileOr(Path named) {
    List<Path> places = named != null ? List.of(named) : places().toList();
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either(
                        "there is no configuration: looked for %s; name one with --conf",
                        "没有配置文件：找过 %s；请用 --conf 写明",
                        String.join(", ", places.stream().map(Path::toString).toList()))));
  }

  private static Stream<Path> places() {
    return Stream.of(
        Path.of("conf", "junheng.yml"),
        Version.place().resolveSibling("conf").resolve("junheng.yml"),
        Version.place().resolve("../../conf/junheng.yml").normalize());
  }
}
