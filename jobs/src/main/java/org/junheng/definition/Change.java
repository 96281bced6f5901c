package org.junheng.definition;

import java.io.Serializable;
import java.util.List;
import org.junheng.language.Language;

/**
 * How much the cells of a school, or of a county as a whole, may change against the year before
 * without a warning; where a school has several rows of a form, what they add up to. It is judged
 * after the rows were taken in, so it holds nothing back.
 *
 * @param id the rule's name in {@code held}
 * @param form a form of schools, or one of the county as a whole
 * @param doubtful whether a value that changed so much is hard to believe, so that the figures
 *     which rest on it are told as doubtful
 * @param fields the cells that are compared, each with its own of the year before; {@code rows}, of
 *     a form of schools: how many rows the school has
 * @param share the largest change as a share of last year's value; null where a factor is given
 * @param factor the largest ratio of the two values, either way; null where a share is given
 * @param least the smallest difference of the two that says anything, in the warehouse's unit
 * @param trial whether it is only told, and not counted
 * @param text in Chinese: what is wrong and what to do, with places for {last}, last year's value,
 *     and {limit}
 */
public record Change(
    String id,
    String form,
    Check.Severity severity,
    Years years,
    Boolean trial,
    Boolean doubtful,
    List<String> fields,
    Double share,
    Double factor,
    Double least,
    String text,
    String clause)
    implements Serializable {
  public Change {
    Required.key("id", id);
    Required.key("form", form);
    Required.key("severity", severity);
    years = years == null ? Years.ALL : years;
    trial = Boolean.TRUE.equals(trial);
    doubtful = Boolean.TRUE.equals(doubtful);
    fields = Required.list("fields", fields);
    least = least == null ? Double.valueOf(0) : least;
    Required.key("text", text);
    Required.key("clause", clause);
    if (severity != Check.Severity.WARNING) {
      throw new DefinitionException(
          Language.either(
              "change %s: a change against the year before can only be a warning",
              "变化 %s：与上年相比的变化只能是提示（warning）", id));
    }
    boolean hasOneLimit = (share == null) != (factor == null);
    if (!hasOneLimit || (share != null && share <= 0) || (factor != null && factor <= 1)) {
      throw new DefinitionException(
          Language.either(
              "change %s: give either 'share', above 0, or 'factor', above 1",
              "变化 %s：写明大于0的 share 或大于1的 factor，且只写一个", id));
    }
  }

  /** What one of the fields is called in the newest files. */
  public static String called(Form form, String field) {
    return isOfRows(field) ? "行数" : form.field(field).officialHeader(Integer.MAX_VALUE);
  }

  /** Whether a field means how many rows there are. */
  public static boolean isOfRows(String field) {
    return field.equals(CheckNames.ROWS);
  }

  /** The severity that its entries have in {@code held}. */
  public Check.Severity toldAs() {
    return trial ? Check.Severity.TRIAL : severity;
  }

  /** The sentence with its limit; the place for last year's value stays. */
  public String sentence() {
    return text.replace("{limit}", limit());
  }

  /** {@code 与上年相差超过5倍}: what was found, without any value. */
  public String inShort() {
    return "与上年相差超过" + limit();
  }

  private String limit() {
    return share != null ? plain(share * 100) + "%" : plain(factor) + "倍";
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(number, new java.math.MathContext(12))
        .stripTrailingZeros()
        .toPlainString();
  }
}
