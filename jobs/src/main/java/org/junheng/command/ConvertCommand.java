package org.junheng.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.layout.Converted;
import org.junheng.layout.ExportConverter;
import org.junheng.layout.LayoutFiles;
import org.junheng.layout.Unplaced;
import org.junheng.reference.Reference;
import org.junheng.storage.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes counties' forms out of the exports of another census system. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the forms of counties out of files that another census system exports, by a layout of"
          + " schemas/layouts.",
      "Exit status: 0 every school converted; 1 something could not be placed; 2 no layout fits, or"
          + " wrong use."
    })
final class ConvertCommand implements Callable<Integer> {
  private static final int TOLD = 40;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files of an export, or folders with all that is in them.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Configuration configuration;

  @Option(names = "--year", required = true, description = "The census year of the export.")
  private int year;

  @Option(
      names = "--out",
      paramLabel = "LANDING",
      description = "The landing folder for <year>/<county_code>/<form>.csv.")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "ID",
      description = "The layout; by default the one that the files fit.")
  private String layout;

  @Option(
      names = "--layouts",
      paramLabel = "FILE",
      description = "Layouts of one's own; one of a packed layout's id stands in its place.")
  private List<Path> layouts = new ArrayList<>();

  @Option(
      names = "--explain",
      description = "Tell which column or cell feeds which field; without --out write nothing.")
  private boolean explain;

  @Option(names = "--all", description = "Tell everything, not just the first.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    if (out == null && !explain) {
      throw new DefinitionException(
          Language.either(
              "--out names the landing folder to write to; with --explain alone nothing is written",
              "请用 --out 写明要写入的报送文件夹；只用 --explain 时不写入"));
    }
    configuration.requireSound();
    Definitions definitions = Definitions.load();
    FormsOfYear.require(definitions, year);
    LayoutFiles loaded = LayoutFiles.load(definitions, layouts);
    Reference reference =
        configuration
            .reference(definitions)
            .orElseGet(
                () ->
                    Reference.read(Storage.at(configuration.settings().reference()), definitions));
    Converted converted =
        new ExportConverter(definitions, loaded, reference, year, layout).convert(paths, out);
    Told.result(converted, () -> tell(converted));
    return converted.isWhole() ? Junheng.DONE : Junheng.HELD_BACK;
  }

  private void tell(Converted converted) {
    System.out.println(
        Language.either("layout %s: %s", "布局 %s：%s", converted.layout(), converted.title()));
    if (converted.evidence() != null) {
      System.out.println(Language.either("to be checked: %s", "须核对：%s", converted.evidence()));
    }
    if (explain) {
      System.out.println();
      converted.feeds().forEach(line -> System.out.println("  " + line));
      System.out.println();
    }
    System.out.println(
        Language.either(
            "census year %d: %d schools of %d counties from %d sheets or files",
            "%d学年：%d所学校，%d个县区，来自%d个工作表或文件",
            converted.year(),
            converted.schools(),
            converted.counties(),
            converted.read().size()));
    System.out.println(Language.either("rows: %s", "行数：%s", listed(converted)));
    int passedOver = converted.read().stream().mapToInt(Converted.ReadSheet::passedOver).sum();
    if (passedOver > 0) {
      System.out.println(
          Language.either("%d rows are no schools (totals, notes)", "%d行不是学校（合计、说明等）", passedOver));
    }
    if (!converted.otherYears().isEmpty()) {
      System.out.println(
          Language.either(
              "of other years by what they say themselves: %s",
              "按自身写明的学年属于其他学年：%s", String.join(", ", converted.otherYears())));
    }
    if (!converted.unread().isEmpty()) {
      System.out.println(Language.either("the layout reads nothing of:", "布局没有读取的："));
      first(
          converted.unread().stream()
              .map(
                  each ->
                      "  "
                          + what(each.what())
                          + " "
                          + each.name()
                          + (each.what().equals("file") ? "" : " (" + each.in() + ")"))
              .toList());
    }
    tellUnplaced(converted.unplaced());
    if (converted.out() != null) {
      System.out.println(
          Language.either(
              "%s: %d files new, %d replaced, %d unchanged, %d not written",
              "%s：新增%d个文件，替换%d个，未变%d个，未写入%d个",
              converted.out(),
              converted.files().created(),
              converted.files().replaced(),
              converted.files().unchanged(),
              converted.files().refused()));
    }
  }

  private static String listed(Converted converted) {
    return converted.rows().entrySet().stream()
        .map(form -> form.getKey() + " " + form.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String what(String what) {
    return switch (what) {
      case "column" -> Language.either("column", "列");
      case "cell" -> Language.either("cell", "单元格");
      case "sheet" -> Language.either("sheet", "工作表");
      default -> Language.either("file", "文件");
    };
  }

  private void tellUnplaced(List<Unplaced> unplaced) {
    if (unplaced.isEmpty()) {
      return;
    }
    System.out.println(
        Language.either("%d things could not be placed:", "有%d处无法归入报表：", unplaced.size()));
    first(
        unplaced.stream()
            .map(
                each ->
                    "  %s%s [%s]\n      %s"
                        .formatted(
                            each.place(),
                            each.rows() > 1
                                ? Language.either(
                                    " and %d more rows",
                                    " 等%d行",
                                    each.rows() - (Language.spoken() == Language.EN ? 1 : 0))
                                : "",
                            each.rule(),
                            each.message()))
            .toList());
  }

  private void first(List<String> lines) {
    lines.stream().limit(all ? Long.MAX_VALUE : TOLD).forEach(System.out::println);
    if (!all && lines.size() > TOLD) {
      System.out.println(
          Language.either(
              "  and %d more; --all tells them", "  另有%d处；--all 全部列出", lines.size() - TOLD));
    }
  }
}
