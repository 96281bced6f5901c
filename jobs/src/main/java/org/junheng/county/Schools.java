package org.junheng.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.definition.CodeList;
import org.junheng.definition.Stage;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * Makes the schools of a county-year out of its accepted rows: campuses that are no school of their
 * own are added to their main school, quantity by quantity (methodology 1, 9.1 and 9.2).
 */
final class Schools {
  private static final List<Stage> JUDGED = List.of(Stage.PRIMARY, Stage.JUNIOR);

  private static final String SWALLOWED = "row_swallowed";

  /** More rows than any school has. */
  private static final int MANY = 10_000;

  private final CountyForms forms;
  private final Intake intake;
  private final Map<String, CodeList.Code> types = new HashMap<>();

  private Schools(CountyForms forms, Intake intake) {
    this.forms = forms;
    this.intake = intake;
    forms.definitions().codeList("school_type").values().forEach(t -> types.put(t.code(), t));
  }

  /** The schools of a county-year in the order of their codes. */
  static List<School> of(CountyForms forms, Intake intake, boolean mergeCampuses) {
    return new Schools(forms, intake).merged(mergeCampuses);
  }

  private List<School> merged(boolean mergeCampuses) {
    Map<String, SchoolPart> parts = parts();
    Map<String, List<SchoolPart>> byHost = new TreeMap<>();
    for (SchoolPart part : parts.values()) {
      byHost
          .computeIfAbsent(hostOf(part, parts, mergeCampuses), any -> new ArrayList<>())
          .add(part);
    }
    Map<String, School.HeldRows> held = heldRows(byHost);
    List<School> schools = new ArrayList<>();
    byHost.forEach(
        (code, of) ->
            schools.add(
                school(parts.get(code), of, held.getOrDefault(code, School.HeldRows.NONE))));
    return schools;
  }

  /** The school that a part counts in; a campus whose main school is not there stands alone. */
  private String hostOf(SchoolPart part, Map<String, SchoolPart> parts, boolean mergeCampuses) {
    SchoolPart main = parts.get(part.school().text("main_school_code"));
    boolean isMerged =
        mergeCampuses && isCampus(part) && main != null && !(isCampus(main) && mergeCampuses);
    return isMerged ? main.code() : part.code();
  }

  /** A teaching point is never a campus. */
  private boolean isCampus(SchoolPart part) {
    return Boolean.FALSE.equals(part.school().answer("counted"))
        && !isTeachingPoint(part)
        && part.school().text("main_school_code") != null;
  }

  private boolean isTeachingPoint(SchoolPart part) {
    CodeList.Code type = types.get(part.school().text("school_type"));
    return type != null && type.teachingPoint();
  }

  private School school(SchoolPart own, List<SchoolPart> parts, School.HeldRows held) {
    FormRow row = own.school();
    Set<Stage> stages = stagesOf(row.text("school_type"));
    List<School.SchoolClass> classes = new ArrayList<>();
    int partsWithoutClasses = 0;
    for (SchoolPart part : parts) {
      int before = classes.size();
      addClasses(part, stages, classes);
      partsWithoutClasses += classes.size() == before ? 1 : 0;
    }
    Long planned = row.count("planned_year");
    return new School(
        own.code(),
        row.text("school_name"),
        row.text("school_type"),
        stages,
        isTeachingPoint(own),
        row.text("urban_rural"),
        row.text("founder"),
        isPrivate(row.text("founder")),
        row.isYes("directly_run"),
        row.isYes("dense_city_core"),
        planned == null ? null : Integer.valueOf(Math.toIntExact(planned)),
        row.answer("charter"),
        parts.size() - 1,
        pupils(parts, stages),
        staff(parts, stages),
        sum(parts, part -> SchoolPart.quantities(part.facilities(), forms.facilities())),
        sum(parts, part -> SchoolPart.quantities(part.pupils(), forms.flows())),
        sum(parts, part -> SchoolPart.quantities(part.funding(), forms.funds())),
        classes,
        partsWithoutClasses,
        rooms(parts),
        held);
  }

  private boolean isPrivate(String founder) {
    return forms
        .definitions()
        .codeList("founder")
        .find(founder)
        .map(CodeList.Code::isPrivate)
        .orElse(false);
  }

