package org.junheng.landing;

import java.util.regex.Pattern;
import org.junheng.definition.Wording;

/**
 * A line that begins with what is said before who signed, when or which number he has: a telephone
 * number or a year after it is no figure of a school.
 */
final class SignatureLine {
  private static final Pattern WORDS =
      Pattern.compile(
          "(单位|部门)?((负责人|填[表报]人?|制表人?|审核人?|复核人?|联系人?|经办人?|校对人?|统计员|办公)(联系)?(电话|手机|日期|时间)?"
              + "|(联系)?(电话|手机|手机号码?|传真|邮编|邮政编码|电子邮箱|日期)"
              + "|(填报|报送|主管)?(单位|部门|学校)?[(]?(公章|盖章|签章|签字|签名)[)]?)([:(].*)?");
  private static final Pattern DAY = Pattern.compile("[12][0-9]{3}年([0-9]{1,2}月([0-9]{1,2}日)?)?");

  private static final int LONGEST = 20;

  private SignatureLine() {}

  static boolean is(SourceRow row) {
    return begins(row) || isDay(row);
  }

  /** A day whose numbers and words stand in cells of their own. */
  private static boolean isDay(SourceRow row) {
    String cells = String.join("", row.cells());
    return cells.length() <= LONGEST * 2 && DAY.matcher(Wording.plain(cells)).matches();
  }

  private static boolean begins(SourceRow row) {
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        boolean mayBe = cell.length() <= LONGEST && cell.charAt(0) > '~';
        return mayBe && WORDS.matcher(Wording.plain(cell)).matches();
      }
    }
    return false;
  }
}
