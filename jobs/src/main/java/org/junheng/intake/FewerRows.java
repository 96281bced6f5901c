package org.junheng.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.intake.Intake.AcceptedRow;

/**
 * Forms that were sent again for the same year with fewer rows, or rows of fewer schools, than an
 * earlier submission had: often only what was put right was sent. Compared with the fullest of the
 * earlier ones, so that the same is told until somebody accepts or mends it; a school that form
 * school lacks now is told there alone.
 */
public final class FewerRows {
  /** What the entries are told by. */
  public static final String RULE = "rows_fewer";

  private static final String SCHOOL_CODE = "school_code";
  private static final String SCHOOL_NAME = "school_name";
  private static final int NAMED = 20;

  private final Definitions definitions;

  /** Compares by the definitions' forms. */
  public FewerRows(Definitions definitions) {
    this.definitions = definitions;
  }

  /** How many rows each school has. */
  private record Rows(Map<String, Long> bySchool, long all) {
    /** Those of schools that fit. */
    Rows of(Set<String> schools) {
      Map<String, Long> some = new LinkedHashMap<>(bySchool);
      some.keySet().retainAll(schools);
      return new Rows(some, some.values().stream().mapToLong(Long::longValue).sum());
    }

    long ofNobody() {
      return all - bySchool.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isLessThan(Rows before) {
      return all < before.all || bySchool.size() + ofNobody() < before.bySchool.size();
    }

    /** How many rows of each school are lacking. */
    Map<String, Long> lackingFrom(Rows before) {
      Map<String, Long> lacking = new LinkedHashMap<>();
      before.bySchool.forEach(
          (school, rows) -> {
            long less = rows - bySchool.getOrDefault(school, 0L);
            if (less > 0) {
              lacking.put(school, less);
            }
          });
      return lacking;
    }
  }

  /**
   * A county-year with what is told of forms that became shorter.
   *
   * @param earlier the county-year as it would have been taken in with earlier submissions of its
   *     forms, the newest first
   * @param files where the entries stand: a form's file
   */
  public Intake compared(Intake now, List<Intake> earlier, Function<Form, String> files) {
    if (earlier.isEmpty()) {
      return now;
    }
    Set<String> schools = now(definitions.form(Form.SCHOOL), now).bySchool.keySet();
    List<Held> told = new ArrayList<>();
    for (Form form : definitions.forms().values()) {
      boolean isRead =
          now.counts().stream()
              .anyMatch(count -> count.form().equals(form.form()) && count.filesHeld() == 0);
      if (isRead && form.has(SCHOOL_CODE) && !form.optional()) {
        Rows there = now(form, now);
        boolean isOfSchools = form.form().equals(Form.SCHOOL);
        fullest(form, earlier)
            .map(before -> isOfSchools ? before : before.of(schools))
            .filter(there::isLessThan)
            .ifPresent(
                before ->
                    told.add(entry(form, files.apply(form), there, before, names(now, earlier))));
      }
    }
    return now.with(told);
  }

  private Optional<Rows> fullest(Form form, List<Intake> earlier) {
    return earlier.stream()
        .map(intake -> accepted(form, intake))
        .max(Comparator.comparingLong(Rows::all));
  }

  private static Rows accepted(Form form, Intake intake) {
    Map<String, Long> rows = new LinkedHashMap<>();
    int code = form.indexOf(SCHOOL_CODE);
    for (AcceptedRow row : intake.accepted().getOrDefault(form.form(), List.of())) {
      rows.merge((String) row.values()[code], 1L, Long::sum);
    }
    return new Rows(rows, rows.values().stream().mapToLong(Long::longValue).sum());
  }

  /** Those that stand and those that are held, which are told themselves. */
  private static Rows now(Form form, Intake intake) {
    Map<String, Long> rows = new LinkedHashMap<>(accepted(form, intake).bySchool);
    Set<List<Object>> lines = new HashSet<>();
    for (Held entry : intake.held()) {
      boolean isOfRow =
          entry.form().equals(form.form())
              && entry.severity().equals(Severity.ERROR.code())
              && entry.line() != null
              && entry.schoolCode() != null;
      String sheet = entry.sheet() == null ? "" : entry.sheet();
      if (isOfRow && lines.add(List.of(entry.file(), sheet, entry.line()))) {
        rows.merge(entry.schoolCode(), 1L, Long::sum);
      }
    }
    long read =
        intake.counts().stream()
            .filter(count -> count.form().equals(form.form()))
            .mapToLong(FormCount::rowsRead)
            .sum();
    return new Rows(rows, read);
  }

  private Held entry(Form form, String file, Rows now, Rows before, Map<String, String> names) {
    Rule rule = definitions.rule(RULE);
    Map<String, Long> lacking = now.lackingFrom(before);
    String counts =
        "先前%d行、%d所学校，这次%d行、%d所"
            .formatted(before.all, before.bySchool.size(), now.all, now.bySchool.size());
    boolean isOneRowEach = form.key().equals(List.of(SCHOOL_CODE));
    return new Held(
        form.form(),
        file,
        null,
        null,
        null,
        null,
        listed(lacking, school -> school, isOneRowEach),
        rule.id(),
        rule.severity().code(),
        rule.sentence(
            counts,
            listed(lacking, school -> school + names.getOrDefault(school, ""), isOneRowEach)));
  }

  private static String listed(
      Map<String, Long> lacking, Function<String, String> name, boolean isOneRowEach) {
    Stream<String> first =
        lacking.entrySet().stream()
            .limit(NAMED)
            .map(
                school ->
                    name.apply(school.getKey())
                        + (isOneRowEach ? "" : "（" + school.getValue() + "行）"));
    return first.collect(Collectors.joining("、"))
        + (lacking.size() > NAMED ? "等" + lacking.size() + "所" : "");
  }

  private Map<String, String> names(Intake now, List<Intake> earlier) {
    Form school = definitions.form(Form.SCHOOL);
    int code = school.indexOf(SCHOOL_CODE);
    int name = school.indexOf(SCHOOL_NAME);
    Map<String, String> names = new HashMap<>();
    Stream.concat(Stream.of(now), earlier.stream())
        .flatMap(intake -> intake.accepted().getOrDefault(Form.SCHOOL, List.of()).stream())
        .forEach(
            row ->
                names.putIfAbsent((String) row.values()[code], " " + (String) row.values()[name]));
    return names;
  }
}
