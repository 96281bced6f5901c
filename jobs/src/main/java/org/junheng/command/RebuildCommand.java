package org.junheng.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.Definitions;
import org.junheng.difference.DifferenceFile;
import org.junheng.job.NightlyRun;
import org.junheng.job.Rebuild;
import org.junheng.job.Rebuild.Rebuilt;
import org.junheng.job.Rebuild.TableRebuilt;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes an old release again and says whether it is still the same. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Computes a release again from the archive with the program and the definitions of today, and"
          + " says whether every table still has the content that it had; if not, which rows differ.",
      "Publishes nothing. Exit status: 0 all is equal; 1 something differs."
    })
final class RebuildCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Mixin private Configuration configuration;

  @Parameters(index = "0", paramLabel = "ID", description = "The release; releases lists them.")
  private String releaseId;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also writes every figure that differs into this CSV file.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Settings settings = configuration.settings();
    Releases releases = new Releases(configuration.warehouseThatIsThere());
    releases.requireThere(releaseId);
    if (!SparkJvm.isThis() && !SparkJvm.isUnderSparkSubmit()) {
      return new SparkJvm(settings).start(again(settings), Optional.empty());
    }
    NightlyRun.startAhead(settings);
    Definitions definitions = Definitions.load();
    Rebuild rebuild = new Rebuild(settings, definitions, Version.text());
    Rebuilt rebuilt =
        DifferenceFile.listing(
            out.orElse(null), list -> rebuild.run(releaseId, SHOWN, list, System.err));
    Told.result(rebuilt, () -> tell(rebuilt, definitions));
    return rebuilt.isEqual() ? Junheng.DONE : Junheng.HELD_BACK;
  }

  /** The arguments that mean this, all said, for the JVM that Spark runs in. */
  private List<String> again(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("rebuild", releaseId));
    arguments.addAll(List.of("--conf", configuration.file().toString()));
    arguments.addAll(List.of("--warehouse", settings.warehouse()));
    arguments.addAll(List.of("--format", Told.format().name()));
    arguments.addAll(List.of("--lang", Language.spoken().code()));
    out.ifPresent(file -> arguments.addAll(List.of("--out", file.toString())));
    return arguments;
  }

  private static void tell(Rebuilt rebuilt, Definitions definitions) {
    long equal = rebuilt.tables().stream().filter(TableRebuilt::isEqual).count();
    System.out.println(
        rebuilt.isEqual()
            ? Language.either(
                "Release %s computed again: all %d tables have the content that they had.",
                "版本 %s 重算完毕：全部%d张表与原来一致。", rebuilt.release().releaseId(), equal)
            : Language.either(
                "Release %s computed again: %d of %d tables have the content that they had.",
                "版本 %s 重算完毕：%3$d张表中有%2$d张与原来一致。",
                rebuilt.release().releaseId(),
                equal,
                rebuilt.tables().size()));
    rebuilt.tables().stream()
        .filter(table -> !table.isEqual())
        .forEach(
            table ->
                System.out.println(
                    "  "
                        + Language.either(
                            "%s differs: %s rows then, %s now",
                            "%s 不一致：原来%s行，现在%s行",
                            table.table(),
                            table.rows() == null ? "—" : table.rows(),
                            table.rowsNow() == null ? "—" : table.rowsNow())));
    if (rebuilt.lacks() != null) {
      System.out.println(
          Language.either(
              "Release %s, which movements were told against, is gone: rank_moves cannot be equal.",
              "版本 %s 已不在库中，与它相比的名次变动无法重算：rank_moves 不会一致。", rebuilt.lacks()));
    }
    if (!rebuilt.isEqual()) {
      new DifferenceText(definitions, rebuilt.release(), rebuilt.now())
          .tell(rebuilt.summary(), List.of());
    }
  }
}
