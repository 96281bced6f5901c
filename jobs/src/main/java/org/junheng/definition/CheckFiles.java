package org.junheng.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.expression.NotCompiledException;

/** Reads the rules of reading and the checks, and sees that every check's fields are there. */
final class CheckFiles {
  private CheckFiles() {}

  private record RuleFile(List<Rule> rules) {
    private RuleFile {
      rules = Required.list("rules", rules);
    }
  }

  private record CheckFile(String form, List<Check> checks, List<Change> changes) {
    private CheckFile {
      Required.key("form", form);
      checks = Required.orEmpty("checks", checks);
      changes = Required.orEmpty("changes", changes);
      if (checks.isEmpty() && changes.isEmpty()) {
        throw new DefinitionException("there are neither 'checks' nor 'changes'");
      }
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
    Map<String, ExpressionLanguage> languages = CheckNames.languages(forms);
    Map<String, Check> checks = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          Yaml document = document(name, text);
          CheckFile file = read(document, forms);
          for (Check check : file.checks()) {
            requireSound(document, check, forms.get(file.form()));
            requireTyped(document, check, languages.get(file.form()));
            if (rules.containsKey(check.id()) || checks.put(check.id(), check) != null) {
              throw document.refused(
                  "a rule or check '" + check.id() + "' is defined already", "checks", check.id());
            }
          }
        });
    return checks;
  }

  /** The changes against the year before by id, which is told like a rule's or a check's. */
  static Map<String, Change> changes(
      Map<String, String> files, Map<String, Form> forms, Set<String> otherIds) {
    Map<String, Change> changes = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          Yaml document = document(name, text);
          CheckFile file = read(document, forms);
          for (Change change : file.changes()) {
            requireSound(document, change, forms.get(file.form()));
            if (otherIds.contains(change.id()) || changes.put(change.id(), change) != null) {
              throw document.refused(
                  "a rule, check or change '" + change.id() + "' is defined already",
                  "changes",
                  change.id());
            }
          }
        });
    return changes;
  }

  private static Yaml document(String name, String text) {
    return Yaml.read("schemas/" + name, text)
        .handedDown("form", "checks")
        .handedDown("form", "changes");
  }

  private static CheckFile read(Yaml document, Map<String, Form> forms) {
    CheckFile file = document.as(CheckFile.class);
    if (!forms.containsKey(file.form())) {
      throw document.refused(Nearest.refusal("form", "报表", file.form(), forms.keySet()), "form");
    }
    return file;
  }

  private static void requireSound(Yaml document, Change change, Form form) {
    if (!form.key().equals(List.of("school_code")) && !form.isOfCounty()) {
      throw document.refused(
          "change "
              + change.id()
              + ": form "
              + form.form()
              + " has neither one row per school nor rows of the county as a whole, so that its"
              + " cells have none of last year's",
          "changes",
          change.id());
    }
    for (String field : change.fields()) {
      if (!form.has(field) || !form.field(field).type().isNumber()) {
        throw document.refused(
            "change " + change.id() + ": form " + form.form() + " has no number '" + field + "'",
            "changes",
            change.id());
      }
    }
  }

  private static void requireSound(Yaml document, Check check, Form form) {
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

  private static void requireTyped(Yaml document, Check check, ExpressionLanguage language) {
    type(document, check, "when", check.when(), language);
    type(document, check, "require", check.require(), language);
    if (check.form().equals(Form.SCHOOL)
        && check.severity() == Check.Severity.ERROR
        && check.scope() != Check.Scope.ROW) {
      throw document.refused(
          "check "
              + check.id()
              + ": an error on a school may look at its own row only; make it a warning, or move"
              + " it to the other form",
          "checks",
          check.id());
    }
  }

  private static void type(
      Yaml document, Check check, String key, Criterion criterion, ExpressionLanguage language) {
    if (criterion == null) {
      return;
    }
    try {
      criterion.type(language);
    } catch (NotCompiledException e) {
      String reason =
          e.unknownName() == null
              ? e.getMessage()
              : "there is no '" + e.unknownName() + "'; known: " + CheckNames.listed(language);
      throw document.refused(
          "check " + check.id() + ", " + key + ": " + criterion + ": " + reason,
          "checks",
          check.id(),
          key);
    }
  }
}
