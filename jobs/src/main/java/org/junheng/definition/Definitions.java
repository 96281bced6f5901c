package org.junheng.definition;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.language.Language;

/**
 * Everything in {@code schemas/}: what the data means.
 *
 * @param forms the census forms in the order that they are taken in, {@code school} first
 * @param origin the columns that every census form knows beside its fields
 * @param reference the province's own tables, read like forms
 * @param fingerprint of all files, so that figures computed under other definitions are known
 * @param intakeFingerprint of those that decide how a county's files are read and checked
 */
public record Definitions(
    Map<String, Form> forms,
    OriginColumns origin,
    Map<String, Form> reference,
    Map<String, CodeList> codes,
    Map<String, Rule> rules,
    Map<String, Check> checks,
    Map<String, Change> changes,
    Map<String, Standard> standards,
    Map<String, Table> tables,
    String fingerprint,
    String intakeFingerprint)
    implements Serializable {
  private static final String LAYOUTS = "layouts/";
  private static final List<String> INTAKE_FOLDERS =
      List.of("forms/", OriginColumns.PLACE, "codes/", "rules/", "checks/");
  private static final List<String> FOLDERS =
      Stream.concat(INTAKE_FOLDERS.stream(), Stream.of("reference/", "standards/", "tables/"))
          .toList();

  /** The layouts of foreign files that are packed into the jar, by name; they change no figure. */
  public static Map<String, String> packedLayouts() {
    return in(LAYOUTS, SchemasInJar.read(each -> each.startsWith(LAYOUTS)));
  }

  /** The files of {@code schemas/} that are packed into the jar. */
  public static Definitions load() {
    return of(SchemasInJar.read(each -> !each.startsWith(LAYOUTS)));
  }

  /** The packed files and one more, which stands in the place of a packed one of its name. */
  public static Definitions loadWith(String name, String text) {
    Map<String, String> files = SchemasInJar.read(each -> !each.startsWith(LAYOUTS));
    files.put(name, text);
    return of(files);
  }

  /** Definitions from texts by file name, as {@code forms/school.yml}. */
  public static Definitions of(Map<String, String> files) {
    requireKnownPlaces(files);
    ExpressionLanguage.startLoading(); // a cold JVM takes as long for it as for reading the forms
    Map<String, CodeList> codes =
        read(files, "codes/", CodeList.class, CodeList::codes, "codes", (document, list) -> {});
    OriginColumns origin = OriginColumns.read(files);
    Map<String, Form> forms =
        sorted(
            read(
                files,
                "forms/",
                Form.class,
                Form::form,
                "form",
                (document, form) -> {
                  requireLists(document, form, codes);
                  origin.requireApartFrom(document, form);
                }),
            form -> form.form().equals("school"));
    Map<String, Form> reference =
        read(
            files,
            "reference/",
            Form.class,
            Form::form,
            "form",
            (document, form) -> requireLists(document, form, codes));
    Map<String, Table> tables = new LinkedHashMap<>();
    forms.values().forEach(form -> tables.put(form.table().table(), form.table()));
    read(
            files,
            "tables/",
            Table.class,
            Table::table,
            "table",
            (document, table) -> {
              requireLists(document, table, codes);
              if (tables.containsKey(table.table())) {
                throw twice(document, table.table(), "table");
              }
            })
        .forEach(tables::put);
    Map<String, Rule> rules = CheckFiles.rules(in("rules/", files));
    Map<String, Check> checks = CheckFiles.checks(in("checks/", files), forms, rules);
    Map<String, Change> changes =
        CheckFiles.changes(
            in("checks/", files),
            forms,
            Stream.concat(rules.keySet().stream(), checks.keySet().stream())
                .collect(Collectors.toSet()));
    Map<String, Standard> standards =
        StandardFiles.read(
            in("standards/", files),
            () -> found("table", "表", tables, "unit"),
            () -> found("form", "报表", forms, "county"));
    return new Definitions(
        forms,
        origin,
        reference,
        codes,
        rules,
        checks,
        changes,
        standards,
        tables,
        fingerprint(files, name -> true),
        fingerprint(files, name -> INTAKE_FOLDERS.stream().anyMatch(name::startsWith)));
  }

  /** The form of that id. */
  public Form form(String id) {
    return found("form", "报表", forms, id);
  }

  /** The table of that name. */
  public Table table(String name) {
    return found("table", "表", tables, name);
  }

  /** The standard of that id. */
  public Standard standard(String id) {
    return found("standard", "标准", standards, id);
  }

  /** Standards by id, and those whose figures they look at. */
  public List<String> withNeeded(List<String> ids) {
    List<String> all = new ArrayList<>(new java.util.LinkedHashSet<>(ids));
    for (int i = 0; i < all.size(); i++) {
      standard(all.get(i)).needs().stream()
          .sorted()
          .filter(id -> !all.contains(id))
          .forEach(all::add);
    }
    return all;
  }

  /** The rule of reading of that id. */
  public Rule rule(String id) {
    return found("rule", "规则", rules, id);
  }

  /** The code list of that name. */
  public CodeList codeList(String name) {
    return found("code list", "代码表", codes, name);
  }

  /** What a code of a list is called in every output; a code that the list does not know itself. */
  public String label(String list, String code) {
    return codeList(list).label(code);
  }

  /** That the province does not keep one of its own tables, in words. */
  public String lacking(String table) {
    return "缺少" + found("reference table", "省级名录", reference, table).title() + " " + table + ".csv";
  }

  /** That one of the province's own tables holds fewer rows than before, in words. */
  public String shortened(String table, int before, int now) {
    return "%s %s.csv 由%d行减少为%d行"
        .formatted(found("reference table", "省级名录", reference, table).title(), table, before, now);
  }

  private static void requireLists(Yaml document, Form form, Map<String, CodeList> codes) {
    for (Field field : form.fields()) {
      requireList(document, codes, field.constraints().codes(), "fields", field.name());
      requireList(document, codes, field.constraints().words(), "fields", field.name());
    }
  }

  private static void requireLists(Yaml document, Table table, Map<String, CodeList> codes) {
    for (Column column : table.columns()) {
      requireList(document, codes, column.codes(), "columns", column.name());
    }
  }

  private static void requireList(
      Yaml document, Map<String, CodeList> codes, String list, String... path) {
    if (list != null && !codes.containsKey(list)) {
      throw document.refused(
          path[path.length - 1]
              + Language.either(": ", "：")
              + Nearest.refusal("code list", "代码表", list, codes.keySet()),
          path);
    }
  }

  private static <T> T found(String english, String chinese, Map<String, T> known, String id) {
    T value = known.get(id);
    if (value == null) {
      throw new DefinitionException(Nearest.refusal(english, chinese, id, known.keySet()));
    }
    return value;
  }

  private static <T> Map<String, T> read(
      Map<String, String> files,
      String folder,
      Class<T> type,
      Function<T, String> id,
      String key,
      BiConsumer<Yaml, T> check) {
    Map<String, T> read = new LinkedHashMap<>();
    in(folder, files)
        .forEach(
            (name, text) -> {
              Yaml document = Yaml.read("schemas/" + name, text);
              T value = document.as(type);
              check.accept(document, value);
              if (read.put(id.apply(value), value) != null) {
                throw twice(document, id.apply(value), key);
              }
            });
    return read;
  }

  private static DefinitionException twice(Yaml document, String id, String key) {
    return document.refused(Language.either("'%s' is defined twice", "“%s”定义了两次", id), key);
  }

  private static Map<String, String> in(String folder, Map<String, String> files) {
    Map<String, String> inFolder = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          if (name.startsWith(folder)) {
            inFolder.put(name, text);
          }
        });
    return inFolder;
  }

  private static void requireKnownPlaces(Map<String, String> files) {
    for (String name : files.keySet()) {
      if (FOLDERS.stream().noneMatch(name::startsWith) || !name.endsWith(".yml")) {
        throw new DefinitionException(
            Language.either(
                "schemas/%s: nobody reads this file: move it or delete it; definitions are .yml files in %s",
                "schemas/%s：没有程序读取这个文件，请移走或删除；定义是 %s 中的 .yml 文件",
                name,
                String.join(", ", FOLDERS)));
      }
    }
  }

  private static Map<String, Form> sorted(
      Map<String, Form> forms, Function<Form, Boolean> comesFirst) {
    Map<String, Form> sorted = new LinkedHashMap<>();
    forms.values().stream()
        .sorted((a, b) -> Boolean.compare(comesFirst.apply(b), comesFirst.apply(a)))
        .forEach(form -> sorted.put(form.form(), form));
    return sorted;
  }

  private static String fingerprint(Map<String, String> files, Predicate<String> counts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(files)
          .forEach(
              (name, text) -> {
                if (!counts.test(name)) {
                  return;
                }
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
