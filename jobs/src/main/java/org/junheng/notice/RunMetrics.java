package org.junheng.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.notice.RunResult.CountyYears;
import org.junheng.notice.RunResult.FormRows;

/**
 * A run's result in Prometheus' text format 0.0.4, for a collector that reads files, as the
 * textfile collector of node_exporter. What a run did not come to has no sample.
 */
public final class RunMetrics {
  private final StringBuilder text = new StringBuilder();

  private RunMetrics() {}

  /** The metrics of a result. */
  public static String of(RunResult result) {
    RunMetrics metrics = new RunMetrics();
    metrics.times(result);
    metrics.counts(result);
    return metrics.text.toString();
  }

  /**
   * Replaces a file of metrics in one step, so that no collector reads half of it.
   *
   * @throws IOException where it cannot be written
   */
  public static void write(Path file, RunResult result) throws IOException {
    Path whole = file.toAbsolutePath();
    Path next = whole.resolveSibling("." + whole.getFileName() + ".next");
    Files.writeString(next, of(result));
    Files.move(next, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void times(RunResult result) {
    gauge("run_begin_time_seconds", "When the last run began.", seconds(result.began()));
    gauge("run_end_time_seconds", "When the last run ended.", seconds(result.ended()));
    gauge(
        "run_finished_begin_time_seconds",
        "When the last run began that ended with exit status 0 or 1.",
        seconds(result.finished()));
    gauge(
        "run_duration_seconds",
        "How long the last run took.",
        Duration.between(Instant.parse(result.began()), Instant.parse(result.ended())).toMillis()
            / 1000.0);
    gauge("run_exit_status", "The exit status of the last run.", (double) result.status());
    head("run_step_duration_seconds", "How long each step of the last run took.");
    result.steps().forEach((step, took) -> sample("run_step_duration_seconds", took, "step", step));
    gauge(
        "run_peak_memory_bytes",
        "The most memory that the process of the last run held.",
        result.peakMemory() == null ? null : (double) result.peakMemory());
  }

  private void counts(RunResult result) {
    CountyYears years = result.countyYears();
    if (years != null) {
      head("county_years", "County-years of the last run by what became of them.");
      sample("county_years", years.all(), "of", "all");
      sample("county_years", years.read(), "of", "read");
      sample("county_years", years.derived(), "of", "derived");
      sample("county_years", years.held(), "of", "held");
    }
    head("form_rows", "Rows of a form in all census years.");
    for (Map.Entry<String, FormRows> form : result.rows().entrySet()) {
      sample("form_rows", form.getValue().read(), "form", form.getKey(), "of", "read");
      sample("form_rows", form.getValue().accepted(), "form", form.getKey(), "of", "accepted");
      sample("form_rows", form.getValue().held(), "form", form.getKey(), "of", "held");
    }
    if (result.receipts() != null) {
      String year = String.valueOf(result.receipts().year());
      head("counties", "Counties of the newest census year of which a form is missing or late.");
      sample("counties", result.receipts().missing().size(), "of", "missing", "year", year);
      sample("counties", result.receipts().late().size(), "of", "late", "year", year);
    }
    gauge(
        "release_waiting",
        "Whether a release waits for a decision.",
        result.waits().isEmpty() ? 0.0 : 1.0);
    if (result.current() != null) {
      head("release_info", "The release that readers see.");
      sample(
          "release_info",
          1,
          "release_id",
          result.current(),
          "version",
          String.valueOf(result.version()));
    }
  }

  private static Double seconds(String instant) {
    return instant == null ? null : Instant.parse(instant).toEpochMilli() / 1000.0;
  }

  private void gauge(String name, String help, Double value) {
    if (value != null) {
      head(name, help);
      sample(name, value);
    }
  }

  private void head(String name, String help) {
    text.append("# HELP junheng_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE junheng_").append(name).append(" gauge\n");
  }

  /**
   * One sample.
   *
   * @param labels a name and its value in turn
   */
  private void sample(String name, double value, String... labels) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < labels.length; i += 2) {
      pairs.add(labels[i] + "=\"" + escaped(labels[i + 1]) + "\"");
    }
    text.append("junheng_").append(name);
    if (!pairs.isEmpty()) {
      text.append('{').append(String.join(",", pairs)).append('}');
    }
    text.append(' ').append(number(value)).append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
