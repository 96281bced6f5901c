package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Form;

/**
 * Which entries of {@code held} follow from another one, so that people are told one cause once: of
 * a school that form school lacks or holds, of a file that could not be read, of a column that is
 * not read, of one key that stands several times. Nothing is left out of {@code held}.
 */
public final class FollowUps {
  private static final String ERROR = "error";
  private static final int MOST_FILES = 10; // of exports a county may have one for each school
  private static final String SWALLOWED = "row_swallowed";
  private static final Set<String> OF_COLUMNS =
      Set.of("column_absent", "column_near", "header_unit", "column_unnamed_lacking");

  private final List<Held> held;
  private final Map<Held, List<Held>> byCause = new IdentityHashMap<>();
  private final Set<Held> followUps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Held> heldSchools = new HashMap<>();
  private final Map<String, Held> heldFiles = new HashMap<>();
  private final Map<String, Held> columns = new HashMap<>();
  private Held swallowed;

  private FollowUps(List<Held> held) {
    this.held = held;
  }

  /** Those of a county-year's entries. */
  public static FollowUps of(List<Held> held) {
    FollowUps followUps = new FollowUps(held);
    followUps.findCauses();
    followUps.group();
    return followUps;
  }

  private void findCauses() {
    for (Held entry : held) {
      if (OF_COLUMNS.contains(entry.rule()) && entry.key() != null) {
        columns.putIfAbsent(entry.form() + " " + entry.key(), entry);
      }
      if (!entry.severity().equals(ERROR)) {
        continue;
      }
      if (entry.line() == null && entry.schoolCode() == null) {
        heldFiles.putIfAbsent(entry.form(), entry);
      } else if (entry.form().equals(Form.SCHOOL)) {
        if (entry.schoolCode() != null) {
          heldSchools.putIfAbsent(entry.schoolCode(), entry);
        }
        swallowed = swallowed == null && entry.rule().equals(SWALLOWED) ? entry : swallowed;
      }
    }
  }

  private void group() {
    Map<String, Held> firsts = new HashMap<>();
    for (Held entry : held) {
      Optional<Held> cause = cause(entry);
      String group = cause.isPresent() ? null : group(entry);
      Held first = group == null ? null : firsts.putIfAbsent(group, entry);
      Held of = cause.orElse(first);
      if (of != null && of != entry) {
        followUps.add(entry);
        byCause.computeIfAbsent(of, any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The entry that another one follows from; none where it has no other cause in the list. */
  private Optional<Held> cause(Held entry) {
    return switch (entry.rule()) {
      case "school_form_missing" -> Optional.ofNullable(heldFiles.get(Form.SCHOOL));
      case "school_unknown" ->
          Optional.ofNullable(heldSchools.getOrDefault(entry.value(), swallowed));
      case "primary_pupils_filled", "junior_pupils_filled", "senior_pupils_filled" ->
          Optional.ofNullable(columns.get("pupils " + entry.rule().replace("_filled", "")));
      default ->
          entry.rule().contains("school_without_")
              ? heldFiles.entrySet().stream()
                  .filter(file -> entry.rule().endsWith("_" + file.getKey() + "_row"))
                  .map(Map.Entry::getValue)
                  .findFirst()
              : Optional.empty();
    };
  }

  /** What entries of one cause have in common that is no entry itself; null where nothing is. */
  private static String group(Held entry) {
    return switch (entry.rule()) {
      case "school_form_missing" -> entry.rule();
      case "school_unknown" -> entry.rule() + " " + entry.value();
      case "key_twice", "school_in_two_files" ->
          entry.rule() + " " + entry.form() + " " + entry.message();
      default -> null;
    };
  }

  /** Whether an entry follows from another one. */
  public boolean isOne(Held entry) {
    return followUps.contains(entry);
  }

  /** How many follow from an entry. */
  public int count(Held cause) {
    return byCause.getOrDefault(cause, List.of()).size();
  }

  /** What follows from an entry, as a sentence; empty where nothing does. */
  public String sentence(Held cause) {
    List<Held> of = byCause.getOrDefault(cause, List.of());
    if (of.isEmpty()) {
      return "";
    }
    Map<String, Long> counts =
        of.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.file() == null ? "" : Held.nameOf(entry.file()),
                    TreeMap::new,
                    Collectors.counting()));
    return "由此另有"
        + of.size()
        + "处（"
        + counts.entrySet().stream()
            .limit(MOST_FILES)
            .map(file -> file.getKey() + " " + file.getValue() + "处")
            .collect(Collectors.joining("，"))
        + (counts.size() > MOST_FILES ? "，等" + counts.size() + "个文件" : "")
        + "），改正后一并消除";
  }
}
