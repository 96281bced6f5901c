package org.junheng.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junheng.warehouse.Json;
import org.junit.jupiter.api.Test;

/** A result in Chinese, short enough for a message. */
class NoticeTextTest {
  @Test
  void itSaysWhatCameInIsHeldMissingLateAndAnotherAndWhy() {
    assertThat(NoticeText.of(SomeResult.published(1, "样例县")))
        .isEqualTo(
            """
            【均衡】2026-01-01 02:00 运行已发布新版本，有退回
            现行版本 20260101-020000-aaaaaa
            新读入1个县区学年：
            · 2025 450102 样例县：学生情况、教师情况
            退回4行或文件，涉及1个县区学年：
            · 2025 450103 样例县：4
            2025学年缺报1个县区：
            · 450104 样例县：经费（逾期）
            2025学年迟报1个县区：
            · 450105 样例县：全部
            结论变化1处：
            · Q2017 2025 450102 样例县：未达标 → 达标（学生情况重新报送）
            名次变动1处，变动最大的：
            · Q2017 2025 小学综合差异系数 450102 样例县：12 → 8（本县变化）
            省级名录：缺少认定名单 recognition.csv
            请做：请有关县区按核查结果改正后重报
            网页：/w/releases/20260101-020000-aaaaaa/reports/page/index.html
            明细：status
            """);
  }

  @Test
  void ofManyTheFirstThreeStandThere() {
    assertThat(NoticeText.of(SomeResult.published(40, "县")).lines())
        .contains("新读入40个县区学年，如：", "退回160行或文件，涉及40个县区学年，如：")
        .filteredOn(line -> line.startsWith("· 2025 450102"))
        .hasSize(3);
  }

  @Test
  void aFailureSaysWhatIsToBeDoneInTheMorning() {
    assertThat(NoticeText.of(SomeResult.failed()))
        .isEqualTo(
            """
            【均衡】2026-01-01 02:00 运行失败（退出状态3）
            现行版本 20251231-020000-bbbbbb
            原因：
            步骤“province”失败：
            没有空间
            没有发布任何内容，仍以上一版本为准。
            早上请做：检查磁盘，再运行 run。
            明细：status
            """);
  }

  @Test
  void aNightWithoutNewsSaysSo() {
    assertThat(NoticeText.of(SomeResult.unchanged()))
        .startsWith("【均衡】2026-01-01 02:00 运行没有新的变化\n现行版本 20260101-020000-aaaaaa\n网页：");
  }

  @Property(tries = 100)
  void itFitsWhateverThereIsToSay(
      @ForAll @IntRange(max = 100) int each, @ForAll @StringLength(max = 300) String words) {
    RunResult result = SomeResult.published(each, words.replaceAll("\\s", "县"));
    String text = NoticeText.of(result);

    assertThat(text.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(NoticeText.MOST_BYTES);
    assertThat(text.lines().count()).isLessThanOrEqualTo(NoticeText.MOST_LINES);
    List<String> lines = text.lines().toList();
    assertThat(lines.get(0)).startsWith("【均衡】2026-01-01 02:00 运行已发布新版本");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("明细：status");
    assertThat(Json.read(result.json(), RunResult.class)).isEqualTo(result);
  }
}
