package org.junheng.warehouse;

import org.junheng.definition.DefinitionException;
import org.junheng.language.Language;

/**
 * The rule by which old releases are removed; the current one, one that waits for a decision and
 * those that were the official ones of a census year are always kept.
 *
 * @param last how many of the newest are kept, at least one
 * @param monthly whether the last one that was published in each calendar month (UTC) is kept
 */
public record RetentionRule(Integer last, Boolean monthly) {
  private static final int LAST = 30;

  public RetentionRule {
    last = last == null ? LAST : last;
    monthly = monthly == null || monthly;
    if (last < 1) {
      throw new DefinitionException(
          Language.either(
              "retention: last: %d should be 1 or more", "retention：last：%d 应为不小于1的整数", last));
    }
  }

  /** The rule as the configuration writes it, in no language. */
  String key() {
    return "retention: {last: " + last + ", monthly: " + monthly + "}";
  }

  /** The rule in words. */
  public String words() {
    return monthly
        ? Language.either(
            "the official ones, the last %d, one a month", "保留正式版本、最近%d个版本和每月最后一个版本", last)
        : Language.either("the official ones, the last %d", "保留正式版本和最近%d个版本", last);
  }
}
