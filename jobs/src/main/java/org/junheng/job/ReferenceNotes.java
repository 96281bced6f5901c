package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.language.Language;
import org.junheng.reference.Reference;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Manifest.ReferenceNote;

/**
 * Which of the province's own tables are missing, or hold fewer rows than in the release before: a
 * list that vanishes changes verdicts. A note stands until the file changes again.
 */
public final class ReferenceNotes {
  private ReferenceNotes() {}

  /** How many rows each file has, by its name. */
  static Map<String, Integer> rows(Reference reference) {
    Map<String, Integer> rows = new TreeMap<>();
    reference.tables().forEach((table, of) -> rows.put(file(table), of.size()));
    return rows;
  }

  /** What is to be noted of the tables as they lie there, against the release before. */
  static List<ReferenceNote> of(
      Reference reference, Definitions definitions, Optional<Manifest> previous) {
    List<ReferenceNote> notes = new ArrayList<>();
    for (Form form : definitions.reference().values()) {
      String file = file(form.form());
      Integer now = rows(reference).get(file);
      Optional<ReferenceNote> known = previous.flatMap(manifest -> known(manifest, file));
      boolean isUnchanged =
          previous
              .filter(
                  manifest ->
                      java.util.Objects.equals(
                          manifest.reference().get(file), reference.fingerprints().get(file)))
              .isPresent();
      Integer before = previous.map(manifest -> manifest.referenceRows().get(file)).orElse(null);
      String release = before == null ? null : previous.map(Manifest::releaseId).orElse(null);
      if (isUnchanged && known.isPresent()) {
        notes.add(known.get());
      } else if (now == null ? before != null || form.without() != null : isLess(now, before)) {
        notes.add(new ReferenceNote(file, now, before, release));
      }
    }
    return notes;
  }

  private static boolean isLess(int now, Integer before) {
    return before != null && now < before;
  }

  private static Optional<ReferenceNote> known(Manifest manifest, String file) {
    return manifest.referenceNotes().stream().filter(note -> note.file().equals(file)).findFirst();
  }

  private static String file(String table) {
    return table + ".csv";
  }

  /** A note in a line. */
  public static String told(ReferenceNote note) {
    if (note.rows() == null) {
      return note.rowsBefore() == null
          ? Language.either(
              "%s is missing: what rests on it stays open", "缺少 %s：以它为据的内容无法判断", note.file())
          : Language.either(
              "%s is missing and had %d rows in release %s: what rests on it stays open",
              "缺少 %s，版本 %3$s 中有%2$d行：以它为据的内容无法判断", note.file(), note.rowsBefore(), note.before());
    }
    return Language.either(
        "%s has %d rows, %d fewer than in release %s (%d)",
        "%s 有%d行，比版本 %4$s 少%3$d行（原%5$d行）",
        note.file(),
        note.rows(),
        note.rowsBefore() - note.rows(),
        note.before(),
        note.rowsBefore());
  }
}
