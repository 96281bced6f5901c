package org.junheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Nearest;
import org.junheng.definition.Rule;
import org.junheng.definition.Years;

/** What a rule of table {@code held} is: every id that can stand there. */
final class RuleAccount {
  private final Definitions definitions;

  RuleAccount(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Its lines by name, in the order that they are read. */
  Map<String, String> of(String id) {
    if (definitions.checks().containsKey(id)) {
      return ofCheck(definitions.checks().get(id));
    }
    if (definitions.changes().containsKey(id)) {
      return ofChange(definitions.changes().get(id));
    }
    if (definitions.rules().containsKey(id)) {
      return ofRule(definitions.rules().get(id));
    }
    throw unknown(id);
  }

  /** Refuses an id that no rule, check or change has. */
  void requireKnown(String id) {
    of(id);
  }

  private DefinitionException unknown(String id) {
    TreeSet<String> known = new TreeSet<>(definitions.checks().keySet());
    known.addAll(definitions.changes().keySet());
    known.addAll(definitions.rules().keySet());
    return new DefinitionException(Nearest.refusal("rule or check", "规则或核查", id, known));
  }

  private Map<String, String> ofCheck(Check check) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("id", check.id());
    lines.put(
        "kind",
        switch (check.scope()) {
          case ROW -> "check of one row";
          case SCHOOL -> "check across the forms of a school";
          case COUNTY -> "check across the whole county";
        });
    Form form = definitions.form(check.form());
    lines.put("form", form.form() + " " + form.title());
    lines.put("fields", fields(form, check.fields()));
    lines.put("severity", severity(check.severity(), check.trial()));
    lines.put("years", years(check.years()));
    if (check.when() != null) {
      lines.put("when", check.when().text());
    }
    lines.put("require", check.require().text());
    if (!check.empties().isEmpty()) {
      lines.put("empties", fields(form, check.empties()));
    }
    lines.put("text", check.text());
    lines.put("clause", check.clause());
    return lines;
  }

  private Map<String, String> ofChange(Change change) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("id", change.id());
    lines.put("kind", "change against the year before");
    Form form = definitions.form(change.form());
    lines.put("form", form.form() + " " + form.title());
    lines.put("fields", fields(form, change.fields()));
    lines.put("severity", severity(change.severity(), change.trial()));
    lines.put("years", years(change.years()));
    lines.put(
        "require",
        change.share() != null
            ? "|this year - last year| <= " + change.share() + " * last year"
            : "larger <= " + change.factor() + " * smaller");
    lines.put("text", change.sentence());
    lines.put("clause", change.clause());
    return lines;
  }

  private static Map<String, String> ofRule(Rule rule) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("id", rule.id());
    lines.put("kind", "rule of the program; its sentence stands in schemas/rules");
    lines.put("form", "every form");
    lines.put("fields", "the cell, row or file that is named");
    lines.put("severity", severity(rule.severity(), false));
    lines.put("years", years(Years.ALL));
    lines.put("text", rule.text());
    lines.put("clause", rule.clause());
    return lines;
  }

  private static String fields(Form form, List<String> fields) {
    return String.join(
        ", ", fields.stream().map(field -> field + " " + Change.called(form, field)).toList());
  }

  private static String years(Years years) {
    return years.equals(Years.ALL) ? "all" : years.toString();
  }

  private static String severity(Check.Severity severity, boolean trial) {
    String does =
        switch (severity) {
          case ERROR -> "error: holds the row or file";
          case FIELD -> "field: empties cells and keeps the row";
          case WARNING -> "warning: changes nothing";
          case TRIAL -> "trial";
          case CORRECTED -> "corrected: the province's value stands in the county's place";
        };
    return trial ? "trial of " + does + "; told and not counted" : does;
  }
}
