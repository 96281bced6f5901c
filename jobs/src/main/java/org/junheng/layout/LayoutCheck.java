package org.junheng.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Field;
import org.junheng.definition.Form;
import org.junheng.definition.Nearest;
import org.junheng.definition.Uncompiled;
import org.junheng.definition.UnitWord;
import org.junheng.definition.Wording;
import org.junheng.definition.Yaml;
import org.junheng.expression.Expression;
import org.junheng.expression.ExpressionLanguage;
import org.junheng.expression.NotCompiledException;
import org.junheng.language.Language;
import org.junheng.layout.Layout.FormRow;
import org.junheng.layout.Layout.Kind;
import org.junheng.layout.LoadedLayout.Source;

/** Checks a layout against the forms and itself; every mistake is told with file and line. */
final class LayoutCheck {
  /** What every school's row has without being told. */
  static final Set<String> FED_ALWAYS = Set.of("school_code", "county_code");

  static final Set<String> SPECIAL = Set.of("@sheet", "@file", "@title");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern CELL = Pattern.compile("[^!]+![A-Z]{1,3}[1-9][0-9]{0,6}");
  private static final Pattern UNIT_OF_PATH = Pattern.compile(".*[(]([^()]+)[)]");

  private final Yaml document;
  private final Layout layout;
  private final Definitions definitions;
  private final ExpressionLanguage language;
  private final Map<String, Expression> conditions = new HashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  LayoutCheck(Yaml document, Layout layout, Definitions definitions) {
    this.document = document;
    this.layout = layout;
    this.definitions = definitions;
    Map<String, ExpressionLanguage.Type> types = new LinkedHashMap<>();
    layout
        .names()
        .forEach(
            (name, feed) ->
                types.put(
                    name,
                    feed.as() == Feed.As.NUMBER
                        ? ExpressionLanguage.Type.NUMBER
                        : ExpressionLanguage.Type.TEXT));
    this.language = new ExpressionLanguage(types);
  }

  LoadedLayout loaded() {
    layout.names().forEach(this::checkName);
    check("school", layout.school(), null, "school");
    if (layout.county().code() != null) {
      check("county", layout.county().code(), null, "county", "code");
    } else {
      check("county", layout.county().name(), null, "county", "name");
    }
    if (layout.county().city() != null) {
      check("county", layout.county().city(), null, "county", "city");
    }
    if (layout.saidYear() != null) {
      layout
          .saidYear()
          .from()
          .forEach(source -> checkSource("year", source, false, "year", "from"));
    }
    for (String address : layout.labels().keySet()) {
      if (!CELL.matcher(address).matches()) {
        throw refusedCell(address, "labels", address);
      }
    }
    layout.rows().forEach(this::checkRow);
    return new LoadedLayout(layout, conditions, sources);
  }

  private void checkName(String name, Feed feed) {
    if (!NAME.matcher(name).matches() || SPECIAL.contains("@" + name)) {
      throw document.refused(
          Language.either(
              "names: '%s' is no name of small letters, digits and _, or one that is taken",
              "names：“%s”应由小写字母、数字和下划线组成，且不能是 sheet、file、title", name),
          "names",
          name);
    }
    check("@" + name, feed, null, "names", name);
  }

