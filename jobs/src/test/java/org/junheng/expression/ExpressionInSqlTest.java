package org.junheng.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.expression.ExpressionLanguage.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In SQL an expression comes to what it comes to here, whatever is known. */
class ExpressionInSqlTest {
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(
          Map.of(
              "pupils", Type.COUNT,
              "classes", Type.COUNT,
              "area", Type.NUMBER,
              "kind", Type.TEXT,
              "core", Type.YES_NO,
              "missing", Type.TEXTS));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind in ['210', '220'] && pupils >= 50 && pupils < 100",
        "!core || pupils > 5",
        "core == true ? pupils > 50 : area > 1.5",
        "pupils / classes == 3",
        "pupils % 2 == 1",
        "-pupils < -60 || kind == \"it's\"",
        "area / 0.0 > 1.0 || pupils / 0 > 1",
        "0.5 * pupils - 1.0 != area + 2.0",
        "'pe' in missing || size(missing) == 0",
        "kind in []",
        "kind.startsWith('2') && !kind.endsWith('1') && kind.contains('2')"
      })
  void itComesToTheSame(String text) throws SQLException {
    Expression expression = LANGUAGE.compile(text);
    String sql = expression.sql(name -> name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table given as
          from (values (null::bigint), (7), (60), (99)) as a(pupils)
          cross join (values (null::bigint), (0), (2)) as b(classes)
          cross join (values (null::double), (2.0)) as c(area)
          cross join (values (null), ('210'), ('211'), ('it''s')) as d(kind)
          cross join (values (null::boolean), (true), (false)) as e(core)
          cross join (values ([]::varchar[]), (['pe'])) as f(missing)
          """);
      int seen = 0;
      try (ResultSet rows = statement.executeQuery("select *, (" + sql + ") as said from given")) {
        while (rows.next()) {
          Map<String, Object> values = new HashMap<>();
          for (String name : List.of("pupils", "classes", "area", "kind", "core")) {
            values.put(name, rows.getObject(name));
          }
          Object[] missing = (Object[]) rows.getArray("missing").getArray();
          values.put("missing", Arrays.asList(missing));
          assertThat(rows.getObject("said"))
              .as("%s of %s, in SQL %s", text, values, sql)
              .isEqualTo(expression.value(values::get));
          seen++;
        }
      }
      assertThat(seen).isEqualTo(4 * 3 * 2 * 4 * 3 * 2);
    }
  }

  @Test
  void whatSqlCannotSayIsRefused() {
    Expression expression = LANGUAGE.compile("kind.matches('2')");

    assertThatThrownBy(() -> expression.sql(name -> name))
        .isInstanceOf(NotCompiledException.class)
        .hasMessageContaining("SQL has no");
  }
}
