package org.junheng.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.intake.RuleCase.check;
import static org.junheng.intake.RuleCase.rule;
import static org.junheng.intake.Submitted.SCHOOLS;
import static org.junheng.intake.Submitted.SCHOOL_HEADER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junheng.definition.Check;
import org.junheng.definition.Form;
import org.junheng.landing.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule and every check with a passing, a failing and a several-failing case. */
class RulesAndChecksTest {
  /**
   * Found where all counties and years come together or lie, and not by the intake of one
   * county-year; their cases stand in the tests of collisions, of changes over the years, of
   * decisions and of the landing folder.
   */
  private static final Set<String> OF_THE_PROVINCE =
      Set.of(
          "school_in_two_counties",
          "link",
          "file_unreadable",
          "file_changing",
          "folder_too_deep",
          "title_county",
          "rows_fewer",
          "rows_disappeared",
          "day",
          "content_of_other",
          "school_disappeared",
          "school_new",
          "stage_disappeared",
          "stage_new",
          "year_closed",
          "acceptance_unmatched",
          "correction_unmatched",
          "withdrawal_unmatched",
          "reference_file");

  private static final String PUPILS = "学校标识码,小学在校生数,初中在校生数,高中在校生数";
  private static final String CLASSES = "学校标识码,学段,年级,班号,班级人数";
  private static final String ROOMS = "学校标识码,类别,面积";
  private static final String SURVEY = "县区代码,群体,发放问卷数,有效问卷数,满意问卷数,走访人数,走访满意人数";
  private static final String SCHOOL = SCHOOL_HEADER.strip();

  /** The cases of these rules spoil cells that may be blank: their rows stay. */
  private static final Set<String> OF_OPTIONAL_CELLS = Set.of("whole_number", "minimum", "yes_no");

  static Stream<RuleCase> cases() {
    return Stream.of(
            files(),
            FileRuleCases.all(),
            PlausibilityCases.all(),
            workbooks(),
            cells(),
            acrossRows(),
            corrections(),
            school(),
            pupils(),
            teachers(),
            county(),
            others())
        .flatMap(List::stream);
  }

