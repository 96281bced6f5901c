package org.junheng.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.job.MartRefresh;
import org.junheng.job.RunLock;
import org.junheng.job.WaitingRelease;
import org.junheng.language.Language;
import org.junheng.publish.report.DifferencePage;
import org.junheng.storage.Storage;
import org.junheng.storage.TemporaryFolder;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Publication;
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
          + " for a decision. A night's figures are provisional until a year is made final.",
      "With --accept, --finalize or --amend, decides first."
    })
final class ReleasesCommand implements Callable<Integer> {
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2}).*");
  private static final int FIGURES = 1000;

  @Mixin private Configuration configuration;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      description = "Make this release current, which waits for a decision.")
  private Optional<String> accept = Optional.empty();

  @Option(
      names = "--finalize",
      paramLabel = "ID",
      description = "Make the current release the official one of the census year of --name.")
  private Optional<String> finalized = Optional.empty();

  @Option(
      names = "--amend",
      paramLabel = "ID",
      description =
          "Make this release current, which changes a final year, and publish what it corrects.")
  private Optional<String> amend = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the final figures are called; it begins with the year, as 2025年度.")
  private String name;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is decided so.")
  private String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides it; by default the user of the machine.")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Only the release that was current at the end of that day, UTC.")
  private Optional<LocalDate> on = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Storage warehouse = configuration.warehouseThatIsThere();
    Releases releases = new Releases(warehouse);
    if (List.of(accept, finalized, amend).stream().filter(Optional::isPresent).count() > 1) {
      throw new DefinitionException(
          Language.either(
              "--accept, --finalize and --amend are one decision each; give one of them",
              "--accept、--finalize、--amend 各为一项决定，每次只能用一个"));
    }
    if (finalized.isPresent()) {
      finalizeYear(releases, warehouse, finalized.get());
    }
    if (accept.isPresent() || amend.isPresent()) {
      accept(releases, warehouse, accept.or(() -> amend).get());
    }
    Optional<String> only =
        on.map(
            day ->
                releases
                    .publications()
                    .currentOn(day)
                    .orElseThrow(
                        () ->
                            new DefinitionException(
                                Language.either(
                                    "by the end of %s no release had been published",
                                    "到%s日末还没有发布任何版本", day))));
    only.ifPresent(releases::requireThere);
    List<ReleaseAccount> told =
        ReleaseAccount.all(releases).stream()
            .filter(one -> only.isEmpty() || only.get().equals(one.releaseId()))
            .toList();
    Told.result(told, () -> ReleaseAccount.tell(told));
    return Junheng.DONE;
  }

  private void finalizeYear(Releases releases, Storage warehouse, String id) {
    Matcher year = YEAR.matcher(name == null ? "" : name.strip());
    if (!year.matches()) {
      throw new DefinitionException(
          Language.either(
              "say with --name what the year's figures are called; it begins with the year",
              "请用 --name 写明定稿的名称，以学年开头"));
    }
    try (RunLock alone = RunLock.take(warehouse)) {
      releases.finalizeYear(id, Integer.parseInt(year.group(1)), name.strip(), by);
    }
    System.out.println(
        Language.either(
            "Release %s is the official one of %s. The next run says so on page, reports, workbooks"
                + " and in the mart.",
            "版本 %s 为%s的正式版本。下次运行起，网页、报告、工作簿和数据集市都标明已定稿。", id, name.strip()));
  }

  private void accept(Releases releases, Storage warehouse, String id) throws IOException {
    if (reason == null || reason.isBlank()) {
      throw new DefinitionException(Language.either("say why, with --reason", "请用 --reason 写明理由"));
    }
    try (RunLock alone = RunLock.take(warehouse)) {
      List<Publication> corrected =
          WaitingRelease.changedYears(releases.publications(), id).stream()
              .map(releases.publications().official()::get)
              .toList();
      if (amend.isPresent() && releases.ids().contains(id)) {
        for (Publication official : corrected) {
          publishCorrection(releases, warehouse, official, id);
        }
      }
      releases.accept(id, by, reason.strip(), amend.isPresent());
    }
    System.out.println(Language.either("Release %s is the current one.", "版本 %s 已成为现行版本。", id));
    new MartRefresh(configuration.settings(), Definitions.load(), System.out).catchUp();
  }

  /** Writes what a release corrects of an official one, beside the releases. */
  private void publishCorrection(
      Releases releases, Storage warehouse, Publication official, String id) throws IOException {
    Definitions definitions = Definitions.load();
    Manifest before = releases.manifest(official.releaseId());
    Manifest after = releases.manifest(id);
    ReleaseDifference difference =
        new ReleaseDifference(
            new Archive(warehouse),
            definitions,
            Side.of(releases, before),
            Side.of(releases, after));
    DifferenceSummary.Counter counter = new DifferenceSummary.Counter(difference, FIGURES);
    difference.forEach(
        Set.of(),
        figure -> {
          if (official.year().equals(figure.row().get("year"))) {
            counter.count(figure);
          }
        });
    String file = ReleaseAccount.correction(official.name(), id);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path page = folder.path().resolve("page.html");
      DifferencePage.write(
          page,
          definitions,
          "更正说明：%s。更正理由：%s（%s）".formatted(official.name(), reason.strip(), by),
          before,
          after,
          counter.summary(),
          difference.rankMoves().stream()
              .filter(move -> official.year().equals(move.year()))
              .toList());
      Storage book = warehouse.in("publications");
      try (InputStream in = Files.newInputStream(page);
          OutputStream out = book.create(file)) {
        in.transferTo(out);
      }
      book.settle(List.of(file));
    }
    System.out.println(
        Language.either(
            "What it corrects of %s stands in %s",
            "对%s的更正说明见 %s", official.name(), warehouse.location("publications/" + file)));
  }
}