  private Set<Stage> stagesOf(String type) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    CodeList.Code known = types.get(type);
    if (known != null) {
      known.stages().forEach(stage -> stages.add(stage(stage)));
    }
    return stages;
  }

  /** Of the pupil cells those of the type's stages count, whatever stands in the others (9.3). */
  private static Map<Stage, Long> pupils(List<SchoolPart> parts, Set<Stage> stages) {
    Map<Stage, Long> pupils = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      if (!stages.contains(stage)) {
        pupils.put(stage, 0L);
      } else if (parts.stream().noneMatch(part -> part.isUnknown(stage))) {
        pupils.put(stage, parts.stream().mapToLong(part -> part.pupilsOf(stage)).sum());
      }
    }
    return pupils;
  }

  private Map<Stage, Quantities> staff(List<SchoolPart> parts, Set<Stage> stages) {
    Map<Stage, Quantities> staff = new EnumMap<>(Stage.class);
    for (Stage stage : JUDGED) {
      if (stages.contains(stage)) {
        staff.put(stage, sum(parts, part -> part.staffOf(stage, forms.staff())));
      }
    }
    return staff;
  }

  private static Quantities sum(
      List<SchoolPart> parts, java.util.function.Function<SchoolPart, Quantities> of) {
    return parts.size() == 1
        ? of.apply(parts.get(0))
        : Quantities.sum(parts.stream().map(of).toList());
  }

  private static void addClasses(
      SchoolPart part, Set<Stage> stages, List<School.SchoolClass> classes) {
    for (FormRow row : part.classes()) {
      Stage stage = stage(row.text("stage"));
      if (stages.contains(stage)) {
        classes.add(new School.SchoolClass(stage, row.count("grade"), row.count("pupils")));
      }
    }
  }

  private static List<School.Room> rooms(List<SchoolPart> parts) {
    List<School.Room> rooms = new ArrayList<>();
    for (SchoolPart part : parts) {
      for (FormRow row : part.rooms()) {
        rooms.add(new School.Room(row.text("kind"), row.number("area")));
      }
    }
    return rooms;
  }

  /**
   * Held rows of classes and rooms by the school that they count in. Rows that a lost quote made
   * part of another one may be of any school, and any number.
   */
  private Map<String, School.HeldRows> heldRows(Map<String, List<SchoolPart>> byHost) {
    Map<String, String> hosts = new HashMap<>();
    byHost.forEach((host, parts) -> parts.forEach(part -> hosts.put(part.code(), host)));
    Map<String, School.HeldRows> counts = new HashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    School.HeldRows lostAnywhere = School.HeldRows.NONE;
    for (Held held : intake.held()) {
      boolean isClass = held.form().equals("classes");
      boolean isRoom = held.form().equals("rooms");
      if (held.rule().equals(SWALLOWED) && (isClass || isRoom)) {
        lostAnywhere = lostAnywhere.with(isClass ? MANY : 0, isRoom ? MANY : 0, isRoom ? MANY : 0);
      }
      String host = hosts.get(held.schoolCode());
      if (host == null || !(isClass || isRoom) || !held.severity().equals("error")) {
        continue;
      }
      if (seen.add(
          java.util.Arrays.asList(
              held.form(),
              held.file(),
              held.sheet(),
              held.line(),
              held.schoolCode(),
              held.kind()))) {
        School.HeldRows before = counts.getOrDefault(host, School.HeldRows.NONE);
        counts.put(
            host,
            before.with(
                isClass ? 1 : 0,
                isRoom && !"art".equals(held.kind()) ? 1 : 0,
                isRoom && !"music".equals(held.kind()) ? 1 : 0));
      }
    }
    if (lostAnywhere != School.HeldRows.NONE) {
      for (String host : byHost.keySet()) {
        counts.merge(host, lostAnywhere, School.HeldRows::plus);
      }
    }
    return counts;
  }

  private Map<String, SchoolPart> parts() {
    Map<String, FormRow> pupils = bySchool("pupils");
    Map<String, FormRow> facilities = bySchool("facilities");
    Map<String, FormRow> funding = bySchool("funding");
    Map<String, Map<String, FormRow>> teachers = new HashMap<>();
    for (FormRow row : rows("teachers")) {
      teachers
          .computeIfAbsent(row.text("school_code"), any -> new HashMap<>())
          .put(row.text("stage"), row);
    }
    Map<String, List<FormRow>> classes = listed("classes");
    Map<String, List<FormRow>> rooms = listed("rooms");
    Map<String, SchoolPart> parts = new LinkedHashMap<>();
    for (FormRow row : rows("school")) {
      String code = row.text("school_code");
      parts.put(
          code,
          new SchoolPart(
              row,
              pupils.get(code),
              facilities.get(code),
              funding.get(code),
              teachers.getOrDefault(code, Map.of()),
              classes.getOrDefault(code, List.of()),
              rooms.getOrDefault(code, List.of())));
    }
    return parts;
  }

  private Map<String, FormRow> bySchool(String form) {
    Map<String, FormRow> rows = new HashMap<>();
    rows(form).forEach(row -> rows.put(row.text("school_code"), row));
    return rows;
  }

  private Map<String, List<FormRow>> listed(String form) {
    Map<String, List<FormRow>> rows = new HashMap<>();
    for (FormRow row : rows(form)) {
      rows.computeIfAbsent(row.text("school_code"), any -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private Collection<FormRow> rows(String form) {
    List<AcceptedRow> rows = intake.accepted().getOrDefault(form, List.of());
    return forms.columns(form).of(rows);
  }

  private static Stage stage(String code) {
    return Stage.of(code);
  }
}
