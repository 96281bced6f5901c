package org.junheng.landing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junheng.definition.Field;
import org.junheng.definition.FieldType;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/**
 * Tells the rows under a header that are nobody's data. A row is data where a code stands in it, or
 * a figure that is not zero and is no formula's, or a school's name with one of its codes; what has
 * none of them is a line of a signature, a note or a date, or was numbered and never filled in. A
 * row whose text ends in a word for a total or a mean, and that has no code, is that of others.
 * From the header of another table on, all rows are that table's.
 */
final class NoData {
  private static final Pattern COLUMN_LETTER =
      Pattern.compile("[甲乙丙丁戊己庚辛壬癸]|[A-Za-z]{1,2}|[栏行列][次目号]|序号");
  private static final Pattern COLUMN_NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern CODE_LIKE = Pattern.compile("[^\\p{IsHan}]*[0-9０-９][^\\p{IsHan}]*");
  private static final Pattern DATE_OR_TELEPHONE =
      Pattern.compile("[0-9]{2,4}[-/.][0-9]{1,2}([-/.][0-9]{1,2}.*)?|[0-9]{3,4}-[0-9]{7,8}");

  private static final int SHORTEST_CODE = 6;
  private static final String NAME = "school_name";
  private static final String COUNTY_CODE = "county_code";

  private final Header header;
  private final int[] codes;
  private final Pattern[] patterns;
  private final int[] key;
  private final Pattern[] keyPatterns;
  private final int[] figures;
  private final int[] others;
  private final int name;

  /** Whether a row is free text, which may end in any word. */
  private final boolean isOfWords;

  NoData(Header header, FormOfYear form) {
    this.header = header;
    List<Field> keys =
        form.fields().stream().filter(field -> isCode(field, form)).filter(this::isThere).toList();
    this.codes = positions(keys);
    Map<String, Pattern> compiled = new HashMap<>();
    this.patterns =
        keys.stream()
            .map(Field::constraints)
            .map(of -> compiled.computeIfAbsent(of.pattern(), Pattern::compile))
            .toArray(Pattern[]::new);
    List<Field> named =
        keys.isEmpty()
            ? names(form.form()).stream().map(form.form()::field).filter(this::isThere).toList()
            : List.of();
    this.key = positions(named);
    this.keyPatterns =
        named.stream()
            .map(field -> field.constraints().pattern())
            .map(pattern -> pattern == null ? null : Pattern.compile(pattern))
            .toArray(Pattern[]::new);
    this.figures =
        positions(form.fields().stream().filter(f -> f.type().isNumber()).filter(this::isThere));
    this.others =
        positions(
            form.fields().stream()
                .filter(
                    field -> field.type() == FieldType.CODE && !field.name().equals(COUNTY_CODE))
                .filter(field -> field.constraints().codes() != null)
                .filter(this::isThere));
    this.isOfWords = form.form().optional();
    this.name = header.columns().getOrDefault(NAME, -1);
  }

  private static List<String> names(Form form) {
    return form.key().isEmpty() ? form.rowKey() : form.key();
  }

  /** Why a row is nobody's data. */
  enum Why {
    /** It is data. */
    NONE,
    /** It says by a plain word that it is a total, which nobody needs to be told of. */
    TOTAL,
    /** It is the header of another table, whose rows follow. */
    HEADER_OF_OTHERS,
    /** It repeats the header, or has nothing that a row of data has. */
    TOLD
  }

  /** A key that is written by a rule of its own: of a form of the county's that of the county. */
  private static boolean isCode(Field field, FormOfYear form) {
    boolean isOfCounty = field.name().equals(COUNTY_CODE);
    return field.type() == FieldType.CODE
        && field.constraints().pattern() != null
        && field.constraints().codes() == null
        && field.required()
        && (!isOfCounty || form.form().key().equals(List.of(COUNTY_CODE)));
  }

  private boolean isThere(Field field) {
    return header.columns().containsKey(field.name());
  }

  private int[] positions(List<Field> fields) {
    return positions(fields.stream());
  }

  private int[] positions(java.util.stream.Stream<Field> fields) {
    return fields.mapToInt(field -> header.columns().get(field.name())).toArray();
  }

