package org.junheng.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.command.PageTimes.Times;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings;
import org.junheng.publish.report.Chromium;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times how soon the page of a release shows its views and their first chart. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the page of a release in Chromium, each view several times with nothing kept from"
          + " before, and tells when it was shown and when its first chart stood.",
      "Exit status: 0 the first view's chart stands within the limit; 1 it does not."
    })
final class BenchmarkPageCommand implements Callable<Integer> {
  private static final String DOCUMENT = "reports/page/index.html";
  private static final int LARGEST_MILLISECONDS = 2_000;

  @Mixin private Configuration configuration;

  @Option(names = "--release", paramLabel = "ID", description = "By default the current release.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each view is opened; ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw new DefinitionException("--rounds is at least 1");
    }
    Settings settings = configuration.settings();
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    String id =
        release
            .or(releases::currentId)
            .orElseThrow(() -> new DefinitionException("there is no release yet; run makes one"));
    Storage folder = releases.folder(id);
    if (!folder.isOnDisk() || !folder.exists(DOCUMENT)) {
      throw new DefinitionException(
          "there is no %s in %s; it must lie in a folder of this machine"
              .formatted(DOCUMENT, folder.location()));
    }
    Path document = folder.onDisk().resolve(DOCUMENT);
    Chromium chromium =
        Chromium.find(settings.publish().chromium())
            .orElseThrow(
                () ->
                    new DefinitionException(
                        "no Chromium was found; install it, or name it as publish.chromium"));
    Size size = size(folder);
    System.out.printf(
        "release %s, %d counties, %d schools in all years; median of %d in ms%n",
        id, size.counties(), size.schools(), rounds);
    PageTimes page = new PageTimes(chromium, document, rounds);
    Times first = page.of("");
    tell("first view", first);
    for (String view : PageTimes.VIEWS) {
      tell(view, page.of("#" + view));
    }
    System.out.printf("limit of the first view's chart: %d ms%n", LARGEST_MILLISECONDS);
    if (first.chart().orElse(Integer.MAX_VALUE) <= LARGEST_MILLISECONDS) {
      return Junheng.DONE;
    }
    System.out.println("exit 1: the first view's chart is later than its limit, or there is none");
    return Junheng.HELD_BACK;
  }

  /** What the page shows. */
  private record Size(Long counties, Long schools) {}

  private static Size size(Storage folder) {
    try (ReleaseTables release = ReleaseTables.of(folder, Definitions.load())) {
      return release
          .query(
              Size.class,
              """
              select (select count(*) from dim_county) as counties,
                (select count(*) from dim_school) as schools""")
          .get(0);
    }
  }

  private static void tell(String view, Times times) {
    String chart = times.chart().isPresent() ? times.chart().getAsInt() + "" : "none";
    System.out.printf("%-28s shown %6d   first chart %6s%n", view, times.shown(), chart);
  }
}
