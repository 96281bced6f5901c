package org.junheng.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.definition.Wording;
import org.junheng.landing.FormTable;
import org.junheng.landing.SourceRow;

/**
 * Replaces the cells of one form of a county-year that the province corrected, before anything else
 * is read from them. A correction whose expected value does not stand there, or that fits several
 * rows, is not applied: every row of its key is held, so that nobody is judged by a value that was
 * not looked at. One that finds no row is told.
 */
final class Corrections {
  private static final String APPLIED = "corrected";
  private static final String FAILED = "correction_failed";
  private static final String WITHOUT_ROW = "correction_without_row";

  private final Form form;
  private final List<Correction> corrections;
  private final Definitions definitions;
  private final CellReader reader;
  private final RowNames names;
  private final Set<Correction> found = new HashSet<>();

  Corrections(Form form, List<Correction> corrections, Definitions definitions, CellReader reader) {
    this.form = form;
    this.corrections =
        corrections.isEmpty()
            ? corrections
            : corrections.stream().filter(given -> given.form().equals(form.form())).toList();
    this.definitions = definitions;
    this.reader = reader;
    this.names = new RowNames(definitions, reader);
  }

  /**
   * What is told of a cell of a row.
   *
   * @param position null where the file has no such column
   */
  record Finding(String rule, Integer position, String value, String expected) {}

  /** A row with what stands in it from now on, and what is told of it. */
  record Corrected(SourceRow row, List<Finding> findings) {}

  /** The rows that corrections name; the others are as they are. */
  Map<SourceRow, Corrected> in(FormTable table) {
    Map<SourceRow, Corrected> corrected = new HashMap<>();
    if (corrections.isEmpty()) {
      return corrected;
    }
    Map<String, List<SourceRow>> byName =
        table.rows().stream()
            .filter(row -> names.of(form, table, row).isPresent())
            .collect(Collectors.groupingBy(row -> names.of(form, table, row).orElseThrow()));
    for (Correction correction : corrections) {
      List<SourceRow> named = byName.getOrDefault(correction.key(), List.of());
      if (!named.isEmpty()) {
        found.add(correction);
        apply(correction, table, named, corrected);
      }
    }
    return corrected;
  }

  private void apply(
      Correction correction,
      FormTable table,
      List<SourceRow> named,
      Map<SourceRow, Corrected> corrected) {
    Integer position = table.header().columns().get(correction.field());
    List<SourceRow> fitting =
        named.stream().filter(row -> isExpected(correction, position, table, row)).toList();
    boolean isClear = fitting.size() == 1 && (named.size() == 1 || form.key().isEmpty());
    for (SourceRow row : isClear ? fitting : named) {
      Corrected before = corrected.getOrDefault(row, new Corrected(row, List.of()));
      List<Finding> findings = new ArrayList<>(before.findings());
      String value = position == null ? "" : row.cell(position).strip();
      findings.add(
          isClear
              ? new Finding(
                  APPLIED, position, value, correction.value() + "：" + correction.decision())
              : new Finding(FAILED, position, value, failure(correction, named.size())));
      corrected.put(
          row,
          new Corrected(
              isClear ? before.row().with(position, correction.value()) : before.row(), findings));
    }
  }

  private static String failure(Correction correction, int rows) {
    String several = rows == 1 ? "" : "，而该键有" + rows + "行";
    return Correction.FILE + "要求原值为“" + correction.expect() + "”" + several;
  }

  private boolean isExpected(
      Correction correction, Integer position, FormTable table, SourceRow row) {
    boolean isBroken =
        table.split().contains(row.number())
            || (table.source().isText() && row.cells().size() < table.header().width());
    if (position == null || isBroken) {
      return false; // which cell stands in which column is unsure
    }
    String written = row.cell(position);
    if (plain(written).equals(plain(correction.expect()))) {
      return true;
    }
    Cell there = reader.read(form.field(correction.field()), written).cell();
    Cell expected = reader.read(form.field(correction.field()), correction.expect()).cell();
    return there != null && there.isKnown() && there.equals(expected);
  }

  private static String plain(String text) {
    return Wording.shown(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
  }

  /** Those that no file had a row for, when all files are read. */
  List<Held> withoutRow() {
    Rule rule = definitions.rule(WITHOUT_ROW);
    return corrections.stream()
        .filter(correction -> !found.contains(correction))
        .map(
            correction ->
                new Held(
                        form.form(),
                        Correction.FILE,
                        null,
                        null,
                        correction.field(),
                        null,
                        correction.expect(),
                        rule.id(),
                        rule.severity().code(),
                        rule.sentence(correction.key(), correction.decision()))
                    .ofRow(schoolCode(correction), null, correction.key()))
        .toList();
  }

  private String schoolCode(Correction correction) {
    int part = form.rowKey().indexOf("school_code");
    return part < 0 ? null : correction.key().split("\\|")[part];
  }
}
