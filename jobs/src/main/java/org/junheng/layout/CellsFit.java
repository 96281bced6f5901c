package org.junheng.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.definition.Wording;
import org.junheng.landing.SourceTable;
import org.junheng.language.Language;

/**
 * Whether a workbook is one school's as a layout has it: the sheets that it must have are there,
 * and the labels stand where the layout says, in every sheet that is there.
 */
final class CellsFit {
  private final LoadedLayout layout;
  private final List<SourceTable> tables;
  private final Map<String, SheetCells> sheets = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private int asked;
  private int there;

  private CellsFit(LoadedLayout layout, List<SourceTable> tables) {
    this.layout = layout;
    this.tables = tables;
  }

  static Fit of(LoadedLayout layout, List<SourceTable> tables, String file) {
    return new CellsFit(layout, tables).fit(file);
  }

  private Fit fit(String file) {
    TreeSet<String> keys = new TreeSet<>(layout.layout().needs());
    layout.sources().keySet().forEach(source -> keys.add(sheetOf(source)));
    layout.layout().labels().keySet().forEach(source -> keys.add(sheetOf(source)));
    for (String key : keys) {
      List<SourceTable> named = tables.stream().filter(table -> isNamed(table, key)).toList();
      if (named.size() > 1) {
        misses.add(
            Language.either(
                "the sheets %s are all named '%s'; the layout must name one of them",
                "工作表 %s 都叫“%s”；布局须写明是哪一个",
                named.stream().map(SourceTable::sheet).collect(Collectors.joining(", ")),
                key));
      } else if (named.size() == 1) {
        sheets.put(key, new SheetCells(named.get(0)));
      }
    }
    for (String needed : layout.layout().needs()) {
      asked++;
      if (sheets.containsKey(needed)) {
        there++;
      } else {
        misses.add(
            Language.either(
                "there is no sheet '%s…'; there are: %s; 'needs' names the sheets that must be there",
                "没有工作表“%s…”；有：%s。必须有的工作表写在 needs 中",
                needed,
                tables.stream()
                    .map(table -> String.valueOf(table.sheet()))
                    .collect(Collectors.joining(", "))));
      }
    }
    layout.layout().labels().forEach(this::checkLabel);
    if (!misses.isEmpty()) {
      return new Fit(null, misses, asked == 0 ? 0 : (double) there / asked);
    }
    return Fit.of(new WorkbookOfSchool(layout, tables, sheets, file));
  }

  private void checkLabel(String source, String label) {
    SheetCells sheet = sheets.get(sheetOf(source));
    if (sheet == null) {
      return;
    }
    asked++;
    String address = addressOf(source);
    String found = sheet.cell(address).text();
    if (Wording.plain(found).equals(Wording.plain(label))) {
      there++;
      return;
    }
    SheetCells.At at = SheetCells.At.of(address);
    Optional<SheetCells.At> now = sheet.find(label, at);
    misses.add(
        Language.either(
                "%s!%s should say '%s' and says '%s'",
                "%s!%s 应为“%s”，现为“%s”", sheet.name(), address, label, found)
            + now.map(moved -> moved(source, at, moved))
                .orElse(
                    Language.either(
                        "; if the form is worded so now, write it under 'labels' of layout %s",
                        "；如果报表现在如此措辞，请改布局 %s 的 labels", layout.id())));
  }

  /** Where a label stands now, and what the layout's cells beside it become by that. */
  private String moved(String source, SheetCells.At from, SheetCells.At to) {
    long down = to.row() - from.row();
    int right = to.column() - from.column();
    String key = sheetOf(source);
    List<String> changed = new ArrayList<>();
    layout
        .sources()
        .forEach(
            (cell, of) -> {
              SheetCells.At at =
                  sheetOf(cell).equals(key) ? SheetCells.At.of(addressOf(cell)) : null;
              boolean isBeside =
                  at != null
                      && (down != 0 && at.row() == from.row()
                          || right != 0 && at.column() == from.column());
              if (isBeside) {
                changed.add(
                    "%s %s → %s!%s"
                        .formatted(
                            of.place(),
                            cell,
                            key,
                            new SheetCells.At(at.row() + down, at.column() + right)));
              }
            });
    return Language.either(
            "; it stands in %s now: write %2$s!%1$s under 'labels'",
            "；它现在在%s：labels 改为 %s!%1$s", to, key)
        + (changed.isEmpty()
            ? ""
            : Language.either(", and %s", "，并改 %s", String.join(", ", changed)));
  }

  /** Whether a sheet is the one that a layout means: its name, or its name and something behind. */
  private static boolean isNamed(SourceTable table, String key) {
    String name = Wording.plain(String.valueOf(table.sheet()));
    String wanted = Wording.plain(key);
    return name.equals(wanted)
        || name.startsWith(wanted) && !Character.isLetterOrDigit(name.charAt(wanted.length()));
  }

  static String sheetOf(String source) {
    return source.substring(0, source.lastIndexOf('!'));
  }

  static String addressOf(String source) {
    return source.substring(source.lastIndexOf('!') + 1);
  }
}
