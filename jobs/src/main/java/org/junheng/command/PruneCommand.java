package org.junheng.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.job.RunLock;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Pruning;
import org.junheng.warehouse.Pruning.Kept;
import org.junheng.warehouse.Pruning.Plan;
import org.junheng.warehouse.Pruning.Reason;
import org.junheng.warehouse.Pruning.Removed;
import org.junheng.warehouse.RetentionRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes old releases by rule, and says before what that would lose. */
@Command(
    name = "prune",
    mixinStandardHelpOptions = true,
    description = {
      "Says which releases the rule in the configuration (retention) would remove and what would be"
          + " lost with them; with --remove, removes them.",
      "The current release, one that waits for a decision and official ones stay. Nothing is removed"
          + " from the archive."
    })
final class PruneCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "Keep so many of the newest, whatever the configuration says.")
  private Integer last;

  @Option(
      names = "--monthly",
      negatable = true,
      description =
          "Keep the last one that was published in each month, or not, whatever the configuration"
              + " says.")
  private Boolean monthly;

  @Option(names = "--remove", description = "Remove them.")
  private boolean remove;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides it; by default the user of the machine.")
  private String by = System.getProperty("user.name");

  /**
   * What is told.
   *
   * @param done whether they are removed now
   */
  private record Account(boolean done, Plan plan) {}

  @Override
  public Integer call() {
    Storage warehouse = configuration.warehouseThatIsThere();
    RetentionRule configured = configuration.settings().retention();
    RetentionRule rule =
        new RetentionRule(
            last == null ? configured.last() : last,
            monthly == null ? configured.monthly() : monthly);
    Pruning pruning = new Pruning(warehouse);
    if (!remove) {
      Plan plan = pruning.plan(rule);
      Told.result(new Account(false, plan), () -> tell(plan, false));
      return Junheng.DONE;
    }
    try (RunLock alone = RunLock.take(warehouse)) {
      Plan plan = pruning.plan(rule);
      pruning.carryOut(plan, by);
      Told.result(new Account(true, plan), () -> tell(plan, true));
    }
    return Junheng.DONE;
  }

  private static void tell(Plan plan, boolean done) {
    System.out.println(Language.either("The rule keeps %s.", "规则：%s。", plan.rule().words()));
    System.out.println(Language.either("kept: %s", "保留：%s", keptWords(plan.kept())));
    if (plan.removed().isEmpty()) {
      System.out.println(Language.either("Nothing is to be removed.", "没有需要清理的版本。"));
      return;
    }
    System.out.println(
        done
            ? Language.either(
                "removed: %d releases, %d MiB are free",
                "已清理：%d个版本，腾出%d MiB", plan.removed().size(), mib(plan))
            : Language.either(
                "would be removed: %d releases, %d MiB would be free",
                "将清理：%d个版本，可腾出%d MiB", plan.removed().size(), mib(plan)));
    plan.removed().forEach(one -> System.out.println("    " + words(one)));
    System.out.println(
        Language.either(
            "Lost with them: their figures as they were published then, for explain, diff, rebuild"
                + " and releases --on. What counties sent stays in the archive.",
            "随之失去：这些版本当时公布的数，explain、diff、rebuild 和 releases --on 不能再用于它们。各县区报送的文件仍在档案中。"));
    if (!done) {
      System.out.println(
          Language.either("prune --remove removes them.", "执行 prune --remove 即予清理。"));
    }
  }

  private static long mib(Plan plan) {
    return plan.bytes() >> 20;
  }

  private static String keptWords(List<Kept> kept) {
    return Arrays.stream(Reason.values())
        .map(reason -> words(reason, kept.stream().filter(one -> one.reason() == reason).count()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(Language.either(", ", "，")));
  }

  private static Optional<String> words(Reason reason, long count) {
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (reason) {
          case CURRENT -> Language.either("%d current", "现行版本%d个", count);
          case WAITING -> Language.either("%d waiting for a decision", "待定版本%d个", count);
          case OFFICIAL -> Language.either("%d official", "正式版本%d个", count);
          case LAST -> Language.either("%d of the newest", "最近的版本%d个", count);
          case MONTH -> Language.either("%d that are the last of their month", "各月最后的版本%d个", count);
        });
  }

  private static String words(Removed one) {
    if (one.from() == null) {
      return Language.either(
          "%s  made %s; no day is noted at whose end it was the current one",
          "%s  生成于%s，没有它在某日日末为现行版本的记录", one.releaseId(), one.madeAt());
    }
    return one.from().equals(one.to())
        ? Language.either(
            "%s  made %s, what was published on %s",
            "%s  生成于%s，%s公布的数", one.releaseId(), one.madeAt(), one.from())
        : Language.either(
            "%s  made %s, what was published from %s to %s",
            "%s  生成于%s，%s至%s公布的数", one.releaseId(), one.madeAt(), one.from(), one.to());
  }
}
