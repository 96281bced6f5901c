package org.junheng.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junheng.landing.SourceTable;
import org.junheng.layout.Converted.Unread;

/** A workbook that is one school's, its cells in sheets that are census forms. */
final class WorkbookOfSchool implements ExportedSchools, SchoolCells {
  private final LoadedLayout layout;
  private final List<SourceTable> tables;
  private final Map<String, SheetCells> sheets;
  private final String file;

  /**
   * A workbook.
   *
   * @param sheets by what the layout calls them
   */
  WorkbookOfSchool(
      LoadedLayout layout, List<SourceTable> tables, Map<String, SheetCells> sheets, String file) {
    this.layout = layout;
    this.tables = tables;
    this.sheets = sheets;
    this.file = file;
  }

  @Override
  public void forEach(Consumer<SchoolCells> school) {
    school.accept(this);
  }

  @Override
  public int passedOver() {
    return 0;
  }

  @Override
  public CellOfExport cell(String source) {
    SheetCells sheet = sheets.get(CellsFit.sheetOf(source));
    return sheet == null ? null : sheet.cell(CellsFit.addressOf(source));
  }

  @Override
  public String special(String name) {
    return switch (name) {
      case "@sheet" -> String.valueOf(sheet());
      case "@file" -> file.substring(file.lastIndexOf('/') + 1);
      default -> sheets.get(layout.layout().needs().get(0)).title();
    };
  }

  @Override
  public String sheet() {
    return sheets.get(layout.layout().needs().get(0)).name();
  }

  @Override
  public long line() {
    return 0;
  }

  @Override
  public String firstCell() {
    String code = layout.layout().school().from();
    return code == null || code.startsWith("@") ? "A1" : CellsFit.addressOf(code);
  }

  @Override
  public List<Unread> unread() {
    Set<String> read = sheets.values().stream().map(SheetCells::name).collect(Collectors.toSet());
    List<Unread> unread = new ArrayList<>();
    for (SourceTable table : tables) {
      if (!read.contains(table.sheet()) && !table.rows().isEmpty()) {
        unread.add(new Unread("sheet", table.sheet().split("_")[0], file));
      }
    }
    sheets.forEach(
        (key, sheet) ->
            sheet
                .figures()
                .forEach(
                    address -> {
                      String cell = key + "!" + address;
                      if (!layout.sources().containsKey(cell)) {
                        unread.add(new Unread("cell", cell, file));
                      }
                    }));
    return unread;
  }

  @Override
  public Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    layout
        .sources()
        .keySet()
        .forEach(
            source -> {
              SheetCells sheet = sheets.get(CellsFit.sheetOf(source));
              if (sheet != null) {
                places.put(source, sheet.name() + "!" + CellsFit.addressOf(source));
              }
            });
    return places;
  }
}
