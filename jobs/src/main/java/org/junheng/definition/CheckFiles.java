package org.junheng.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the rules of reading and the checks, and sees that every check's fields are there. */
final class CheckFiles {
  private CheckFiles() {}

  private record RuleFile(List<Rule> rules) {
    private RuleFile {
      rules = Required.list("rules", rules);
    }
  }

  private record CheckFile(String form, List<Check> checks) {
    private CheckFile {
      Required.key("form", form);
      checks = Required.list("checks", checks);
    }
  }

  /** The rules of reading by id. */
  static Map<String, Rule> rules(Map<String, String> files) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          Yaml document = Yaml.read("schemas/" + name, text);
          for (Rule rule : document.as(RuleFile.class).rules()) {
            if (rules.put(rule.id(), rule) != null) {
              throw document.refused(
                  "rule '" + rule.id() + "' is defined twice", "rules", rule.id());
            }
          }
        });
    return rules;
  }

  /** The checks by id; a check's id is told like a rule's, so it may not be one. */
  static Map<String, Check> checks(
      Map<String, String> files, Map<String, Form> forms, Map<String, Rule> rules) {
    Map<String, Check> checks = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          Yaml document = Yaml.read("schemas/" + name, text);
          CheckFile file = document.as(CheckFile.class);
          if (!forms.containsKey(file.form())) {
            throw document.refused(
                "there is no form '"
                    + file.form()
                    + "'; known: "
                    + String.join(", ", forms.keySet()),
                "form");
          }
          for (Check check : file.checks()) {
            requireSound(document, file, check, forms.get(file.form()));
            if (rules.containsKey(check.id()) || checks.put(check.id(), check) != null) {
              throw document.refused(
                  "a rule or check '" + check.id() + "' is defined already", "checks", check.id());
            }
          }
        });
    return checks;
  }

  private static void requireSound(Yaml document, CheckFile file, Check check, Form form) {
    if (!check.form().equals(file.form())) {
      throw document.refused(
          "check "
              + check.id()
              + " is of form '"
              + check.form()
              + "' and stands among those of '"
              + file.form()
              + "'",
          "checks",
          check.id(),
          "form");
    }
    Stream.concat(check.fields().stream(), check.empties().stream())
        .filter(field -> !form.has(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw document.refused(
                  "check "
                      + check.id()
                      + ": form "
                      + form.form()
                      + " has no field '"
                      + field
                      + "'; known: "
                      + String.join(", ", form.fields().stream().map(Field::name).toList()),
                  "checks",
                  check.id());
            });
    for (String field : check.empties()) {
      if (form.field(field).required()) {
        throw document.refused(
            "check " + check.id() + " empties '" + field + "', which is required",
            "checks",
            check.id());
      }
    }
  }
}
