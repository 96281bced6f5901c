package org.junheng.job;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;

/** What a run says at its end. */
final class RunSummary {
  private final PrintStream out;

  RunSummary(PrintStream out) {
    this.out = out;
  }

  void tell(Manifest manifest, RunPlan plan, Map<String, Duration> times, Storage warehouse) {
    out.println();
    out.printf("release     %s%n", manifest.releaseId());
    out.printf("            %s%n", warehouse.location("releases/" + manifest.releaseId()));
    out.printf(
        "taken in    %d of %d county-years, census years %s%n",
        plan.changed().size(), plan.inputs().size(), plan.years());
    out.printf(
        "rows        %d schools, %d unit indicators, %d county variances%n",
        manifest.tables().get("census_school").rows(),
        manifest.tables().get("unit_indicator").rows(),
        manifest.tables().get("county_variance").rows());
    out.printf(
        "held back   %d rows or files, %d warnings; see status%n",
        manifest.held(), manifest.warnings());
    StringBuilder steps = new StringBuilder();
    Duration all = Duration.ZERO;
    for (Map.Entry<String, Duration> step : times.entrySet()) {
      steps.append(steps.isEmpty() ? "" : ", ");
      steps.append(step.getKey()).append(' ').append(StepProgress.seconds(step.getValue()));
      all = all.plus(step.getValue());
    }
    Duration sinceStart = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    out.printf("steps       %s%n", steps);
    out.printf(
        "time        %s in steps, %s with the start; peak memory %s%n",
        StepProgress.seconds(all), StepProgress.seconds(sinceStart), peakMemory());
  }

  /** The most memory that the process ever held, where the system tells; else Java's heap. */
  private static String peakMemory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          long kib = Long.parseLong(line.replaceAll("[^0-9]", ""));
          return (kib >> 10) + " MiB";
        }
      }
    } catch (IOException notLinux) {
      // told below as the heap's peak
    }
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    return (heap >> 20) + " MiB of heap";
  }
}
