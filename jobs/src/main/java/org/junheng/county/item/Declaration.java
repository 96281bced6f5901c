package org.junheng.county.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.county.Assessment;
import org.junheng.county.FormRow;
import org.junheng.county.Quantity;
import org.junheng.county.Verdict;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Item;
import org.junheng.definition.Item.Condition;
import org.junheng.figure.AgainstLimit;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;

/**
 * What a county says of itself in form {@code county}. What it does not say is unknown, never no
 * (methodology 9.16 and 9.18).
 *
 * @param row null where the form is held or missing
 */
record Declaration(FormRow row, Form form) {
  private static final int AFTER_EVERY_YEAR = 9999;
  private static final String UNLIKE = "，不可能成立，请核对单位";

  static Declaration of(Assessment assessment) {
    return new Declaration(assessment.county(), assessment.forms().form(Form.COUNTY));
  }

  /** Whether all conditions hold. */
  Verdict holds(List<Condition> conditions) {
    return conditions.stream().map(this::holds).reduce(Verdict.MET, Verdict::and);
  }

  /** The parts that are too large for their wholes: no other condition may rest on them. */
  Set<String> impossibleFigures(List<Condition> conditions) {
    return conditions.stream()
        .filter(this::isImpossible)
        .flatMap(condition -> condition.shareOf().stream())
        .collect(Collectors.toSet());
  }

  /** Whether a condition holds, where some figures cannot be. */
  Verdict holds(Condition condition, Set<String> impossible) {
    return condition.fields().stream().anyMatch(impossible::contains)
        ? Verdict.UNDETERMINED
        : holds(condition);
  }

  /** Whether a condition holds; of an impossible share nobody can say. */
  Verdict holds(Condition condition) {
    if (condition.yes() != null) {
      return answer(condition.yes());
    }
    if (condition.no() != null) {
      return answer(condition.no()).not();
    }
    if (condition.allYes() != null) {
      return condition.allYes().stream().map(this::answer).reduce(Verdict.MET, Verdict::and);
    }
    Double value = value(condition);
    if (value == null || isImpossible(condition)) {
      return Verdict.UNDETERMINED;
    }
    return Verdict.of(
        condition.amount() != null
            ? value > condition.moreThan()
            : Numbers.reaches(value, condition.atLeast()));
  }

  /** A condition's figure: 1 or 0, how many are yes, an amount or a share; null where unknown. */
  Double value(Condition condition) {
    if (condition.shareOf() != null) {
      Double part = sum(condition.shareOf());
      Double whole = number(condition.in());
      return part == null || whole == null || whole == 0 ? null : Double.valueOf(part / whole);
    }
    if (condition.amount() != null) {
      return number(condition.amount());
    }
    double yes = 0;
    for (String field : condition.fields()) {
      Verdict answer = answer(field);
      if (answer == Verdict.UNDETERMINED) {
        return null;
      }
      yes += answer == Verdict.MET ? 1 : 0;
    }
    return yes;
  }

  /** Whether a share is larger than its whole, or nothing that can be (methodology 9.16a). */
  boolean isImpossible(Condition condition) {
    return impossible(condition) != null;
  }

  /** Why a share cannot be; null where it can, or is not known. */
  private String impossible(Condition condition) {
    Double value = value(condition);
    Double most = condition.impossibleAbove();
    Double least = condition.impossibleBelow();
    if (value != null && most != null && Numbers.isAbove(value, most)) {
      return most == 1 ? CountyShare.IMPOSSIBLE : "高于" + Shown.limit(most) + UNLIKE;
    }
    if (value != null && least != null && !Numbers.reaches(value, least)) {
      return "低于" + Shown.limit(least) + UNLIKE;
    }
    return null;
  }

  /** The sum of some fields: missing spoils it, not applicable adds nothing; null without one. */
  Double sum(List<String> fields) {
    Double sum = null;
    for (String field : fields) {
      Quantity amount = row == null ? Quantity.MISSING : row.quantity(field);
      if (amount.isMissing()) {
        return null;
      }
      if (amount.isKnown()) {
        sum = sum == null ? amount.orNull() : Double.valueOf(sum + amount.orNull());
      }
    }
    return sum;
  }

  /** A number; null where there is none. */
  Double number(String field) {
    return row == null ? null : row.number(field);
  }

  /** A text or code; null where there is none. */
  String text(String field) {
    return row == null ? null : row.text(field);
  }

  /** Whether a question is answered with yes. */
  Verdict answer(String field) {
    return Verdict.of(row == null ? null : row.answer(field));
  }

  /** A condition and what was declared to it. */
  String words(Condition condition, Item item) {
    if (condition.amount() != null && holds(condition) == Verdict.NOT_MET) {
      return words(condition.amount()) + "，应多于" + Shown.limit(condition.moreThan());
    }
    if (condition.shareOf() == null) {
      return condition.fields().stream().map(this::words).collect(Collectors.joining("，"));
    }
    Double value = value(condition);
    return condition.shareOf().stream().map(this::label).collect(Collectors.joining("＋"))
        + plain(sum(condition.shareOf()))
        + "，"
        + label(condition.in())
        + plain(number(condition.in()))
        + "，之比"
        + share(value, condition, item);
  }

  /** A share beside what it should reach; of an impossible one only that it is. */
  private String share(Double value, Condition condition, Item item) {
    if (value == null) {
      return Shown.NOTHING;
    }
    boolean isPlain = item.decimals() != null && item.decimals() == 2;
    if (isImpossible(condition)) {
      String shown = isPlain ? Shown.of(value, item.decimals()) : Shown.percent(value);
      return shown + "，" + impossible(condition);
    }
    return isPlain
        ? AgainstLimit.amount(value, item.decimals(), condition.atLeast())
        : AgainstLimit.share(value, condition.atLeast());
  }

  private String words(String name) {
    if (form.field(name).type().isNumber()) {
      return label(name) + plain(number(name));
    }
    return label(name)
        + switch (answer(name)) {
          case MET -> "：是";
          case NOT_MET -> "：否";
          case UNDETERMINED -> "：未填";
        };
  }

  /** What the form of today calls a field. */
  String label(String name) {
    Field field = form.field(name);
    return field.officialHeader(AFTER_EVERY_YEAR);
  }

  private static String plain(Double number) {
    return number == null
        ? Shown.NOTHING
        : BigDecimal.valueOf(number)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString()
            .replaceFirst("\\.00$", "");
  }
}
