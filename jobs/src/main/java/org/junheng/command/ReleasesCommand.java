package org.junheng.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.MartRefresh;
import org.junheng.job.RunLock;
import org.junheng.job.WaitingRelease;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Publications;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the releases of a warehouse, and takes decisions on them. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the releases of the warehouse, oldest first; * marks the current one, ? one that waits"
          + " for a decision.",
      "With --accept, makes one current that waits for it."
    })
final class ReleasesCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      description = "Make this release current, which waits for a decision.")
  private Optional<String> accept = Optional.empty();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is decided so.")
  private String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides it; by default the user of the machine.")
  private String by = System.getProperty("user.name");

  /**
   * A release as JSON tells it; all that it was made from stands in its manifest.
   *
   * @param waiting what it waits for a decision for, in words; null where it waits for nothing
   * @param events what happened to it since it was made, the oldest first
   */
  private record Release(
      String releaseId,
      boolean current,
      String madeAt,
      String version,
      String previousRelease,
      List<Integer> years,
      List<String> standards,
      int countyYears,
      long held,
      long warnings,
      String waiting,
      List<Publication> events) {}

  @Override
  public Integer call() {
    Storage warehouse = configuration.warehouseThatIsThere();
    Releases releases = new Releases(warehouse);
    if (accept.isPresent()) {
      accept(releases, warehouse, accept.get());
    }
    List<Release> told = told(releases);
    Told.result(told, () -> told.forEach(ReleasesCommand::tell));
    return Junheng.DONE;
  }

  private void accept(Releases releases, Storage warehouse, String id) {
    if (reason == null || reason.isBlank()) {
      throw new DefinitionException(Language.either("say why, with --reason", "请用 --reason 写明理由"));
    }
    try (RunLock alone = RunLock.take(warehouse)) {
      releases.accept(id, by, reason.strip());
    }
    System.out.println(Language.either("Release %s is the current one.", "版本 %s 已成为现行版本。", id));
    new MartRefresh(configuration.settings(), Definitions.load(), System.out).catchUp();
  }

  private static List<Release> told(Releases releases) {
    String current = releases.currentId().orElse("");
    Publications publications = releases.publications();
    List<Publication> events = publications.all();
    List<Release> told =
        releases.all().stream()
            .map(
                manifest ->
                    release(
                        manifest,
                        current,
                        publications,
                        events.stream()
                            .filter(event -> event.releaseId().equals(manifest.releaseId()))
                            .toList()))
            .toList();
    if (told.isEmpty() && !Told.isJson()) {
      System.out.println(Language.either("There is no release yet.", "还没有任何版本。"));
    }
    return told;
  }

  private static Release release(
      Manifest manifest, String current, Publications publications, List<Publication> events) {
    String id = manifest.releaseId();
    return new Release(
        id,
        id.equals(current),
        manifest.madeAt(),
        manifest.version(),
        manifest.previousRelease(),
        manifest.years(),
        manifest.standards(),
        manifest.inputs().size(),
        manifest.held(),
        manifest.warnings(),
        publications.isHeld(id) ? WaitingRelease.reasons(publications, id) : null,
        events);
  }

  private static void tell(Release release) {
    System.out.println(
        (release.current() ? "* " : release.waiting() != null ? "? " : "  ")
            + Language.either(
                "%s  made %s by %s, years %s, standards %s, %d county-years, %d held, %d warnings",
                "%s  生成于%s，程序版本%s，学年%s，标准%s，%d个县区学年，退回%d处，提示%d条",
                release.releaseId(),
                release.madeAt(),
                release.version(),
                release.years(),
                release.standards(),
                release.countyYears(),
                release.held(),
                release.warnings()));
    if (release.waiting() != null) {
      System.out.println(
          Language.either(
              "    never became current, held for: %s", "    未成为现行版本，待定事项：%s", release.waiting()));
    }
    release.events().stream()
        .filter(event -> event.by() != null)
        .forEach(event -> System.out.println("    " + decided(event)));
  }

  private static String decided(Publication event) {
    return Language.either(
        "%s: accepted by %s: %s", "%s：%s接受，理由：%s", event.at(), event.by(), event.reason());
  }
}