  /** Why a row under the header is no data. */
  Why of(SourceRow asRead) {
    for (int i = 0; i < codes.length; i++) {
      String cell = asRead.cell(codes[i]);
      if (isPlainCode(cell) || (!cell.isEmpty() && isCode(cell, patterns[i]))) {
        return Why.NONE;
      }
    }
    if (isHeaderOfOthers(asRead)) {
      return Why.HEADER_OF_OTHERS;
    }
    if (!isOfWords && SignatureLine.is(asRead)) {
      return Why.TOLD;
    }
    if (hasCodeElsewhere(asRead)) {
      return Why.NONE;
    }
    SourceRow row = withoutOrigin(asRead);
    if (TotalLine.isPlain(row)) {
      return Why.TOTAL;
    }
    if (isHeader(row) || (!isOfWords && TotalLine.is(row))) {
      return Why.TOLD;
    }
    if (hasKey(row) || hasSomethingLikeACode(row)) {
      return Why.NONE;
    }
    for (int figure : figures) {
      if (!row.isMarked(figure, SourceRow.Kind.FORMULA)
          && !row.isMarked(figure, SourceRow.Kind.FORMULA_WITHOUT_VALUE)
          && Numerals.isFigure(row.cell(figure))) {
        return Why.NONE;
      }
    }
    return name >= 0 && isName(row.cell(name)) && hasAnother(row) ? Why.NONE : Why.TOLD;
  }

  /** The row without where it comes from: a file or a sheet may be named by any word. */
  private SourceRow withoutOrigin(SourceRow row) {
    SourceRow own = row;
    for (int position : header.origin().values()) {
      own = own.with(position, "");
    }
    return own;
  }

  /** Most codes are digits and nothing else. */
  private static boolean isPlainCode(String cell) {
    int length = cell.length();
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return length >= SHORTEST_CODE;
  }

  /** A code in another column than its own, as where a row is shifted. */
  private boolean hasCodeElsewhere(SourceRow row) {
    for (Pattern pattern : patterns) {
      for (String cell : row.cells()) {
        if (cell.length() >= SHORTEST_CODE && isPlainCode(cell) && isCode(cell, pattern)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of a form without codes of schools: whether all that names a row is filled in. */
  private boolean hasKey(SourceRow row) {
    for (int i = 0; i < key.length; i++) {
      String cell = row.cell(key[i]);
      if (cell.isBlank() || (keyPatterns[i] != null && !CODE_LIKE.matcher(cell).matches())) {
        return false;
      }
    }
    return key.length > 0;
  }

  /** A code that is not written as codes are, with something beside it. */
  private boolean hasSomethingLikeACode(SourceRow row) {
    for (int code : codes) {
      String cell = row.cell(code).strip();
      if (CODE_LIKE.matcher(cell).matches() && !DATE_OR_TELEPHONE.matcher(cell).matches()) {
        for (int position : header.columns().values()) {
          if (position != code && !row.cell(position).isBlank()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isCode(String cell, Pattern pattern) {
    return pattern.matcher(Wording.visible(Wording.plain(cell))).matches();
  }

  /** Whether a cell may be a school's name: something that no formula failed to look up. */
  private static boolean isName(String cell) {
    return !cell.isBlank() && cell.charAt(0) != '#';
  }

  private boolean hasAnother(SourceRow row) {
    for (int code : others) {
      if (CODE_LIKE.matcher(row.cell(code)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** The header once more, as on the next page or where files were joined. */
  private boolean isHeader(SourceRow row) {
    int same = 0;
    for (int position : header.columns().values()) {
      if (!isUnder(position, row)) {
        return false;
      }
      same++;
    }
    return same > 1;
  }

  /**
   * The header of another table that begins with the same key: in place of the form's columns it
   * names others, and no figure stands in it.
   */
  private boolean isHeaderOfOthers(SourceRow row) {
    if (codes.length == 0 || !isUnder(codes[0], row)) {
      return false;
    }
    int others = 0;
    for (int position : header.columns().values()) {
      String cell = row.cell(position);
      if (Numerals.isFigure(cell)) {
        return false;
      }
      if (!cell.isBlank() && !isUnder(position, row)) {
        others++;
      }
    }
    return others > 0;
  }

  /** Whether a cell says once more what its header says. */
  private boolean isUnder(int position, SourceRow row) {
    return Wording.plain(row.cell(position)).equals(Wording.plain(header.texts().get(position)));
  }

  /** The row of letters and numbers that forms print under the header: 甲 乙 1 2 3. */
  static boolean isColumnLetters(SourceRow row) {
    int letters = 0;
    int next = 1;
    for (String cell : row.cells()) {
      String text = Wording.plain(cell);
      if (COLUMN_LETTER.matcher(text).matches()) {
        letters++;
      } else if (COLUMN_NUMBER.matcher(text).matches() && Integer.parseInt(text) == next) {
        next++;
      } else if (!text.isEmpty()) {
        return false;
      }
    }
    return letters + next > 2;
  }
}
