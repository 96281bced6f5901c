package org.junheng.definition;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.language.Language;

/**
 * A census form that counties hand in.
 *
 * @param form the id that files and tables are named by
 * @param title the Chinese title, also read as a file's or a sheet's name
 * @param key the fields that identify a row; empty where rows have none
 * @param schoolForm whether each row belongs to a school of form {@code school}
 * @param optional whether a county that has nothing to say in it need not hand it in
 * @param aside headers of columns that are there for people's eyes and that nobody takes in
 * @param without of the province's own tables: what stays open where the province does not keep it;
 *     null where that only means that nothing was decided
 */
public record Form(
    String form,
    String title,
    String grain,
    List<String> key,
    Years years,
    Boolean schoolForm,
    Boolean optional,
    List<String> aside,
    String without,
    List<Field> fields)
    implements Serializable {

  /** The form that says which schools there are. */
  public static final String SCHOOL = "school";

  /** The form that says what the county as a whole declares, in one row. */
  public static final String COUNTY = "county";

  /** The form in which a county explains what is told of the others. */
  public static final String EXPLANATION = "explanation";

  public Form {
    Required.key("form", form);
    Required.key("title", title);
    Required.key("grain", grain);
    Required.key("years", years);
    key = Required.orEmpty("key", key);
    fields = Required.list("fields", fields);
    schoolForm = Boolean.TRUE.equals(schoolForm);
    optional = Boolean.TRUE.equals(optional);
    aside = Required.orEmpty("aside", aside);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new DefinitionException(
            Language.either("%s: field '%s' stands twice", "%s：字段“%s”出现了两次", form, field.name()));
      }
    }
    for (String name : key) {
      if (!names.contains(name)) {
        throw new DefinitionException(
            Language.either("%s: key field '%s' is not a field", "%s：主键“%s”不是字段", form, name));
      }
    }
    for (int year : yearsOfChange(years, fields)) {
      requireHeadersAreClear(form, fields, year);
    }
  }

  /** The first year of the form, and every later one in which a header begins or ends. */
  private static Set<Integer> yearsOfChange(Years years, List<Field> fields) {
    Set<Integer> changes = new TreeSet<>();
    fields.forEach(field -> changes.addAll(field.headers().keySet()));
    changes.removeIf(year -> !years.contain(year));
    if (years.from() != null) {
      changes.add(years.from());
    }
    return changes;
  }

  private static void requireHeadersAreClear(String form, List<Field> fields, int year) {
    Map<String, String> fieldOf = new HashMap<>();
    for (Field field : fields) {
      if (field.required() && field.headersIn(year).isEmpty()) {
        throw new DefinitionException(
            Language.either(
                "%s: field '%s' is required and has no header in %s",
                "%s：字段“%s”必填，而在%s学年没有表头", form, field.name(), year));
      }
      for (String header : field.headersIn(year)) {
        String other = fieldOf.put(Wording.plain(header), field.name());
        if (other != null) {
          throw new DefinitionException(
              Language.either(
                  "%s: in %s the header '%s' stands for '%s' and for '%s'",
                  "%s：%s学年的表头“%s”既指“%s”又指“%s”", form, year, header, other, field.name()));
        }
      }
    }
  }

  /** The field of that name. */
  public Field field(String name) {
    return fields.get(indexOf(name));
  }

  /** The position of a field. */
  public int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new DefinitionException(
        Language.either("form %s has no field '%s'", "报表 %s 没有字段“%s”", form, name));
  }

  /** The field that a file of a census year means by a header, or by the field's own name. */
  public Optional<Field> fieldCalled(String column, int year) {
    String plain = Wording.plain(column);
    return fields.stream()
        .filter(
            field ->
                field.name().equals(column)
                    || field.headersIn(year).stream()
                        .anyMatch(header -> Wording.plain(header).equals(plain)))
        .findFirst();
  }

  /** Whether a header is of a column that is there for people's eyes only. */
  public boolean isAside(String header) {
    String plain = Wording.plain(header);
    return aside.stream().anyMatch(known -> Wording.plain(known).equals(plain));
  }

  /** Whether the form has a field of that name. */
  public boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /**
   * The fields that name a row to people within its county-year: the key without the county, or of
   * a form without a key what must stand in it besides numbers, which several rows may share.
   */
  public List<String> rowKey() {
    List<String> named =
        key.isEmpty()
            ? fields.stream()
                .filter(field -> field.required() && !field.type().isNumber())
                .map(Field::name)
                .toList()
            : key;
    return named.size() == 1
        ? named
        : named.stream().filter(name -> !name.equals("county_code")).toList();
  }

  /** Whether its rows are of the county as a whole, and not of its schools. */
  public boolean isOfCounty() {
    return key.contains("county_code");
  }

  /** The table of accepted rows. */
  public Table table() {
    return Table.ofForm(this);
  }
}
