package org.junheng.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Why a county does not meet a standard, in words, the heaviest first: what is not met before what
 * is not known, of each the units, then the variance, then what is held (§4, §9.13, §9.15). What
 * its items say is not told a second time.
 */
final class Reasons {
  private static final String NOTHING = "没有可参加评估的学校数据";
  private static final int UNITS = 1;
  private static final int VARIANCE = 2;
  private static final int HELD = 3;

  private record Reason(Verdict verdict, int weight, String words) {}

  private final List<Reason> reasons = new ArrayList<>();

  private Reasons() {}

  /** The one reason of a county that submitted nothing (§9.15). */
  static List<String> ofNothing(CountyTables tables) {
    return List.of("尚未报送" + tables.year() + "学年的任何报表");
  }

  /** Those of the county's resources under Q2017. */
  static List<String> ofResource(CountyTables tables, Submission submission) {
    Reasons told = new Reasons();
    for (Unit unit : tables.units()) {
      told.add(
          UnitTables.verdict(unit),
          UNITS,
          "%s（%s）%s"
              .formatted(unit.school().name(), unit.stage().inForms(), UnitTables.reason(unit)));
    }
    told.addNothing(tables.units().isEmpty());
    told.addStages(
        tables,
        stage -> {
          for (Standard.Indicator indicator : tables.standard().indicators()) {
            Variance variance = tables.variance(stage, indicator.id());
            Verdict verdict = tables.cvVerdict(stage, indicator.id());
            String missing = "，" + variance.missing() + "个单元缺数据，上限";
            told.add(
                verdict,
                VARIANCE,
                told.words(stage, indicator.id() + "差异系数", variance.cv(), verdict, missing)
                    + two(tables.standard().cvLimit(stage)));
          }
        });
    if (!submission.heldRows("school").isEmpty()) {
      told.add(Verdict.UNDETERMINED, HELD, "“学校基本情况”有退回的行，资源配置不能认定达标");
    }
    return told.inOrder();
  }

  /** Those of the composites under B2012. */
  static List<String> ofComposites(CountyTables tables) {
    Reasons told = new Reasons();
    told.addStages(
        tables,
        stage -> {
          Verdict verdict = tables.compositeVerdict(stage);
          told.add(
              verdict,
              VARIANCE,
              told.words(stage, "综合差异系数", tables.composite(stage), verdict, "，数据不全，上限")
                  + two(tables.standard().compositeLimit(stage)));
        });
    told.addNothing(Stream.of(Stage.PRIMARY, Stage.JUNIOR).noneMatch(tables::has));
    return told.inOrder();
  }

  private void addStages(CountyTables tables, Consumer<Stage> reasonsOf) {
    Stream.of(Stage.PRIMARY, Stage.JUNIOR).filter(tables::has).forEach(reasonsOf);
  }

  private void addNothing(boolean isNothingThere) {
    if (isNothingThere) {
      add(Verdict.UNDETERMINED, UNITS, NOTHING);
    }
  }

  private String words(Stage stage, String measure, Double cv, Verdict verdict, String missing) {
    String shown = cv == null ? "—" : String.format(Locale.ROOT, "%.3f", Figures.shown(cv, 3));
    return stage.inForms() + measure + shown + (verdict == Verdict.NOT_MET ? "，超过" : missing);
  }

  private static String two(double limit) {
    return String.format(Locale.ROOT, "%.2f", limit);
  }

  private void add(Verdict verdict, int weight, String words) {
    if (verdict != Verdict.MET) {
      reasons.add(new Reason(verdict, weight, words));
    }
  }

  private List<String> inOrder() {
    return reasons.stream()
        .sorted(
            Comparator.comparing((Reason reason) -> reason.verdict() != Verdict.NOT_MET)
                .thenComparing(Reason::weight)
                .thenComparing(Reason::words))
        .map(Reason::words)
        .distinct()
        .toList();
  }
}
