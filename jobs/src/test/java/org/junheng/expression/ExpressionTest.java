package org.junheng.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.expression.ExpressionLanguage.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three values, names from the parsed text, whole and decimal numbers in one operation. */
class ExpressionTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(
          Map.of(
              "pupils", Type.COUNT,
              "classes", Type.COUNT,
              "area", Type.NUMBER,
              "kind", Type.TEXT,
              "core", Type.YES_NO,
              "missing", Type.TEXTS,
              "sum.pupils.rows", Type.COUNT));

  @ParameterizedTest
  @CsvSource({
    "core && pupils > 5,false",
    "pupils > 5 && core,false",
    "core && pupils == 5,",
    "core || pupils == 5,true",
    "pupils == 5 || core,true",
    "core || pupils > 5,",
    "!core,",
    "core == true,",
    "core ? true : true,",
    "kind in ['a'] && core,false",
    "pupils / classes > 1,",
    "pupils / classes > 1 && pupils > 5,false",
    "area / 0.0 > 1.0,",
    "area / classes > 1,",
    "9223372036854775807 + pupils > 0,"
  })
  void unknownIsAThirdValueThatAndAndOrMayDoWithout(String text, Boolean expected) {
    assertThat(value(text, "pupils", 5L, "classes", 0L, "area", 2.0, "kind", "b"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pupils > 0.5 * classes",
    "classes * 0.5 < pupils",
    "pupils + 0.5 > classes - 0.5",
    "1.5 / pupils == 0.3",
    "pupils / 2.0 == 2.5",
    "area == 2",
    "2 == area",
    "area != 3 && 3 != area",
    "pupils > area && area < pupils && area >= 2 && 2 <= area"
  })
  void wholeAndDecimalNumbersMayBeMixed(String text) {
    assertThat(value(text, "pupils", 5L, "classes", 4L, "area", 2.0)).isTrue();
  }

  @Test
  void aWholeNumberOfAnyWidthIsACount() {
    assertThat(value("pupils <= 2016 && area > 1", "pupils", 2016, "area", 2)).isTrue();
  }

  @Test
  void namesAreThoseOfTheExpressionAndNotOfItsTexts() {
    assertThat(names("kind == 'area' && 'core' in missing && size(kind) > sum.pupils.rows"))
        .containsExactly("kind", "missing", "sum.pupils.rows");
    assertThat(names("kind.endsWith(\"pupils\")")).containsExactly("kind");
    assertThat(names("true")).isEmpty();
  }

  @Test
  void whatIsNoExpressionIsRefusedWithTheReason() {
    refused("pupil > 1", "undeclared reference to 'pupil' (in container '')", "pupil");
    refused("sum.pupil.rows > 1", "undeclared reference to 'sum' (in container '')", "sum");
    refused("pupils", "expected type 'bool' but found 'int'", null);
    refused(
        "pupils < 'a'", "found no matching overload for '_<_' applied to '(int, string)'", null);
  }

  @Test
  void whatFailsItselfIsNeitherFalseNorUnknown() {
    assertThatThrownBy(() -> value("missing[9] == 'a'", "missing", List.of()))
        .isInstanceOf(NotEvaluatedException.class);
  }

  @Test
  void anExpressionIsTheSameOnAnotherMachine() throws IOException, ClassNotFoundException {
    Expression expression = LANGUAGE.compile("core && pupils > 5");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(expression);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Expression read = (Expression) in.readObject();
      assertThat(read.names()).isEqualTo(expression.names());
      assertThat(read.value(new Object[] {null, 5L})).isFalse();
      assertThat(read.value(new Object[] {true, 6L})).isTrue();
    }
  }

  private static void refused(String text, String reason, String unknownName) {
    assertThatThrownBy(() -> LANGUAGE.compile(text))
        .isInstanceOfSatisfying(
            NotCompiledException.class, e -> assertThat(e.unknownName()).isEqualTo(unknownName))
        .hasMessage(reason);
  }

  private static List<String> names(String text) {
    return LANGUAGE.compile(text).names();
  }

  private static Boolean value(String text, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    List<Object> pairs = Arrays.asList(namesAndValues);
    for (int i = 0; i < pairs.size(); i += 2) {
      values.put((String) pairs.get(i), pairs.get(i + 1));
    }
    return LANGUAGE.compile(text).value(values::get);
  }
}
