package org.junheng.county;

/**
 * An amount of something that a form asks for: known (zero is known), missing, or not applicable
 * (methodology 5). Missing spoils a sum, not applicable adds nothing (9.2).
 */
public final class Quantity {
  /** What should be there and is not. */
  public static final Quantity MISSING = new Quantity(Double.NaN);

  /** What the form says does not apply. */
  public static final Quantity NOT_APPLICABLE = new Quantity(Double.NaN);

  private final double amount;

  private Quantity(double amount) {
    this.amount = amount;
  }

  /** A known amount. */
  public static Quantity of(double amount) {
    return new Quantity(amount);
  }

  /** Whether it is known. */
  public boolean isKnown() {
    return this != MISSING && this != NOT_APPLICABLE;
  }

  /** Whether it should be there and is not. */
  public boolean isMissing() {
    return this == MISSING;
  }

  /** The amount; null where it is missing or not applicable. */
  public Double orNull() {
    return isKnown() ? amount : null;
  }

  /** The amount, nothing where it is not applicable; null where it is missing. */
  public Double orNothing() {
    return isMissing() ? null : Double.valueOf(isKnown() ? amount : 0);
  }

  @Override
  public String toString() {
    return isKnown() ? String.valueOf(amount) : isMissing() ? "missing" : "not applicable";
  }
}
