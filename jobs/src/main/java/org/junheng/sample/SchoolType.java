package org.junheng.sample;

import java.util.EnumSet;
import java.util.Set;
import org.junheng.definition.Stage;

/** The school types of the census, and the stages that a school of each has. */
enum SchoolType {
  PRIMARY("211", "21", "小学", EnumSet.of(Stage.PRIMARY)),
  TEACHING_POINT("218", "21", "教学点", EnumSet.of(Stage.PRIMARY)),
  JUNIOR("311", "31", "初级中学", EnumSet.of(Stage.JUNIOR)),
  NINE_YEAR("312", "31", "九年一贯制学校", EnumSet.of(Stage.PRIMARY, Stage.JUNIOR)),
  COMPLETE("341", "34", "完全中学", EnumSet.of(Stage.JUNIOR, Stage.SENIOR)),
  TWELVE_YEAR("345", "34", "十二年一贯制学校", EnumSet.allOf(Stage.class)),
  SENIOR("342", "34", "高级中学", EnumSet.of(Stage.SENIOR)),
  VOCATIONAL("361", "36", "中等职业学校", EnumSet.of(Stage.SENIOR)),
  ATTACHED_PRIMARY("219", "21", "附设小学班", EnumSet.of(Stage.PRIMARY)),
  ATTACHED_JUNIOR("319", "31", "附设初中班", EnumSet.of(Stage.JUNIOR));

  private final String code;
  private final String codePrefix;
  private final String title;
  private final Set<Stage> stages;

  SchoolType(String code, String codePrefix, String title, Set<Stage> stages) {
    this.code = code;
    this.codePrefix = codePrefix;
    this.title = title;
    this.stages = Set.copyOf(stages);
  }

  /** 办学类型代码. */
  String code() {
    return code;
  }

  /** The first two digits of such a school's code. */
  String codePrefix() {
    return codePrefix;
  }

  /** The last part of such a school's name. */
  String title() {
    return title;
  }

  /** Whether such a school has that stage. */
  boolean has(Stage stage) {
    return stages.contains(stage);
  }

  /** Whether such a school shares its facilities among several stages. */
  boolean isCombined() {
    return stages.size() > 1;
  }

  /** Whether such a school is funded as for 100 pupils where it has fewer. */
  boolean isPrimaryOnly() {
    return this == PRIMARY || this == TEACHING_POINT;
  }

  /** Whether the school is one of compulsory education, with staff of its own. */
  boolean isCompulsory() {
    return !Set.of(SENIOR, VOCATIONAL, ATTACHED_PRIMARY, ATTACHED_JUNIOR).contains(this);
  }
}
