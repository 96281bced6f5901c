package org.junheng.publish.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Change;
import org.junheng.definition.Check;
import org.junheng.definition.CodeList;
import org.junheng.definition.Form;
import org.junheng.definition.Rule;
import org.junheng.publish.dictionary.DictionaryEntries.Row;

/** What is checked, and the code lists, in the dictionary's page. */
final class RuleEntries {
  private static final List<String> HEADERS = List.of("编号", "级别", "条件", "提示", "依据", "学年");

  private RuleEntries() {}

  /** The rules of reading, and the checks form by form. */
  static String of(Dictionary dictionary) {
    List<Row> reading =
        dictionary.definitions().rules().values().stream()
            .map(rule -> row(dictionary, rule))
            .toList();
    StringBuilder entries = new StringBuilder();
    entries.append(
        DictionaryEntries.entry(
            "rules-reading",
            "读取规则",
            List.of("适用于所有报表；“退回”的行不采用，“提示”的行照常采用。"),
            DictionaryEntries.table("规则", HEADERS, reading)));
    byForm(dictionary)
        .forEach(
            (form, rows) ->
                entries.append(
                    DictionaryEntries.entry(
                        "rules-" + form,
                        dictionary.definitions().form(form).title() + "的核查　" + form,
                        List.of(),
                        DictionaryEntries.table("核查", HEADERS, rows))));
    return DictionaryEntries.section("rules", "核查规则", entries.toString());
  }

  /** All code lists. */
  static String codes(Dictionary dictionary) {
    String entries =
        dictionary.definitions().codes().values().stream()
            .map(RuleEntries::entry)
            .collect(Collectors.joining());
    return DictionaryEntries.section("codes", "代码表", entries);
  }

  private static String entry(CodeList codes) {
    List<Row> rows =
        codes.values().stream()
            .map(
                code ->
                    new Row(
                        codes.codes() + "." + code.code(),
                        List.of(code.code(), code.label(), String.join("、", code.also()))))
            .toList();
    return DictionaryEntries.entry(
        "codes-" + codes.codes(),
        codes.title() + "　" + codes.codes(),
        List.of(),
        DictionaryEntries.table("代码", List.of("代码", "名称", "也可写作"), rows));
  }

  private static Map<String, List<Row>> byForm(Dictionary dictionary) {
    Map<String, List<Row>> rows = new TreeMap<>();
    for (Check check : dictionary.definitions().checks().values()) {
      rows.computeIfAbsent(check.form(), form -> new ArrayList<>()).add(row(dictionary, check));
    }
    for (Change change : dictionary.definitions().changes().values()) {
      rows.computeIfAbsent(change.form(), form -> new ArrayList<>()).add(row(dictionary, change));
    }
    return rows;
  }

  private static Row row(Dictionary dictionary, Rule rule) {
    return new Row(
        rule.id(),
        List.of(
            rule.id(),
            severity(dictionary, rule.severity()),
            "",
            rule.text(),
            rule.clause(),
            "各学年"));
  }

  private static Row row(Dictionary dictionary, Check check) {
    String condition = (check.when() == null ? "" : "当 " + check.when() + " 时 ") + check.require();
    return new Row(
        check.form() + "." + check.id() + " " + headers(dictionary, check.form(), check.fields()),
        List.of(
            check.id(),
            severity(dictionary, check.severity()),
            condition,
            check.text(),
            check.clause(),
            FormEntries.years(check.years())));
  }

  private static Row row(Dictionary dictionary, Change change) {
    return new Row(
        change.form()
            + "."
            + change.id()
            + " "
            + headers(dictionary, change.form(), change.fields()),
        List.of(
            change.id(),
            severity(dictionary, change.severity()),
            "与上年相比：" + headers(dictionary, change.form(), change.fields()),
            change.sentence(),
            change.clause(),
            FormEntries.years(change.years())));
  }

  private static String headers(Dictionary dictionary, String form, List<String> fields) {
    Form found = dictionary.definitions().form(form);
    return fields.stream().map(name -> Change.called(found, name)).collect(Collectors.joining("、"));
  }

  private static String severity(Dictionary dictionary, Check.Severity severity) {
    return dictionary.definitions().codeList("severity").values().stream()
        .filter(code -> code.code().equals(severity.code()))
        .map(CodeList.Code::label)
        .findFirst()
        .orElseThrow();
  }
}
