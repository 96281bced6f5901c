package org.junheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Yaml;
import org.junheng.job.Settings;
import org.junheng.reference.Decisions;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import picocli.CommandLine.Option;

/** The options that say how a run happens, over what {@code conf/junheng.yml} says. */
final class Configuration {
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

  /** The settings: the file's, with what the command line says in their place. */
  Settings settings() {
    Path found = file();
    try {
      Settings read = Yaml.read(found.toString(), Files.readString(found)).as(Settings.class);
      return read.at(landing, warehouse, reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the province decided, where the command line names its tables; else nothing. */
  Decisions decisions(Definitions definitions) {
    return reference == null
        ? Decisions.NONE
        : Reference.read(Storage.at(reference), definitions).decisions();
  }

  /** The configuration file that is used. */
  Path file() {
    List<Path> places =
        file != null
            ? List.of(file)
            : List.of(
                Path.of("conf", "junheng.yml"),
                Version.place().resolveSibling("conf").resolve("junheng.yml"),
                Version.place().resolve("../../conf/junheng.yml").normalize());
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    "there is no configuration: looked for "
                        + String.join(", ", places.stream().map(Path::toString).toList())
                        + "; name one with --conf"));
  }
}
