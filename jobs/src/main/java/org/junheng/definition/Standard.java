package org.junheng.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.language.Language;

/**
 * A regulation as data: whom it looks at, what it measures, which limits it sets, by which clause,
 * in which census years. Any census year can be scored under any standard.
 */
public record Standard(
    String standard,
    String title,
    Regime regime,
    String document,
    String region,
    Status status,
    Years years,
    Scope scope,
    Split split,
    List<Indicator> indicators,
    UnitRule unitRule,
    Variance variance,
    List<Item> items,
    List<Relaxation> relaxations)
    implements Serializable {

  /** The two regulations of the field. */
  public enum Regime {
    /** 优质均衡: thresholds per unit, a limit on each cv. */
    Q2017,
    /** 基本均衡: a limit on the mean of the cvs. */
    B2012
  }

  /** Whether a standard is the law or still being written. */
  public enum Status {
    IN_FORCE,
    DRAFT,
    EXAMPLE
  }

  /**
   * Which units the standard looks at.
   *
   * @param teachingPointsFrom the pupils from which a teaching point counts; null: none counts
   * @param smallSchoolsFrom the pupils from which any other school counts
   * @param mergeCampuses whether campuses that are no school of their own are added to their main
   *     school
   */
  public record Scope(
      Boolean privateSchools,
      Boolean directlyRunSchools,
      Integer teachingPointsFrom,
      Integer smallSchoolsFrom,
      Boolean mergeCampuses,
      String clause)
      implements Serializable {
    public Scope {
      Required.key("private_schools", privateSchools);
      Required.key("directly_run_schools", directlyRunSchools);
      Required.key("small_schools_from", smallSchoolsFrom);
      Required.key("merge_campuses", mergeCampuses);
      Required.key("clause", clause);
    }

    /** The cells, as {@code form.field}, that say which units there are and whether they count. */
    public List<String> cells() {
      List<String> cells =
          new ArrayList<>(
              List.of("school.school_type", "pupils.primary_pupils", "pupils.junior_pupils"));
      if (!privateSchools) {
        cells.add("school.founder");
      }
      if (!directlyRunSchools) {
        cells.add("school.directly_run");
      }
      if (mergeCampuses) {
        cells.add("school.counted");
        cells.add("school.main_school_code");
      }
      return cells;
    }
  }

  /** How a combined school's whole-school facilities are divided among its stages. */
  public record Split(Map<Stage, Double> weights, List<String> fields, String clause)
      implements Serializable {
    public Split {
      Required.key("weights", weights);
      weights = Map.copyOf(weights);
      for (Stage stage : Stage.values()) {
        Required.key("weights: " + stage.code(), weights.get(stage));
      }
      fields = Required.list("fields", fields);
      Required.key("clause", clause);
    }
  }

  /**
   * When a unit passes: so many indicators attained, and the rest at least at a share of theirs.
   */
  public record UnitRule(Integer attainedAtLeast, Double remainingShare, String clause)
      implements Serializable {
    public UnitRule {
      Required.key("attained_at_least", attainedAtLeast);
      Required.key("remaining_share", remainingShare);
      Required.key("clause", clause);
    }
  }

  /**
   * A limit by stage in some census years.
   *
   * @param years all where absent
   * @param below the stages in which the limit itself is already too much; elsewhere it is allowed
   */
  public record Limit(Years years, Double primary, Double junior, List<Stage> below, String clause)
      implements Serializable {
    public Limit {
      years = years == null ? Years.ALL : years;
      Required.key("primary", primary);
      Required.key("junior", junior);
      below = Required.orEmpty("below", below);
      Required.key("clause", clause);
    }

    /** The limit of a stage. */
    public double of(Stage stage) {
      return stage == Stage.PRIMARY ? primary : junior;
    }
  }

  /**
   * Limits on the differences between a county's units, by census years that do not overlap.
   *
   * @param each on every indicator's cv; none where single cvs are free
   * @param composite on the mean of the cvs; none where it is shown only
   */
  public record Variance(List<Limit> each, List<Limit> composite) implements Serializable {
    public Variance {
      each = Required.orEmpty("each", each);
      composite = Required.orEmpty("composite", composite);
      if (each.isEmpty() && composite.isEmpty()) {
        throw new DefinitionException(
            Language.either(
                "variance: neither 'each' nor 'composite' has a limit",
                "variance：each 和 composite 都没有上限"));
      }
      refuseOverlap("each", each);
      refuseOverlap("composite", composite);
    }

    private static void refuseOverlap(String key, List<Limit> limits) {
      for (int i = 0; i < limits.size(); i++) {
        for (int j = i + 1; j < limits.size(); j++) {
          if (limits.get(i).years().overlap(limits.get(j).years())) {
            throw new DefinitionException(
                Language.either(
                    "variance: two limits of '%s' hold in the same years, %s and %s; end one before the other begins",
                    "variance：“%s”的两个上限适用学年重叠，%s 和 %s；请在一个开始前结束另一个",
                    key,
                    limits.get(i).years(),
                    limits.get(j).years()));
          }
        }
      }
    }
  }

  public Standard {
    Required.key("standard", standard);
    Required.key("title", title);
    Required.key("regime", regime);
    Required.key("document", document);
    Required.key("region", region);
    Required.key("status", status);
    Required.key("years", years);
    Required.key("scope", scope);
    Required.key("split", split);
    indicators = Required.list("indicators", indicators);
    Required.key("variance", variance);
    items = Required.orEmpty("items", items).stream().filter(item -> !item.off()).toList();
    relaxations = Required.orEmpty("relaxations", relaxations);
    Set<String> ids = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (!ids.add(indicator.id())) {
        throw new DefinitionException(
            Language.either("indicator %s stands twice", "指标 %s 出现了两次", indicator.id()));
      }
      if ((unitRule != null) != (indicator.thresholds() != null)) {
        throw new DefinitionException(
            Language.either(
                "indicator %s: thresholds go with a unit_rule, and with it only",
                "指标 %s：有 unit_rule 才有、也必有 thresholds", indicator.id()));
      }
    }
    for (Item item : items) {
      if (!ids.add(item.id())) {
        throw new DefinitionException(
            Language.either("item %s stands twice", "条目 %s 出现了两次", item.id()));
      }
    }
    Set<String> relaxationIds = new HashSet<>();
    for (Relaxation relaxation : relaxations) {
      String relaxed = relaxation.indicator() != null ? relaxation.indicator() : relaxation.item();
      if (!ids.contains(relaxed)) {
        throw new DefinitionException(
            Language.either(
                "relaxation %s names no indicator or item: %s",
                "过渡条款 %s 所写的不是指标或条目：%s", relaxation.id(), relaxed));
      }
      if (!relaxationIds.add(relaxation.id())) {
        throw new DefinitionException(
            Language.either("relaxation %s stands twice", "过渡条款 %s 出现了两次", relaxation.id()));
      }
    }
  }

  /** The relaxations of an indicator. */
  public List<Relaxation> relaxationsOfIndicator(String indicator) {
    return relaxations.stream()
        .filter(relaxation -> indicator.equals(relaxation.indicator()))
        .toList();
  }

  /** The relaxations of an item. */
  public List<Relaxation> relaxationsOfItem(String item) {
    return relaxations.stream().filter(relaxation -> item.equals(relaxation.item())).toList();
  }

  /** The standards whose figures this one looks at. */
  public Set<String> needs() {
    Set<String> needs = new HashSet<>();
    items.forEach(
        item -> {
          if (item.standard() != null) {
            needs.add(item.standard());
          }
        });
    return needs;
  }
}
