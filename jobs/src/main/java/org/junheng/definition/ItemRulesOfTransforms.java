package org.junheng.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules' cells and limits until the classes that judge by them say it themselves. */
public final class ItemRulesOfTransforms {
  private ItemRulesOfTransforms() {}

  /** What a rule says of itself. */
  abstract static class Said implements ItemRule {
    private final String id;
    private final List<String> cells;
    private final Set<String> parameters;
    private final Set<String> keys;

    Said(String id, List<String> cells, Set<String> parameters, Set<String> keys) {
      this.id = id;
      this.cells = cells;
      this.parameters = parameters;
      this.keys = keys;
    }

    @Override
    public final String id() {
      return id;
    }

    @Override
    public final List<String> cells() {
      return cells;
    }

    @Override
    public final Set<String> parameters() {
      return parameters;
    }

    @Override
    public final Set<String> keys() {
      return keys;
    }
  }

  /** The county's declaration. */
  public static final class Declared extends Said {
    public Declared() {
      super("declared", List.of(), Set.of(), Set.of("requires"));
    }
  }

  /** Music and art rooms for so many classes, each large enough. */
  public static final class Rooms extends Said {
    public Rooms() {
      super(
          "rooms",
          List.of("rooms.kind", "rooms.area", "classes.stage"),
          Set.of("classes_per_room", "music", "art"),
          Set.of());
    }
  }

  /** Pupils of a school, by its type. */
  public static final class SchoolSize extends Said {
    public SchoolSize() {
      super(
          "school_size",
          List.of("school.school_type", "pupils.primary_pupils", "pupils.junior_pupils"),
          Set.of("211", "218", "311", "312", "341", "345"),
          Set.of());
    }
  }

  /** Pupils of a class, by stage. */
  public static final class ClassSize extends Said {
    public ClassSize() {
      super(
          "class_size",
          List.of("classes.stage", "classes.pupils"),
          Set.of("primary", "junior"),
          Set.of());
    }
  }

  /** Funds of a small school, as for so many pupils. */
  public static final class SmallSchoolFunds extends Said {
    public SmallSchoolFunds() {
      super(
          "small_school_funds",
          List.of(
              "school.school_type",
              "pupils.primary_pupils",
              "funding.public_funds",
              "county.primary_fund_standard"),
          Set.of("below", "as_for"),
          Set.of());
    }
  }

  /** The share of full-time teachers that a field counts. */
  public static final class TeacherShare extends Said {
    public TeacherShare() {
      super("teacher_share", List.of("teachers.full_time"), Set.of(), Set.of("field"));
    }
  }

  /** Three-year retention of the junior stage. */
  public static final class Retention extends Said {
    public Retention() {
      super(
          "retention",
          List.of(
              "pupils.graduates",
              "pupils.transferred_in",
              "pupils.transferred_out",
              "pupils.grade7_three_years_ago",
              "pupils.deceased"),
          Set.of(),
          Set.of());
    }
  }

  /** A charter in every school, and what the county declares. */
  public static final class Charter extends Said {
    public Charter() {
      super("charter", List.of("school.charter"), Set.of(), Set.of());
    }
  }

  /** The share of training in a school's public funds. */
  public static final class TrainingFunds extends Said {
    public TrainingFunds() {
      super(
          "training_funds",
          List.of("funding.public_funds", "funding.training_funds"),
          Set.of("share"),
          Set.of());
    }
  }

  /** Level and between-school difference of the monitored subjects. */
  public static final class Subjects extends Said {
    public Subjects() {
      super(
          "subjects",
          Stream.of("chinese", "maths", "science", "pe", "arts", "moral")
              .flatMap(
                  one -> Stream.of("county." + one + "_level", "county." + one + "_difference"))
              .toList(),
          Set.of("level", "difference_below"),
          Set.of());
    }
  }

  /** Satisfied of valid questionnaires over all groups. */
  public static final class Satisfaction extends Said {
    public Satisfaction() {
      super(
          "satisfaction",
          List.of("survey.group", "survey.valid", "survey.satisfied"),
          Set.of(),
          Set.of());
    }
  }

  /** Years since recognition under the older regime. */
  public static final class Recognised extends Said {
    public Recognised() {
      super("recognised", List.of(), Set.of(), Set.of());
    }
  }

  /** Years in a row with composites within limits. */
  public static final class Monitored extends Said {
    public Monitored() {
      super("monitored", List.of(), Set.of("years"), Set.of("standard"));
    }
  }
}
