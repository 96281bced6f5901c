package org.junheng.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings;
import org.junheng.language.Language;
import org.junheng.reference.CodesBefore;
import org.junheng.reference.CountyRegister;
import org.junheng.reference.Reference;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.template.CarriedRows;
import org.junheng.template.TemplateBook;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Workbooks for counties to fill in. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the workbook that a county fills in, with last year's schools and what rarely changes.",
      "Without --county, one for every county of the reference in that year."
    })
final class TemplateCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--year",
      required = true,
      description = "The census year that is to be filled in.")
  private int year;

  @Option(names = "--county", paramLabel = "CODE", description = "Only this county.")
  private String county;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write <county_code>/<year>报送表.xlsx; work/templates by default.")
  private Path out = Path.of("work", "templates");

  @Option(names = "--blank", description = "Carry nothing over from the year before.")
  private boolean blank;

  @Override
  public Integer call() throws IOException {
    Definitions definitions = Definitions.load();
    FormsOfYear.require(definitions, year);
    Settings settings = configuration.settings();
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    Map<String, Set<String>> counties = counties(reference);
    Optional<Carried> carried = blank ? Optional.empty() : carried(settings, definitions, counties);
    CountyRegister register = reference.register();
    for (String code : counties.keySet()) {
      TemplateBook book =
          new TemplateBook(
              definitions,
              year,
              code,
              register.nameOf(code, year),
              carried.map(Carried::year).orElse(null),
              carried.map(Carried::rows).orElse(Map.of()).getOrDefault(code, Map.of()));
      write(book, out.resolve(code).resolve(year + "报送表.xlsx"));
    }
    Integer from = carried.map(Carried::year).orElse(null);
    Told.result(
        new Written(year, counties.size(), out.toString(), from),
        () ->
            System.out.println(
                Language.either(
                        "%d workbooks for %d lie in %s",
                        "%2$d学年的报送表%1$d份在 %3$s", counties.size(), year, out)
                    + (from == null
                        ? Language.either(", blank", "，空白")
                        : Language.either(", prefilled from %d", "，预填%d学年数据", from))));
    return Junheng.DONE;
  }

  /** What is told as JSON; from is null where the workbooks are blank. */
  private record Written(int year, int workbooks, String out, Integer from) {}

  /** The counties, each with the codes that its own schools reported under the year before. */
  private Map<String, Set<String>> counties(Reference reference) {
    Map<String, Set<String>> counties = new TreeMap<>();
    CodesBefore before = new CodesBefore(reference);
    for (Reference.County known : reference.counties()) {
      if (known.isValidIn(year) && (county == null || county.equals(known.code()))) {
        counties.put(known.code(), before.of(known.code(), year));
      }
    }
    if (counties.isEmpty()) {
      throw new DefinitionException(
          county == null
              ? Language.either(
                  "counties.csv has no county that is valid in %d",
                  "counties.csv 中没有在%d学年有效的县区", year)
              : Language.either(
                  "counties.csv has no county %s that is valid in %d",
                  "counties.csv 中没有在%2$d学年有效的县区 %1$s", county, year));
    }
    return counties;
  }

  /** What is carried over from a census year, by county and form. */
  private record Carried(Integer year, Map<String, Map<String, List<Map<String, String>>>> rows) {}

  private Optional<Carried> carried(
      Settings settings, Definitions definitions, Map<String, Set<String>> counties) {
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    Optional<Manifest> current = releases.current();
    if (current.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "the warehouse %s has no release to carry anything over from; run makes one, or ask for"
                  + " --blank",
              "数据仓库 %s 中没有可以沿用数据的版本；运行 run 生成，或用 --blank 生成空白表", settings.warehouse()));
    }
    Manifest manifest = current.get();
    try (ReleaseTables release =
        ReleaseTables.of(releases.folder(manifest.releaseId()), definitions)) {
      CarriedRows carried = new CarriedRows(release, definitions, manifest.years(), year);
      return carried.year() == null
          ? Optional.empty()
          : Optional.of(new Carried(carried.year(), carried.of(counties)));
    }
  }

  private static void write(TemplateBook book, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      book.write(stream);
    }
  }
}
