package org.junheng.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.job.NightlyRun;
import org.junheng.job.Rebuild;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives an old release once more. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Derives a release once more from its archived files by today's program, and says whether all"
          + " content hashes are equal and which rows differ. Nothing is published.",
      "Exit status: 0 all equal; 1 something differs; 2 wrong use or configuration; 3 failed."
    })
final class RebuildCommand implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Mixin private Configuration configuration;

  @Parameters(paramLabel = "ID", description = "The release.")
  private String id;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs, as spark-submit's: local[2], spark://host:7077, yarn.")
  private String master;

  @Override
  public Integer call() throws Exception {
    configuration.warehouseThatIsThere();
    Settings settings = configuration.settings().on(master);
    Rebuild rebuild = new Rebuild(settings, Definitions.load(), SHOWN);
    rebuild.manifest(id);
    if (!SparkJvm.isThis() && !SparkJvm.isUnderSparkSubmit()) {
      return new SparkJvm(settings).start(same(settings), Optional.empty());
    }
    NightlyRun.startAhead(settings);
    Rebuild.Result result = rebuild.run(id, Version.text(), System.err);
    Told.result(result, () -> tell(result));
    return result.isSame() ? Junheng.DONE : Junheng.HELD_BACK;
  }

  private List<String> same(Settings settings) {
    List<String> arguments = new ArrayList<>(List.of("rebuild", id));
    arguments.addAll(List.of("--conf", configuration.file().toString()));
    arguments.addAll(List.of("--warehouse", settings.warehouse()));
    arguments.addAll(List.of("--master", settings.spark().master()));
    arguments.addAll(List.of("--format", Told.format().name()));
    arguments.addAll(List.of("--lang", Language.spoken().code()));
    return arguments;
  }

  private static void tell(Rebuild.Result result) {
    System.out.println(
        Language.either(
            "release %s, made by %s, derived again by %s",
            "版本 %s（由程序 %s 生成）已用程序 %s 重新计算", result.releaseId(), result.version(), Version.text()));
    for (Rebuild.Compared table : result.tables()) {
      if (!table.isSame()) {
        System.out.println(
            Language.either(
                "%s: %d rows only then, %d only now",
                "%s：原有而现无%d行，现有而原无%d行", table.table(), table.rowsOnlyThen(), table.rowsOnlyNow()));
        table.rows().forEach(row -> System.out.println("    " + told(row)));
      }
    }
    System.out.println(
        result.isSame()
            ? Language.either(
                "All %d content hashes are equal.", "%d张表的内容哈希全部相同。", result.tables().size())
            : Language.either(
                "%d of %d content hashes differ.",
                "%2$d张表中有%1$d张的内容哈希不同。",
                result.tables().stream().filter(table -> !table.isSame()).count(),
                result.tables().size()));
  }

  private static String told(Rebuild.Row row) {
    return (row.then() ? Language.either("then ", "原 ") : Language.either("now  ", "现 "))
        + row.cells().entrySet().stream()
            .map(RebuildCommand::told)
            .collect(Collectors.joining(" "));
  }

  private static String told(Map.Entry<String, String> cell) {
    return cell.getKey() + "=" + cell.getValue();
  }
}
