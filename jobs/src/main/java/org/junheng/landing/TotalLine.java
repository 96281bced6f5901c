package org.junheng.landing;

import java.util.regex.Pattern;
import org.junheng.definition.Wording;

/**
 * A line that says in one of its cells that it is a total, a mean, a share or last year's: its
 * figures are those of others, where no code stands beside them.
 */
public final class TotalLine {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i)[(\\[【]?(.{0,30}([合小总共]\\W?计|累计|总数|汇总|平均|均值|总和)(数|值|人数|行|栏|数据)?"
              + "|计|(grand|sub)?total|sum|average|mean|共?[0-9]{1,4}所(学校)?)[)\\]】]?([:(（].*)?");
  private static final Pattern STATISTIC =
      Pattern.compile(
          ".{0,10}([校生人班师]均|最[大小高低多少][值数]?|中位数|占比|比[例重]|百分比|[比较与]?(上|去|上一)(学)?年(同期)?|同比|环比)"
              + "([增升]?[减长降幅][值数率额]?|[数值率额])?(情况)?([:(（].*)?");
  private static final Pattern PLAIN_TOTAL = Pattern.compile("[全本]?[省市州县区乡镇校页]?[合总小共]计([:(].*)?");

  private TotalLine() {}

  /** Whether it begins with a plain word for a total, which nobody needs to be told of. */
  static boolean isPlain(SourceRow row) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        return cell.indexOf('计') >= 0 && PLAIN_TOTAL.matcher(Wording.plain(cell)).matches();
      }
    }
    return false;
  }

  /** Whether a cell is a word for a total, and nothing else. */
  public static boolean isWord(String cell) {
    return PLAIN_TOTAL.matcher(Wording.plain(cell)).matches();
  }

  /** Whether one of its cells says so. */
  static boolean is(SourceRow row) {
    for (String cell : row.cells()) {
      String text = Wording.plain(cell);
      if (TOTAL.matcher(text).matches() || STATISTIC.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }
}
