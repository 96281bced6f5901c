package org.junheng.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.history.SchoolsOverYears.Appeared;
import org.junheng.table.SchoolChange;

/**
 * What happened to a county-year's schools against the year before (methodology 7 and 9.36): rows
 * of table {@code school_change}. A school keeps its code when it is renamed; with another type it
 * gets a new one; the code that it bore before, or the school that it took in, is its predecessor.
 * Several threads may share one.
 */
public final class SchoolChanges {
  private final SchoolRegister register;
  private final Origins origins;

  /** Changes of the schools of a register. */
  public SchoolChanges(SchoolRegister register, Origins origins) {
    this.register = register;
    this.origins = origins;
  }

  /** The rows of a county-year, one per school and kind of change. */
  public List<SchoolChange> of(String county, YearPair years) {
    int year = years.year();
    SchoolsOverYears schools = new SchoolsOverYears(county, years, register, origins);
    List<SchoolChange> changes = new ArrayList<>();
    for (SchoolRow school : schools.schools()) {
      if (register.isThere(year - 1, school.code())) {
        SchoolRow before = years.before().school(school.code());
        addUnderItsCode(changes, new Pair(year, school, before));
      }
      if (school.predecessor() != null && register.isThere(year - 1, school.predecessor())) {
        SchoolRow before = years.before().school(school.predecessor());
        withPredecessor(new Pair(year, school, before)).ifPresent(changes::add);
      }
    }
    for (SchoolRow school : schools.gone()) {
      String detail = "上年在册，今年没有报送，也没有学校填它为前身";
      changes.add(alone(year, county, school, "gone", school.countyCode(), List.of(), detail));
    }
    schools.appeared().forEach(school -> changes.add(appeared(year, county, school)));
    return changes;
  }

  /** A school in one year and what it was, or came from, the year before. */
  private record Pair(int year, SchoolRow school, SchoolRow before) {
    SchoolChange change(String kind, boolean explained, String detail) {
      return new SchoolChange(
          year,
          school.countyCode(),
          school.code(),
          kind,
          school.name(),
          before.code(),
          before.name(),
          before.countyCode(),
          explained,
          List.of(),
          detail);
    }

    boolean hasSameType() {
      return school.type().equals(before.type());
    }

    String typeChange() {
      return "办学类型由" + before.type() + "改为" + school.type();
    }
  }

  private void addUnderItsCode(List<SchoolChange> changes, Pair pair) {
    SchoolRow school = pair.school;
    SchoolRow before = pair.before;
    if (!school.name().equals(before.name())) {
      changes.add(pair.change("renamed", true, "原名" + before.name()));
    }
    if (!pair.hasSameType()) {
      String detail = pair.typeChange() + "，标识码未变；变更办学类型应启用新标识码";
      changes.add(pair.change("type_changed", false, detail));
    }
    if (school.isCampus() && !before.isCampus()) {
      String detail = "成为" + school.mainSchoolCode() + "的校区";
      changes.add(pair.change("became_campus", true, detail));
    }
    if (!school.isCampus() && before.isCampus()) {
      changes.add(pair.change("became_school", true, "由校区改为单独计校数的学校"));
    }
    boolean hasLeft = !school.countyCode().equals(before.countyCode());
    if (hasLeft && origins.isThere(pair.year, before.countyCode())) {
      String detail = "由县区" + before.countyCode() + "划入" + school.countyCode();
      changes.add(pair.change("moved", true, detail));
    }
  }

  /** The change of a school whose predecessor was there the year before. */
  private Optional<SchoolChange> withPredecessor(Pair pair) {
    SchoolRow before = pair.before;
    boolean stays = register.isThere(pair.year, before.code());
    if (register.isThere(pair.year - 1, pair.school.code())) {
      return stays
          ? Optional.empty()
          : Optional.of(pair.change("merged", true, before.called() + "并入本校"));
    }
    if (stays || register.heirs(pair.year, before.code()).size() > 1) {
      return Optional.of(pair.change("split_off", true, "由" + before.called() + "分出"));
    }
    return Optional.of(
        pair.hasSameType()
            ? pair.change("recoded", true, "原标识码" + before.code())
            : pair.change("type_changed", true, pair.typeChange() + "，原标识码" + before.code()));
  }

  /** A new school without a predecessor, or one that was there in an earlier year. */
  private SchoolChange appeared(int year, String county, Appeared appeared) {
    SchoolRow school = appeared.school();
    Optional<Integer> last = register.newestYearBefore(year, school.code());
    List<String> likely = appeared.likely();
    String were = likely.isEmpty() ? "" : "；名称相同或相近而今年不在册的学校：" + String.join("、", likely);
    return last.isPresent()
        ? alone(
            year,
            county,
            school,
            "reopened",
            null,
            likely,
            "恢复办学或漏报后补报，最近一次在册是" + last.get() + "学年")
        : alone(year, county, school, "opened", null, likely, "上年不在册，也没有填写前身标识码" + were);
  }

  /** An unexplained change of a school that is there in one of the years only. */
  private static SchoolChange alone(
      int year,
      String county,
      SchoolRow school,
      String kind,
      String countyBefore,
      List<String> likely,
      String detail) {
    return new SchoolChange(
        year,
        county,
        school.code(),
        kind,
        school.name(),
        null,
        null,
        countyBefore,
        false,
        likely,
        detail);
  }
}
