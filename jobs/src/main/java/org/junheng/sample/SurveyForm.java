package org.junheng.sample;

import java.util.List;

/** What seven groups of people think of the county's schools. */
final class SurveyForm {
  private static final int SATISFIED_PERCENT = 85;
  private static final int INTERVIEWED = 20;

  private static final List<Group> GROUPS =
      List.of(
          new Group("学生", 1900),
          new Group("家长", 1900),
          new Group("教师", 280),
          new Group("校长", 60),
          new Group("人大代表", 40),
          new Group("政协委员", 40),
          new Group("其他群众", 180));

  private SurveyForm() {}

  /** A group; its valid questionnaires are a multiple of 20, so that 85 % is a whole number. */
  private record Group(String name, int valid) {}

  /** The seven rows of the form. */
  static void fill(FormSheet sheet, DesignedYear county) {
    Limited limited = new Limited(county);
    Dice dice = county.dice("survey");
    for (Group group : GROUPS) {
      sheet
          .addRow()
          .put("county_code", county.code())
          .put("group", group.name())
          .put("issued", group.valid() + dice.between(0, group.valid() / 10))
          .put("valid", group.valid())
          .put("satisfied", limited.part("S1", group.valid(), SATISFIED_PERCENT))
          .put("interviewed", INTERVIEWED)
          .put("interviewed_satisfied", dice.between(14, INTERVIEWED));
    }
  }
}
