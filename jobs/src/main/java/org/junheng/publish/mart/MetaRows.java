package org.junheng.publish.mart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Column;
import org.junheng.definition.Table;
import org.junheng.publish.dictionary.Dictionary;
import org.junheng.publish.mart.WideView.ViewColumn;
import org.junheng.warehouse.Manifest;

/** The rows that say what the mart holds and which release it is of. */
final class MetaRows {
  private static final Set<String> TABLES =
      Set.of(Mart.META_RELEASE.table(), Mart.META_FILE.table(), Mart.META_DICTIONARY.table());

  private final Mart mart;
  private final Manifest manifest;

  MetaRows(Mart mart, Manifest manifest) {
    this.mart = mart;
    this.manifest = manifest;
  }

  /** Whether a table says something about the release. */
  static boolean isMeta(Table table) {
    return TABLES.contains(table.table());
  }

  /** A table's rows. */
  List<Object[]> rows(Table table) {
    if (table == Mart.META_RELEASE) {
      return List.<Object[]>of(release());
    }
    return table == Mart.META_FILE ? files() : dictionary();
  }

  private Object[] release() {
    return new Object[] {
      Instant.parse(manifest.madeAt()),
      manifest.previousRelease(),
      manifest.version(),
      manifest.standards(),
      manifest.years().stream().map(String::valueOf).toList(),
      manifest.held(),
      manifest.warnings(),
      manifest.fingerprint(),
      manifest.definitionsFingerprint()
    };
  }

  private List<Object[]> files() {
    List<Object[]> rows = new ArrayList<>();
    for (Map.Entry<String, String> file : manifest.reference().entrySet()) {
      rows.add(new Object[] {null, null, null, file.getKey(), file.getValue(), null});
    }
    for (Manifest.CountyYearInput input : manifest.inputs()) {
      for (Manifest.FormInput form : input.forms()) {
        form.files()
            .forEach(
                file ->
                    rows.add(
                        new Object[] {
                          input.year(),
                          input.countyCode(),
                          form.form(),
                          file.path(),
                          file.sha256(),
                          Instant.parse(form.submittedAt())
                        }));
      }
    }
    return rows;
  }

  private List<Object[]> dictionary() {
    Dictionary words = mart.dictionary();
    List<Object[]> rows = new ArrayList<>();
    for (Table table : mart.tables()) {
      String name = table.table();
      rows.add(row(name, 0L, "table", null, table.title(), words.comment(table)));
      long position = 0;
      for (Column column : MartDdl.columns(table)) {
        rows.add(
            new Object[] {
              name,
              ++position,
              "column",
              column.name(),
              column.title(),
              MartDdl.type(column),
              words.unit(column).orElse(null),
              table.key().contains(column.name()),
              words.comment(table, column)
            });
      }
    }
    for (WideView view : mart.views()) {
      rows.add(row(view.name(), 0L, "view", null, view.name(), view.comment()));
      long position = 0;
      for (ViewColumn column : view.columns()) {
        rows.add(
            new Object[] {
              view.name(),
              ++position,
              "column",
              column.name(),
              column.name(),
              column.type(),
              column.unit(),
              null,
              column.comment()
            });
      }
    }
    return rows;
  }

  private static Object[] row(
      String object, long position, String kind, String column, String title, String comment) {
    return new Object[] {object, position, kind, column, title, null, null, null, comment};
  }
}
