package org.junheng.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.command.PageTimes.Times;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.publish.report.Chromium;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.NoRelease;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times how soon the page of a release shows its views and their first chart. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the page of a release in Chromium, each view several times with nothing kept from"
          + " before, and tells when it was shown and when its first chart stood.",
      "Exit status: 0 the first view's chart stands within the limit; 1 it does not."
    })
final class BenchmarkPageCommand implements Callable<Integer> {
  private static final String DOCUMENT = "reports/page/index.html";
  private static final String FIRST_VIEW = "first view";
  private static final int LARGEST_MILLISECONDS = 2_000;

  @Mixin private Configuration configuration;

  @Option(names = "--release", paramLabel = "ID", description = "By default the current release.")
  private Optional<String> release = Optional.empty();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each view is opened; ${DEFAULT-VALUE} by default.")
  private int rounds = 5;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw new DefinitionException(Language.either("--rounds is at least 1", "--rounds 至少为 1"));
    }
    Settings settings = configuration.settings();
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    String id =
        release.or(releases::currentId).orElseThrow(() -> new DefinitionException(NoRelease.yet()));
    Storage folder = releases.folder(id);
    if (!folder.isOnDisk() || !folder.exists(DOCUMENT)) {
      throw new DefinitionException(
          Language.either(
              "there is no %s in %s; it must lie in a folder of this machine",
              "%2$s 中没有 %1$s；须在本机文件夹中", DOCUMENT, folder.location()));
    }
    Path document = folder.onDisk().resolve(DOCUMENT);
    Chromium chromium =
        Chromium.find(settings.publish().chromium())
            .orElseThrow(
                () ->
                    new DefinitionException(
                        Language.either(
                            "no Chromium was found; install it, or name it as publish.chromium",
                            "没有找到Chromium；请安装，或在 publish.chromium 写明")));
    Size size = size(folder);
    PageTimes page = new PageTimes(chromium, document, rounds);
    Map<String, Milliseconds> views = new LinkedHashMap<>();
    Times first = page.of("");
    views.put(FIRST_VIEW, Milliseconds.of(first));
    PageTimes.VIEWS.forEach(view -> views.put(view, Milliseconds.of(page.of("#" + view))));
    Timed timed = new Timed(id, size.counties(), size.schools(), rounds, views);
    Told.result(timed, () -> tell(timed));
    if (first.chart().orElse(Integer.MAX_VALUE) <= LARGEST_MILLISECONDS) {
      return Junheng.DONE;
    }
    System.out.println(
        Language.either(
            "exit 1: the first view's chart is later than its limit, or there is none",
            "退出状态1：首页的图超过时限，或没有图"));
    return Junheng.HELD_BACK;
  }

  /** What is told as JSON. */
  private record Timed(
      String release, Long counties, Long schools, int rounds, Map<String, Milliseconds> views) {}

  /** The medians of a view; chart is null where it has none. */
  private record Milliseconds(int shown, Integer chart) {
    static Milliseconds of(Times times) {
      return new Milliseconds(
          times.shown(), times.chart().isPresent() ? times.chart().getAsInt() : null);
    }
  }

  /** What the page shows. */
  private record Size(Long counties, Long schools) {}

  private static Size size(Storage folder) {
    try (ReleaseTables release = ReleaseTables.of(folder, Definitions.load())) {
      return release
          .query(
              Size.class,
              """
              select (select count(*) from dim_county) as counties,
                (select count(*) from dim_school) as schools""")
          .get(0);
    }
  }

  private static void tell(Timed timed) {
    System.out.println(
        Language.either(
            "release %s, %d counties, %d schools in all years; median of %d in ms",
            "版本 %s，县区%d个，各学年学校%d所；%d次的中位数，毫秒",
            timed.release(),
            timed.counties(),
            timed.schools(),
            timed.rounds()));
    timed
        .views()
        .forEach(
            (view, took) ->
                System.out.println(
                    Language.either(
                        "%-28s shown %6d  first chart %6s",
                        "%-28s 显示 %6d  第一幅图 %6s",
                        view,
                        took.shown(),
                        took.chart() == null
                            ? Language.either("none", "无")
                            : String.valueOf(took.chart()))));
    System.out.println(
        Language.either(
            "limit of the first view's chart: %d ms", "首页图表的时限：%d毫秒", LARGEST_MILLISECONDS));
  }
}
