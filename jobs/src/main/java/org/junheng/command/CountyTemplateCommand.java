package org.junheng.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.kit.CarriedOver;
import org.junheng.kit.KitFolder;
import org.junheng.kit.KitSettings;
import org.junheng.kit.Program;
import org.junheng.language.Language;
import org.junheng.template.TemplateBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The workbook of a county's kit, made anew. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description =
        "Writes the workbook to fill in, with last year's schools and what rarely changes.")
final class CountyTemplateCommand implements Callable<Integer> {
  @Option(names = "--year", description = "The census year; by default the kit's.")
  private Integer year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "The county's code; by default the kit's.")
  private String county;

  @Option(names = "--blank", description = "Carry nothing over from the year before.")
  private boolean blank;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write it; by default into this folder.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Definitions definitions = Definitions.load();
    KitSettings settings = KitSettings.beside(Program.place());
    Integer ofYear = year != null ? year : settings.year();
    String ofCounty = county != null ? county : settings.county();
    if (ofYear == null || ofCounty == null) {
      throw new DefinitionException(
          Language.either("name --year and --county", "请用 --year 和 --county 指定学年和县区"));
    }
    boolean isOfKit = ofCounty.equals(settings.county());
    Path before = KitFolder.around(Program.place()).before(ofYear - 1, ofCounty);
    TemplateBook book =
        new CarriedOver(definitions, settings.intake())
            .template(
                ofYear,
                ofCounty,
                isOfKit ? settings.name() : ofCounty,
                blank ? Optional.empty() : Optional.of(before));
    Files.createDirectories(out.toAbsolutePath());
    Path file = out.resolve(ofYear + "报送表.xlsx");
    if (Files.exists(file)) {
      throw new DefinitionException(
          Language.either(
              "%s is there already; name another folder with --out",
              "%s 已经存在，未覆盖；请用 --out 指定另一个文件夹", file));
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      book.write(stream);
    }
    System.out.println(Language.either("The workbook is %s", "报送表：%s", file.toAbsolutePath()));
    return Program.DONE;
  }
}
