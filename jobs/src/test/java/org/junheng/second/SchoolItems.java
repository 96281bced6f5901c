package org.junheng.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The items that look at every school or unit in the scope of Q2017 (§4, §9.17–§9.20). */
final class SchoolItems {
  private final Submission submission;
  private final List<School> all;
  private final List<School> inScope;
  private final List<Unit> units;

  private SchoolItems(Submission submission, List<School> schools) {
    this.submission = submission;
    all = schools;
    units = Unit.of(schools, Standard.Q2017);
    inScope = units.stream().map(Unit::school).distinct().toList();
  }

  /** The items of a county-year that its schools decide. */
  static List<Item> of(Submission submission, List<School> schools) {
    return new SchoolItems(submission, schools).items();
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    boolean hasRooms = submission.hasForm("rooms");
    items.add(
        failing(
            "G3",
            inScope,
            school -> SpecialRooms.verdict(school, hasRooms),
            school -> !hasRooms && lacksClasses(school),
            Verdict.MET));
    items.add(
        failing("G4", inScope, SchoolSize::verdict, SchoolSize::isWithoutPupils, Verdict.MET));
    items.add(largeClasses());
    List<School> small =
        all.stream().filter(school -> Set.of("211", "218").contains(school.type())).toList();
    items.add(
        failing(
            "G6",
            small,
            this::fundsAsForHundred,
            school -> school.pupils(Stage.PRIMARY).isMissing() && lacks(school, "public_funds"),
            Verdict.MET));
    items.add(ofTeachers("G9", "trained_360h"));
    items.add(ofTeachers("G12", "certified"));
    items.add(retention());
    items.add(
        failing(
            "E3",
            inScope,
            school -> Verdict.ofDeclaration(school.charter()),
            school -> !school.charter().isNumber(),
            CountyItems.usesInformationTechnology(submission)));
    items.add(
        failing(
            "E4",
            inScope,
            SchoolItems::trainingFunds,
            school -> lacks(school, "public_funds") && lacks(school, "training_funds"),
            Verdict.MET));
    return items;
  }

  private static boolean lacks(School school, String funds) {
    return !school.funds(funds).isNumber();
  }

  private static boolean lacksClasses(School school) {
    return school.classSizes().values().stream().allMatch(List::isEmpty);
  }

  /**
   * How many schools are known to fail; without form school nothing can be met. Where no school has
   * anything of what the item asks for, nothing is counted (§9.16a).
   */
  private Item failing(
      String id,
      List<School> schools,
      Function<School, Verdict> rule,
      Predicate<School> lacksAll,
      Verdict besides) {
    List<Verdict> verdicts = schools.stream().map(rule).toList();
    Double failing =
        isNothingThere(schools, lacksAll)
            ? null
            : Double.valueOf(verdicts.stream().filter(Verdict.NOT_MET::equals).count());
    Verdict verdict =
        Verdict.all(Stream.concat(verdicts.stream(), Stream.of(besides, hasSchools())).toList());
    return Item.of(id, failing, 0, verdict);
  }

  private boolean isNothingThere(List<School> schools, Predicate<School> lacksAll) {
    return hasSchools() != Verdict.MET || !schools.isEmpty() && schools.stream().allMatch(lacksAll);
  }

  private Verdict hasSchools() {
    return submission.rows("school").isEmpty() ? Verdict.UNDETERMINED : Verdict.MET;
  }

  /** Classes over 45 or 50; a unit without class rows, or a held one, leaves it open (§9.19). */
  private Item largeClasses() {
    int large = 0;
    for (School school : inScope) {
      for (Map.Entry<Stage, List<Double>> sizes : school.classSizes().entrySet()) {
        double limit = sizes.getKey() == Stage.PRIMARY ? 45 : 50;
        large += (int) sizes.getValue().stream().filter(size -> size > limit).count();
      }
    }
    boolean isOpen =
        units.stream().anyMatch(unit -> unit.school().classSizes().get(unit.stage()).isEmpty())
            || inScope.stream()
                .flatMap(school -> school.parts().stream())
                .anyMatch(School.Part::hasHeldClass);
    Verdict verdict =
        Verdict.all(
            Verdict.of(large == 0), isOpen ? Verdict.UNDETERMINED : Verdict.MET, hasSchools());
    boolean isNothingThere = isNothingThere(inScope, SchoolItems::lacksClasses);
    return Item.of("G5", isNothingThere ? null : Double.valueOf(large), 0, verdict);
  }

  /** Primary schools and teaching points under 100 pupils are funded as for 100. */
  private Verdict fundsAsForHundred(School school) {
    Cell pupils = school.pupils(Stage.PRIMARY);
    if (pupils.isMissing()) {
      return Verdict.UNDETERMINED;
    }
    if (pupils.orNothing() < 1 || pupils.orNothing() > 99) {
      return Verdict.MET;
    }
    Cell funds = school.funds("public_funds");
    Cell standard = CountyItems.primaryFundStandard(submission);
    return funds.isNumber() && standard.isNumber()
        ? Verdict.of(Figures.reaches(funds.number(), 100 * standard.number()))
        : Verdict.UNDETERMINED;
  }

  private static Verdict trainingFunds(School school) {
    Cell training = school.funds("training_funds");
    Cell all = school.funds("public_funds");
    return training.isNumber() && all.isNumber()
        ? training.number() > all.number() * (1 + 1e-12)
            ? Verdict.UNDETERMINED
            : Verdict.of(Figures.reaches(training.number(), 0.05 * all.number()))
        : Verdict.UNDETERMINED;
  }

  /** The share of full-time teachers, over the units that report both (§9.18). */
  private Item ofTeachers(String id, String field) {
    Quotient quotient = new Quotient();
    for (Unit unit : units) {
      quotient.add(unit.teachers(field), unit.teachers("full_time"));
    }
    return Item.partOfWhole(id, quotient.value(), 1).unless(quotient.isLacking());
  }

  /** Three-year retention: graduates − in + out, of grade 7 three years before − deceased. */
  private Item retention() {
    Quotient quotient = new Quotient();
    for (Unit unit : units) {
      if (unit.stage() == Stage.JUNIOR) {
        School school = unit.school();
        Cell graduates = school.pupilCount("graduates");
        Cell stayed =
            graduates.isNumber()
                ? Cell.sum(
                    graduates.less(school.pupilCount("transferred_in")),
                    school.pupilCount("transferred_out"))
                : Cell.MISSING;
        Cell began =
            school.pupilCount("grade7_three_years_ago").less(school.pupilCount("deceased"));
        quotient.add(stayed, began);
      }
    }
    // pupils who repeat a year may make it more than 1
    return Item.share("E1", quotient.value(), 0.95).unless(quotient.isLacking());
  }

  /** A ratio of sums over those that have the data. */
  private static final class Quotient {
    private double part;
    private double whole;
    private boolean isLacking;

    void add(Cell partCell, Cell wholeCell) {
      if (partCell.isNumber() && wholeCell.isNumber()) {
        part += partCell.number();
        whole += wholeCell.number();
      } else {
        isLacking = true;
      }
    }

    Double value() {
      return Item.ratio(Cell.of(part), Cell.of(whole));
    }

    boolean isLacking() {
      return isLacking;
    }
  }
}
