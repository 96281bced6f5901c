package org.junheng.definition;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.expression.NotCompiledException;
import org.junheng.language.Language;

/**
 * Why a condition cannot be compiled, in the language that is spoken: CEL itself says it in
 * English.
 */
public final class Uncompiled {
  private static final Map<Pattern, String> CHINESE =
      Map.of(
          Pattern.compile("found no matching overload for '(.*)' applied to '(.*)'"),
          "运算“$1”不能用于 $2 类型的值",
          Pattern.compile("(?s)(?:Syntax error: )?mismatched input '(.*?)' expecting .*"),
          "写法有误：“$1”处不应如此",
          Pattern.compile("(?s)(?:Syntax error: )?extraneous input '(.*?)' expecting .*"),
          "写法有误：“$1”是多余的",
          Pattern.compile("(?s)(?:Syntax error: )?token recognition error at: '(.*)'"),
          "写法有误：不认识“$1”",
          Pattern.compile("(?s)(?:Syntax error: )?no viable alternative at input '(.*)'"),
          "写法有误：“$1”读不下去",
          Pattern.compile("expected type '(.*)' but found '(.*)'"),
          "结果应为 $1 类型，而是 $2 类型",
          Pattern.compile("undeclared reference to '(.*)'.*"),
          "没有“$1”");

  private Uncompiled() {}

  /** The reason; what has no Chinese sentence here stands as CEL says it, after one that has. */
  public static String reason(NotCompiledException e) {
    String said = e.getMessage();
    if (Language.spoken() == Language.EN) {
      return said;
    }
    for (Map.Entry<Pattern, String> sentence : CHINESE.entrySet()) {
      Matcher matcher = sentence.getKey().matcher(said.strip());
      if (matcher.matches()) {
        return matcher.replaceFirst(sentence.getValue());
      }
    }
    return "写法有误：" + said;
  }
}
