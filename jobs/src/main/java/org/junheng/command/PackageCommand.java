package org.junheng.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.publish.page.StaticPage;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.NoRelease;
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
    Releases releases = new Releases(configuration.warehouseThatIsThere());
    String id =
        release.or(releases::currentId).orElseThrow(() -> new DefinitionException(NoRelease.yet()));
    releases.requireThere(id);
    Storage folder = releases.folder(id);
    Definitions definitions = Definitions.load();
    try (ReleaseTables tables = ReleaseTables.of(folder, definitions)) {
      requireKnown(tables);
      Storage page = Storage.at(out);
      if (!page.names().isEmpty()) {
        throw new DefinitionException(
            Language.either(
                "%s is not empty: what another county's page left there would be handed on",
                "%s 不是空文件夹：其中其他县区的内容会一并交出去", out));
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
    Told.result(
        new Packaged(county, id, out),
        () ->
            System.out.println(
                Language.either(
                    "The page of %s in release %s lies in %s",
                    "版本 %2$s 中 %1$s 的网页在 %3$s", county, id, out)));
    return Junheng.DONE;
  }

  /** What is told as JSON. */
  private record Packaged(String county, String release, String out) {}

  private record Known(String countyCode) {}

  private void requireKnown(ReleaseTables release) {
    List<Known> known =
        release.query(
            Known.class, "select distinct county_code from county_verdict order by county_code");
    if (!known.contains(new Known(county))) {
      throw new DefinitionException(
          Language.either(
              "the release has no county %s; it has %s",
              "本版本没有县区 %s；有 %s",
              county,
              String.join(", ", known.stream().map(Known::countyCode).toList())));
    }
  }
}
