package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceFile;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseDifference;
import org.junheng.difference.ReleaseDifference.Side;
import org.junheng.language.Language;
import org.junheng.publish.report.DifferencePage;
import org.junheng.storage.Storage;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.NoRelease;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two releases, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says which published figures differ between two releases, each with what explains it: a"
          + " file, a correction, an accepted warning, a reference table, a standard, definitions or"
          + " the program. What nothing explains is named.",
      "Without releases: the current one against the one before."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Mixin private Configuration configuration;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "A",
      description = "The earlier release; by default the one that B was made from.")
  private Optional<String> before = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The later release; by default the current one.")
  private Optional<String> after = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "In A's place: the release that was current at the end of that day, UTC.")
  private Optional<String> since = Optional.empty();

  @Option(names = "--table", paramLabel = "NAME", split = ",", description = "Only these tables.")
  private Set<String> tables = new HashSet<>();

  @Option(names = "--county", paramLabel = "CODE", description = "Only rows of this county.")
  private Optional<String> county = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", description = "Only rows of this census year.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + SHOWN,
      description = "How many changed figures are listed; by default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also writes every changed figure into this CSV file.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also writes the difference as a page to look at or print.")
  private Optional<Path> page = Optional.empty();

  /** What is told as JSON. */
  private record Difference(
      String before, String after, DifferenceSummary summary, List<RankMove> rankMoves) {}

  @Override
  public Integer call() throws IOException {
    Storage warehouse = configuration.warehouseThatIsThere();
    Definitions definitions = Definitions.load();
    tables.forEach(definitions::table);
    Releases releases = new Releases(warehouse);
    Manifest later = later(releases);
    Manifest earlier = earlier(releases, later);
    ReleaseDifference difference =
        new ReleaseDifference(
            new Archive(warehouse),
            definitions,
            Side.of(releases, earlier),
            Side.of(releases, later));
    int kept = Math.max(0, limit);
    DifferenceSummary summary =
        DifferenceFile.listing(
            out.orElse(null), list -> difference.summary(tables, this::isAsked, kept, list));
    List<RankMove> moves = difference.rankMoves().stream().filter(this::isAsked).toList();
    if (page.isPresent()) {
      DifferencePage.write(page.get(), definitions, "两个版本的变化", earlier, later, summary, moves);
    }
    Told.result(
        new Difference(earlier.releaseId(), later.releaseId(), summary, moves),
        () -> new DifferenceText(definitions, earlier, later).tell(summary, moves));
    return Junheng.DONE;
  }

  private boolean isAsked(ChangedFigure figure) {
    return county.map(code -> code.equals(figure.row().get("county_code"))).orElse(true)
        && year.map(one -> one.equals(figure.row().get("year"))).orElse(true);
  }

  private boolean isAsked(RankMove move) {
    return county.map(move.countyCode()::equals).orElse(true)
        && year.map(one -> one == move.year()).orElse(true);
  }

  private Manifest later(Releases releases) {
    return after
        .or(releases::currentId)
        .map(id -> manifest(releases, id))
        .orElseThrow(() -> new DefinitionException(NoRelease.yet()));
  }

  private Manifest earlier(Releases releases, Manifest later) {
    if (since.isPresent()) {
      if (before.isPresent()) {
        throw new DefinitionException(
            Language.either("name either a release or --since, not both", "版本和 --since 只能写一个"));
      }
      return currentAt(releases, since.get());
    }
    return before
        .or(() -> Optional.ofNullable(later.previousRelease()))
        .map(id -> manifest(releases, id))
        .orElseThrow(
            () ->
                new DefinitionException(
                    Language.either(
                        "release %s was made from no other: name the one to compare with",
                        "版本 %s 之前没有版本：请写明与哪个版本比较", later.releaseId())));
  }

  private static Manifest currentAt(Releases releases, String day) {
    try {
      String end = LocalDate.parse(day).plusDays(1).toString();
      return releases.all().stream()
          .filter(manifest -> manifest.madeAt().compareTo(end) < 0)
          .reduce((first, second) -> second)
          .orElseThrow(
              () ->
                  new DefinitionException(
                      Language.either("there was no release on %s yet", "%s 当日还没有任何版本", day)));
    } catch (DateTimeParseException e) {
      throw new DefinitionException(
          Language.either(
              "'%s' is no day; write it as 2026-01-31", "“%s”不是日期；请写成 2026-01-31", day));
    }
  }

  private static Manifest manifest(Releases releases, String id) {
    releases.requireThere(id);
    return releases.manifest(id);
  }
}
