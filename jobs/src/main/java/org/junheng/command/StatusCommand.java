package org.junheng.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.answer.Coverage;
import org.junheng.answer.CoveredPart;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Wording;
import org.junheng.job.AtWork;
import org.junheng.job.ReferenceNotes;
import org.junheng.job.RunHistory;
import org.junheng.job.RunLock;
import org.junheng.job.Settings;
import org.junheng.job.WaitingRelease;
import org.junheng.language.Language;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.table.HeldCell;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.ReferenceNote;
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

  /**
   * What is told as JSON.
   *
   * @param waiting that a release waits for a decision, in words; nothing where none does
   * @param coverage how much of each part of a verdict can be judged by what is in
   * @param run the run that is at work or was stopped; nothing where there is none
   * @param runs the last ones; nothing where they cannot be read now
   */
  private record Status(
      String release,
      Integer defaultYear,
      List<ReferenceNote> referenceNotes,
      String waiting,
      YearReceipts receipts,
      List<CoveredPart> coverage,
      RunsText.RunState run,
      List<Run> runs) {}

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
    Storage warehouse = configuration.warehouseThatIsThere();
    Releases releases = new Releases(warehouse);
    Optional<String> current = releases.currentId();
    if (Told.isJson()) {
      Optional<Manifest> manifest = current.map(releases::manifest);
      Coverages covered =
          current.map(id -> covered(releases.folder(id), settings.due())).orElse(Coverages.NONE);
      RunsText runs = runs(settings, warehouse);
      List<Run> past = runs.runs() == null ? null : runs.runs().stream().map(Run::of).toList();
      Told.document(
          Json.write(
              new Status(
                  current.orElse(null),
                  manifest.map(Manifest::defaultYear).orElse(null),
                  manifest.map(Manifest::referenceNotes).orElse(List.of()),
                  WaitingRelease.told(releases).orElse(null),
                  covered.receipts(),
                  covered.parts(),
                  runs.state(),
                  past)));
      return Junheng.DONE;
    }
    if (current.isEmpty()) {
      System.out.println(Language.either("There is no release yet.", "还没有任何版本。"));
    } else {
      System.out.println(Language.either("release %s", "版本 %s", current.get()));
      WaitingRelease.told(releases).ifPresent(System.out::println);
      Manifest manifest = releases.manifest(current.get());
      if (manifest.defaultYear() != null) {
        System.out.println(
            Language.either(
                "page, report and workbooks show %d", "网页、报告和工作簿显示%d学年", manifest.defaultYear()));
      }
      manifest.referenceNotes().forEach(note -> System.out.println(ReferenceNotes.told(note)));
      System.out.println();
      tell(releases.folder(current.get()), settings.due());
    }
    if (county == null) {
      runs(settings, warehouse).tell();
    }
    return Junheng.DONE;
  }

  private static RunsText runs(Settings settings, Storage warehouse) {
    boolean isAtWork = RunLock.isTaken(warehouse);
    return new RunsText(
        RunsText.RunState.of(AtWork.in(settings.warehouse()), isAtWork).orElse(null),
        RunHistory.newest(settings, RUNS).orElse(null));
  }

  private void tell(Storage folder, Map<Integer, String> due) {
    Definitions definitions = Definitions.load();
    try (ReleaseTables release = ReleaseTables.of(folder, definitions)) {
      YearReceipts receipts = receipts(release, definitions, due);
      if (county == null) {
        ReceiptsText.tell(receipts, one -> all || one.askForAction(), definitions);
      } else {
        receipts.counties().forEach(one -> ReceiptsText.tellForms(receipts, one, definitions));
        System.out.println();
      }
      CoverageText.tell(coverage(release, definitions, receipts), definitions);
      tellHeld(release, receipts.year());
      tellExplained(release, receipts.year());
    }
  }

  /** What is in, and what can be judged by it. */
  private record Coverages(YearReceipts receipts, List<CoveredPart> parts) {
    static final Coverages NONE = new Coverages(null, null);
  }

  private Coverages covered(Storage folder, Map<Integer, String> due) {
    Definitions definitions = Definitions.load();
    try (ReleaseTables release = ReleaseTables.of(folder, definitions)) {
      YearReceipts receipts = receipts(release, definitions, due);
      return new Coverages(receipts, coverage(release, definitions, receipts));
    }
  }

  private List<CoveredPart> coverage(
      ReleaseTables release, Definitions definitions, YearReceipts receipts) {
    return Coverage.of(release, definitions, configuration.standards(definitions), receipts);
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
          Language.either(
              "the release has no county %s in %d; --year shows another census year",
              "本版本%2$d学年没有县区 %1$s；--year 查看其他学年", county, shown));
    }
    return own;
  }

  /** What counties say of what they were warned of. */
  private void tellExplained(ReleaseTables release, int shown) {
    List<HeldCell> explained =
        release.read(
            HeldCell.class,
            "explanation is not null and year = ? and (?::varchar is null or county_code = ?)",
            shown,
            county,
            county);
    if (explained.isEmpty()) {
      return;
    }
    System.out.println(
        Language.either("%d are explained by their counties", "县区已说明%d处", explained.size()));
    explained.stream()
        .limit(all ? Long.MAX_VALUE : HELD_SHOWN)
        .forEach(
            row -> {
              String place =
                  Stream.of(row.countyCode(), row.form(), row.schoolCode(), row.column())
                      .filter(Objects::nonNull)
                      .collect(Collectors.joining(" "));
              System.out.printf("  %s [%s]%n      %s%n", place, row.rule(), row.explanation());
            });
    System.out.println();
  }

  /** {@code 2024/450123/facilities.xlsx〔办学条件〕:92 D92 图书册数}, as far as it is known. */
  private static String place(HeldCell row) {
    return Stream.of(
            Objects.toString(row.file(), "")
                + (row.sheet() == null ? "" : "〔" + row.sheet() + "〕")
                + (row.line() == null ? "" : ":" + row.line()),
            row.cell(),
            row.column())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
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
    System.out.println(Language.either("%d rows or files are held back", "退回%d行或文件", held.size()));
    held.stream()
        .limit(all ? Long.MAX_VALUE : HELD_SHOWN)
        .forEach(
            row ->
                System.out.printf(
                    "  %s: %s [%s]%n",
                    Wording.shown(place(row)),
                    Objects.toString(row.message(), ""),
                    Objects.toString(row.rule(), "")));
    if (!all && held.size() > HELD_SHOWN) {
      System.out.println(
          Language.either(
              "  and %d more; --all shows them", "  另有%d处；--all 全部列出", held.size() - HELD_SHOWN));
    }
    ofAllYears.stream()
        .filter(row -> row.year() != null && row.year() != shown)
        .collect(Collectors.groupingBy(HeldCell::year, TreeMap::new, Collectors.counting()))
        .forEach(
            (other, rows) ->
                System.out.println(
                    Language.either(
                        "%d more in %d; --year %2$d shows them",
                        "%2$d学年另有%1$d处；--year %2$d 列出", rows, other)));
    System.out.println();
  }
}
