package org.junheng.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.Form;

/**
 * Which entries of {@code held} follow from another one, so that people are told one cause once: of
 * a school that form school lacks or holds, of a file that could not be read, of one that was sent
 * again with less, of rows whose school cannot be read, of a column that is not read or whose cells
 * are all formatted so, of one key that stands several times, of a form that was not handed in or
 * that several schools have no rows of. Nothing is left out of {@code held}.
 */
public final class FollowUps {
  private static final String ERROR = "error";
  private static final String WITHOUT_ROWS = "no_rows";
  private static final String SWALLOWED = "row_swallowed";
  private static final Set<String> OF_COLUMNS =
      Set.of("column_absent", "column_near", "header_unit", "column_unnamed_lacking");

  private static final String WITHOUT = "school_without_";
  private static final String DISAPPEARED = "rows_disappeared";
  private static final String OF_COUNTY = "county_code";
  private static final String EMPTY = WITHOUT + "anybody";

  /** Of cells whose column is formatted so that what was meant cannot be told. */
  static final Set<String> OF_FORMATS =
      Set.of("shown_otherwise", "date_cell", "formula_without_value", "digits_lost");

  static final String LONG = "row_long";
  private static final String MERGED = "merged_figures";

  /** Of cells of a column that say the same, but for the digits in it. */
  static final Set<String> OF_WORDS =
      Set.of("whole_number", "number", "code", "yes_no", "no_value", "code_unknown");

  private static final Pattern FIGURES = Pattern.compile("[0-9.,]+");
  private static final Pattern PLACES = Pattern.compile("（(.*)），");
  private static final Pattern SEVERAL = Pattern.compile("\\.[A-Za-z]+|〔");
  private static final Pattern TITLE = Pattern.compile("“([^”]+)”");

  private final List<Held> held;
  private final Set<String> missing;
  private final List<Held> ofMissing = new ArrayList<>();
  private final Map<Held, List<Held>> byCause = new IdentityHashMap<>();
  private final Set<Held> followUps = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Held> heldSchools = new HashMap<>();
  private final Map<String, Held> heldFiles = new HashMap<>();
  private final Map<String, Held> columns = new HashMap<>();
  private final Map<String, Held> shortened = new HashMap<>();
  private final Map<String, List<Held>> rowsOfNobody = new HashMap<>();
  private final Map<String, Long> lacking = new HashMap<>();
  private final Map<String, Held> lackingSchools = new HashMap<>();
  private final Map<String, Held> filesOfNobody = new HashMap<>();
  private final Map<String, Held> filesOfOthers = new HashMap<>();
  private Held schoolsOfOthers;
  private final Map<String, Held> emptySchools = new HashMap<>();
  private final Map<String, Held> swallowed = new HashMap<>();

  private FollowUps(List<Held> held, Set<String> missing) {
    this.held = held;
    this.missing = missing;
  }

  /** Those of a county-year's entries. */
  public static FollowUps of(List<Held> held) {
    return of(held, Set.of());
  }

  /**
   * Those of a county-year's entries.
   *
   * @param missing the forms of which nothing was handed in, where people are told of them besides
   */
  public static FollowUps of(List<Held> held, Set<String> missing) {
    FollowUps followUps = new FollowUps(held, missing);
    followUps.findCauses();
    followUps.group();
    return followUps;
  }

