package org.junheng.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Nearest;
import org.junheng.intake.Acceptance;
import org.junheng.intake.Correction;
import org.junheng.intake.ReferenceRow;
import org.junheng.intake.RowNames;
import org.junheng.language.Language;
import org.junheng.reference.Decisions.Withdrawal;

/**
 * Reads corrections, accepted warnings, withdrawals, closed years and their states: every form,
 * field, key, rule and value that they name must be there, else the mistake is told with its place.
 */
final class DecisionTables {
  private final Definitions definitions;
  private final RowNames names;
  private final List<String> problems;
  private final Map<String, List<ReferenceRow>> tables;

  private DecisionTables(
      Map<String, List<ReferenceRow>> tables, Definitions definitions, List<String> problems) {
    this.tables = tables;
    this.definitions = definitions;
    this.names = new RowNames(definitions);
    this.problems = problems;
  }

  static Decisions read(
      Map<String, List<ReferenceRow>> tables, Definitions definitions, List<String> problems) {
    DecisionTables read = new DecisionTables(tables, definitions, problems);
    return new Decisions(
        read.corrections(),
        read.acceptances(),
        read.withdrawals(),
        read.closings(),
        read.yearStates());
  }

  private List<ReferenceRow> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  private List<Correction> corrections() {
    List<Correction> corrections = new ArrayList<>();
    for (ReferenceRow row : rows("corrections")) {
      Optional<Form> form = form(row);
      Optional<String> key = form.flatMap(known -> key(row, known));
      if (key.isPresent() && isValueOf(row, form.get())) {
        corrections.add(
            new Correction(
                form.get().form(),
                row.number("year"),
                row.text("county_code"),
                key.get(),
                row.text("field"),
                row.text("expect"),
                row.text("value"),
                row.text("reason"),
                row.text("who"),
                row.text("decided_on")));
      }
    }
    return corrections;
  }

  private List<Acceptance> acceptances() {
    List<Acceptance> acceptances = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (ReferenceRow row : rows("accepted_warnings")) {
      Optional<Form> form = form(row);
      if (form.isEmpty() || !isRule(row)) {
        continue;
      }
      String key = names.of(form.get(), row.text("key")).orElse(row.text("key"));
      Acceptance acceptance =
          new Acceptance(
              row.number("year"),
              row.text("county_code"),
              form.get().form(),
              key,
              row.text("rule"),
              row.text("value"),
              row.text("reason"),
              row.text("who"),
              row.text("decided_on"));
      List<String> warning =
          List.of(
              row.text("year"),
              acceptance.countyCode(),
              acceptance.form(),
              key,
              acceptance.rule(),
              acceptance.value());
      if (seen.add(warning)) {
        acceptances.add(acceptance);
      } else {
        problems.add(
            row.problem(
                "key",
                Language.either(
                    "this warning is accepted twice; remove one line", "这条提示认可了两次；请删去一行")));
      }
    }
    return acceptances;
  }

  private List<Withdrawal> withdrawals() {
    List<Withdrawal> withdrawals = new ArrayList<>();
    for (ReferenceRow row : rows("withdrawn")) {
      Optional<Form> form = form(row);
      Optional<LocalDate> date = date(row, "date");
      if (form.isPresent() && date.isPresent()) {
        withdrawals.add(
            new Withdrawal(
                row.number("year"),
                row.text("county_code"),
                form.get().form(),
                date.get(),
                row.text("reason")));
      }
    }
    return withdrawals;
  }

  private Map<Integer, LocalDate> closings() {
    Map<Integer, LocalDate> closings = new LinkedHashMap<>();
    for (ReferenceRow row : rows("closed_years")) {
      date(row, "closed_on").ifPresent(date -> closings.put(row.number("year"), date));
    }
    return closings;
  }

  private List<CensusYears.Given> yearStates() {
    List<CensusYears.Given> states = new ArrayList<>();
    for (ReferenceRow row : rows("census_years")) {
      String state = (String) row.values().get("state");
      date(row, "from_date")
          .ifPresent(from -> states.add(new CensusYears.Given(row.number("year"), state, from)));
    }
    return states;
  }

  /** A form by its id or its Chinese title. */
  private Optional<Form> form(ReferenceRow row) {
    String name = row.text("form");
    Optional<Form> form =
        definitions.forms().values().stream()
            .filter(known -> known.form().equals(name) || known.title().equals(name))
            .findFirst();
    if (form.isEmpty()) {
      problems.add(
          row.problem("form", Nearest.refusal("form", "报表", name, definitions.forms().keySet())));
    }
    return form;
  }

  private Optional<String> key(ReferenceRow row, Form form) {
    Optional<String> key = names.of(form, row.text("key"));
    if (key.isEmpty()) {
      problems.add(
          row.problem(
              "key",
              Language.either(
                  "'%s' names no row of form %s; write %s",
                  "“%s”不是报表 %s 的行；写法为 %s",
                  row.text("key"),
                  form.form(),
                  String.join("|", form.rowKey()))));
    }
    return key;
  }

  private boolean isValueOf(ReferenceRow row, Form form) {
    String field = row.text("field");
    if (!form.has(field)) {
      problems.add(
          row.problem(
              "field",
              Language.either(
                  "form %s has no field '%s'; known: %s",
                  "报表 %s 没有栏目“%s”；全部：%s",
                  form.form(),
                  field,
                  String.join(", ", form.fields().stream().map(known -> known.name()).toList()))));
      return false;
    }
    Optional<String> refusal = names.refusal(form.field(field), row.text("value"));
    refusal.ifPresent(sentence -> problems.add(row.problem("value", sentence)));
    return refusal.isEmpty();
  }

  private boolean isRule(ReferenceRow row) {
    String rule = row.text("rule");
    boolean isKnown =
        definitions.rules().containsKey(rule)
            || definitions.checks().containsKey(rule)
            || definitions.changes().containsKey(rule);
    if (!isKnown) {
      problems.add(
          row.problem(
              "rule",
              Language.either(
                  "there is no rule '%s'; table held names a warning's rule",
                  "没有规则“%s”；表 held 写明提示的规则", rule)));
    }
    return isKnown;
  }

  private Optional<LocalDate> date(ReferenceRow row, String field) {
    try {
      return Optional.of(LocalDate.parse(row.text(field)));
    } catch (DateTimeParseException e) {
      problems.add(
          row.problem(
              field,
              Language.either(
                  "'%s' is no day; write YYYY-MM-DD", "“%s”不是日期；写法为 YYYY-MM-DD", row.text(field))));
      return Optional.empty();
    }
  }
}
