package org.junheng.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.benchmark.MeasuredProcess.Took;
import org.junheng.benchmark.SameTables.Compared;

/** What was measured in one sitting on one machine: only its multiples mean something elsewhere. */
public final class Sitting {
  private static final String BARE = "bare SQL, the process";
  private static final String SCRIPT = "bare SQL, the script";

  private final Map<String, List<Took>> rounds = new LinkedHashMap<>();
  private final Map<String, Made> made = new LinkedHashMap<>();
  private final List<Compared> compared = new ArrayList<>();

  /** What a work made: the rows of its tables, and the size of all its files. */
  public record Made(long rows, double mib) {}

  /**
   * One work over all rounds.
   *
   * @param seconds the median
   * @param rounds seconds of each round
   * @param timesProcess the median as a multiple of the bare SQL's process
   * @param timesScript the median as a multiple of the bare SQL alone
   * @param peakMib the most memory in any round
   * @param made null where nothing is made
   */
  public record Work(
      String work,
      double seconds,
      List<Double> rounds,
      double timesProcess,
      double timesScript,
      long peakMib,
      Made made) {}

  /** The whole, as it is told in JSON. */
  public record Result(
      String program, int processors, String province, List<Work> works, List<Compared> compared) {}

  /** Adds a round of the bare SQL: its process, and in it the script. */
  public void addBare(Took process, double script, Made tables) {
    add(BARE, process, tables);
    add(SCRIPT, new Took(script, process.peakMib()), tables);
  }

  /** Adds a round of a work; made may be null. */
  public void add(String work, Took took, Made what) {
    rounds.computeIfAbsent(work, unknown -> new ArrayList<>()).add(took);
    made.put(work, what);
  }

  /** Adds how a release's tables compare with those of the bare SQL. */
  public void add(List<Compared> tables) {
    compared.addAll(tables);
  }

  /** All of it. */
  public Result result(String program, String province) {
    double process = median(BARE);
    double script = median(SCRIPT);
    List<Work> works =
        rounds.keySet().stream()
            .map(
                work ->
                    new Work(
                        work,
                        median(work),
                        rounds.get(work).stream().map(Took::seconds).toList(),
                        median(work) / process,
                        median(work) / script,
                        rounds.get(work).stream().mapToLong(Took::peakMib).max().orElseThrow(),
                        made.get(work)))
            .toList();
    int processors = Runtime.getRuntime().availableProcessors();
    return new Result(program, processors, province, works, compared);
  }

  /** The result as a table of text. */
  public static String text(Result result) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %d processors%n%s%n%n"
            .formatted(result.program(), result.processors(), result.province()));
    text.append(
        "%-40s %9s %9s %9s %9s %10s %9s  %s%n"
            .formatted(
                "work", "median s", "x process", "x script", "peak MiB", "rows", "MiB", "rounds"));
    result.works().forEach(work -> text.append(line(work)));
    text.append(System.lineSeparator());
    result.compared().forEach(table -> text.append(line(table)));
    return text.toString();
  }

  private static String line(Work work) {
    Made made = work.made();
    return "%-40s %9.2f %9.1f %9.1f %9d %10s %9s  %s%n"
        .formatted(
            work.work(),
            work.seconds(),
            work.timesProcess(),
            work.timesScript(),
            work.peakMib(),
            made == null ? "" : made.rows(),
            made == null ? "" : "%.1f".formatted(made.mib()),
            work.rounds().stream().map("%.2f"::formatted).collect(Collectors.joining(" ")));
  }

  private static String line(Compared table) {
    String lacking =
        table.lacking().isEmpty()
            ? ""
            : "; the release lacks " + String.join(", ", table.lacking());
    return "%-17s %8d rows, %d differ from the bare SQL's%s%n"
        .formatted(table.table(), table.rows(), table.differing(), lacking);
  }

  private double median(String work) {
    return Median.of(rounds.get(work).stream().map(Took::seconds).toList());
  }
}
