package org.junheng.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.expression.NotCompiledException;
import org.junheng.language.Language;

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
        throw new DefinitionException(
            Language.either("there are neither 'checks' nor 'changes'", "既没有 checks，也没有 changes"));
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
                  Language.either("rule '%s' is defined twice", "规则“%s”定义了两次", rule.id()),
                  "rules",
                  rule.id());
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
                  Language.either(
                      "a rule or check '%s' is defined already", "规则或核查“%s”已有定义", check.id()),
                  "checks",
                  check.id());
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
                  Language.either(
                      "a rule, check or change '%s' is defined already",
                      "规则、核查或变化“%s”已有定义", change.id()),
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
    if (!CheckNames.isOfSchools(form) && !form.isOfCounty()) {
      throw document.refused(
          Language.either(
              "change %s: form %s is neither of schools nor of the county as a whole, so that its cells have none of last year's",
              "变化 %s：报表 %s 既不是学校的，也不是全县的，单元格没有对应的上年数", change.id(), form.form()),
          "changes",
          change.id());
    }
    for (String field : change.fields()) {
      boolean isKnown =
          Change.isOfRows(field)
              ? CheckNames.isOfSchools(form)
              : form.has(field) && form.field(field).type().isNumber();
      if (!isKnown) {
        throw document.refused(
            Language.either(
                "change %s: form %s has no number '%s'",
                "变化 %s：报表 %s 没有数值字段“%s”", change.id(), form.form(), field),
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
                  Language.either(
                      "check %s: form %s has no field '%s'; known: %s",
                      "核查 %s：报表 %s 没有字段“%s”；可用：%s",
                      check.id(),
                      form.form(),
                      field,
                      String.join(", ", form.fields().stream().map(Field::name).toList())),
                  "checks",
                  check.id());
            });
    for (String field : check.empties()) {
      if (form.field(field).required()) {
        throw document.refused(
            Language.either(
                "check %s empties '%s', which is required", "核查 %s 清空的“%s”是必填的", check.id(), field),
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
          Language.either(
              "check %s: an error on a school may look at its own row only; make it a warning, or move it to the other form",
              "核查 %s：学校表的 error 只能看本行；请改为 warning，或移到另一张报表", check.id()),
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
              ? Uncompiled.reason(e)
              : Language.either(
                  "there is no '%s'; known: %s",
                  "没有“%s”；可用：%s", e.unknownName(), CheckNames.listed(language));
      throw document.refused(
          Language.either(
              "check %s, %s: %s: %s", "核查 %s，%s：%s：%s", check.id(), key, criterion, reason),
          "checks",
          check.id(),
          key);
    }
  }
}