  private void checkRow(FormRow row) {
    Form form = definitions.forms().get(row.form());
    if (form == null || !form.has("school_code") || form.optional()) {
      List<String> known =
          definitions.forms().values().stream()
              .filter(each -> each.has("school_code") && !each.optional())
              .map(Form::form)
              .toList();
      throw document.refused(
          Nearest.refusal("form of schools", "逐校填报的报表", row.form(), known),
          "rows",
          row.id(),
          "form");
    }
    compile(row.when(), "rows", row.id(), "when");
    row.fields()
        .forEach(
            (name, feed) -> {
              if (!form.has(name) || FED_ALWAYS.contains(name)) {
                List<String> known = form.fields().stream().map(Field::name).toList();
                throw document.refused(
                    FED_ALWAYS.contains(name)
                        ? Language.either(
                            "'%s' is fed by 'school' and 'county'",
                            "“%s”由 school 与 county 给出", name)
                        : Nearest.refusal("field", "栏目", name, known),
                    "rows",
                    row.id(),
                    "fields",
                    name);
              }
              check(
                  form.form() + "." + name,
                  feed,
                  form.field(name),
                  "rows",
                  row.id(),
                  "fields",
                  name);
            });
    for (Field field : form.fields()) {
      if (field.required()
          && !FED_ALWAYS.contains(field.name())
          && !row.fields().containsKey(field.name())) {
        throw document.refused(
            Language.either(
                "form %s requires the field '%s', and nothing feeds it",
                "报表 %s 的栏目“%s”必填，却没有来源", form.form(), field.name()),
            "rows",
            row.id(),
            "fields");
      }
    }
  }

  /** Checks a feed; field null where it feeds none. */
  private void check(String feeds, Feed feed, Field field, String... path) {
    feed.all()
        .forEach(
            each -> {
              compile(each.when(), path);
              each.sources().forEach(source -> checkSource(feeds, source, feed.optional(), path));
              checkUnit(each, field, path);
            });
  }

  private void checkSource(String feeds, String source, boolean isOptional, String... path) {
    if (source.startsWith("@")) {
      if (!SPECIAL.contains(source) && !layout.names().containsKey(source.substring(1))) {
        List<String> known = new ArrayList<>(SPECIAL);
        layout.names().keySet().forEach(name -> known.add("@" + name));
        known.sort(null);
        throw document.refused(Nearest.refusal("name", "名称", source, known), path);
      }
      return;
    }
    if (layout.kind() == Kind.CELLS && !CELL.matcher(source).matches()) {
      throw refusedCell(source, path);
    }
    Source known = sources.get(source);
    List<String> all = new ArrayList<>(known == null ? List.of() : known.feeds());
    if (!all.contains(feeds)) {
      all.add(feeds);
    }
    sources.put(
        source,
        new Source(
            known == null ? document.place(path) : known.place(),
            isOptional && (known == null || known.isOptional()),
            all));
  }

  private DefinitionException refusedCell(String address, String... path) {
    return document.refused(
        Language.either("'%s' is no cell; written sheet!D12", "“%s”不是单元格，写法为 工作表!D12", address),
        path);
  }

  private void checkUnit(Feed feed, Field field, String... path) {
    boolean isOfNumbers = field != null && field.type().isNumber();
    if (feed.unit() != null && (!isOfNumbers || UnitFactor.of(feed.unit(), field).isEmpty())) {
      throw document.refused(
          Language.either(
              "the unit '%s' does not measure what the field does", "单位“%s”与该栏目的计量不同", feed.unit()),
          path);
    }
    if (!isOfNumbers || layout.kind() == Kind.CELLS) {
      return;
    }
    for (String source : feed.sources()) {
      Matcher said = UNIT_OF_PATH.matcher(Wording.plain(source));
      String written = said.matches() ? said.group(1) : "";
      boolean isOther =
          UnitWord.of(written).isPresent()
              && UnitFactor.of(written, field).isPresent()
              && (feed.unit() == null
                  ? !UnitWord.fits(field, UnitWord.of(written).get())
                  : !UnitWord.of(written).equals(UnitWord.of(feed.unit())));
      if (isOther) {
        throw document.refused(
            Language.either(
                "the column says '%s'; 'unit' must say the same", "该列写明单位“%s”，unit 须与之相同", written),
            path);
      }
    }
  }

  private void compile(String condition, String... path) {
    if (condition == null || conditions.containsKey(condition)) {
      return;
    }
    try {
      conditions.put(condition, language.compile(condition));
    } catch (NotCompiledException e) {
      String reason =
          e.unknownName() == null
              ? Uncompiled.reason(e)
              : Nearest.refusal("name", "名称", e.unknownName(), layout.names().keySet());
      throw document.refused(
          Language.either("when: %s: %s", "when：%s：%s", condition, reason), path);
    }
  }
}
