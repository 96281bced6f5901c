package org.junheng.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.difference.ReleaseCause.Kind;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** Everything that is another in a later release than in an earlier one. */
public final class CausesBetween {
  private final Definitions definitions;
  private final MadeOf before;
  private final MadeOf after;
  private final List<ReleaseCause> causes = new ArrayList<>();

  private CausesBetween(Definitions definitions, MadeOf before, MadeOf after) {
    this.definitions = definitions;
    this.before = before;
    this.after = after;
  }

  /**
   * The causes.
   *
   * @param archive gives the content with a SHA-256
   */
  public static List<ReleaseCause> of(
      Definitions definitions, MadeOf before, MadeOf after, Function<String, byte[]> archive) {
    CausesBetween between = new CausesBetween(definitions, before, after);
    between.compareProgram();
    between.causes.addAll(
        new ReferenceChanges(definitions, archive).between(before.reference(), after.reference()));
    between.compareInputs();
    return List.copyOf(between.causes);
  }

  private void compareProgram() {
    Set<String> standards = new TreeSet<>(before.standards());
    standards.addAll(after.standards());
    for (String standard : standards) {
      if (before.standards().contains(standard) != after.standards().contains(standard)) {
        boolean isNew = after.standards().contains(standard);
        causes.add(
            new ReleaseCause(
                Kind.STANDARD,
                null,
                Set.of(),
                standard,
                (isNew ? "新计算标准" : "不再计算标准") + standard,
                "standard "
                    + standard
                    + (isNew ? " is computed now" : " is not computed any more")));
      }
    }
    if (!before.definitions().equals(after.definitions())) {
      causes.add(
          ReleaseCause.ofAll(
              Kind.DEFINITIONS, "定义 schemas/ 改动", "definitions in schemas/ were changed"));
    }
    boolean isOtherProgram =
        before.program() == null || after.program() == null
            ? !before.version().equals(after.version())
            : !before.program().equals(after.program());
    if (isOtherProgram) {
      causes.add(
          ReleaseCause.ofAll(
              Kind.PROGRAM,
              "程序由版本" + before.version() + "改为版本" + after.version(),
              "another program: version " + before.version() + ", then " + after.version()));
    }
  }

  private void compareInputs() {
    Map<String, CountyYearInput> earlier = byPlace(before);
    Map<String, CountyYearInput> later = byPlace(after);
    Set<String> places = new TreeSet<>(earlier.keySet());
    places.addAll(later.keySet());
    for (String place : places) {
      CountyYearInput was = earlier.get(place);
      CountyYearInput is = later.get(place);
      if (was == null || is == null || !was.fingerprint().equals(is.fingerprint())) {
        compare(was, is);
      }
    }
  }

  private void compare(CountyYearInput was, CountyYearInput is) {
    CountyYearInput any = is == null ? was : is;
    Map<String, FormInput> formsBefore = byForm(was);
    Map<String, FormInput> formsAfter = byForm(is);
    Set<String> forms = new TreeSet<>(formsBefore.keySet());
    forms.addAll(formsAfter.keySet());
    int known = causes.size();
    for (String form : forms) {
      FormInput earlier = formsBefore.get(form);
      FormInput later = formsAfter.get(form);
      if (later == null) {
        causes.add(
            ReleaseCause.of(
                Kind.WITHDRAWN,
                any.year(),
                any.countyCode(),
                form,
                called(form) + "不再有效",
                form + " does not count any more"));
      } else if (earlier == null || !contents(earlier).equals(contents(later))) {
        causes.add(
            ReleaseCause.of(
                Kind.FILE,
                any.year(),
                any.countyCode(),
                form,
                called(form)
                    + (earlier == null ? "首次报送：" : "重新报送：")
                    + names(later, "、")
                    + "（"
                    + later.submittedAt()
                    + "收到）",
                form
                    + (earlier == null ? " handed in: " : " handed in again: ")
                    + names(later, ", ")
                    + " (received "
                    + later.submittedAt()
                    + ")"));
      }
    }
    boolean isCorrected =
        was != null && is != null && !Objects.equals(was.corrections(), is.corrections());
    if (known == causes.size() && !isCorrected && !isToldOfAll()) {
      causes.add(
          ReleaseCause.of(
              Kind.PROGRAM,
              any.year(),
              any.countyCode(),
              null,
              "读取方式（程序、conf 或县区名称）改动",
              "read another way: program, conf or a county's name was changed"));
    }
  }

  private static String names(FormInput form, String between) {
    return form.files().stream().map(ArchivedFile::name).collect(Collectors.joining(between));
  }

  private boolean isToldOfAll() {
    return causes.stream().anyMatch(ReleaseCause::isOfAll);
  }

  private String called(String form) {
    return definitions.forms().containsKey(form) ? definitions.form(form).title() : "不明报表";
  }

  private static List<String> contents(FormInput form) {
    return form.files().stream().map(file -> file.path() + " " + file.sha256()).sorted().toList();
  }

  private static Map<String, CountyYearInput> byPlace(MadeOf release) {
    return release.inputs().stream()
        .collect(
            Collectors.toMap(
                input -> input.year() + "/" + input.countyCode(),
                input -> input,
                (first, second) -> second,
                TreeMap::new));
  }

  private static Map<String, FormInput> byForm(CountyYearInput input) {
    return input == null
        ? Map.of()
        : input.forms().stream().collect(Collectors.toMap(FormInput::form, form -> form));
  }
}
