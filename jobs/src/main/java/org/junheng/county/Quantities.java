package org.junheng.county;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/** Quantities under their fields' names. */
public final class Quantities {
  private final Names names;
  private final Quantity[] amounts;

  /** The names of some quantities, each with its place. */
  public static final class Names {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** Names in an order. */
    public Names(List<String> names) {
      this.names = List.copyOf(names);
      names.forEach(name -> places.put(name, places.size()));
    }

    /** The names in their order. */
    public List<String> all() {
      return names;
    }

    /** Whether there is a quantity of that name. */
    public boolean have(String name) {
      return places.containsKey(name);
    }

    private int place(String name) {
      Integer place = places.get(name);
      if (place == null) {
        throw new DefinitionException(
            Language.either("there is no quantity '%s'; known: %s", "没有数量“%s”；可用：%s", name, names));
      }
      return place;
    }
  }

  /** Amounts in the names' order. */
  Quantities(Names names, Quantity[] amounts) {
    this.names = names;
    this.amounts = amounts;
  }

  /** All of them alike. */
  static Quantities all(Names names, Quantity amount) {
    Quantity[] amounts = new Quantity[names.all().size()];
    Arrays.fill(amounts, amount);
    return new Quantities(names, amounts);
  }

  /** The quantity of that name. */
  public Quantity of(String name) {
    return amounts[names.place(name)];
  }

  /** Their names. */
  public Names names() {
    return names;
  }

  Quantity at(int place) {
    return amounts[place];
  }

  /**
   * The sums of several parts' quantities, added exactly as they are written: the same whatever
   * order they come in (methodology 9.2).
   */
  static Quantities sum(List<Quantities> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Names names = parts.get(0).names;
    Quantity[] sums = new Quantity[names.all().size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sum(parts, i);
    }
    return new Quantities(names, sums);
  }

  private static Quantity sum(List<Quantities> parts, int place) {
    BigDecimal sum = null;
    for (Quantities part : parts) {
      Quantity amount = part.amounts[place];
      if (amount.isMissing()) {
        return Quantity.MISSING;
      }
      if (amount.isKnown()) {
        BigDecimal exact = BigDecimal.valueOf(amount.orNull());
        sum = sum == null ? exact : sum.add(exact);
      }
    }
    return sum == null ? Quantity.NOT_APPLICABLE : Quantity.of(sum.doubleValue());
  }
}
