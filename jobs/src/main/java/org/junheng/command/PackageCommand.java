package org.junheng.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.publish.page.StaticPage;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one county's page, to be handed to that county. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Writes one county's page into a folder: all its years and schools, its ranks, and nothing of"
          + " the other counties.",
      "The folder opens in a browser without a network (index.html)."
    })
final class PackageCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      required = true,
      description = "The county's code.")
  private String county;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; it must be empty or not there yet.")
  private String out;

  @Option(names = "--release", paramLabel = "ID", description = "By default the current release.")
  private Optional<String> release = Optional.empty();

  @Override
  public Integer call() {
    Releases releases = new Releases(Storage.at(configuration.settings().warehouse()));
    String id =
        release
            .or(releases::currentId)
            .orElseThrow(() -> new DefinitionException("there is no release yet; run makes one"));
    Storage folder = releases.folder(id);
    if (!folder.exists("manifest.json")) {
      throw new DefinitionException("there is no release " + id + "; releases lists them");
    }
    Definitions definitions = Definitions.load();
    try (ReleaseTables tables = ReleaseTables.of(folder, definitions)) {
      requireKnown(tables);
      Storage page = Storage.at(out);
      if (!page.names().isEmpty()) {
        throw new DefinitionException(
            out + " is not empty: what another county's page left there would be handed on");
      }
      Manifest manifest = releases.manifest(id);
      new StaticPage(
              tables,
              definitions,
              manifest.standards().stream().map(definitions::standard).toList(),
              id)
          .noting(manifest.referenceNotes())
          .writeOf(county, page);
    }
    System.out.println("The page of " + county + " in release " + id + " lies in " + out);
    return Junheng.DONE;
  }

  private record Known(String countyCode) {}

  private void requireKnown(ReleaseTables release) {
    List<Known> known =
        release.query(
            Known.class, "select distinct county_code from county_verdict order by county_code");
    if (!known.contains(new Known(county))) {
      throw new DefinitionException(
          "release has no county "
              + county
              + "; it has "
              + String.join(", ", known.stream().map(Known::countyCode).toList()));
    }
  }
}
