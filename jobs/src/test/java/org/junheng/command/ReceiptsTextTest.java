package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junheng.answer.CountyReceipts;
import org.junheng.answer.Receipt;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SpokenAsBefore.class)
class ReceiptsTextTest {
  @Test
  void aCodeThatNoCountyHasIsNoneOfTheCounties() {
    Language.speak(Language.ZH);
    YearReceipts receipts =
        new YearReceipts(
            2024,
            "collecting",
            null,
            List.of(
                new CountyReceipts("450102", "兴宁区", List.of(school("ok"))),
                new CountyReceipts("999999", "", List.of(school("held")))));
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      ReceiptsText.tell(receipts, CountyReceipts::askForAction, Definitions.load());
    } finally {
      System.setOut(out);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("2024学年（填报中），1个县区\n")
        .contains("      1  个代码不在县区名录中，其文件全部退回\n\n  999999 （不在县区名录中）  退回：school（全部）\n");
  }

  private static Receipt school(String status) {
    return new Receipt("school", status, 1, 9, 0, 0, 0, null, null, false, false, null);
  }
}
