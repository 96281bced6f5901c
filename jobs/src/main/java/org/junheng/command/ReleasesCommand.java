package org.junheng.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the releases of a warehouse. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the releases of the warehouse, oldest first; * marks the current one.")
final class ReleasesCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private RunCommand.Format format = RunCommand.Format.text;

  @Override
  public Integer call() {
    Releases releases = new Releases(Storage.at(configuration.settings().warehouse()));
    List<Manifest> all = releases.all();
    if (format == RunCommand.Format.json) {
      System.out.print(Json.write(all));
      return Junheng.DONE;
    }
    if (all.isEmpty()) {
      System.out.println("There is no release yet; run makes one.");
    }
    String current = releases.currentId().orElse("");
    for (Manifest manifest : all) {
      System.out.printf(
          "%s %s  made %s by %s, years %s, standards %s, %d county-years, %d held, %d warnings%n",
          manifest.releaseId().equals(current) ? "*" : " ",
          manifest.releaseId(),
          manifest.madeAt(),
          manifest.version(),
          manifest.years(),
          manifest.standards(),
          manifest.inputs().size(),
          manifest.held(),
          manifest.warnings());
    }
    return Junheng.DONE;
  }
}
