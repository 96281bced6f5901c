package org.junheng.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.workbook.EntryColumn;
import org.junit.jupiter.api.Test;

/** What each column of a workbook asks for, in words. */
class EntryColumnsTest {
  private static final Definitions DEFINITIONS = Definitions.load();
  private static final EntryColumns COLUMNS =
      new EntryColumns(DEFINITIONS, new CodeCells(DEFINITIONS), 2025);

  private static Map<String, EntryColumn> columns(String form) {
    return COLUMNS.of(DEFINITIONS.form(form)).stream()
        .collect(Collectors.toMap(EntryColumn::header, column -> column));
  }

  @Test
  void aVetoIsAskedInWords() {
    Map<String, EntryColumn> county = columns("county");

    assertThat(county.get("一票否决1").demand()).isEqualTo("可空：存在以考试方式招生");
    assertThat(county.get("一票否决7").demand()).contains("校外培训治理不力");
    assertThat(county.get("一票否决4").advice()).startsWith("是否存在“有编不补”或长期聘用编外教师：有填“是”，没有填“否”。");
    assertThat(county.values())
        .filteredOn(column -> column.header().startsWith("一票否决"))
        .hasSize(7)
        .allMatch(column -> column.demand().length() > 6);
    assertThat(county.get("规划布局合理").demand()).isEqualTo("可空");
  }

  @Test
  void aColumnIsRequiredOrMayBeBlankAndNeverBoth() {
    for (Form form : DEFINITIONS.forms().values()) {
      for (EntryColumn column : COLUMNS.of(form)) {
        String all = column.demand() + column.advice();
        boolean mayBeBlank = all.contains("可空") || all.contains("未掌握留空");
        boolean mustNotBe = all.contains("不能留空") || column.demand().startsWith("必填");
        assertThat(mayBeBlank && mustNotBe).as(form.form() + " " + column.header()).isFalse();
        assertThat(mustNotBe).as(column.header()).isEqualTo(column.isRequired());
        if (column.isRequired() && column.allowed() != null) {
          assertThat(column.allowed().message()).as(column.header()).doesNotContain("留空，");
        }
      }
    }
    assertThat(columns("pupils").get("小学在校生数").demand()).isEqualTo("部分学校必填");
    assertThat(columns("pupils").get("小学在校生数").advice()).contains("应填的学校见下", "核查：该校有小学");
  }

  @Test
  void aNumberIsAskedForWithItsOwnLimits() {
    assertThat(columns("school").get("规划建成年份").advice())
        .startsWith("1800至2100的整数。未掌握留空，不适用填“-”。")
        .doesNotContain("填0");
    assertThat(columns("classes").get("年级").advice()).startsWith("1至9的整数。不能留空。");
    assertThat(columns("rooms").get("面积").advice()).startsWith("0至10000的数字。不能留空。没有填0。");
  }

  @Test
  void aSchoolsNameStandsBesideItsCodeOnEverySheet() {
    for (Form form : DEFINITIONS.forms().values()) {
      List<String> headers = COLUMNS.of(form).stream().map(EntryColumn::header).toList();
      int code = headers.indexOf("学校标识码");
      if (code >= 0) {
        assertThat(headers.get(code + 1)).as(form.form()).isEqualTo("学校名称");
      }
    }
  }
}
