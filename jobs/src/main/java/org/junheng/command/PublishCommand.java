package org.junheng.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.Definitions;
import org.junheng.job.MartRefresh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a release to the readers of the mart. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Loads a release into the BI mart (publish.postgres in the configuration) and shows it to"
          + " its readers.",
      "The next run shows the newest release again."
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(names = "--release", paramLabel = "ID", description = "By default the current release.")
  private Optional<String> release = Optional.empty();

  /** What is told as JSON. */
  private record Shown(String release) {}

  @Override
  public Integer call() {
    configuration.warehouseThatIsThere();
    String shown =
        new MartRefresh(configuration.settings(), Definitions.load(), System.out).show(release);
    Told.result(new Shown(shown), () -> {});
    return Junheng.DONE;
  }
}
