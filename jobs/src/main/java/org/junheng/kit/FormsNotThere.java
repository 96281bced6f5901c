package org.junheng.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Check;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.intake.Intake;
import org.junheng.language.Language;

/** The checks of what was handed in that need a form of which nothing was taken in. */
record FormsNotThere(Definitions definitions) {

  /** Those of a county-year, by the forms that are not there. */
  List<NotRun> in(Intake intake) {
    Map<String, List<String>> rules = new TreeMap<>();
    for (Check check : definitions.checks().values()) {
      if (check.years().contain(intake.countyYear().year()) && isThere(check.form(), intake)) {
        String missing =
            formsOf(check).stream()
                .filter(form -> !isThere(form, intake))
                .map(this::called)
                .collect(Collectors.joining(Language.either(", ", "、")));
        if (!missing.isEmpty()) {
          rules.computeIfAbsent(missing, any -> new ArrayList<>()).add(check.id());
        }
      }
    }
    return rules.entrySet().stream()
        .map(
            of ->
                new NotRun(
                    sorted(of.getValue()),
                    Language.either(
                        "nothing of %s is taken in, so that forms cannot be held against each other",
                        "没有可采用的%s，不能作表间核对", of.getKey())))
        .toList();
  }

  private String called(String form) {
    return Language.spoken() == Language.EN ? form : "“" + definitions.form(form).title() + "”";
  }

  private static List<String> sorted(List<String> rules) {
    return rules.stream().sorted().toList();
  }

  private static boolean isThere(String form, Intake intake) {
    return !intake.accepted().getOrDefault(form, List.of()).isEmpty();
  }

  /** The other forms that a check looks into; how many rows one has is known without any. */
  private Set<String> formsOf(Check check) {
    return check.names().stream()
        .filter(name -> !name.endsWith(".rows"))
        .map(name -> name.replaceFirst("^sum\\.", ""))
        .filter(name -> name.indexOf('.') > 0)
        .map(name -> name.substring(0, name.indexOf('.')))
        .filter(form -> !form.equals(check.form()))
        .filter(definitions.forms()::containsKey)
        .collect(Collectors.toCollection(() -> new java.util.TreeSet<>(order())));
  }

  private java.util.Comparator<String> order() {
    List<String> forms = definitions.forms().values().stream().map(Form::form).toList();
    return java.util.Comparator.comparingInt(forms::indexOf);
  }
}
