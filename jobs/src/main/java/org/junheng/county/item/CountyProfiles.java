package org.junheng.county.item;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junheng.county.Assessment;
import org.junheng.county.Quantity;
import org.junheng.county.School;
import org.junheng.county.Unit;
import org.junheng.definition.CodeList;
import org.junheng.definition.CodeList.SchoolKind;
import org.junheng.definition.Item;
import org.junheng.definition.Stage;
import org.junheng.figure.Numbers;
import org.junheng.table.CountyProfile;

/**
 * The counts and sums over a county's schools that the application form asks for in its table Ⅰ and
 * in the sentences of G4 to G6, G9, G12 and E1. Missing spoils a sum, not applicable adds nothing
 * (methodology 9.2).
 */
final class CountyProfiles {
  private static final Stage P = Stage.PRIMARY;
  private static final Stage J = Stage.JUNIOR;

  private final Assessment assessment;
  private final List<School> schools;
  private final CodeList types;

  private CountyProfiles(Assessment assessment) {
    this.assessment = assessment;
    this.schools = assessment.schools();
    this.types = assessment.forms().definitions().codeList("school_type");
  }

  /** A county-year's profile under a standard; null where it has no schools. */
  static CountyProfile of(Assessment assessment) {
    return assessment.schools().isEmpty() ? null : new CountyProfiles(assessment).profile();
  }

  private CountyProfile profile() {
    return new CountyProfile(
        assessment.standard().standard(),
        assessment.year(),
        assessment.countyCode(),
        ofKind(SchoolKind.PRIMARY_SCHOOL),
        ofKind(SchoolKind.NINE_YEAR),
        ofKind(SchoolKind.JUNIOR),
        ofKind(SchoolKind.COMPLETE_SECONDARY),
        ofKind(SchoolKind.TWELVE_YEAR),
        ofKind(SchoolKind.SPECIAL),
        count(School::isTeachingPoint),
        count(this::isLargeTeachingPoint),
        classes(P),
        classes(J),
        sumOfKnown(school -> school.pupilsOf(P)),
        sumOfKnown(school -> school.pupilsOf(J)),
        teachers(P),
        teachers(J),
        count(school -> isOversize(school) && hasStage(school, P) && !hasStage(school, J)),
        count(school -> isOversize(school) && hasStage(school, J) && !hasStage(school, P)),
        count(school -> isOversize(school) && hasStage(school, P) && hasStage(school, J)),
        oversizeClasses(P),
        oversizeClasses(J),
        smallSchoolPupils(),
        smallSchoolFunds(),
        ofUnits("full_time"),
        ofUnits("trained_360h"),
        ofUnits("certified"),
        ofJuniors("graduates"),
        ofJuniors("grade7_three_years_ago"),
        ofJuniors("transferred_in"),
        ofJuniors("deceased"),
        ofJuniors("transferred_out"));
  }

  private long ofKind(SchoolKind kind) {
    return count(school -> types.countsAs(school.type()).filter(kind::equals).isPresent());
  }

  private static boolean hasStage(School school, Stage stage) {
    return school.stages().contains(stage);
  }

  private boolean isLargeTeachingPoint(School school) {
    Integer enough = assessment.standard().scope().teachingPointsFrom();
    Long pupils = school.pupilsOf(P);
    return enough != null && school.isTeachingPoint() && pupils != null && pupils >= enough;
  }

  private long count(Predicate<School> which) {
    return schools.stream().filter(which).count();
  }

  private boolean hasClasses() {
    return schools.stream().anyMatch(school -> !school.classes().isEmpty());
  }

  private static Stream<School.SchoolClass> classes(School school, Stage stage) {
    return school.classes().stream().filter(one -> one.stage() == stage);
  }

  private Long classes(Stage stage) {
    return hasClasses()
        ? Long.valueOf(schools.stream().flatMap(school -> classes(school, stage)).count())
        : null;
  }

  /** The sum over all schools; null where one does not know its part. */
  private Long sumOfKnown(Function<School, Long> part) {
    List<Long> parts = schools.stream().map(part).toList();
    return parts.stream().anyMatch(Objects::isNull)
        ? null
        : Long.valueOf(parts.stream().mapToLong(Long::longValue).sum());
  }

  private Long teachers(Stage stage) {
    return whole(
        schools.stream()
            .filter(school -> school.staff().containsKey(stage))
            .map(school -> school.staff().get(stage).of("full_time"))
            .toList());
  }

  /** Over the full limit, whatever a dated relaxation allows. */
  private boolean isOversize(School school) {
    Item size = item(SchoolSize.class);
    return size != null && assessment.isInScope(school) && SchoolSize.isOver(school, size);
  }

  private Long oversizeClasses(Stage stage) {
    Item size = item(ClassSize.class);
    List<School> judged = schools.stream().filter(assessment::isInScope).toList();
    return size == null || !hasClasses() || judged.isEmpty()
        ? null
        : Long.valueOf(
            judged.stream()
                .flatMap(school -> classes(school, stage))
                .filter(one -> ClassSize.isOver(one, size))
                .count());
  }

  /** The schools that G6 is about; null where one may be and its pupils are unknown. */
  private List<School> smallSchools() {
    Item funds = item(SmallSchoolFunds.class);
    List<School> asked = schools.stream().filter(SmallSchoolFunds::asks).toList();
    return funds == null || asked.stream().anyMatch(school -> school.pupilsOf(P) == null)
        ? null
        : asked.stream().filter(school -> SmallSchoolFunds.isSmall(school, funds)).toList();
  }

  private Long smallSchoolPupils() {
    List<School> small = smallSchools();
    return small == null
        ? null
        : Long.valueOf(small.stream().mapToLong(school -> school.pupilsOf(P)).sum());
  }

  private Double smallSchoolFunds() {
    List<School> small = smallSchools();
    if (small == null) {
      return null;
    }
    List<Quantity> funds = small.stream().map(school -> school.funds().of("public_funds")).toList();
    return funds.stream().anyMatch(Quantity::isMissing)
        ? null
        : Double.valueOf(Numbers.exactSum(funds.stream().map(Quantity::orNothing).toList()));
  }

  private Long ofUnits(String field) {
    return whole(
        assessment.units().stream().map((Unit unit) -> unit.quantities().of(field)).toList());
  }

  private Long ofJuniors(String flow) {
    return whole(
        schools.stream()
            .filter(school -> assessment.isInScope(school, J))
            .map(school -> school.flows().of(flow))
            .toList());
  }

  /** The sum of people; null where one part is missing or none is known. */
  private static Long whole(List<Quantity> parts) {
    List<Double> known = parts.stream().filter(Quantity::isKnown).map(Quantity::orNull).toList();
    return known.isEmpty() || parts.stream().anyMatch(Quantity::isMissing)
        ? null
        : Long.valueOf((long) Numbers.exactSum(known));
  }

  private Item item(Class<? extends JudgingRule> rule) {
    return assessment.standard().items().stream()
        .filter(item -> rule.isInstance(JudgingRule.of(item)))
        .findFirst()
        .orElse(null);
  }
}
