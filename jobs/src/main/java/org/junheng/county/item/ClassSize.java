package org.junheng.county.item;

import java.util.Comparator;
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
    List<SchoolClass> over = school.classes().stream().filter(one -> isOver(one, item)).toList();
    boolean lacksClasses =
        lacksClasses(school, assessment, Stage.PRIMARY)
            || lacksClasses(school, assessment, Stage.JUNIOR);
    boolean isOpen = lacksClasses || school.held().classes() > 0;
    return new SchoolJudgement(
        !over.isEmpty() ? Verdict.NOT_MET : isOpen ? Verdict.UNDETERMINED : Verdict.MET,
        over.size(),
        !over.isEmpty() ? words(over, item) : lacksClasses ? "缺班级情况" : "有退回的班级",
        null,
        school.classes().isEmpty(),
        List.of(
            new Need(
                "超额班级减少{more}名学生",
                over.stream().mapToLong(one -> one.pupils() - limit(one, item)).sum())));
  }

  /** {@code 3个班超额，最多的52人，超过50人}: the class that is most over its stage's limit. */
  private static String words(List<SchoolClass> over, Item item) {
    SchoolClass most =
        over.stream()
            .max(Comparator.comparing(one -> one.pupils() - limit(one, item)))
            .orElseThrow();
    return "%d个班超额，最多的%d人，超过%d人".formatted(over.size(), most.pupils(), limit(most, item));
  }

  private static long limit(SchoolClass one, Item item) {
    Stage stage = one.stage() == Stage.PRIMARY ? Stage.PRIMARY : Stage.JUNIOR;
    return (long) item.parameter(stage.code());
  }

  /** Whether a class has more pupils than its stage allows; not where they are unknown. */
  static boolean isOver(SchoolClass one, Item item) {
    return one.pupils() != null && one.pupils() > limit(one, item);
  }

  private static boolean lacksClasses(School school, Assessment assessment, Stage stage) {
    return assessment.isInScope(school, stage)
        && school.classes().stream().noneMatch(one -> one.stage() == stage);
  }
}
