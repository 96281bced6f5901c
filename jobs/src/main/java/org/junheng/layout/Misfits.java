package org.junheng.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.landing.SourceTable;
import org.junheng.language.Language;

/** The files and sheets that fit no layout, and by what they missed each. */
final class Misfits {
  private static final int TOLD = 8;

  /** How much is told of a layout that is another one altogether. */
  private static final int FEW = 1;

  private static final double FAR = 0.25;

  private final Map<LoadedLayout, List<Misfit>> misfits = new HashMap<>();
  private final List<Misfit> sheets = new ArrayList<>();

  private record Misfit(String file, String sheet, Fit fit) {}

  /** A file that does not fit a layout, by the sheet that is most like it. */
  void add(String file, LoadedLayout layout, List<SourceTable> tables, List<Fit> fits) {
    int best = 0;
    for (int i = 1; i < fits.size(); i++) {
      best = fits.get(i).likeness() > fits.get(best).likeness() ? i : best;
    }
    if (!fits.isEmpty()) {
      misfits
          .computeIfAbsent(layout, any -> new ArrayList<>())
          .add(
              new Misfit(
                  file,
                  fits.size() == tables.size() ? tables.get(best).sheet() : null,
                  fits.get(best)));
    }
  }

  /** A sheet that is meant as one of the chosen layout, of a file that fits it otherwise. */
  void addSheet(String file, String sheet, Fit fit) {
    sheets.add(new Misfit(file, sheet, fit));
  }

  /** Whether every file fitted a layout, or was not looked at. */
  boolean isEmpty() {
    return misfits.isEmpty();
  }

  /** Why nothing can be converted: by what each layout was missed, the nearest first. */
  DefinitionException refusal(List<LoadedLayout> candidates, List<Unplaced> told) {
    StringBuilder text =
        new StringBuilder(
            Language.either("no file fits a layout; nothing is converted", "没有文件符合任何布局，什么都没有转换"));
    candidates.stream()
        .filter(misfits::containsKey)
        .sorted(
            Comparator.comparingDouble((LoadedLayout layout) -> -nearest(layout).fit.likeness()))
        .forEach(
            layout -> {
              Misfit nearest = nearest(layout);
              text.append("\n")
                  .append(
                      Language.either(
                          "layout %s, %s%s:",
                          "布局 %s，%s%s：",
                          layout.id(),
                          nearest.file,
                          nearest.sheet == null ? "" : " " + nearest.sheet));
              text.append(misses(nearest.fit));
            });
    told.forEach(
        each -> text.append("\n").append(each.place()).append(": ").append(each.message()));
    return new DefinitionException(text.toString());
  }

  private Misfit nearest(LoadedLayout layout) {
    return misfits.get(layout).stream()
        .max(Comparator.comparingDouble((Misfit misfit) -> misfit.fit.likeness()))
        .orElseThrow();
  }

  private static String misses(Fit fit) {
    StringBuilder text = new StringBuilder();
    int told = fit.likeness() < FAR ? FEW : TOLD;
    fit.misses().stream().limit(told).forEach(miss -> text.append("\n  ").append(miss));
    if (fit.misses().size() > told) {
      text.append("\n  ")
          .append(Language.either("and %d more", "另有%d处", fit.misses().size() - told));
    }
    return text.toString();
  }

  /**
   * Tells of the files and sheets that are meant as ones of the chosen layout and do not fit it.
   *
   * @return the files that are something else
   */
  List<String> tell(LoadedLayout chosen, UnplacedList told) {
    List<String> others = new ArrayList<>();
    List<Misfit> all = new ArrayList<>(misfits.getOrDefault(chosen, List.of()));
    all.addAll(sheets);
    for (Misfit misfit : all) {
      if (!misfit.fit.isMeant()) {
        others.add(misfit.file);
        continue;
      }
      told.tellFile(
          "does_not_fit",
          misfit.file,
          misfit.sheet,
          Language.either(
                  "does not fit layout %s and is not converted; the layout, or the export, must change:",
                  "不符合布局 %s，没有转换；须改布局或重新导出：", chosen.id())
              + misses(misfit.fit));
    }
    return others;
  }
}
