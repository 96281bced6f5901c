package org.junheng.province;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Indicator;
import org.junheng.definition.Relaxation;
import org.junheng.definition.Stage;
import org.junheng.definition.Standard;

/**
 * In which census years a measure is no longer what it was the year before, because the standard or
 * the form changed (methodology 7 and 9.23): dated relaxations, and columns of a form that begin or
 * end. Another limit is none: the figure is the same.
 */
public final class StandardChanges {
  private static final List<Stage> JUDGED = List.of(Stage.PRIMARY, Stage.JUNIOR);

  private final Map<MeasureYear, Set<String>> changes = new HashMap<>();

  private StandardChanges() {}

  /**
   * The changes of some standards; none in the first year.
   *
   * @param years the census years, the first one first
   */
  public static StandardChanges of(
      Collection<Standard> standards, Collection<Form> forms, List<Integer> years) {
    StandardChanges found = new StandardChanges();
    for (Standard standard : standards) {
      for (int year : years.subList(Math.min(1, years.size()), years.size())) {
        found.addRelaxations(standard, year);
        forms.forEach(form -> found.addFields(standard, year, form));
      }
    }
    return found;
  }

  /** What changed; null where nothing did. */
  String of(MeasureYear measure) {
    Set<String> words = changes.get(measure);
    return words == null ? null : String.join("；", words);
  }

  Set<MeasureYear> measures() {
    return changes.keySet();
  }

  private void addRelaxations(Standard standard, int year) {
    for (Relaxation relaxation : standard.relaxations()) {
      boolean holds = relaxation.years().contain(year);
      if (relaxation.indicator() != null && holds != relaxation.years().contain(year - 1)) {
        String words = "过渡条款“" + relaxation.nameZh() + (holds ? "”本学年起适用" : "”本学年起不再适用");
        JUDGED.forEach(stage -> add(standard, year, stage, relaxation.indicator(), words));
      }
    }
  }

  /** A column that an indicator needs begins or ends. */
  private void addFields(Standard standard, int year, Form form) {
    for (Field field : form.fields()) {
      boolean isThere = !field.headersIn(year).isEmpty();
      if (isThere == field.headersIn(year - 1).isEmpty()) {
        String words =
            "《%s》的“%s”本学年起%s"
                .formatted(
                    form.title(),
                    field.officialHeader(isThere ? year : year - 1),
                    isThere ? "填报" : "不再填报");
        for (Indicator indicator : standard.indicators()) {
          JUDGED.stream()
              .filter(stage -> needs(indicator, stage, field.name()))
              .forEach(stage -> add(standard, year, stage, indicator.id(), words));
        }
      }
    }
  }

  private static boolean needs(Indicator indicator, Stage stage, String field) {
    return field.equals(stage.pupilsField())
        || indicator.numerator().of(stage).parts().contains(field);
  }

  /** A changed indicator changes its cv, their mean, and the units that pass. */
  private void add(Standard standard, int year, Stage stage, String indicator, String words) {
    List<String> measures =
        standard.unitRule() == null
            ? List.of(CountyMeasures.cv(indicator), CountyMeasures.COMPOSITE)
            : List.of(
                CountyMeasures.cv(indicator),
                CountyMeasures.COMPOSITE,
                CountyMeasures.UNIT_PASS_SHARE);
    for (String measure : measures) {
      changes
          .computeIfAbsent(
              new MeasureYear(standard.standard(), year, stage.code(), measure),
              any -> new LinkedHashSet<>())
          .add(words);
    }
  }
}
