package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.job.Settings;
import org.junheng.kit.KitFiles;
import org.junheng.kit.KitFolder;
import org.junheng.kit.KitSettings;
import org.junheng.language.Language;
import org.junheng.reference.CodesBefore;
import org.junheng.reference.CountyRegister;
import org.junheng.reference.Reference;
import org.junheng.release.ReleaseTables;
import org.junheng.storage.Storage;
import org.junheng.template.AcceptedBook;
import org.junheng.template.CarriedRows;
import org.junheng.template.TemplateBook;
import org.junheng.warehouse.Json;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what one county needs to check its files itself. */
@Command(
    name = "kit",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a county's kit into a folder: a program that checks and needs nothing but Java, with"
          + " this year's definitions, a start script for Windows and Linux, instructions, the"
          + " workbook to fill in, and what was taken in of this county the year before.",
      "Nothing of other counties is in it. The folder is handed to the county as it is."
    })
final class KitCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      required = true,
      description = "The county's code.")
  private String county;

  @Option(
      names = "--year",
      required = true,
      description = "The census year that the county hands in.")
  private int year;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write; it must be empty or not there yet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Definitions definitions = Definitions.load();
    FormsOfYear.require(definitions, year);
    Settings settings = configuration.settings();
    Reference reference = Reference.read(Storage.at(settings.reference()), definitions);
    CountyRegister register = reference.register();
    if (!register.isValid(county, year)) {
      throw new DefinitionException(
          Language.either(
              "counties.csv has no county %s that is valid in %d",
              "counties.csv 中没有%s在%d学年有效的记录", county, year));
    }
    Path program = program();
    requireEmpty();
    String name = register.nameOf(county, year);
    KitFiles kit =
        new KitFiles(
            new KitFolder(out),
            new KitSettings(county, name, year, settings.standards(), settings.intake()));
    kit.write(program, Optional.ofNullable(settings.due().get(year)));
    Integer before = writeBooks(kit, settings, definitions, reference, name);
    System.out.println(
        before == null
            ? Language.either(
                "The kit of %s lies in %s; the warehouse has nothing of it of a year before",
                "%s的工具包已写入 %s；数据仓库中没有该县以前学年的数据", name, out)
            : Language.either(
                "The kit of %s lies in %s, with what was taken in of %d",
                "%s的工具包已写入 %s，含%d学年采用的数据", name, out, before));
    if (Told.isJson()) {
      Told.document(Json.write(new Made(county, year, before, out.toString())));
    }
    return Junheng.DONE;
  }

  /** What is told as JSON. */
  private record Made(String county, int year, Integer yearBefore, String out) {}

  private static Path program() {
    Path jar = Version.place().resolveSibling(KitFolder.JAR);
    if (!Files.isRegularFile(jar)) {
      throw new DefinitionException(
          Language.either(
              "%s is not there; it is built with junheng.jar and lies beside it",
              "没有 %s；它与 junheng.jar 一起构建，应放在同一文件夹", jar));
    }
    return jar;
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> there = Files.list(out)) {
      if (there.findAny().isPresent()) {
        throw new DefinitionException(
            Language.either(
                "%s is not empty: what lies there would be handed on",
                "%s 不是空文件夹：其中的内容会一并交出去", out));
      }
    }
  }

  /** Writes the workbook to fill in and the one of the year before; the year that it is of. */
  private Integer writeBooks(
      KitFiles kit, Settings settings, Definitions definitions, Reference reference, String name)
      throws IOException {
    Releases releases = new Releases(Storage.at(settings.warehouse()));
    Optional<Manifest> current = releases.current();
    Integer from = null;
    Map<String, List<Map<String, String>>> rows = Map.of();
    if (current.isPresent()) {
      Manifest manifest = current.get();
      try (ReleaseTables release =
          ReleaseTables.of(releases.folder(manifest.releaseId()), definitions)) {
        CarriedRows carried = new CarriedRows(release, definitions, manifest.years(), year);
        if (carried.year() != null) {
          rows = carried.allOf(county, new CodesBefore(reference).of(county, year));
          from = rows.isEmpty() ? null : carried.year();
        }
      }
    }
    kit.template(new TemplateBook(definitions, year, county, name, from, rows));
    if (from != null) {
      kit.before(from, new AcceptedBook(definitions, from, county, name, rows));
    }
    return from;
  }
}
