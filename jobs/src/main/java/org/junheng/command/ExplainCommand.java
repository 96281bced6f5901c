package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.explain.AskedFigures;
import org.junheng.explain.Explainer;
import org.junheng.explain.Explanation;
import org.junheng.explain.ExplanationPage;
import org.junheng.explain.ExplanationText;
import org.junheng.job.Recalculation;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.NoRelease;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a published figure came about, and whether it comes out again from the archive. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says how a published figure came about: its formula with the numbers in it, clause, cells"
          + " with file and line, checks, corrections and relaxations; and computes it again from"
          + " the archived files. In Chinese.",
      "Give a table and the values of its key in their order, or as column=value; or a county and"
          + " what is asked of it."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 20;
  private static final String LINES = "30";

  @Mixin private Configuration configuration;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE", description = "A published table.")
  private String table;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY",
      description = "Values of its key; - for an empty one.")
  private List<String> key = List.of();

  @Option(names = "--county", paramLabel = "CODE", description = "The county that is asked about.")
  private String county;

  @Option(
      names = "--item",
      paramLabel = "ID",
      defaultValue = "verdict",
      description =
          "What is asked: an indicator, an item, composite or verdict; by default"
              + " ${DEFAULT-VALUE}.")
  private String item;

  @Option(names = "--school", paramLabel = "CODE", description = "A school of the county.")
  private String school;

  @Option(names = "--stage", paramLabel = "STAGE", description = "primary or junior.")
  private String stage;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The census year; by default the one that the release shows.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--standard",
      paramLabel = "ID",
      description = "The standard; by default the release's first that knows what is asked.")
  private String standard;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "The release; by default the current one.")
  private Optional<String> release = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "Also writes a page to print.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = LINES,
      description = "How many rows and cells are told in text; by default ${DEFAULT-VALUE}.")
  private int lines;

  @Override
  public Integer call() throws IOException {
    Storage warehouse = configuration.warehouseThatIsThere();
    Definitions definitions = Definitions.load();
    Releases releases = new Releases(warehouse);
    Manifest manifest = manifest(releases);
    AskedFigures asked = asked(definitions, manifest);
    Settings settings = configuration.settings();
    Recalculation again =
        new Recalculation(warehouse, manifest, definitions, settings.intake(), settings.due());
    try (ReleaseTables tables =
        ReleaseTables.of(releases.folder(manifest.releaseId()), definitions)) {
      Explainer explainer =
          new Explainer(
              tables,
              definitions,
              manifest,
              again.reference(),
              again::rows,
              again::places,
              again.notes());
      requireSome(explainer.count(asked.table(), asked.values()), asked, definitions);
      List<Explanation> explanations = explainer.of(asked.table(), asked.values());
      if (html.isPresent()) {
        Files.writeString(html.get(), ExplanationPage.of(explanations));
      }
      Told.result(explanations, () -> tell(explanations));
      boolean isAllSame =
          explanations.stream().allMatch(one -> one.again().outcome() == Explanation.Outcome.MATCH);
      return isAllSame ? Junheng.DONE : Junheng.HELD_BACK;
    }
  }

  private AskedFigures asked(Definitions definitions, Manifest manifest) {
    if ((table == null) == (county == null)) {
      throw new DefinitionException(
          Language.either(
              "name a table with its key, or --county with --item",
              "请写明表和键，或用 --county 和 --item 写明县区和项目"));
    }
    if (table != null) {
      return AskedFigures.of(table, key, definitions);
    }
    int asked =
        year.orElseGet(
            () ->
                manifest.defaultYear() != null
                    ? manifest.defaultYear()
                    : manifest.years().get(manifest.years().size() - 1));
    return AskedFigures.of(
        new AskedFigures.ByRule(county, item, asked, standard, stage, school),
        manifest.standards(),
        definitions);
  }

  private static void requireSome(int rows, AskedFigures asked, Definitions definitions) {
    List<String> open =
        definitions.table(asked.table()).key().stream()
            .filter(column -> !asked.values().containsKey(column))
            .toList();
    if (rows == 0) {
      throw new DefinitionException(
          Language.either(
              "table %s has no row with %s", "表 %s 中没有这样的行：%s", asked.table(), asked.values()));
    }
    if (rows > MOST_ROWS) {
      throw new DefinitionException(
          Language.either(
              "%d rows of %s are meant: name %s too",
              "表 %2$s 中有%1$d行符合：请再写明 %3$s", rows, asked.table(), String.join(", ", open)));
    }
  }

  private Manifest manifest(Releases releases) {
    String id =
        release.or(releases::currentId).orElseThrow(() -> new DefinitionException(NoRelease.yet()));
    releases.requireThere(id);
    return releases.manifest(id);
  }

  private void tell(List<Explanation> explanations) {
    for (Explanation one : explanations) {
      ExplanationText.of(one, lines).forEach(System.out::println);
      System.out.println();
    }
  }
}
