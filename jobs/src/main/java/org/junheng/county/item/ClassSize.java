package org.junheng.county.item;

import java.util.List;
import java.util.Set;
import org.junheng.county.Assessment;
import org.junheng.county.School;
import org.junheng.county.School.SchoolClass;
import org.junheng.county.Verdict;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;

/** Pupils of a class, by stage (methodology 4, G5, and 9.19). */
public final class ClassSize implements SchoolRule {
  @Override
  public String id() {
    return "class_size";
  }

  @Override
  public List<String> cells() {
    return List.of("classes.stage", "classes.pupils");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(Stage.PRIMARY.code(), Stage.JUNIOR.code());
  }

  @Override
  public SchoolJudgement judge(School school, Assessment assessment, Item item) {
    long over = school.classes().stream().filter(one -> isOver(one, item)).count();
    boolean lacksClasses =
        lacksClasses(school, assessment, Stage.PRIMARY)
            || lacksClasses(school, assessment, Stage.JUNIOR);
    boolean isOpen = lacksClasses || school.held().classes() > 0;
    return new SchoolJudgement(
        over > 0 ? Verdict.NOT_MET : isOpen ? Verdict.UNDETERMINED : Verdict.MET,
        over,
        over > 0
            ? over + "个班超额，最大班" + school.largestClass() + "人"
            : lacksClasses ? "缺班级情况" : "有退回的班级",
        null,
        school.classes().isEmpty());
  }

  /** Whether a class has more pupils than its stage allows; not where they are unknown. */
  static boolean isOver(SchoolClass one, Item item) {
    Stage stage = one.stage() == Stage.PRIMARY ? Stage.PRIMARY : Stage.JUNIOR;
    return one.pupils() != null && one.pupils() > item.parameter(stage.code());
  }

  private static boolean lacksClasses(School school, Assessment assessment, Stage stage) {
    return assessment.isInScope(school, stage)
        && school.classes().stream().noneMatch(one -> one.stage() == stage);
  }
}
