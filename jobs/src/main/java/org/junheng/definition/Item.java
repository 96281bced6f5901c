package org.junheng.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One item that a county is judged by besides its resources: assurance, quality, recognition,
 * vetoes and preconditions. Its verdict is met, not_met or undetermined.
 *
 * @param rule what it is computed from
 * @param requires for declared items: what form {@code county} must say; the first gives the value
 * @param field for shares of teachers: the field that is counted
 * @param standard for kept-up monitoring: the standard whose composites are looked at
 * @param threshold what the value is held against; of a declared item it follows from its first
 *     condition
 * @param decimals of the shown value; null where the value is a count or an answer
 * @param parameters the rule's limits
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
    Rule rule,
    List<Condition> requires,
    String field,
    String standard,
    Double threshold,
    Integer decimals,
    Map<String, Double> parameters,
    String formula,
    String conclusion,
    String clause,
    Boolean off)
    implements Serializable {

  /** The domains of a county's verdict besides its resources. */
  public enum Domain {
    ASSURANCE,
    QUALITY,
    RECOGNITION,
    VETO,
    PRECONDITIONS
  }

  /**
   * What an item is computed from; each names the cells of a census that it looks at, besides those
   * that the item itself names and those that say which schools count, and the limits it needs.
   */
  public enum Rule {
    /** The county's declaration. */
    DECLARED(List.of()),
    /** Music and art rooms for so many classes, each large enough. */
    ROOMS(List.of("rooms.kind", "rooms.area", "classes.stage"), "classes_per_room", "music", "art"),
    /** Pupils of a school, by its type. */
    SCHOOL_SIZE(
        List.of("school.school_type", "pupils.primary_pupils", "pupils.junior_pupils"),
        "211",
        "218",
        "311",
        "312",
        "341",
        "345"),
    /** Pupils of a class, by stage. */
    CLASS_SIZE(List.of("classes.stage", "classes.pupils"), "primary", "junior"),
    /** Funds of a small school, as for so many pupils. */
    SMALL_SCHOOL_FUNDS(
        List.of(
            "school.school_type",
            "pupils.primary_pupils",
            "funding.public_funds",
            "county.primary_fund_standard"),
        "below",
        "as_for"),
    /** The share of full-time teachers that a field counts. */
    TEACHER_SHARE(List.of("teachers.full_time")),
    /** Three-year retention of the junior stage. */
    RETENTION(
        List.of(
            "pupils.graduates",
            "pupils.transferred_in",
            "pupils.transferred_out",
            "pupils.grade7_three_years_ago",
            "pupils.deceased")),
    /** A charter in every school, and what the county declares. */
    CHARTER(List.of("school.charter")),
    /** The share of training in a school's public funds. */
    TRAINING_FUNDS(List.of("funding.public_funds", "funding.training_funds"), "share"),
    /** Level and between-school difference of the monitored subjects. */
    SUBJECTS(
        Stream.of("chinese", "maths", "science", "pe", "arts", "moral")
            .flatMap(
                subject ->
                    Stream.of("county." + subject + "_level", "county." + subject + "_difference"))
            .toList(),
        "level",
        "difference_below"),
    /** Satisfied of valid questionnaires over all groups. */
    SATISFACTION(List.of("survey.group", "survey.valid", "survey.satisfied")),
    /** Years since recognition under the older regime. */
    RECOGNISED(List.of()),
    /** Years in a row with composites within limits. */
    MONITORED(List.of(), "years");

    private final List<String> cells;
    private final Set<String> parameters;

    Rule(List<String> cells, String... parameters) {
      this.cells = cells;
      this.parameters = Set.of(parameters);
    }
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
   *     within, so that something is wrong with the data; null where there is none
   * @param amount a field that must be more than {@code moreThan}
   */
  public record Condition(
      String yes,
      String no,
      List<String> allYes,
      List<String> shareOf,
      String in,
      Double atLeast,
      Double impossibleAbove,
      String amount,
      Double moreThan)
      implements Serializable {
    public Condition {
      long named =
          java.util.stream.Stream.of(yes, no, allYes, shareOf, amount)
              .filter(java.util.Objects::nonNull)
              .count();
      if (named != 1) {
        throw new DefinitionException(
            "a condition names exactly one of yes, no, all_yes, share_of and amount");
      }
      if ((shareOf != null) != (in != null && atLeast != null)) {
        throw new DefinitionException("share_of goes with 'in' and 'at_least'");
      }
      if (shareOf == null && impossibleAbove != null) {
        throw new DefinitionException("impossible_above goes with share_of");
      }
      if ((amount != null) != (moreThan != null)) {
        throw new DefinitionException("amount goes with 'more_than'");
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
    if (rule == Rule.DECLARED) {
      if (requires.isEmpty()) {
        throw new DefinitionException("item " + id + ": a declared item says what it requires");
      }
      threshold = requires.get(0).threshold();
    }
    Required.key("threshold", threshold);
    off = Boolean.TRUE.equals(off);
    parameters = parameters == null ? new TreeMap<>() : new TreeMap<>(parameters);
    Required.key("formula", formula);
    Required.key("clause", clause);
    if (rule == Rule.TEACHER_SHARE) {
      Required.key("field", field);
    }
    if (rule == Rule.MONITORED) {
      Required.key("standard", standard);
    }
    if (!parameters.keySet().equals(rule.parameters)) {
      throw new DefinitionException(
          "item %s: rule %s needs the parameters %s and has %s"
              .formatted(
                  id,
                  rule.name().toLowerCase(java.util.Locale.ROOT),
                  new TreeSet<>(rule.parameters),
                  parameters.keySet()));
    }
  }

  /** The cells that the item looks at, as {@code form.field}. */
  public Set<String> cells() {
    Set<String> cells = new TreeSet<>(rule.cells);
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
