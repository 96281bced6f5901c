package org.junheng.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.RunHistory;
import org.junheng.job.Settings;
import org.junheng.job.StepProgress;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in, what is missing, late or held, and how the last runs went. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what is in, late, held or missing in the current release, and the runs.",
      "The summary first, then only the counties that something is to be done about."
    })
final class StatusCommand implements Callable<Integer> {
  private static final int RUNS = 5;
  private static final int HELD_SHOWN = 20;

  @Mixin private Configuration configuration;

  @Option(names = "--year", description = "Only this census year; the newest one by default.")
  private Integer year;

  @Option(names = "--county", paramLabel = "CODE", description = "Only this county, form by form.")
  private String county;

  @Option(names = "--all", description = "All counties and all held cells, not just the first.")
  private boolean all;

  @Option(names = "--format", paramLabel = "text|json", description = "How the result is told.")
  private RunCommand.Format format = RunCommand.Format.text;

  /** What is told as JSON. */
  private record Status(String release, YearReceipts receipts, List<Run> runs) {}

  /** A run as JSON tells it: when it began, in the machine's time. */
  private record Run(String began, String status, String release, String message) {
    static Run of(RunHistory.PastRun run) {
      return new Run(
          run.began().withNano(0).toString(),
          run.status().toLowerCase(java.util.Locale.ROOT),
          run.release(),
          run.message());
    }
  }

  @Override
  public Integer call() {
    Settings settings = configuration.settings();
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    Optional<String> current = releases.currentId();
    if (format == RunCommand.Format.json) {
      YearReceipts receipts =
          current.map(id -> receipts(releases.folder(id), settings.due())).orElse(null);
      System.out.print(
          Json.write(
              new Status(
                  current.orElse(null),
                  receipts,
                  RunHistory.newest(settings, RUNS).stream().map(Run::of).toList())));
      return Junheng.DONE;
    }
    if (current.isEmpty()) {
      System.out.println("There is no release yet; run makes one.");
    } else {
      System.out.printf("release %s%n%n", current.get());
      tell(releases.folder(current.get()), settings.due());
    }
    if (county == null) {
      tellRuns(settings);
    }
    return Junheng.DONE;
  }

  private void tell(Storage folder, Map<Integer, String> due) {
    Definitions definitions = Definitions.load();
    try (ReleaseTables release = ReleaseTables.of(folder, definitions)) {
      YearReceipts receipts = receipts(release, definitions, due);
      if (county == null) {
        ReceiptsText.tell(receipts, one -> all || one.askForAction());
      } else {
        receipts.counties().forEach(one -> ReceiptsText.tellForms(receipts, one));
        System.out.println();
      }
      tellHeld(release, receipts.year());
    }
  }

  private YearReceipts receipts(Storage folder, Map<Integer, String> due) {
    Definitions definitions = Definitions.load();
    try (ReleaseTables release = ReleaseTables.of(folder, definitions)) {
      return receipts(release, definitions, due);
    }
  }

  private YearReceipts receipts(
      ReleaseTables release, Definitions definitions, Map<Integer, String> due) {
    int shown = year != null ? year : YearReceipts.newest(release);
    YearReceipts receipts = YearReceipts.of(release, definitions, shown, due);
    if (county == null) {
      return receipts;
    }
    YearReceipts own = receipts.only(county);
    if (own.counties().isEmpty()) {
      throw new DefinitionException(
          "the release has no county "
              + county
              + " in "
              + shown
              + "; releases and --year say more");
    }
    return own;
  }

  private void tellHeld(ReleaseTables release, int shown) {
    List<HeldCell> ofAllYears =
        release.read(
            HeldCell.class,
            "severity = 'error' and (?::varchar is null or county_code = ?)",
            county,
            county);
    List<HeldCell> held =
        ofAllYears.stream().filter(row -> row.year() == null || row.year() == shown).toList();
    System.out.printf("%d rows or files are held back%n", held.size());
    held.stream()
        .limit(all ? Long.MAX_VALUE : HELD_SHOWN)
        .forEach(
            row ->
                System.out.printf(
                    "  %s%s%s: %s [%s]%n",
                    Objects.toString(row.file(), ""),
                    row.line() == null ? "" : ":" + row.line(),
                    row.column() == null ? "" : " " + row.column(),
                    Objects.toString(row.message(), ""),
                    Objects.toString(row.rule(), "")));
    if (!all && held.size() > HELD_SHOWN) {
      System.out.printf("  and %d more; --all shows them%n", held.size() - HELD_SHOWN);
    }
    ofAllYears.stream()
        .filter(row -> row.year() != null && row.year() != shown)
        .collect(Collectors.groupingBy(HeldCell::year, TreeMap::new, Collectors.counting()))
        .forEach(
            (other, rows) ->
                System.out.printf("%d more in %d; --year %d shows them%n", rows, other, other));
    System.out.println();
  }

  private static void tellRuns(Settings settings) {
    System.out.println("last runs");
    for (RunHistory.PastRun run : RunHistory.newest(settings, RUNS)) {
      System.out.printf(
          "  %s  %-9s  %s  %s%n",
          run.began().withNano(0),
          run.status().toLowerCase(java.util.Locale.ROOT),
          run.release(),
          run.steps().stream()
              .map(
                  step ->
                      step.name()
                          + (step.took() == null ? "" : " " + StepProgress.seconds(step.took()))
                          + (step.status().equals("COMPLETED") ? "" : " (not done)"))
              .collect(Collectors.joining(", ")));
      if (!run.message().isBlank()) {
        System.out.println("    " + run.message());
      }
    }
  }
}
