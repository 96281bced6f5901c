package org.junheng.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceTable;
import org.junheng.landing.TablesInFile;
import org.junheng.landing.UnreadableFileException;
import org.junheng.language.Language;
import org.junheng.layout.Converted.ReadSheet;
import org.junheng.layout.Converted.Unread;
import org.junheng.reference.Reference;

/**
 * Makes the forms of counties out of the files that another census system exports. Every file is
 * read once and let go of; what is kept are the rows that came out.
 */
public final class ExportConverter {
  private final Definitions definitions;
  private final Reference reference;
  private final int year;
  private final List<LoadedLayout> candidates;
  private final UnplacedList told = new UnplacedList();
  private final Map<List<String>, Unread> unread = new LinkedHashMap<>();
  private final List<ReadSheet> read = new ArrayList<>();
  private final List<String> otherYears = new ArrayList<>();
  private final Misfits misfits = new Misfits();
  private final Map<String, String> places = new TreeMap<>();
  private LoadedLayout chosen;
  private String chosenBy;
  private Conversion conversion;

  /**
   * A converter of one census year.
   *
   * @param layout the layout to convert by; null where it is known by the files
   */
  public ExportConverter(
      Definitions definitions, LayoutFiles layouts, Reference reference, int year, String layout) {
    this.definitions = definitions;
    this.reference = reference;
    this.year = year;
    this.candidates = layout == null ? layouts.in(year) : List.of(layouts.layout(layout, year));
    if (candidates.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "no layout holds for %d; those of: %s",
              "没有适用于%d学年的布局；现有：%s",
              year,
              String.join(
                  ", ",
                  layouts.all().stream()
                      .map(each -> each.id() + " " + each.layout().years())
                      .toList())));
    }
  }

  /**
   * Converts files and folders; refused, with nothing written, where no layout or several fit.
   *
   * @param out the landing folder; null where nothing is to be written
   */
  public Converted convert(List<Path> paths, Path out) {
    for (ExportedFile file : ExportedFile.of(paths, out)) {
      if (file.isOfTable()) {
        read(file);
      } else {
        unread("file", file.name(), file.name());
      }
    }
    boolean areOfOtherYears = misfits.isEmpty() && !otherYears.isEmpty();
    if (chosen == null && !areOfOtherYears) {
      throw misfits.refusal(candidates, told.all());
    }
    if (read.isEmpty()) {
      throw new DefinitionException(
          Language.either(
              "no file is of %d by what it says itself: %s",
              "按文件自己写明的学年，没有一个是%d学年的：%s", year, String.join(", ", otherYears)));
    }
    misfits.tell(chosen, told).forEach(file -> unread("file", file, file));
    Converted.Files files = new Converted.Files(0, 0, 0, 0);
    if (out != null) {
      ConvertedFiles.Written written =
          new ConvertedFiles(out, definitions, year, told).write(conversion.forms());
      files =
          new Converted.Files(
              written.created(), written.replaced(), written.unchanged(), written.refused());
    }
    Map<String, Integer> rows = new LinkedHashMap<>();
    conversion
        .forms()
        .forEach(
            form ->
                rows.put(
                    form.form().form(), form.rows().values().stream().mapToInt(List::size).sum()));
    return new Converted(
        chosen.id(),
        chosen.layout().title(),
        chosen.layout().evidence(),
        year,
        out == null ? null : out.toString(),
        conversion.counties(),
        conversion.schools(),
        rows,
        read,
        files,
        List.copyOf(unread.values()),
        otherYears,
        told.all(),
        new Explained(chosen.layout(), places).lines());
  }

  private void read(ExportedFile file) {
    List<LoadedLayout> ofYear =
        candidates.stream()
            .filter(each -> !SaidYears.isOther(each.layout(), file.name(), year))
            .toList();
    if (ofYear.isEmpty()) {
      otherYears.add(file.name());
      return;
    }
    List<SourceTable> tables;
    try {
      tables = TablesInFile.of(file.content(), Limits.NONE);
    } catch (UnreadableFileException e) {
      told.tellFile(
          "unreadable",
          file.name(),
          null,
          Language.either(
              "cannot be read (%s): %s",
              "读不了（%s）：%s",
              e.rule(),
              definitions.rule(e.rule()).sentence(e.value(), e.expected())));
      return;
    }
    Map<LoadedLayout, List<Fit>> fitting = new LinkedHashMap<>();
    for (LoadedLayout candidate : ofYear) {
      List<Fit> fits = fits(candidate, tables, file.name());
      if (fits.stream().anyMatch(Fit::fits)) {
        fitting.put(candidate, fits);
      } else {
        misfits.add(file.name(), candidate, tables, fits);
      }
    }
    if (!fitting.isEmpty()) {
      choose(fitting.keySet(), file.name());
      take(file.name(), tables, fitting.get(chosen));
    }
  }

  private static List<Fit> fits(LoadedLayout layout, List<SourceTable> tables, String file) {
    return layout.layout().kind() == Layout.Kind.CELLS
        ? List.of(CellsFit.of(layout, tables, file))
        : tables.stream().map(table -> TableFit.of(layout, table, file)).toList();
  }

  private void choose(Set<LoadedLayout> fitting, String file) {
    LoadedLayout first = fitting.iterator().next();
    if (chosen == null && fitting.size() == 1) {
      chosen = first;
      chosenBy = file;
      conversion = new Conversion(chosen, definitions, reference, year, told);
    } else if (fitting.size() > 1) {
      throw new DefinitionException(
          Language.either(
              "%s fits more than one layout: %s; say which with --layout",
              "%s 符合不止一种布局：%s；请用 --layout 写明",
              file,
              String.join(", ", fitting.stream().map(LoadedLayout::id).toList())));
    } else if (chosen != first) {
      throw new DefinitionException(
          Language.either(
              "%s is of layout %s and %s of layout %s: convert them one after another, with --layout",
              "%s 是布局 %s，%s 是布局 %s：请用 --layout 分别转换", chosenBy, chosen.id(), file, first.id()));
    }
  }

  private void take(String file, List<SourceTable> tables, List<Fit> fits) {
    for (int i = 0; i < fits.size(); i++) {
      Fit fit = fits.get(i);
      if (!fit.fits()) {
        String sheet = tables.get(i).sheet();
        if (fit.isMeant()) {
          misfits.addSheet(file, sheet, fit);
        } else if (!tables.get(i).rows().isEmpty()) {
          unread("sheet", sheet, file);
        }
        continue;
      }
      ExportedSchools schools = fit.schools();
      if (SaidYears.isOther(chosen.layout(), schools, year)) {
        otherYears.add(file);
        return;
      }
      places.putAll(schools.places());
      int placed = conversion.add(file, schools);
      read.add(new ReadSheet(file, schools.sheet(), placed, schools.passedOver()));
      schools.unread().forEach(each -> unread(each.what(), each.name(), each.in()));
    }
  }

  private void unread(String what, String name, String file) {
    unread.putIfAbsent(List.of(what, String.valueOf(name)), new Unread(what, name, file));
  }
}
