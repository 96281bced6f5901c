package org.junheng.definition;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.expression.NotCompiledException;
import org.junheng.expression.NotEvaluatedException;
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
          "没有“$1”",
          Pattern.compile("(?s)(?:Syntax error: )?missing '(.*?)' at '(.*)'"),
          "写法有误：“$2”之前缺少“$1”",
          Pattern.compile("(?s)(?:Syntax error: )?reserved identifier: (.*)"),
          "“$1”是保留字，不能用作名称",
          Pattern.compile("SQL has no '(.*)' to count it a second time with"),
          "复算用的SQL里没有“$1”，请换一种写法");

  private Uncompiled() {}

  /** The reason, in Chinese of a general kind where CEL's own sentence has no Chinese one here. */
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
    return "写法有误，请逐项核对括号、引号、运算符和数字的写法";
  }

  /** Why a condition fails itself on some values. */
  public static String reason(NotEvaluatedException e) {
    if (Language.spoken() == Language.EN) {
      return e.getMessage();
    }
    return e.getMessage().contains("out of bounds") ? "列表里没有这一位，请改用 in 或先比较 size" : "它对有的值算不出来，请改写";
  }
}
