package org.junheng.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.language.Language;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the releases of a warehouse. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the releases of the warehouse, oldest first; * marks the current one.")
final class ReleasesCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  /** A release as JSON tells it; all that it was made from stands in its manifest. */
  private record Release(
      String releaseId,
      boolean current,
      String madeAt,
      String version,
      String previousRelease,
      List<Integer> years,
      List<String> standards,
      int countyYears,
      long held,
      long warnings) {}

  @Override
  public Integer call() {
    Releases releases = new Releases(configuration.warehouseThatIsThere());
    List<Manifest> all = releases.all();
    String current = releases.currentId().orElse("");
    List<Release> told = all.stream().map(manifest -> release(manifest, current)).toList();
    Told.result(told, () -> tell(told));
    return Junheng.DONE;
  }

  private static Release release(Manifest manifest, String current) {
    return new Release(
        manifest.releaseId(),
        manifest.releaseId().equals(current),
        manifest.madeAt(),
        manifest.version(),
        manifest.previousRelease(),
        manifest.years(),
        manifest.standards(),
        manifest.inputs().size(),
        manifest.held(),
        manifest.warnings());
  }

  private static void tell(List<Release> all) {
    if (all.isEmpty()) {
      System.out.println(Language.either("There is no release yet.", "还没有任何版本。"));
    }
    for (Release release : all) {
      System.out.println(
          (release.current() ? "* " : "  ")
              + Language.either(
                  "%s  made %s by %s, years %s, standards %s, %d county-years, %d held, %d warnings",
                  "%s  生成于%s，程序版本%s，学年%s，标准%s，%d个县区学年，退回%d处，提示%d条",
                  release.releaseId(),
                  release.madeAt(),
                  release.version(),
                  release.years(),
                  release.standards(),
                  release.countyYears(),
                  release.held(),
                  release.warnings()));
    }
  }
}