  private void findCauses() {
    for (Held entry : held) {
      if (OF_COLUMNS.contains(entry.rule()) && entry.key() != null) {
        columns.putIfAbsent(entry.form() + " " + entry.key(), entry);
      }
      if (entry.rule().equals(FewerRows.RULE) || entry.rule().equals(WITHOUT_ROWS)) {
        shortened.putIfAbsent(entry.form(), entry);
      }
      if (entry.rule().startsWith(EMPTY)) {
        emptySchools.putIfAbsent(entry.schoolCode(), entry);
      }
      formLacking(entry)
          .ifPresent(
              form -> {
                lacking.merge(form, 1L, Long::sum);
                lackingSchools.putIfAbsent(entry.schoolCode() + title(entry), entry);
                nobodys(form, title(entry))
                    .ifPresent(file -> filesOfNobody.putIfAbsent(title(entry), file));
              });
      if (!entry.severity().equals(ERROR)) {
        continue;
      }
      if (entry.rule().equals(UnknownSchools.FILE)) {
        filesOfOthers.putIfAbsent(entry.form() + " " + entry.file(), entry);
      }
      if (entry.rule().equals(SWALLOWED)) {
        swallowed.putIfAbsent(entry.form(), entry);
      }
      if (entry.line() != null && entry.schoolCode() == null) {
        rowsOfNobody.computeIfAbsent(entry.form(), any -> new ArrayList<>()).add(entry);
      }
      if (entry.line() == null && entry.schoolCode() == null) {
        heldFiles.putIfAbsent(entry.form(), entry);
      } else if (entry.form().equals(Form.SCHOOL)) {
        if (entry.rule().equals(OF_COUNTY) && schoolsOfOthers == null) {
          schoolsOfOthers = entry;
        }
        if (entry.schoolCode() != null) {
          heldSchools.putIfAbsent(entry.schoolCode(), entry);
        }
      }
    }
  }

