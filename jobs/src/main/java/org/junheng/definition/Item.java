package org.junheng.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.language.Language;

/**
 * One item that a county is judged by besides its resources: assurance, quality, recognition,
 * vetoes and preconditions. Its verdict is met, not_met or undetermined.
 *
 * @param rule the {@link ItemRule} that it is computed by
 * @param requires for declared items: what form {@code county} must say; the first gives the value
 * @param field for shares of teachers: the field that is counted
 * @param standard for kept-up monitoring: the standard whose composites are looked at
 * @param threshold what the value is held against; of a declared item it follows from its first
 *     condition
 * @param decimals of the shown value; null where the value is a count or an answer
 * @param parameters the rule's limits
 * @param needed in Chinese, of a rule that computes a share: what is to be done where it is not
 *     met, {@code {more}} in the place of what the part lacks
 * @param formula in Chinese; {threshold} stands for the threshold
 * @param conclusion the sentence that the application form asks for, with figures in braces: {@code
 *     {value}}, {@code {share}}, {@code {limit_x}}, a figure of form {@code county} or table {@code
 *     county_profile}, a sum {@code {a+b}} or a percentage {@code {a+b/c}} of such, a field in the
 *     form's own unit {@code {a:unit}} or held under a limit {@code {a<x}}; null where it asks for
 *     none
 * @param off whether an overlay takes the item out
 */
public record Item(
    String id,
    Domain domain,
    String nameZh,
    String rule,
    List<Condition> requires,
    String field,
    String standard,
    Double threshold,
    Integer decimals,
    Map<String, Double> parameters,
    String needed,
    String formula,
    String conclusion,
    String clause,
    Boolean off)
    implements Serializable {
  private static final String DECLARED = "declared";

  /** The domains of a county's verdict besides its resources. */
  public enum Domain {
    ASSURANCE,
    QUALITY,
    RECOGNITION,
    VETO,
    PRECONDITIONS
  }

  /**
   * One thing that form {@code county} must say; exactly one of yes, no, allYes, shareOf and amount
   * is named.
   *
   * @param yes a field that must be yes
   * @param no a field that must be no
   * @param allYes fields that must all be yes
   * @param shareOf fields whose sum, divided by {@code in}, must reach {@code atLeast}
   * @param impossibleAbove the share above which a part is larger than the whole that it lies
   *     within, or above which it cannot be, so that something is wrong with the data; null where
   *     there is none
   * @param impossibleBelow the share below which it cannot be; null where there is none
   * @param amount a field that must be more than {@code moreThan}
   * @param needed in Chinese: what is to be done where it is not met, {@code {more}} in the place
   *     of what a share's part lacks; where it is absent, the fields' headers say it
   */
  public record Condition(
      String yes,
      String no,
      List<String> allYes,
      List<String> shareOf,
      String in,
      Double atLeast,
      Double impossibleAbove,
      Double impossibleBelow,
      String amount,
      Double moreThan,
      String needed)
      implements Serializable {
    public Condition {
      long named =
          java.util.stream.Stream.of(yes, no, allYes, shareOf, amount)
              .filter(java.util.Objects::nonNull)
              .count();
      if (named != 1) {
        throw new DefinitionException(
            Language.either(
                "a condition names exactly one of yes, no, all_yes, share_of and amount",
                "条件写且只写 yes、no、all_yes、share_of、amount 中的一个"));
      }
      if ((shareOf != null) != (in != null && atLeast != null)) {
        throw new DefinitionException(
            Language.either(
                "share_of goes with 'in' and 'at_least'", "share_of 须与 in、at_least 同写"));
      }
      if (shareOf == null && (impossibleAbove != null || impossibleBelow != null)) {
        throw new DefinitionException(
            Language.either(
                "impossible_above and impossible_below go with share_of",
                "impossible_above 和 impossible_below 只与 share_of 同写"));
      }
      if ((amount != null) != (moreThan != null)) {
        throw new DefinitionException(
            Language.either("amount goes with 'more_than'", "amount 须与 more_than 同写"));
      }
      allYes = allYes == null ? null : List.copyOf(allYes);
      shareOf = shareOf == null ? null : List.copyOf(shareOf);
    }

    /** What the condition's value is held against. */
    double threshold() {
      if (shareOf != null) {
        return atLeast;
      }
      if (allYes != null) {
        return allYes.size();
      }
      return yes != null ? 1 : no != null ? 0 : moreThan;
    }

    /** The fields of form {@code county} that it looks at. */
    public List<String> fields() {
      java.util.ArrayList<String> fields = new java.util.ArrayList<>();
      java.util.stream.Stream.of(yes, no, in, amount)
          .filter(java.util.Objects::nonNull)
          .forEach(fields::add);
      fields.addAll(Required.orEmpty("all_yes", allYes));
      fields.addAll(Required.orEmpty("share_of", shareOf));
      return fields;
    }
  }

  public Item {
    Required.key("id", id);
    Required.key("domain", domain);
    Required.key("name_zh", nameZh);
    Required.key("rule", rule);
    requires = Required.orEmpty("requires", requires);
    ItemRule by = known(id, rule);
    requireKeys(id, by, requires, field, standard, needed);
    if (rule.equals(DECLARED)) {
      threshold = requires.get(0).threshold();
    }
    Required.key("threshold", threshold);
    off = Boolean.TRUE.equals(off);
    parameters = parameters == null ? new TreeMap<>() : new TreeMap<>(parameters);
    Required.key("formula", formula);
    Required.key("clause", clause);
    if (!parameters.keySet().equals(by.parameters())) {
      throw new DefinitionException(
          Language.either(
              "item %s: rule %s needs the parameters %s and has %s",
              "条目 %s：规则 %s 需要参数 %s，而写的是 %s",
              id,
              rule,
              new TreeSet<>(by.parameters()),
              parameters.keySet()));
    }
  }

  private static ItemRule known(String id, String rule) {
    try {
      return ItemRules.of(rule);
    } catch (DefinitionException e) {
      throw new DefinitionException(Language.either("item %s: %s", "条目 %s：%s", id, e.getMessage()));
    }
  }

  private static void requireKeys(
      String id,
      ItemRule by,
      List<Condition> requires,
      String field,
      String standard,
      String needed) {
    Set<String> given = new TreeSet<>();
    if (!requires.isEmpty()) {
      given.add("requires");
    }
    if (field != null) {
      given.add("field");
    }
    if (standard != null) {
      given.add("standard");
    }
    if (needed != null) {
      given.add("needed");
    }
    for (String key : new TreeSet<>(by.keys())) {
      if (!given.contains(key)) {
        throw new DefinitionException(
            Language.either(
                "item %s: an item of rule %s has the key '%s'",
                "条目 %s：规则 %s 的条目须写“%s”", id, by.id(), key));
      }
    }
  }

  /** What it is computed by. */
  public ItemRule by() {
    return ItemRules.of(rule);
  }

  /** The cells that the item looks at, as {@code form.field}. */
  public Set<String> cells() {
    Set<String> cells = new TreeSet<>(by().cells());
    requires.forEach(condition -> condition.fields().forEach(name -> cells.add("county." + name)));
    if (field != null) {
      cells.add("teachers." + field);
    }
    return cells;
  }

  /** A limit of the rule. */
  public double parameter(String name) {
    return parameters.get(name);
  }
}
