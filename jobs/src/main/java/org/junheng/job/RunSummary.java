package org.junheng.job;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junheng.language.Language;
import org.junheng.reference.CensusYears;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;

/** What a run says at its end. */
final class RunSummary {
  private static final int WIDTH = 12;

  private final PrintStream out;

  RunSummary(PrintStream out) {
    this.out = out;
  }

  void tell(Manifest manifest, RunPlan plan, Map<String, Duration> times, Storage warehouse) {
    out.println();
    line("release", "发布版本", manifest.releaseId());
    line("", "", warehouse.location("releases/" + manifest.releaseId()));
    line(
        "taken in",
        "读入",
        Language.either(
            "%d of %d county-years, census years %s",
            "%2$d个县区学年中的%1$d个，学年%3$s", plan.changed().size(), plan.inputs().size(), plan.years()));
    for (CensusYears.CensusYear year : plan.censusYears().ahead()) {
      line(
          "collecting",
          "填报中",
          Language.either(
              "%d: %d of %d counties have handed in form school; page, report and workbooks stay on %d",
              "%d学年：%3$d个县区中有%2$d个已报送学校基本情况；网页、报告和工作簿仍为%4$d学年",
              year.year(),
              year.withSchool(),
              year.counties(),
              plan.censusYears().defaultYear()));
    }
    WaitingRelease.told(new Releases(warehouse), manifest)
        .ifPresent(words -> line("waits", "待定", words));
    manifest.referenceNotes().forEach(note -> line("reference", "省级名录", ReferenceNotes.told(note)));
    line(
        "rows",
        "行数",
        Language.either(
            "%d schools, %d unit indicators, %d county variances",
            "学校%d行，学校指标%d行，校际差异%d行",
            manifest.tables().get("census_school").rows(),
            manifest.tables().get("unit_indicator").rows(),
            manifest.tables().get("county_variance").rows()));
    line(
        "held back",
        "退回",
        Language.either(
            "%d rows or files, %d warnings; see status",
            "%d行或文件，提示%d条；status 列出", manifest.held(), manifest.warnings()));
    Duration sinceStart = Duration.between(RunBegan.at(), Instant.now());
    line(
        "steps",
        "步骤",
        times.entrySet().stream()
            .map(
                step ->
                    StepNames.named(step.getKey()) + " " + StepProgress.seconds(step.getValue()))
            .collect(Collectors.joining(Language.either(", ", "，"))));
    line(
        "time",
        "用时",
        Language.either(
            "%s with the start; some steps run side by side; peak memory %s",
            "连同启动共%s（有的步骤同时进行）；内存峰值%s", StepProgress.seconds(sinceStart), peakMemory()));
  }

  private void line(String english, String chinese, String words) {
    boolean isChinese = Language.spoken() == Language.ZH;
    String name = isChinese ? chinese : english;
    int width = isChinese ? 2 * name.length() : name.length();
    out.println(name + " ".repeat(WIDTH - width) + words);
  }

  /** The most memory that the process ever held, where the system tells; else Java's heap. */
  private static String peakMemory() {
    OptionalLong all = PeakMemory.ofProcess();
    return all.isPresent()
        ? (all.getAsLong() >> 20) + " MiB"
        : Language.either("%d MiB of heap", "堆内存%d MiB", PeakMemory.ofHeap() >> 20);
  }
}
