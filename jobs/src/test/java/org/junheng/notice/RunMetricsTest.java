package org.junheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics as Prometheus reads them: its text format, version 0.0.4, line by line. */
class RunMetricsTest {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL =
      "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\\\\\|\\\\\"|\\\\n)*\"";
  private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") .+");
  private static final Pattern TYPE = Pattern.compile("# TYPE (" + NAME + ") (gauge|counter)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + ")((?:\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*})?) ([-+]?[0-9]+(?:\\.[0-9]+)?(?:e[-+]?[0-9]+)?)");

  @TempDir private Path folder;

  @Test
  void everyNumberOfARunIsASample() {
    Map<String, Double> samples = read(RunMetrics.of(SomeResult.published(2, "县")));

    assertThat(samples)
        .containsEntry("junheng_run_begin_time_seconds", 1767232800.0)
        .containsEntry("junheng_run_end_time_seconds", 1767232830.5)
        .containsEntry("junheng_run_duration_seconds", 30.5)
        .containsEntry("junheng_run_exit_status", 1.0)
        .containsEntry("junheng_run_step_duration_seconds{step=\"county-years\"}", 1.5)
        .containsEntry("junheng_run_step_duration_seconds{step=\"publish\"}", 0.25)
        .containsEntry("junheng_run_peak_memory_bytes", (double) (1L << 30))
        .containsEntry("junheng_county_years{of=\"read\"}", 2.0)
        .containsEntry("junheng_county_years{of=\"derived\"}", 3.0)
        .containsEntry("junheng_county_years{of=\"held\"}", 2.0)
        .containsEntry("junheng_form_rows{form=\"pupils\",of=\"accepted\"}", 9.0)
        .containsEntry("junheng_counties{of=\"missing\",year=\"2025\"}", 2.0)
        .containsEntry("junheng_release_waiting", 0.0)
        .containsEntry(
            "junheng_release_info{release_id=\"20260101-020000-aaaaaa\","
                + "version=\"0.1.0+\\\"x\\\\y\\\"\"}",
            1.0);
  }

  @Test
  void aFailedRunStillSaysWhenTheLastOneCameToItsEnd() {
    assertThat(read(RunMetrics.of(SomeResult.failed())))
        .containsEntry("junheng_run_exit_status", 3.0)
        .containsEntry("junheng_run_finished_begin_time_seconds", 1767146400.0)
        .doesNotContainKey("junheng_run_peak_memory_bytes");
  }

  @Test
  void theFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = Files.writeString(folder.resolve("junheng.prom"), "before");

    RunMetrics.write(file, SomeResult.unchanged());

    assertThat(read(Files.readString(file))).containsEntry("junheng_run_exit_status", 0.0);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  /** A sample behind its name and labels; each name has one help and one type, before all of it. */
  private static Map<String, Double> read(String text) {
    assertThat(text).endsWith("\n");
    Map<String, Double> samples = new LinkedHashMap<>();
    Set<String> closed = new HashSet<>();
    String open = null;
    String helped = null;
    for (String line : text.split("\n")) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (help.matches()) {
        helped = help.group(1);
        assertThat(closed.add(helped)).as(line).isTrue();
      } else if (type.matches()) {
        open = type.group(1);
        assertThat(open).as(line).isEqualTo(helped);
      } else {
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as(line).isEqualTo(open);
        assertThat(
                samples.put(sample.group(1) + sample.group(2), Double.parseDouble(sample.group(3))))
            .as(line)
            .isNull();
      }
    }
    return samples;
  }
}
