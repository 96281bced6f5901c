package org.junheng.intake;

import org.junheng.definition.Form;
import org.junheng.intake.Intake.AcceptedRow;

/** Says where the cells of accepted rows stand, of which rows themselves keep the line alone. */
@FunctionalInterface
public interface CellAddresses {
  /** Where nobody can look: none is known. */
  CellAddresses NONE = (form, row, field) -> null;

  /**
   * The cell of a field of a row, as {@link CellPlaces#of} names it; null where it is not known.
   */
  String of(Form form, AcceptedRow row, String field);
}