  private static List<RuleCase> files() {
    return List.of(
        rule(
                "file_name",
                "文件名“说明.docx”无法对应任何报表；请按“报表名.csv”或“报表名.xlsx”命名："
                    + "school（学校基本情况）、classes（班级情况）、county（县级情况）、explanation（情况说明）、facilities（办学条件）、"
                    + "funding（经费）、pupils（学生情况）、rooms（专用教室）、survey（社会认可度）、teachers（教师情况）")
            .passes(submitted -> submitted.with("专用教室-2.csv", ROOMS))
            .fails(submitted -> submitted.with("说明.docx", ""), "说明.docx 说明.docx")
            .failsMore(
                submitted -> submitted.with("说明.docx", "").with("rooms2.csv", ROOMS),
                "说明.docx 说明.docx",
                "rooms2.csv rooms2.csv"),
        rule("form_year", "“学校基本情况”没有2011学年的报表定义，整个文件退回；请核对学年，或请省级补充定义（schemas/forms）")
            .passes(submitted -> submitted.of(2012))
            .fails(submitted -> submitted.of(2011), "school.csv 学校基本情况")
            .failsMore(
                submitted -> submitted.of(2011).with("rooms.csv", ROOMS),
                "school.csv 学校基本情况",
                "rooms.csv 专用教室"),
        rule("file_size", "文件过大（100 MiB）；单个文件不超过64 MiB，请拆分后报送")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(submitted -> submitted.with("rooms.csv", (byte[]) null), "rooms.csv 100 MiB")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", (byte[]) null)
                        .with("rooms-2.csv", ROOMS)
                        .with("pupils.csv", (byte[]) null),
                "pupils.csv 100 MiB",
                "rooms.csv 100 MiB"),
        rule(
                "file_encoding",
                "文件编码无法确定：第2行“2145000001,x,9”之后有不是UTF-8文字的字节（可能缺了半个字）；请另存为UTF-8、GB18030 或带BOM的UTF-16")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(
                submitted -> submitted.with("rooms.csv", unreadable()),
                "rooms.csv 第2行“2145000001,x,9”之后有不是UTF-8文字的字节（可能缺了半个字）")
            .failsMore(
                submitted ->
                    submitted.with("rooms.csv", unreadable()).with("pupils.csv", unreadable()),
                "pupils.csv 第2行“2145000001,x,9”之后有不是UTF-8文字的字节（可能缺了半个字）",
                "rooms.csv 第2行“2145000001,x,9”之后有不是UTF-8文字的字节（可能缺了半个字）"),
        rule("file_format", "文件格式有误：第2行起引号没有闭合；请检查引号与换行后重新导出")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,\"音乐\",\"96\"")
            .fails("2145000001,\"音乐,96", "rooms.csv 第2行起引号没有闭合")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + "\n2145000001,\"音乐,96")
                        .with("pupils.csv", PUPILS + "\n2145000001,\"4\"0,,"),
                "pupils.csv 第2行起引号闭合之后还有文字",
                "rooms.csv 第2行起引号没有闭合"),
        rule("header", "未找到表头：前11行中没有一行认得出两个以上的栏目名称；本表应有栏目：学校标识码、类别、面积，请按报表模板改正栏目名称后重报")
            .passes(submitted -> submitted.with("rooms.csv", "标题\n" + ROOMS))
            .fails(submitted -> submitted.with("rooms.csv", "姓名,年龄\n张三,9"), "rooms.csv")
            .failsMore(
                submitted -> submitted.with("rooms.csv", "面积\n").with("pupils.csv", "学校标识码\n"),
                "pupils.csv",
                "rooms.csv"),
        rule("file_empty", "没有任何内容；请核对是否存错了文件，填写后重报")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(submitted -> submitted.with("rooms.csv", " \n\n"), "rooms.csv")
            .failsMore(
                submitted -> submitted.with("rooms.csv", "").with("pupils.xlsx", new byte[0]),
                "pupils.xlsx",
                "rooms.csv"),
        rule("separator", "各栏之间用“，”隔开，无法分栏；请另存为以英文逗号隔开的 .csv，或 .xlsx 后重报")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS.replace(',', ';')))
            .fails(submitted -> submitted.with("rooms.csv", ROOMS.replace(',', '，')), "rooms.csv ，")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS.replace(",", "  "))
                        .with("pupils.csv", "学生情况\n" + PUPILS.replace(',', '|')),
                "pupils.csv |",
                "rooms.csv 空格"),
        rule("no_rows", "表头下没有一行数据；请填写后重报，确实没有的请说明")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(submitted -> submitted.with("pupils.csv", PUPILS), "pupils.csv")
            .failsMore(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n合计,9,,")
                        .with("survey.csv", "县区代码,群体,发放问卷数,有效问卷数,满意问卷数"),
                "pupils.csv",
                "survey.csv"),
        rule("column_missing", "缺少必填栏目“面积”，整个文件退回；请补上该栏")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(submitted -> submitted.with("rooms.csv", "学校标识码,类别"), "rooms.csv")
            .failsMore(
                submitted ->
                    submitted.with("rooms.csv", "学校标识码,类别").with("teachers.csv", "学校标识码,学段,博士"),
                "rooms.csv",
                "teachers.csv"),
        rule("column_twice", "同一栏目出现多次：“面积”（C列）、“使用面积”（D列），无法判断取哪一栏；请只保留一栏")
            .passes(submitted -> submitted.with("rooms.csv", "学校标识码,类别,使用面积"))
            .fails(
                submitted -> submitted.with("rooms.csv", ROOMS + ",使用面积"),
                "rooms.csv “面积”（C列）、“使用面积”（D列）")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + ",面积")
                        .with("pupils.csv", PUPILS + ",小学学生数"),
                "pupils.csv “小学在校生数”（B列）、“小学学生数”（E列）",
                "rooms.csv “面积”（C列）、“面积”（D列）"),
        rule("column_absent", "没有栏目“教师培训经费”，该项按缺报处理；如有数据请补上")
            .beside(
                "school.csv",
                SCHOOLS
                    .replace("主校标识码", "主校标识码,乡镇,规划建成年份,是否制定章程,前身标识码")
                    .replace("811,,", "811,,,,,,")
                    .replace("999,,", "999,,,,,,"))
            .passes(submitted -> submitted.with("funding.csv", "学校标识码,公用经费总额,教师培训经费"))
            .fails(
                submitted -> submitted.with("funding.csv", "学校标识码,公用经费总额"),
                "funding.csv training_funds")
            .failsMore(
                submitted -> submitted.with("survey.csv", "县区代码,群体,发放问卷数,有效问卷数,满意问卷数"),
                "survey.csv interviewed",
                "survey.csv interviewed_satisfied"),
        rule("column_default", "没有栏目“是否计校数”，各行均按默认值“是”处理；如有不同请补上该栏")
            .in("school.csv", SCHOOL + ",是否省市直属,是否寄宿制,是否人口密度过高中心城区")
            .passes("2145000001,东城小学,450102,211,111,811,,,,,")
            .fails(
                submitted ->
                    submitted.with(
                        "school.csv",
                        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码,是否省市直属,是否寄宿制,是否人口密度过高中心城区"),
                "school.csv counted 是")
            .failsMore(
                submitted -> submitted,
                "school.csv directly_run 否",
                "school.csv boarding 否",
                "school.csv dense_city_core 否"),
        rule("column_unknown", "栏目“备注”不在报表中，未读取；如为改名，请告知省级管理员")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS + ","))
            .fails(submitted -> submitted.with("rooms.csv", ROOMS + ",备注"), "rooms.csv 备注 备注")
            .failsMore(
                submitted -> submitted.with("rooms.csv", "序号," + ROOMS + ",备注"),
                "rooms.csv 序号 序号",
                "rooms.csv 备注 备注"));
  }

  private static List<RuleCase> workbooks() {
    return List.of(
        rule(
                "workbook_name",
                "文件名和工作表名（Sheet1）都无法对应任何报表；请按报表命名文件或工作表："
                    + "school（学校基本情况）、classes（班级情况）、county（县级情况）、explanation（情况说明）、facilities（办学条件）、"
                    + "funding（经费）、pupils（学生情况）、rooms（专用教室）、survey（社会认可度）、teachers（教师情况）")
            .passes(submitted -> submitted.with("上报.xlsx", book("rooms", ROOMS)))
            .fails(submitted -> submitted.with("上报.xlsx", book("Sheet1", ROOMS)), "上报.xlsx Sheet1")
            .failsMore(
                submitted ->
                    submitted
                        .with("上报.xlsx", book("Sheet1", ROOMS))
                        .with("全部.xls", TestWorkbook.of("汇总", "").as("xls")),
                "上报.xlsx Sheet1",
                "全部.xls 汇总"),
        rule("file_limit", "第2行的一格多于32767字，超过读取上限；请删去多余内容或拆分后报送")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,6\n")
            .fails("2145000001,音乐," + "6".repeat(40_000) + "\n", "rooms.csv 第2行的一格")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + "\n" + "2145000001,音乐,96\n".repeat(20_001))
                        .with("pupils.csv", PUPILS + "\n1" + ",".repeat(500)),
                "pupils.csv 第2行",
                "rooms.csv 文件"),
        rule("file_kind", "文件内容是SYLK文件（.slk），无法读取；请用Excel或WPS打开，另存为.xlsx、.xls 或 .csv（不是只改文件名）后报送")
            .passes(submitted -> submitted.with("rooms.csv", ROOMS))
            .fails(submitted -> submitted.with("rooms.xlsx", "ID;PWXL"), "rooms.xlsx SYLK文件（.slk）")
            .failsMore(
                submitted -> submitted.with("rooms.xls", "<html><table>").with("学生情况.et", "x"),
                "学生情况.et WPS表格（.et）",
                "rooms.xls 网页（HTML）"),
        rule("file_ending", "文件名以.xlsx结尾，内容却是文本，已按内容读取；请另存为与文件名相符的格式")
            .passes(submitted -> submitted.with("rooms.CSV", ROOMS))
            .fails(submitted -> submitted.with("rooms.xlsx", ROOMS), "rooms.xlsx .xlsx")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xls", book("rooms", ROOMS))
                        .with("pupils.csv", book("pupils", PUPILS)),
                "pupils.csv .csv",
                "rooms.xls .xls"),
        rule("workbook_password", "工作簿设有打开密码，无法读取；请在Excel或WPS中打开，去掉“打开权限密码”后另存再报送")
            .passes(submitted -> submitted.with("rooms.xlsx", book("rooms", ROOMS)))
            .fails(submitted -> submitted.with("rooms.xlsx", encrypted()), "rooms.xlsx")
            .failsMore(
                submitted -> submitted.with("rooms.xlsx", encrypted()).with("上报.xlsx", encrypted()),
                "上报.xlsx",
                "rooms.xlsx"),
        rule("workbook_broken", "工作簿已损坏或不完整，无法读取；请用Excel或WPS打开后另存为.xlsx再报送")
            .passes(submitted -> submitted.with("rooms.xlsx", book("rooms", ROOMS)))
            .fails(
                submitted -> submitted.with("rooms.xlsx", half(book("rooms", ROOMS))),
                "rooms.xlsx Error reading Zip content from SeekableInMemoryByteChannel")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xlsx", half(book("rooms", ROOMS)))
                        .with("pupils.xlsx", half(book("pupils", PUPILS))),
                "pupils.xlsx Error reading Zip content from SeekableInMemoryByteChannel",
                "rooms.xlsx Error reading Zip content from SeekableInMemoryByteChannel"),
        rule("sheet_which", "没有名为“专用教室”的工作表，也不是只有一个工作表（现有：甲、乙）；请按报表命名工作表")
            .passes(
                submitted ->
                    submitted.with(
                        "rooms.xlsx", TestWorkbook.of("甲", bars(ROOMS)).and("乙", "").as("xlsx")))
            .fails(
                submitted ->
                    submitted.with(
                        "rooms.xlsx", TestWorkbook.of("甲", bars(ROOMS)).and("乙", "1").as("xlsx")),
                "rooms.xlsx 甲、乙")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xlsx", TestWorkbook.of("甲", "1").and("乙", "1").as("xlsx"))
                        .with("pupils.xls", TestWorkbook.of("甲", "").as("xls"))
                        .with("teachers.xls", book("pupils", PUPILS)),
                "pupils.xls 甲",
                "rooms.xlsx 甲、乙",
                "teachers.xls pupils"),
        rule("sheet_unknown", "工作表“备注”不是报表名，未读取；如为报表，请按报表命名")
            .passes(
                submitted ->
                    submitted.with(
                        "rooms.xlsx",
                        TestWorkbook.of("rooms", bars(ROOMS)).and("Sheet2", "").as("xlsx")))
            .fails(
                submitted ->
                    submitted.with(
                        "rooms.xlsx",
                        TestWorkbook.of("rooms", bars(ROOMS)).and("备注", "x").as("xlsx")),
                "rooms.xlsx 备注")
            .failsMore(
                submitted ->
                    submitted.with(
                        "rooms.xls",
                        TestWorkbook.of("附注", "x")
                            .and("专用教室", bars(ROOMS))
                            .and("备注", "x")
                            .as("xls")),
                "rooms.xls 附注",
                "rooms.xls 备注"),
        rule("sheet_hidden", "工作表“rooms”是隐藏的，已照常读取；如不应报送，请删去该表")
            .passes(
                submitted ->
                    submitted.with(
                        "rooms.xlsx",
                        TestWorkbook.of("rooms", bars(ROOMS)).andHidden("选项", "是").as("xlsx")))
            .fails(
                submitted ->
                    submitted.with(
                        "rooms.xlsx",
                        TestWorkbook.of("说明", "").andHidden("rooms", bars(ROOMS)).as("xlsx")),
                "rooms.xlsx rooms")
            .failsMore(
                submitted ->
                    submitted.with(
                        "上报.xls",
                        TestWorkbook.of("说明", "")
                            .andHidden("rooms", bars(ROOMS))
                            .andHidden("学生情况", bars(PUPILS))
                            .as("xls")),
                "上报.xls 学生情况",
                "上报.xls rooms"),
        rule("rows_hidden", "有1个隐藏行（自第2行起），已照常读取；如不应报送，请删去这些行")
            .passes(
                submitted ->
                    submitted.with("rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,96\n~")))
            .fails(
                submitted ->
                    submitted.with("rooms.xlsx", book("rooms", ROOMS + "\n~2145000001,音乐,96")),
                "rooms.xlsx 1")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "rooms.xls",
                            TestWorkbook.of("rooms", bars(ROOMS + "\n~2145000001,音乐,96\n~x"))
                                .as("xls"))
                        .with("pupils.xlsx", book("pupils", PUPILS + "\n~2145000001,1,,")),
                "pupils.xlsx 1",
                "rooms.xls 2"),
        rule("formula", "本栏有1个公式（首个在C2），已按保存的计算结果读取；请核对，最好改为数值")
            .passes(
                submitted ->
                    submitted.with(
                        "rooms.xlsx",
                        book("rooms", ROOMS + "\n2145000001,音乐,96\n合计,,=SUM(C2)->96")))
            .fails(
                submitted ->
                    submitted.with(
                        "rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,=8*12->96")),
                "rooms.xlsx 面积 1")
            .failsMore(
                submitted ->
                    submitted.with(
                        "pupils.xls",
                        TestWorkbook.of(
                                "pupils",
                                bars(
                                    PUPILS + "\n2145000001,=1+1->2,=1+2->3,\n2145000002,=1+1->2,,"))
                            .as("xls")),
                "pupils.xls 小学在校生数 2",
                "pupils.xls 初中在校生数 1"),
        rule("formula_without_value", "公式没有保存计算结果；请用Excel或WPS打开、保存后再报送，或改为数值")
            .passes(
                submitted ->
                    submitted.with(
                        "rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,=8*12->96")))
            .fails(
                submitted ->
                    submitted.with("rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,=8*12->")),
                "rooms.xlsx:2 面积")
            .failsMore(
                submitted ->
                    submitted.with(
                        "pupils.xlsx",
                        book("pupils", PUPILS + "\n2145000001,=1+1->,=1+2->,\n2145000002,=1->,,")),
                "pupils.xlsx:2 小学在校生数",
                "pupils.xlsx:2 初中在校生数",
                "pupils.xlsx:3 小学在校生数"),
        rule("date_cell", "单元格是日期格式（2025-01-02），无法判断原来填的内容；请改为文本或数值格式后重新填写")
            .passes(
                submitted ->
                    submitted.with("rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,96[0.00]")))
            .fails(
                submitted ->
                    submitted.with(
                        "rooms.xlsx", book("rooms", ROOMS + "\n2145000001,音乐,45659[yyyy/m/d]")),
                "rooms.xlsx:2 面积 2025-01-02")
            .failsMore(
                submitted ->
                    submitted.with(
                        "pupils.xls",
                        TestWorkbook.of(
                                "pupils", bars(PUPILS + "\n2145000001,45659[m月d日],0.5[h:mm],"))
                            .as("xls")),
                "pupils.xls:2 小学在校生数 2025-01-02",
                "pupils.xls:2 初中在校生数 12:00"));
  }

  private static byte[] book(String sheet, String text) {
    return TestWorkbook.of(sheet, bars(text)).as("xlsx");
  }

  private static String bars(String text) {
    return text.replace(',', '|');
  }

  private static byte[] half(byte[] content) {
    return Arrays.copyOf(content, content.length / 2);
  }

  private static byte[] encrypted() {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RuleCase> cells() {
    return List.of(
        rule("row_split", "本行有4格，表头只有3格，可能是千位分隔符（如1,294）拆成了两格；请去掉千位分隔符")
            .in("pupils.csv", "学校标识码,小学在校生数,初中在校生数")
            .passes("2145000001,\"1,294\",\n2145000002,45,120,\n2145000018,7,5,\n")
            .fails("2145000001,1,294,\n2145000002,45,\n", "pupils.csv:2 4")
            .failsMore(
                "2145000001,1,294,\n2145000002,1,001,\n", "pupils.csv:2 4", "pupils.csv:3 4"),
        rule("no_value", "“无”不是有效内容；没有掌握请留空，不适用请填“-”")
            .in("school.csv", SCHOOL)
            .passes("2145000001,无名小学,450102,211,111,811,,\n")
            .fails("2145000001,无,450102,211,111,811,,\n", "school.csv:2 学校名称 无")
            .failsMore(
                "2145000001,#REF!,450102,211,111,/,,\n",
                "school.csv:2 学校名称 #REF!",
                "school.csv:2 举办者代码 /"),
        rule("row_short", "本行只有2格，表头有3格；请补齐")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n")
            .fails("2145000001,音乐\n", "rooms.csv:2 2")
            .failsMore(
                "2145000001,音乐\n2145000001,音乐,96\n2145000001\n", "rooms.csv:2 2", "rooms.csv:4 1"),
        rule("total_with_code", "本行有编码又写着“小计”，无法判断是小计还是学校自己的数字；小计、合计不必报送，请删去本行")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n小计,,96\n,合计,96\n")
            .fails("2145000001,音乐,96\n2145000001,小计,96\n", "rooms.csv:3 小计")
            .failsMore(
                "2145000001,小计,96\n2145000001,音乐,96\n2145000002,合  计：,x\n",
                "rooms.csv:2 小计",
                "rooms.csv:4 合  计："),
        rule("other_table", "本行起是另一张表（学校标识码、公用经费总额、教师培训经费），未作为本表读取；一个文件或工作表只放一张表，请分开后重报")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n学校标识码,类别,面积\n2145000001,美术,96\n")
            .fails("2145000001,音乐,96\n学校标识码,公用经费总额,教师培训经费\n2145000001,9000,90\n", "rooms.csv:3")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "rooms.csv", ROOMS + "\n2145000001,音乐,96\n学校标识码,公用经费总额\n2145000001,9\n")
                        .with("pupils.csv", PUPILS + "\n2145000001,9,,\n学校标识码,面积\n2145000001,9\n"),
                "pupils.csv:3",
                "rooms.csv:3"),
        rule("row_quoted", "整行写在一对引号里，无法分栏；请去掉行首和行尾的引号后重报")
            .in("rooms.csv", ROOMS)
            .passes("\"2145000001\",\"音乐\",\"96\"\n")
            .fails("\"2145000001,音乐,96\"\n", "rooms.csv:2 学校标识码 2145000001,音乐,96")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + "\n2145000001,音乐,96\n\"2145000001,美术,9\"\n")
                        .with("pupils.csv", "\"" + PUPILS + "\"\n\"2145000001,9,,\"\n"),
                "pupils.csv",
                "rooms.csv:3 学校标识码 2145000001,美术,9"),
        rule("row_long", "本行在最后一栏之后还有内容“6”；请检查是否错位")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96,\n")
            .fails("2145000001,音乐,9,6\n", "rooms.csv:2 6")
            .failsMore(
                "2145000001,音乐,9,6\n2145000001,音乐,9,,6,7\n",
                "rooms.csv:2 6",
                "rooms.csv:3 6",
                "rooms.csv:3 7"),
        rule("nul", "单元格内有空字符（NUL）；请重新录入本行")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n")
            .fails("2145000001,音乐,96\0\n", "rooms.csv:2 面积 96‹U+0000›")
            .failsMore(
                "2145000001,\0音乐,96\n2145000001,音乐,\0\n",
                "rooms.csv:2 类别 ‹U+0000›音乐",
                "rooms.csv:3 面积 ‹U+0000›"),
        rule("required", "必填栏为空或不适用；请填写")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,0\n")
            .fails("2145000001,音乐,\n", "rooms.csv:2 面积")
            .failsMore(
                "2145000001,,-\n,音乐,96\n",
                "rooms.csv:2 类别",
                "rooms.csv:2 面积 -",
                "rooms.csv:3 学校标识码"),
        rule("whole_number", "“1O”不是整数；应填0或正整数，未掌握请留空")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,\"1,294.0\",,\n")
            .fails("2145000001,1O,,\n", "pupils.csv:2 小学在校生数 1O")
            .failsMore(
                "2145000001,/,无,\n2145000002,1.5,,\n",
                "pupils.csv:2 小学在校生数 /",
                "pupils.csv:2 初中在校生数 无",
                "pupils.csv:3 小学在校生数 1.5"),
        rule("number", "“96㎡”不是数字；应填0至10000的数（单位：平方米）")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96.5\n")
            .fails("2145000001,音乐,96㎡\n", "rooms.csv:2 面积 96㎡")
            .failsMore(
                "2145000001,音乐,9.6.5\n2145000001,美术,#N/A\n",
                "rooms.csv:2 面积 9.6.5",
                "rooms.csv:3 面积 #N/A"),
        rule("minimum", "“-1”小于0；请核对")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,0,,\n")
            .fails("2145000001,-1,,\n", "pupils.csv:2 小学在校生数 -1")
            .failsMore("2145000001,-1,-2,\n", "pupils.csv:2 小学在校生数 -1", "pupils.csv:2 初中在校生数 -2"),
        rule("maximum", "“10”大于9；请核对")
            .in("classes.csv", CLASSES)
            .passes("3145000004,初中,9,1,40\n")
            .fails("3145000004,初中,10,1,40\n", "classes.csv:2 年级 10")
            .failsMore(
                "3145000004,初中,10,1,40\n3145000004,初中,9,1,99999999999\n",
                "classes.csv:2 年级 10",
                "classes.csv:3 班级人数 99999999999"),
        rule("yes_no", "“有”不是“是”或“否”；应填1/0、是/否或Y/N")
            .in("county.csv", "县区代码,规划布局合理,建设标准统一")
            .passes("450102,是,N\n")
            .fails("450102,有,N\n", "county.csv:2 规划布局合理 有")
            .failsMore("450102,2,√\n", "county.csv:2 规划布局合理 2", "county.csv:2 建设标准统一 √"),
        rule("pattern", "“214500001”不合编码规则（10位数字）；请核对编码")
            .in("rooms.csv", ROOMS)
            .passes("2145000001.0,音乐,96\n")
            .fails("214500001,音乐,96\n", "rooms.csv:2 学校标识码 214500001")
            .failsMore(
                "21450000011,音乐,96\n无,音乐,96\n",
                "rooms.csv:2 学校标识码 21450000011",
                "rooms.csv:3 学校标识码 无"),
        rule("code", "“舞蹈”不是有效代码；应为：music 音乐 art 美术")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,美术教室,96\n")
            .fails("2145000001,舞蹈,96\n", "rooms.csv:2 类别 舞蹈")
            .failsMore(
                "2145000001,舞蹈,96\n2145000001,书法,96\n", "rooms.csv:2 类别 舞蹈", "rooms.csv:3 类别 书法"),
        rule("code_unknown", "代码“700”不在代码表中，按原样保留；已知代码：811 教育部门 812 其他部门 821 地方企业 831 其他公办 999 民办")
            .in("school.csv", SCHOOL)
            .passes("2145000001,东城小学,450102,211,111,831,,\n")
            .fails("2145000001,东城小学,450102,211,111,700,,\n", "school.csv:2 举办者代码 700")
            .failsMore(
                "2145000001,东城小学,450102,299,111,700,,\n",
                "school.csv:2 办学类型代码 299",
                "school.csv:2 举办者代码 700"));
  }

  private static List<RuleCase> acrossRows() {
    return List.of(
        rule("key_twice", "“2145000001”重复出现（第2、3行），重复的各行均退回；请只保留正确的一行")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,1,,\n2145000002,1,,\n")
            .fails(
                "2145000001,1,,\n2145000001,1,,\n",
                "pupils.csv:2 学校标识码 2145000001;pupils.csv:3 学校标识码 2145000001")
            .failsMore(
                "2145000001,1,,\n2145000002,1,,\n2145000001,2,,\n2145000002,1,,\n2145000001,3,,\n",
                "pupils.csv:2 学校标识码 2145000001",
                "pupils.csv:4 学校标识码 2145000001",
                "pupils.csv:6 学校标识码 2145000001",
                "pupils.csv:3 学校标识码 2145000002",
                "pupils.csv:5 学校标识码 2145000002"),
        rule("school_in_two_files", "学校“2145000001”的记录分散在多个文件中（rooms-2.csv、rooms.csv），均退回；请合并为一个文件")
            .beside("rooms-2.csv", ROOMS + "\n2145000001,音乐,96\n2145000002,音乐,96\n")
            .in("rooms.csv", ROOMS)
            .passes("3145000003,音乐,96\n")
            .fails(
                "2145000001,美术,96\n", "rooms-2.csv:2 学校标识码 2145000001;rooms.csv:2 学校标识码 2145000001")
            .failsMore(
                "2145000001,美术,96\n2145000002,美术,96\n2145000002,美术,96\n",
                "rooms-2.csv:2 学校标识码 2145000001",
                "rooms.csv:2 学校标识码 2145000001",
                "rooms-2.csv:3 学校标识码 2145000002",
                "rooms.csv:3 学校标识码 2145000002",
                "rooms.csv:4 学校标识码 2145000002"),
        rule("county_code", "县区代码“450103”与报送文件夹450102不一致；请核对")
            .in("survey.csv", SURVEY)
            .passes("450102,家长,,,,,\n")
            .fails("450103,家长,,,,,\n", "survey.csv:2 县区代码 450103")
            .failsMore(
                "450103,家长,,,,,\n4501K1,学生,,,,,\n",
                "survey.csv:2 县区代码 450103",
                "survey.csv:3 县区代码 4501K1"),
        rule("county_not_valid", "2025年县区名录中没有代码450102，全部文件退回；请核对代码，或请省级更新名录")
            .passes(submitted -> submitted)
            .fails(Submitted::ofACountyThatIsNotValid, "school.csv 450102")
            .failsMore(
                submitted -> submitted.ofACountyThatIsNotValid().with("rooms.csv", ROOMS),
                "school.csv 450102",
                "rooms.csv 450102"),
        rule("school_unknown", "学校“2145999999”不在“学校基本情况”表中（或该校所在行被退回）；请先报送该校基本情况")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n")
            .fails("2145999999,音乐,96\n", "rooms.csv:2 学校标识码 2145999999")
            .failsMore(
                "2145999999,音乐,96\n2145999998,音乐,96\n",
                "rooms.csv:2 学校标识码 2145999999",
                "rooms.csv:3 学校标识码 2145999998"),
        rule(
                "schools_of_other",
                "本文件的2所学校（2145999998、2145999999）没有一所在“学校基本情况”表中，像是别的县区或别的学年的文件，各行均退回；"
                    + "请核对是否放错了文件，如无误请补报这些学校的基本情况")
            .in("rooms.csv", ROOMS)
            .passes("2145999999,音乐,96\n2145999998,音乐,96\n2145000001,音乐,96\n")
            .fails("2145999999,音乐,96\n2145999998,音乐,96\n", "rooms.csv 2145999998、2145999999")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + "\n2145999999,音乐,96\n2145999998,音乐,96\n")
                        .with("pupils.csv", PUPILS + "\n2145999999,1,,\n2145999998,2,,\n"),
                "pupils.csv 2145999998、2145999999",
                "rooms.csv 2145999998、2145999999"),
        rule("school_form_missing", "“学校基本情况”表缺报或整表被退回，本行暂不能采用；请先报送该表")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n")
            .fails(
                submitted ->
                    submitted
                        .with("school.csv", SCHOOL)
                        .with("rooms.csv", ROOMS + "\n2145000001,音乐,96\n"),
                "rooms.csv:2 学校标识码 2145000001")
            .failsMore(
                submitted ->
                    submitted
                        .with("school.csv", "学校标识码,学校名称\n2145000001,东城小学\n")
                        .with("pupils.csv", PUPILS + "\n2145000001,1,,\n")
                        .with("rooms.csv", ROOMS + "\n2145000001,音乐,96\n2145000001,音乐,96\n"),
                "pupils.csv:2 学校标识码 2145000001",
                "rooms.csv:2 学校标识码 2145000001",
                "rooms.csv:3 学校标识码 2145000001"));
  }

  private static List<RuleCase> corrections() {
    return List.of(
        rule("corrected", "省级将“1O”更正为10：笔误（审核员甲，2026-03-01）；如有异议，请联系省级管理员")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,1O,,\n")
            .fails(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n2145000001,1O,,\n")
                        .corrected("pupils", "2145000001", "primary_pupils", "1O", "10"),
                "pupils.csv:2 小学在校生数 1O")
            .failsMore(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n2145000001,1,,\n3145000003,,2,\n")
                        .corrected("pupils", "2145000001", "primary_pupils", "1", "10")
                        .corrected("pupils", "3145000003", "junior_pupils", "2", "20"),
                "pupils.csv:2 小学在校生数 1",
                "pupils.csv:3 初中在校生数 2"),
        rule(
                "correction_failed",
                "省级更正未能套用，本行退回：文件中为“12”，corrections.csv要求原值为“11”；请核对本行，并请省级更新或删去这条更正")
            .passes(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n2145000001,11,,\n")
                        .corrected("pupils", "2145000001", "primary_pupils", "11", "10"))
            .fails(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n2145000001,12,,\n")
                        .corrected("pupils", "2145000001", "primary_pupils", "11", "10"),
                "pupils.csv:2 小学在校生数 12")
            .failsMore(
                submitted ->
                    submitted
                        .with("pupils.csv", PUPILS + "\n2145000001,,,\n3145000003,,10,\n")
                        .corrected("pupils", "2145000001", "primary_pupils", "11", "10")
                        .corrected("pupils", "3145000003", "junior_pupils", "11", "10"),
                "pupils.csv:2 小学在校生数",
                "pupils.csv:3 初中在校生数 10"),
        rule(
                "correction_without_row",
                "省级更正在报送文件中找不到键为“2145000002”的行：笔误（审核员甲，2026-03-01）；" + "请核对报送文件，并请省级更新或删去这条更正")
            .beside("pupils.csv", PUPILS + "\n2145000001,11,,\n")
            .passes(
                submitted ->
                    submitted.corrected("pupils", "2145000001", "primary_pupils", "11", ""))
            .fails(
                submitted ->
                    submitted.corrected("pupils", "2145000002", "primary_pupils", "11", ""),
                "corrections.csv primary_pupils 11")
            .failsMore(
                submitted ->
                    submitted
                        .corrected("pupils", "2145000002", "primary_pupils", "11", "")
                        .corrected("rooms", "2145000001|music", "area", "95", "96")
                        .with("rooms.csv", ROOMS + "\n2145000001,美术,95\n"),
                "corrections.csv primary_pupils 11",
                "corrections.csv area 95"));
  }

  private static List<RuleCase> school() {
    return List.of(
        check("campus_needs_main_school")
            .in("school.csv", SCHOOL)
            .passes(
                """
                2145000001,东城小学,450102,211,111,811,1,
                2145000002,分校,450102,211,111,811,0,2145000001
                2145000018,教学点,450102,218,220,811,0,
                """)
            .fails("2145000002,分校,450102,211,111,811,0,\n", "school.csv:2 主校标识码")
            .failsMore(
                "2145000002,分校,450102,211,111,811,否,\n3145000003,分校,450102,311,111,811,0,-\n",
                "school.csv:2 主校标识码",
                "school.csv:3 主校标识码 -"),
        check("attached_classes")
            .in("school.csv", SCHOOL)
            .passes("3645000001,职校,450102,365,111,811,,\n")
            .fails("2145000001,附设小学班,450102,219,111,811,,\n", "school.csv:2 办学类型代码 219")
            .failsMore(
                "3145000001,附设班,450102,319,111,811,,\n3445000001,附设班,450102,349,111,811,,\n",
                "school.csv:2 办学类型代码 319",
                "school.csv:3 办学类型代码 349"),
        check("school_without_pupils_row")
            .beside("pupils.csv", PUPILS + "\n2145000001,40,-,-\n")
            .in("school.csv", SCHOOL)
            .passes("2145000001,东城小学,450102,211,111,811,,\n3645000001,职校,450102,365,111,811,,\n")
            .fails("3145000003,初中,450102,311,111,811,,\n", "school.csv:2 学校标识码 3145000003")
            .failsMore(
                "2145000018,教学点,450102,218,220,811,,\n3445000006,十二年,450102,345,111,811,,\n",
                "school.csv:2 学校标识码 2145000018",
                "school.csv:3 学校标识码 3445000006"),
        check("school_without_anybody_primary")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,1,0,0\n2145000018,,,\n3145000003,0,5,0\n")
            .fails("2145000001,0,40,\n", "school.csv:2 学校标识码 2145000001")
            .failsMore(
                "2145000001,0,,\n2145000018,0,-,-\n",
                "school.csv:2 学校标识码 2145000001",
                "school.csv:4 学校标识码 2145000018"),
        check("school_without_anybody_junior")
            .beside("school.csv", SCHOOLS + "3145000013,南城初中,450102,311,111,811,,\n")
            .in("pupils.csv", PUPILS)
            .passes("3145000003,0,1,\n2145000001,1,0,\n")
            .fails("3145000003,7,0,\n", "school.csv:5 学校标识码 3145000003")
            .failsMore(
                "3145000003,,0,\n3145000013,-,0,-\n",
                "school.csv:5 学校标识码 3145000003",
                "school.csv:9 学校标识码 3145000013"),
        check("school_without_anybody_nine_years")
            .beside("school.csv", SCHOOLS + "3145000014,南城学校,450102,312,111,811,,\n")
            .in("pupils.csv", PUPILS)
            .passes("3145000004,0,1,\n3145000014,1,0,\n")
            .fails("3145000004,0,0,\n", "school.csv:6 学校标识码 3145000004")
            .failsMore(
                "3145000004,0,0,\n3145000014,0,0,9\n",
                "school.csv:6 学校标识码 3145000004",
                "school.csv:9 学校标识码 3145000014"),
        check("school_without_anybody_complete")
            .beside("school.csv", SCHOOLS + "3445000015,南城中学,450102,341,111,811,,\n")
            .in("pupils.csv", PUPILS)
            .passes("3445000005,,0,1\n3445000015,,,0\n")
            .fails("3445000005,,0,0\n", "school.csv:7 学校标识码 3445000005")
            .failsMore(
                "3445000005,,0,0\n3445000015,5,0,0\n",
                "school.csv:7 学校标识码 3445000005",
                "school.csv:9 学校标识码 3445000015"),
        check("school_without_anybody_twelve_years")
            .beside("school.csv", SCHOOLS + "3445000016,南城学校,450102,345,111,811,,\n")
            .in("pupils.csv", PUPILS)
            .passes("3445000006,0,0,1\n3445000016,0,,0\n")
            .fails("3445000006,0,0,0\n", "school.csv:8 学校标识码 3445000006")
            .failsMore(
                "3445000006,0,0,0\n3445000016,0,0,0\n",
                "school.csv:8 学校标识码 3445000006",
                "school.csv:9 学校标识码 3445000016"));
  }

  private static List<RuleCase> pupils() {
    return List.of(
        check("primary_pupils_filled")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,0,,\n3145000003,,5,\n")
            .fails("2145000001,,5,\n", "pupils.csv:2 小学在校生数")
            .failsMore(
                "2145000018,,,\n3145000004,,5,\n3445000006,,5,5\n",
                "pupils.csv:2 小学在校生数",
                "pupils.csv:3 小学在校生数",
                "pupils.csv:4 小学在校生数"),
        check("junior_pupils_filled")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,0,,\n3145000003,,0,\n")
            .fails("3145000003,,,\n", "pupils.csv:2 初中在校生数")
            .failsMore(
                "3145000004,5,,\n3445000005,5,,5\n3445000006,5,,5\n",
                "pupils.csv:2 初中在校生数",
                "pupils.csv:3 初中在校生数",
                "pupils.csv:4 初中在校生数"),
        check("senior_pupils_filled")
            .in("pupils.csv", PUPILS)
            .passes("3145000004,5,5,\n3445000005,,5,0\n")
            .fails("3445000005,,5,\n", "pupils.csv:2 高中在校生数")
            .failsMore(
                "3445000005,,5,\n3445000006,5,5,\n", "pupils.csv:2 高中在校生数", "pupils.csv:3 高中在校生数"),
        check("primary_class_sizes")
            .beside(
                "classes.csv",
                CLASSES
                    + "\n2145000001,小学,1,1,40\n2145000001,小学,1,2,41\n3145000004,小学,1,1,30\n3145000004,初中,7,1,50\n")
            .in("pupils.csv", PUPILS)
            .passes("2145000001,81,,\n3145000004,30,50,\n2145000002,99,,\n2145000018,,,\n")
            .fails("2145000001,80,,\n", "pupils.csv:2 小学在校生数 80")
            .failsMore(
                "2145000001,82,,\n3145000004,80,50,\n",
                "pupils.csv:2 小学在校生数 82",
                "pupils.csv:3 小学在校生数 80"),
        check("junior_class_sizes")
            .beside(
                "classes.csv",
                CLASSES
                    + "\n3145000003,初中,7,1,40\n3145000003,初中,7,2,41\n3145000004,小学,1,1,30\n3145000004,初中,7,1,50\n")
            .in("pupils.csv", PUPILS)
            .passes("3145000003,,81,\n3145000004,30,50,\n3445000005,,99,9\n")
            .fails("3145000003,,80,\n", "pupils.csv:2 初中在校生数 80")
            .failsMore(
                "3145000003,,82,\n3145000004,30,80,\n",
                "pupils.csv:2 初中在校生数 82",
                "pupils.csv:3 初中在校生数 80"));
  }

  private static List<RuleCase> teachers() {
    String education = "学校标识码,学段,专任教师数,博士,硕士,本科,专科,高中及以下";
    return List.of(
        check("education_levels")
            .in("teachers.csv", education)
            .passes(
                "2145000001,小学,9,1,2,3,2,1\n2145000002,小学,9,,2,3,2,1\n3145000003,初中,9,1,2,3,2,-\n")
            .fails("2145000001,小学,9,1,2,3,2,0\n", "teachers.csv:2 专任教师数 9")
            .failsMore(
                "2145000001,小学,9,1,2,3,2,0\n3145000003,初中,9,1,2,3,2,2\n",
                "teachers.csv:2 专任教师数 9",
                "teachers.csv:3 专任教师数 9"),
        withinFullTime("backbone_teachers", "县级以上骨干教师数"),
        withinFullTime("certified_teachers", "持教师资格证人数"),
        withinFullTime("trained_teachers", "完成360学时培训人数"),
        check("pe_art_teachers")
            .in("teachers.csv", "学校标识码,学段,专任教师数,体育,音乐,美术,艺术综合")
            .passes("2145000001,小学,9,3,3,2,1\n2145000002,小学,9,30,,2,1\n")
            .fails("2145000001,小学,9,3,3,2,2\n", "teachers.csv:2 体育 3")
            .failsMore(
                "2145000001,小学,9,3,3,2,2\n2145000002,小学,0,1,0,0,0\n",
                "teachers.csv:2 体育 3",
                "teachers.csv:3 体育 1"),
        check("art_subtotal")
            .in("teachers.csv", "学校标识码,学段,专任教师数,音乐,美术,艺术综合,艺术（计）")
            .passes("2145000001,小学,9,3,2,1,6\n2145000002,小学,9,3,2,1,\n3145000003,初中,9,,2,1,9\n")
            .fails("2145000001,小学,9,3,2,1,7\n", "teachers.csv:2 艺术（计） 7")
            .failsMore(
                "2145000001,小学,9,3,2,1,5\n2145000002,小学,9,0,0,0,1\n",
                "teachers.csv:2 艺术（计） 5",
                "teachers.csv:3 艺术（计） 1"));
  }

  private static RuleCase withinFullTime(String id, String header) {
    return check(id)
        .in("teachers.csv", "学校标识码,学段,专任教师数," + header)
        .passes("2145000001,小学,9,9\n2145000002,小学,9,\n3145000003,初中,9,-\n")
        .fails("2145000001,小学,9,10\n", "teachers.csv:2 " + header + " 10")
        .failsMore(
            "2145000001,小学,9,10\n2145000002,小学,0,1\n",
            "teachers.csv:2 " + header + " 10",
            "teachers.csv:3 " + header + " 1");
  }

  private static List<RuleCase> county() {
    String teachers = "学校标识码,学段,专任教师数\n2145000001,小学,9\n3145000004,小学,4\n3145000004,初中,%s\n";
    String migrants = "学校标识码,随迁子女数\n2145000001,9\n2145000002,-\n3145000003,4\n3145000004,%s\n";
    return List.of(
        check("exchange_eligible_teachers")
            .beside("teachers.csv", teachers.formatted("2"))
            .in("county.csv", "县区代码,符合交流条件教师数")
            .passes("450102,15\n")
            .fails("450102,16\n", "county.csv:2 符合交流条件教师数 16")
            .failsMore(
                submitted ->
                    submitted
                        .with("teachers.csv", teachers.formatted("0"))
                        .with("county.csv", "县区代码,符合交流条件教师数\n450102,14\n"),
                "county.csv:2 符合交流条件教师数 14"),
        check("migrants_in_schools")
            .beside("pupils.csv", migrants.formatted("2"))
            .in("county.csv", "县区代码,公办就读,购买服务就读")
            .passes("450102,10,5\n")
            .fails("450102,10,6\n", "county.csv:2 公办就读 10")
            .failsMore(
                submitted ->
                    submitted
                        .with("pupils.csv", migrants.formatted("0"))
                        .with("county.csv", "县区代码,公办就读,购买服务就读\n450102,14,0\n"),
                "county.csv:2 公办就读 14"),
        catchment("catchment_primary_in_schools", "小学"),
        catchment("catchment_junior_in_schools", "初中"));
  }

  private static RuleCase catchment(String id, String stage) {
    String pupils =
        "学校标识码,%s在校生数\n".formatted(stage) + "2145000001,9\n3145000003,-\n3145000004,%s\n";
    String header = "划片入学%s总人数".formatted(stage);
    return check(id)
        .beside("pupils.csv", pupils.formatted("6"))
        .in("county.csv", "县区代码," + header)
        .passes("450102,15\n")
        .fails("450102,16\n", "county.csv:2 " + header + " 16")
        .failsMore(
            submitted ->
                submitted
                    .with("pupils.csv", pupils.formatted("0"))
                    .with("county.csv", "县区代码,%s\n450102,10\n".formatted(header)),
            "county.csv:2 " + header + " 10");
  }

  private static List<RuleCase> others() {
    return List.of(
        check("gym_within_teaching_area")
            .in("facilities.csv", "学校标识码,教学及辅助用房面积,其中室内体育用房面积")
            .passes("2145000001,100.5,100.5\n2145000002,100,\n3145000003,-,5\n")
            .fails("2145000001,100.5,100.6\n", "facilities.csv:2 其中室内体育用房面积 100.6")
            .failsMore(
                "2145000001,100,101\n2145000002,0,1\n",
                "facilities.csv:2 其中室内体育用房面积 101",
                "facilities.csv:3 其中室内体育用房面积 1"),
        check("rooms_within_teaching_area")
            .beside(
                "rooms.csv",
                ROOMS + "\n2145000001,音乐,600.5\n2145000001,美术,400\n3145000003,音乐,1900\n")
            .in("facilities.csv", "学校标识码,教学及辅助用房面积")
            .passes("2145000001,1000.5\n2145000002,2000\n3145000003,999.9\n")
            .fails("2145000001,1000.4\n2145000002,2000\n", "facilities.csv:2 教学及辅助用房面积 1000.4")
            .failsMore(
                "2145000001,1000\n3145000003,1899.9\n",
                "facilities.csv:2 教学及辅助用房面积 1000",
                "facilities.csv:3 教学及辅助用房面积 1899.9"),
        check("equipment_value_per_area")
            .in("facilities.csv", "学校标识码,教学及辅助用房面积,教学仪器设备资产值")
            .passes("2145000001,100,200\n2145000002,-,999999\n3145000003,100,\n")
            .fails("2145000001,100,200.1\n", "facilities.csv:2 教学仪器设备资产值 200.1")
            .failsMore(
                "2145000001,100,260000\n2145000002,0,1\n",
                "facilities.csv:2 教学仪器设备资产值 260000",
                "facilities.csv:3 教学仪器设备资产值 1"),
        check("satisfied_within_valid")
            .in("survey.csv", SURVEY)
            .passes("450102,家长,100,95,95,,\n450102,学生,100,,95,,\n")
            .fails("450102,家长,100,95,96,,\n", "survey.csv:2 满意问卷数 96")
            .failsMore(
                "450102,家长,100,95,96,,\n450102,学生,100,5,6,,\n",
                "survey.csv:2 满意问卷数 96",
                "survey.csv:3 满意问卷数 6"),
        check("valid_within_issued")
            .in("survey.csv", SURVEY)
            .passes("450102,家长,95,95,90,,\n450102,学生,,95,90,,\n")
            .fails("450102,家长,94,95,90,,\n", "survey.csv:2 有效问卷数 95")
            .failsMore(
                "450102,家长,94,95,90,,\n450102,学生,4,5,1,,\n",
                "survey.csv:2 有效问卷数 95",
                "survey.csv:3 有效问卷数 5"),
        check("interviews_satisfied")
            .in("survey.csv", SURVEY)
            .passes("450102,家长,,,,20,20\n450102,学生,,,,,20\n")
            .fails("450102,家长,,,,20,21\n", "survey.csv:2 走访满意人数 21")
            .failsMore(
                "450102,家长,,,,20,21\n450102,学生,,,,0,1\n",
                "survey.csv:2 走访满意人数 21",
                "survey.csv:3 走访满意人数 1"));
  }

  @Test
  void everyRuleAndEveryCheckHasACase() {
    Set<String> defined = new HashSet<>(Submitted.DEFINITIONS.rules().keySet());
    defined.addAll(Submitted.DEFINITIONS.checks().keySet());
    defined.removeAll(OF_THE_PROVINCE);
    assertThat(cases().map(RuleCase::id)).containsExactlyInAnyOrderElementsOf(defined);
  }

  /** A form with one row for the county cannot fail a check more than once. */
  @ParameterizedTest
  @MethodSource("cases")
  void everyCasePassesFailsAndFailsSeveralTimes(RuleCase rule) {
    assertThat(rule.isWhole()).isTrue();
    Check check = Submitted.DEFINITIONS.checks().get(rule.id());
    boolean isOfOneRow =
        rule.id().equals("groups_lacking") || (check != null && check.form().equals(Form.COUNTY));
    assertThat(rule.morePlaces()).hasSizeGreaterThanOrEqualTo(isOfOneRow ? 1 : 2);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSoundSubmissionPasses(RuleCase rule) {
    assertThat(rule.placesIn(rule.takePassing())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFailureIsToldWithItsPlaceSeverityAndMessage(RuleCase rule) {
    Intake intake = rule.takeFailing();
    assertThat(String.join(";", rule.placesIn(intake))).isEqualTo(rule.places().get(0));
    Held first = entries(intake, rule).get(0);
    assertThat(first.message()).isEqualTo(rule.message());
    assertThat(first.severity()).isEqualTo(severityOf(rule.id()));
    assertRowsStandAsTheSeveritySays(intake, rule);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOneOfSeveralFailuresIsTold(RuleCase rule) {
    Intake intake = rule.takeFailingMore();
    assertThat(rule.placesIn(intake)).containsExactlyElementsOf(rule.morePlaces());
    assertRowsStandAsTheSeveritySays(intake, rule);
  }

  /** An error holds its row; a warning or an emptied field leaves it. */
  private static void assertRowsStandAsTheSeveritySays(Intake intake, RuleCase rule) {
    for (Held held : entries(intake, rule)) {
      if (held.line() != null) {
        assertThat(
                intake.accepted().get(held.form()).stream()
                    .anyMatch(row -> row.file().equals(held.file()) && row.line() == held.line()))
            .as(held.toString())
            .isEqualTo(!held.severity().equals("error"));
      } else if (held.severity().equals("error")) {
        assertThat(intake.accepted().values().stream().flatMap(List::stream))
            .noneMatch(row -> row.file().equals(held.file()));
      }
    }
  }

  private static List<Held> entries(Intake intake, RuleCase rule) {
    List<Held> entries = new ArrayList<>(intake.held());
    entries.removeIf(held -> !held.rule().equals(rule.id()));
    return entries;
  }

  private static String severityOf(String id) {
    if (OF_OPTIONAL_CELLS.contains(id)) {
      return "field";
    }
    return Submitted.DEFINITIONS.checks().containsKey(id)
        ? Submitted.DEFINITIONS.checks().get(id).toldAs().code()
        : Submitted.DEFINITIONS.rule(id).severity().code();
  }

  private static byte[] unreadable() {
    byte[] content = (ROOMS + "\n2145000001,x,96\n").getBytes(StandardCharsets.UTF_8);
    content[content.length - 2] = (byte) 0xFF;
    return content;
  }
}