  private void group() {
    Map<String, Held> firsts = new HashMap<>();
    for (Held entry : held) {
      Optional<Held> cause = cause(entry).map(near -> cause(near).orElse(near));
      String group = cause.isPresent() ? null : group(entry);
      Held first = group == null ? null : firsts.putIfAbsent(group, entry);
      Held of = cause.map(near -> firstLike(near, firsts)).orElse(first);
      if (isOfMissing(of == null ? entry : of)) {
        followUps.add(entry);
        ofMissing.add(entry);
      } else if (of != null && of != entry) {
        followUps.add(entry);
        byCause.computeIfAbsent(of, any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Whether an entry says of a school what a form that was not handed in says of all. */
  private boolean isOfMissing(Held entry) {
    return formLacking(entry).filter(missing::contains).isPresent() && cause(entry).isEmpty();
  }

  /** The first of the entries that have the same in common as a cause. */
  private static Held firstLike(Held cause, Map<String, Held> firsts) {
    String group = group(cause);
    return group == null ? cause : firsts.computeIfAbsent(group, any -> cause);
  }

  /** The entry that another one follows from; none where it has no other cause in the list. */
  private Optional<Held> cause(Held entry) {
    return switch (entry.rule()) {
      case "school_form_missing" ->
          Optional.ofNullable(heldFiles.get(Form.SCHOOL))
              .or(() -> Optional.ofNullable(schoolsOfOthers));
      case "school_unknown" ->
          Optional.ofNullable(filesOfOthers.get(entry.form() + " " + entry.file()))
              .or(() -> Optional.ofNullable(heldSchools.get(entry.value())))
              .or(() -> Optional.ofNullable(swallowed.get(Form.SCHOOL)));
      case "primary_pupils_filled", "junior_pupils_filled", "senior_pupils_filled" ->
          Optional.ofNullable(columns.get("pupils " + entry.rule().replace("_filled", "")));
      case DISAPPEARED ->
          Optional.ofNullable(lackingSchools.get(entry.schoolCode() + title(entry)));
      default ->
          formLacking(entry).flatMap(form -> whyLacking(form, entry.schoolCode(), title(entry)));
    };
  }

  /**
   * Why a school has no rows of a form: none of its was read, fewer came, whose some are nobody
   * knows, or nobody is there.
   */
  private Optional<Held> whyLacking(String form, String school, String title) {
    List<Held> ofNobody = rowsOfNobody.getOrDefault(form, List.of());
    long rows =
        ofNobody.stream().map(entry -> entry.file() + " " + entry.line()).distinct().count();
    return Optional.ofNullable(heldFiles.get(form))
        .or(() -> Optional.ofNullable(filesOfNobody.get(title)))
        .or(() -> Optional.ofNullable(shortened.get(form)))
        .or(() -> Optional.ofNullable(swallowed.get(form)))
        .or(() -> ofNobody.stream().filter(any -> rows >= lacking.get(form)).findFirst())
        .or(() -> Optional.ofNullable(emptySchools.get(school)));
  }

  /** A held file of no form whose name says a form's id or title all the same. */
  private Optional<Held> nobodys(String form, String title) {
    if (filesOfNobody.containsKey(title) || title.isEmpty()) {
      return Optional.empty();
    }
    return held.stream()
        .filter(entry -> entry.form() != null && entry.form().isEmpty() && entry.file() != null)
        .filter(entry -> entry.severity().equals(ERROR))
        .filter(
            entry ->
                Held.nameOf(entry.file()).matches("(?is).*(\\Q" + title + "\\E|" + form + ").*"))
        .findFirst();
  }

  /** The form that an entry says a school has no rows of. */
  static Optional<String> formLacking(Held entry) {
    String rule = entry.rule();
    int at = rule.indexOf(WITHOUT);
    return at < 0 || !rule.endsWith("_row")
        ? Optional.empty()
        : Optional.of(rule.substring(at + WITHOUT.length(), rule.length() - "_row".length()));
  }

  /** The form that an entry names by its title. */
  private static String title(Held entry) {
    Matcher title = TITLE.matcher(entry.message());
    return title.find() ? title.group(1) : "";
  }

  /** What entries of one cause have in common that is no entry itself; null where nothing is. */
  private static String group(Held entry) {
    return switch (entry.rule()) {
      case "school_form_missing" -> entry.rule();
      case "school_unknown" -> entry.rule() + " " + entry.value();
      case "key_twice", "school_in_two_files" ->
          entry.rule() + " " + entry.form() + " " + places(entry.message());
      case LONG ->
          String.join(
              " ",
              LONG,
              entry.form(),
              entry.file(),
              String.valueOf(entry.sheet()),
              entry.cell() == null
                  ? String.valueOf(entry.line())
                  : entry.cell().replaceAll("[0-9]", ""));
      case "row_short", "row_quoted", MERGED ->
          String.join(
              " ",
              entry.rule(),
              entry.form(),
              entry.file(),
              String.valueOf(entry.sheet()),
              entry.message());
      case DISAPPEARED -> entry.rule() + " " + title(entry);
      case OF_COUNTY -> String.join(" ", entry.rule(), entry.form(), entry.file(), entry.value());
      default ->
          OF_FORMATS.contains(entry.rule()) || saysNoFigure(entry)
              ? String.join(
                  " ",
                  entry.rule(),
                  entry.form(),
                  entry.file(),
                  String.valueOf(entry.sheet()),
                  entry.column(),
                  OF_WORDS.contains(entry.rule()) ? words(entry) : "")
              : formLacking(entry).map(form -> WITHOUT + form).orElse(null);
    };
  }

  private static boolean saysNoFigure(Held entry) {
    return OF_WORDS.contains(entry.rule())
        && entry.line() != null
        && entry.value() != null
        && !words(entry).replace("#", "").isEmpty();
  }

  private static String words(Held entry) {
    return FIGURES.matcher(entry.value()).replaceAll("#");
  }

  /** Where a key stands: of several files or sheets only which, of lines of one the sentence. */
  private static String places(String message) {
    Matcher places = PLACES.matcher(message);
    boolean areSeveral = places.find() && SEVERAL.matcher(places.group(1)).find();
    return areSeveral ? places.group(1).replaceAll("第[0-9]+行", "") : message;
  }

  /** Whether an entry follows from another one. */
  public boolean isOne(Held entry) {
    return followUps.contains(entry);
  }

  /** Whether an entry says of its school what is told first of another one, and has no cause. */
  public boolean isLikeAnother(Held entry) {
    return isOne(entry) && formLacking(entry).isPresent() && cause(entry).isEmpty();
  }

  /** Whether an entry follows from a form that was not handed in. */
  public boolean isOfMissingForm(Held entry) {
    return ofMissing.stream().anyMatch(one -> one == entry);
  }

  /**
   * What follows from the forms that were not handed in, as a sentence; empty where nothing does.
   */
  public String sentenceOfMissing() {
    return FollowUpSentence.ofMissing(ofMissing);
  }

  /** How many follow from an entry. */
  public int count(Held cause) {
    return byCause.getOrDefault(cause, List.of()).size();
  }

  /** What follows from an entry, as a sentence; empty where nothing does. */
  public String sentence(Held cause) {
    return FollowUpSentence.of(cause, byCause.getOrDefault(cause, List.of()));
  }
}
