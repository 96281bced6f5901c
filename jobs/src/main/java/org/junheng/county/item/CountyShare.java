package org.junheng.county.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.figure.AgainstLimit;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/**
 * A share over all of a county's units, schools or groups asked: of those that have the data; where
 * one lacks it the verdict is undetermined (methodology 9.17 and 9.18).
 */
final class CountyShare {
  /** What is said of a share whose part is larger than the whole that it must lie within. */
  static final String IMPOSSIBLE = "分子大于分母，数据有误";

  private final boolean isWithinItsWhole;
  private final String counted;
  private final String lackingWords;
  private final List<Double> parts = new ArrayList<>();
  private final List<Double> wholes = new ArrayList<>();
  private long lacking;
  private long impossible;
  private boolean isAnyoneAsked;

  /**
   * A share that nobody has given yet.
   *
   * @param isWithinItsWhole whether a part larger than its whole is impossible (9.16a)
   * @param counted what follows the number of those that are asked
   * @param lackingWords what follows that of those that lack the data
   */
  CountyShare(boolean isWithinItsWhole, String counted, String lackingWords) {
    this.isWithinItsWhole = isWithinItsWhole;
    this.counted = counted;
    this.lackingWords = lackingWords;
  }

  /** Adds one that was asked; whether it has both. */
  boolean add(Double part, Double whole) {
    isAnyoneAsked = true;
    if (part == null || whole == null) {
      lacking++;
      return false;
    }
    impossible += isWithinItsWhole && Numbers.isAbove(part, whole) ? 1 : 0;
    parts.add(part);
    wholes.add(whole);
    return true;
  }

  /** The judgement where those that were asked are all that there are. */
  Judgement judgement(Item item) {
    return judgement(item, lacking);
  }

  /** The judgement where so many lack the data. */
  Judgement judgement(Item item, long lack) {
    if (!isAnyoneAsked) {
      return Judgement.NOTHING;
    }
    Double value = value();
    boolean isImpossible = isImpossible(value, item);
    if (value == null || isImpossible || lack > 0) {
      return new Judgement(
          value, Verdict.UNDETERMINED, false, words(value, item, isImpossible, lack), null);
    }
    double shown = Numbers.halfUp(value, item.decimals());
    boolean reaches = Numbers.reaches(value, item.threshold());
    return new Judgement(
        value,
        Verdict.of(reaches),
        Numbers.reaches(shown, item.threshold()) != reaches,
        words(value, item, false, 0),
        reaches ? null : needed(item).told());
  }

  /**
   * Whether the part is larger than its whole, or that of some of those asked is and the share is
   * reached only so: what they give too much may stand for what the others lack.
   */
  private boolean isImpossible(Double value, Item item) {
    return isWithinItsWhole
        && value != null
        && (Numbers.isAbove(value, 1)
            || (impossible > 0 && Numbers.reaches(value, item.threshold())));
  }

  /** How many more of the part would do, the whole staying as it is. */
  private Need needed(Item item) {
    return new Need(
        item.needed(),
        Numbers.wholeAbove(item.threshold() * Numbers.exactSum(wholes) - Numbers.exactSum(parts)));
  }

  private Double value() {
    double whole = Numbers.exactSum(wholes);
    return whole == 0 ? null : Double.valueOf(Numbers.exactSum(parts) / whole);
  }

  private String words(Double value, Item item, boolean isImpossible, long lack) {
    String share =
        value == null
            ? null
            : "%d ÷ %d = %s%s"
                .formatted(
                    (long) Numbers.exactSum(parts),
                    (long) Numbers.exactSum(wholes),
                    isImpossible
                        ? Shown.percent(value)
                        : AgainstLimit.share(value, item.threshold()),
                    isImpossible ? "，" + why(value) : "");
    return Stream.of(share, lack > 0 ? lack + counted + lackingWords : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("；"));
  }

  private String why(double value) {
    return Numbers.isAbove(value, 1) ? IMPOSSIBLE : "其中" + impossible + counted + IMPOSSIBLE;
  }
}
