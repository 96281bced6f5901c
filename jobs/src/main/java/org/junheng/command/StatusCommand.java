package org.junheng.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.job.Progress;
import org.junheng.job.RunHistory;
import org.junheng.job.Settings;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Releases;
import org.junheng.warehouse.TableRows;
import org.junheng.warehouse.TableRows.TableRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is in, what is missing, late or held, and how the last runs went. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what is in, late, held or missing in the current release, and the runs.")
final class StatusCommand implements Callable<Integer> {
  private static final int RUNS = 5;
  private static final int HELD_SHOWN = 20;

  @Mixin private Configuration configuration;

  @Option(names = "--year", description = "Only this census year; the newest one by default.")
  private Long year;

  @Option(names = "--all", description = "All held cells, not just the first ones.")
  private boolean all;

  @Override
  public Integer call() {
    Settings settings = configuration.settings();
    Storage warehouse = Storage.at(settings.warehouse());
    Releases releases = new Releases(warehouse);
    Optional<String> current = releases.currentId();
    if (current.isEmpty()) {
      System.out.println("There is no release yet; run makes one.");
    } else {
      System.out.printf("release %s%n%n", current.get());
      tellForms(releases.folder(current.get()));
      tellHeld(releases.folder(current.get()));
    }
    tellRuns(settings);
    return Junheng.DONE;
  }

  private void tellForms(Storage release) {
    List<TableRow> rows = TableRows.read(release, "data_quality");
    long shown =
        year != null ? year : rows.stream().mapToLong(row -> row.count("year")).max().orElse(0);
    Map<String, List<TableRow>> byCounty =
        rows.stream()
            .filter(row -> row.count("year") == shown)
            .collect(
                Collectors.groupingBy(
                    row -> row.text("county_code").orElse(""), TreeMap::new, Collectors.toList()));
    System.out.printf("census year %d, %d counties%n", shown, byCounty.size());
    byCounty.forEach(
        (county, forms) -> {
          long read = forms.stream().mapToLong(form -> form.count("rows_read")).sum();
          long held = forms.stream().mapToLong(form -> form.count("rows_held")).sum();
          long warnings = forms.stream().mapToLong(form -> form.count("warnings")).sum();
          long accepted = forms.stream().mapToLong(form -> form.count("warnings_accepted")).sum();
          System.out.printf(
              "  %s  %d rows, %d held, %d warnings%s%s%s%s%s%s%n",
              county,
              read,
              held,
              warnings,
              accepted == 0 ? "" : " (" + accepted + " accepted)",
              withdrawn(forms),
              with("  missing: ", forms, "status", "missing"),
              with("  held: ", forms, "status", "held"),
              with("  late: ", forms, "late", "true"),
              with("  gone from landing: ", forms, "in_landing", "false"));
        });
    System.out.println();
  }

  private static String withdrawn(List<TableRow> forms) {
    String names =
        forms.stream()
            .filter(form -> form.text("withdrawn_on").isPresent())
            .map(form -> form.text("form").orElse(""))
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "" : "  withdrawn: " + names;
  }

  private static String with(String words, List<TableRow> forms, String column, String value) {
    String names =
        forms.stream()
            .filter(form -> form.text(column).orElse("").equals(value))
            .map(form -> form.text("form").orElse(""))
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? "" : words + names;
  }

  private void tellHeld(Storage release) {
    List<TableRow> held =
        TableRows.read(release, "held").stream()
            .filter(row -> row.text("severity").orElse("").equals("error"))
            .filter(row -> year == null || row.count("year") == year)
            .toList();
    System.out.printf("%d rows or files are held back%n", held.size());
    held.stream()
        .limit(all ? Long.MAX_VALUE : HELD_SHOWN)
        .forEach(
            row ->
                System.out.printf(
                    "  %s%s%s: %s [%s]%n",
                    row.text("file").orElse(""),
                    row.text("line").map(line -> ":" + line).orElse(""),
                    row.text("column").map(column -> " " + column).orElse(""),
                    row.text("message").orElse(""),
                    row.text("rule").orElse("")));
    if (!all && held.size() > HELD_SHOWN) {
      System.out.printf("  and %d more; --all shows them%n", held.size() - HELD_SHOWN);
    }
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
                          + (step.took() == null ? "" : " " + Progress.seconds(step.took()))
                          + (step.status().equals("COMPLETED") ? "" : " (not done)"))
              .collect(Collectors.joining(", ")));
      if (!run.message().isBlank()) {
        System.out.println("    " + run.message());
      }
    }
  }
}
