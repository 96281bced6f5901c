package org.junheng.history;

import org.junheng.intake.Held;
import org.junheng.table.HeldCell;

/** An entry of table {@code held} as what was found: without whose it is and who accepted it. */
public final class FoundCell {
  private FoundCell() {}

  /** What a row of {@code held} says was found. */
  public static Held of(HeldCell row) {
    return new Held(
        row.form(),
        row.file(),
        row.sheet(),
        row.line(),
        row.column(),
        row.cell(),
        row.value(),
        row.rule(),
        row.severity(),
        row.message(),
        row.schoolCode(),
        row.kind(),
        row.key());
  }
}
