package org.junheng.intake;

import static org.junheng.intake.RuleCase.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junheng.landing.TestWorkbook;

/** Cases of the rules about files as people really send them. */
final class FileRuleCases {
  private static final String PUPILS = "学校标识码,小学在校生数,初中在校生数,高中在校生数";
  private static final String ROOMS = "学校标识码,类别,面积";
  private static final String FUNDING = "学校标识码,公用经费总额,教师培训经费";
  private static final String ROOM = "\n2145000001,音乐,96";

  private FileRuleCases() {}

  static List<RuleCase> all() {
    return List.of(
        rule("title_year", "“样例县2024年专用教室统计表”写的不是报送的2025学年；请核对是否放错了学年的文件，如无误请改正标题或文件名")
            .passes(
                submitted ->
                    submitted
                        .with(
                            "rooms.csv",
                            "样例县2025—2026学年专用教室,,\n国教督办函〔2019〕30号,,\n填表日期：2026年1月5日,,\n" + ROOMS)
                        .with("pupils-20240901.csv", PUPILS))
            .fails(with("rooms.csv", "样例县2024年专用教室统计表,,\n" + ROOMS), "rooms.csv 样例县2024年专用教室统计表")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", "2024-2025学年度专用教室,,\n" + ROOMS)
                        .with("学生情况2023年.csv", "统计时点：2023年9月1日,,,\n" + PUPILS)
                        .with("经费-2024.csv", "二〇二四年经费,,\n学校标识码,公用经费总额,教师培训经费\n"),
                "经费-2024.csv 经费-2024.csv",
                "经费-2024.csv 二〇二四年经费",
                "学生情况2023年.csv 学生情况2023年.csv",
                "学生情况2023年.csv 统计时点：2023年9月1日",
                "rooms.csv 2024-2025学年度专用教室"),
        rule("groups_lacking", "“社会认可度”缺少这些行：人大代表、政协委员、其他群众；缺一类，有关项目即为数据不全，请补报或核对是否只重报了一部分")
            .in("survey.csv", "县区代码,群体")
            .passes(
                "450102,学生\n450102,家长\n450102,教师\n450102,校长\n450102,人大代表\n450102,政协委员\n450102,其他群众\n")
            .fails("450102,学生\n450102,家长\n450102,教师\n450102,校长\n", "survey.csv 人大代表、政协委员、其他群众")
            .failsMore("450102,学生\n450102,家长\n", "survey.csv 教师、校长、人大代表、政协委员、其他群众"),
        rule("file_archive", "文件是zip压缩包，里面的内容没有读取；请解压后，把其中的报表逐个放入本县的文件夹")
            .passes(with("rooms.csv", ROOMS))
            .fails(with("报表.zip", "x"), "报表.zip zip压缩包")
            .failsMore(
                submitted -> submitted.with("rooms.xlsx", "Rar!\1").with("报表.7z", "x"),
                "报表.7z 7z压缩包",
                "rooms.xlsx RAR压缩包"),
        rule("file_no_table", "文件内容是PDF文档，不是表格，无法读取；请报送原来的表格文件（.xlsx、.xls 或 .csv）")
            .passes(with("rooms.csv", ROOMS))
            .fails(with("rooms.xlsx", "%PDF-1.7"), "rooms.xlsx PDF文档")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xls", "GIF89a")
                        .with("pupils.csv", "{\\rtf1}")
                        .with("学生情况（盖章）.PDF", "x"),
                "学生情况（盖章）.PDF PDF文件（.pdf）",
                "pupils.csv RTF文档",
                "rooms.xls 图片（GIF）"),
        rule("file_same", "与“rooms.csv”内容完全相同，只读取一次；请删去一份")
            .passes(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + ROOM)
                        .with("rooms-2.csv", ROOMS + "\n2145000002,音乐,96"))
            .fails(
                submitted ->
                    submitted.with("rooms.csv", ROOMS + ROOM).with("专用教室 - 副本.csv", ROOMS + ROOM),
                "专用教室 - 副本.csv")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + ROOM)
                        .with("专用教室(1).csv", ROOMS + ROOM)
                        .with("专用教室（最终版）.csv", ROOMS + ROOM),
                "专用教室(1).csv",
                "专用教室（最终版）.csv"),
        rule("sheet_same", "工作表“rooms (2)”与“rooms”内容完全相同，只读取一次；请删去一张")
            .passes(with("rooms.xlsx", sheets(ROOMS + ROOM, ROOMS + "\n2145000001,美术,90")))
            .fails(with("rooms.xlsx", sheets(ROOMS + ROOM, ROOMS + ROOM)), "rooms.xlsx rooms (2)")
            .failsMore(
                with("rooms.xlsx", sheets(ROOMS + ROOM, ROOMS + ROOM, ROOMS + ROOM)),
                "rooms.xlsx rooms (2)",
                "rooms.xlsx rooms (3)"),
        rule("sheet_example", "工作表“样表-专用教室”按名称是样表或说明，另有“专用教室”，因此未读取；如其中有本县的数据，请移入“专用教室”后重报")
            .passes(with("rooms.xlsx", named("样表-专用教室")))
            .fails(with("rooms.xlsx", named("样表-专用教室", "专用教室")), "rooms.xlsx 样表-专用教室")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xls", named("专用教室（示例）", "专用教室"))
                        .with("专用教室2.xlsx", named("Sheet1", "填报说明"))
                        .with("专用教室3.xlsx", named("样表-专用教室", "样例", "Sheet1")),
                "rooms.xls 专用教室（示例）",
                "专用教室2.xlsx 填报说明",
                "专用教室3.xlsx 样表-专用教室"),
        rule("columns_hidden", "隐藏的列（B）有内容，已照常读取；如不应报送，请删去这些列")
            .passes(with("rooms.xlsx", book(ROOMS + ROOM + "\n@hide D")))
            .fails(with("rooms.xlsx", book(ROOMS + ROOM + "\n@hide B")), "rooms.xlsx B")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.xls", old(ROOMS + ROOM + "\n@hide B\n@hide C"))
                        .with("pupils.xlsx", book(PUPILS + "\n2145000001,1,,\n@hide B")),
                "pupils.xlsx B",
                "rooms.xls B、C"),
        rule("merged_read", "有1处合并单元格（首处A2:A3），已按合并的内容读入其中各行；请核对，最好取消合并逐行填写")
            .passes(with("rooms.xlsx", book("标题\n" + ROOMS + ROOM + "\n@merge A1:C1")))
            .fails(
                with("rooms.xlsx", book(ROOMS + ROOM + "\n,美术,90\n@merge A2:A3")), "rooms.xlsx 1")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "rooms.xls",
                            old(
                                ROOMS
                                    + ROOM
                                    + "\n,,97\n2145000002,美术,90\n,美术,91\n@merge A2:A3\n@merge B2:B3"
                                    + "\n@merge A4:A5"))
                        .with(
                            "classes.xlsx",
                            book(
                                "学校标识码,学段,年级,班号,班级人数\n2145000001,小学,1,1,9\n,,2,1,9\n@merge"
                                    + " A2:A3\n@merge B2:B3")),
                "classes.xlsx 2",
                "rooms.xls 3"),
        rule("merged_figures", "B2:C2是合并的单元格，无法判断数字属于哪一行、哪一栏；请取消合并，逐格填写")
            .passes(with("rooms.xlsx", book(ROOMS + ROOM + "\n,美术,90\n@merge A2:A3")))
            .fails(
                with("pupils.xlsx", book(PUPILS + "\n2145000001,9,,\n@merge B2:C2")),
                "pupils.xlsx:2 小学在校生数 9;pupils.xlsx:2 初中在校生数")
            .failsMore(
                with("rooms.xls", old(ROOMS + ROOM + "\n2145000002,音乐,\n@merge C2:C3")),
                "rooms.xls:2 面积 96",
                "rooms.xls:3 面积"),
        rule("shown_otherwise", "单元格的数字格式使显示的数与保存的数（960000）不同，无法判断填报的是哪一个；请把格式改为“常规”，核对后重新填写")
            .passes(with("rooms.xlsx", book(ROOMS + "\n2145000001,音乐,96[#,##0.00\"㎡\"]")))
            .fails(
                with("rooms.xlsx", book(ROOMS + "\n2145000001,音乐,960000[0\\.0000]")),
                "rooms.xlsx:2 面积 960000")
            .failsMore(
                with(
                    "rooms.xls",
                    old(
                        ROOMS
                            + "\n2145000001,音乐,960000[0.0;-0.0;]\n2145000001,音乐,96000[0\".\"000]"
                            + "\n2145000001,音乐,9600000[0.0!,]\n2145000002,音乐,7[0\"00\"]")),
                "rooms.xls:3 面积 96000",
                "rooms.xls:5 面积 7"),
        rule(
                "rows_passed_over",
                "第3—4行没有编码也没有填写的数字，或是小计、重复的表头，未作为数据读取（首行为“填表人：张三”）；如其中有学校，请补填学校标识码")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,音乐,96\n合计,,96\n\n")
            .fails("2145000001,音乐,96\n填表人：张三,,\n2022年9月20日,,", "rooms.csv 3—4")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", ROOMS + "\n东城镇小计,,96\n2145000001,音乐,96\n,,0\n")
                        .with("pupils.csv", PUPILS + "\n2145000001,1,,\n" + PUPILS + "\n"),
                "pupils.csv 3",
                "rooms.csv 2、4"),
        rule("column_near", "栏目“教师培训费用”不在报表中，未读取；它与缺少的“教师培训经费”相近，如就是该栏，请改为此名后重报")
            .passes(with("funding.csv", "学校标识码,公用经费总额,备注\n2145000001,1,x"))
            .fails(
                with("funding.csv", "学校标识码,公用经费总额,教师培训费用\n2145000001,1,1"),
                "funding.csv 教师培训费用 教师培训费用")
            .failsMore(
                with("pupils.csv", "学校标识码,小学在校生数,初中在校学生数,高中在校学生数,随迁子女数\n2145000001,1,1,1,1"),
                "pupils.csv 初中在校学生数 初中在校学生数",
                "pupils.csv 高中在校学生数 高中在校学生数"),
        rule("column_unnamed", "B列没有表头而有内容（首个在B2“x”），未读取；如应报送请补上表头，否则请删去该列")
            .passes(with("rooms.csv", "学校标识码,,类别,面积\n2145000001,,音乐,96"))
            .fails(with("rooms.csv", "学校标识码,,类别,面积\n2145000001,x,音乐,96"), "rooms.csv B列")
            .failsMore(
                with("rooms.csv", ",学校标识码,,类别,面积\n1,2145000001,x,音乐,96"),
                "rooms.csv A列",
                "rooms.csv C列"),
        rule("column_unnamed_lacking", "B列没有表头而有内容（首个在B2“40”），报表又缺少栏目，该列未读取；请补上表头后重报")
            .passes(with("rooms.csv", "学校标识码,,类别,面积\n2145000001,x,音乐,96"))
            .fails(
                with("survey.csv", "县区代码,,群体,发放问卷数,有效问卷数,满意问卷数\n450102,40,学生,50,40,40"),
                "survey.csv B列")
            .failsMore(
                with("survey.csv", "县区代码,,群体,,发放问卷数,有效问卷数,满意问卷数\n450102,40,学生,1,50,40,40"),
                "survey.csv B列",
                "survey.csv D列"),
        rule(
                "figures_unread",
                "多数数字的表头认不出（10个数字栏目只认出1个），整个文件退回；未认出的有：C列“甲项”、D列“乙项”；请按报表的栏目名改正表头后重报")
            .passes(with("pupils.csv", "学校标识码,小学在校生数\n2145000001,40"))
            .fails(
                with("pupils.csv", "学校标识码,随迁子女数,甲项,乙项\n2145000001,4,40,40"),
                "pupils.csv C列“甲项”、D列“乙项”")
            .failsMore(
                submitted ->
                    submitted
                        .with("pupils.csv", "学校标识码,小学在校生数,乙项,丙项\n2145000001,40,40,1")
                        .with("funding.csv", "学校标识码,公用经费总额,甲项,乙项\n2145000001,4,40,40"),
                "funding.csv C列“甲项”、D列“乙项”",
                "pupils.csv C列“乙项”、D列“丙项”"),
        rule("header_unit", "本栏写明的单位是“元”，报表规定的单位是万元，本栏未读取，按缺报处理；请按规定的单位核对数字，改正表头后重报")
            .passes(
                submitted ->
                    submitted
                        .with("facilities.csv", "*学校标识码,1.教学及辅助用房面积（㎡）,教学仪器设备资产值（万元）,图书册数（册）")
                        .with("pupils.csv", "学校标识码,小学在校生数\n（单位）,（人）\n2145000001,40"))
            .fails(
                with("facilities.csv", "学校标识码,教学及辅助用房面积,教学仪器设备资产值（元）,图书册数\n2145000001,1,1,1"),
                "facilities.csv 教学仪器设备资产值（元） 元")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "facilities.csv",
                            "学校标识码,教学及辅助用房面积,图书册数,计算机台数\n,亩,万册,\n2145000001,1,1,1")
                        .with("funding.csv", "学校标识码,公用经费总额,培训经费（万元）\n2145000001,1,1"),
                "facilities.csv 教学及辅助用房面积 亩",
                "facilities.csv 图书册数 万册",
                "funding.csv 培训经费（万元） 万元"),
        rule("required_unit", "表头或标题写明的单位是“亩”，报表规定的单位是平方米，必填栏或全部数字无法读取，整个文件退回；请按规定的单位核对数字，改正表头后重报")
            .passes(with("rooms.csv", "学校标识码,类别,面积（平方米）" + ROOM))
            .fails(with("rooms.csv", "学校标识码,类别,面积（亩）" + ROOM), "rooms.csv 亩")
            .failsMore(
                submitted ->
                    submitted
                        .with("rooms.csv", "学校标识码,类别,面积（公顷）" + ROOM)
                        .with("teachers.csv", "学校标识码,学段,专任教师数（千人）\n2145000001,小学,1")
                        .with("funding.csv", "单位：万元,,\n" + FUNDING + "\n2145000001,1,1"),
                "funding.csv 万元",
                "rooms.csv 公顷",
                "teachers.csv 千人"),
        rule(
                "row_swallowed",
                "本格（“音乐,96‹U+000A›2145000002,音乐”）含有换行和整行的内容，第2—3行被读成了一行，很可能引号多了或少了；请改正引号后重报，被并入的各行都没有采用")
            .in("rooms.csv", ROOMS)
            .passes("2145000001,\"音\n乐\",96")
            .fails(
                "2145000001,\"音乐,96\n2145000002,音乐\",96",
                "rooms.csv:2 类别 音乐,96‹U+000A›2145000002,音乐")
            .failsMore(
                "2145000001,\"音乐,96\n2145000002,音乐\",96\n\"2145000001,音乐,96\n2145000002\",音乐,96\n",
                "rooms.csv:2 类别 音乐,96‹U+000A›2145000002,音乐",
                "rooms.csv:4 学校标识码 2145000001,音乐,96‹U+000A›2145000002"),
        rule("origin_unread", "有1行的来源栏目无法读懂（首处E2“第9行”），这些行的退回与提示不能都指到导出文件中的位置；请勿改动来源栏目，或重新转换")
            .in("rooms.csv", ROOMS + ",来源文件,来源行,来源单元格")
            .passes("2145000001,音乐,96,a.xlsx,9,area=C9+D9\n2145000001,美术,90,,,")
            .fails("2145000001,音乐,96,a.xlsx,第9行,", "rooms.csv 1")
            .failsMore(
                submitted ->
                    submitted
                        .with(
                            "rooms.csv",
                            ROOMS
                                + ",来源文件,来源行,来源单元格\n2145000001,音乐,96,a.xlsx,9,area=9C"
                                + "\n2145000001,美术,90,,9,\n2145000001,音乐,96,a.xlsx,,"
                                + "\n2145000002,音乐,96,b.xlsx,9,\n2145000002,美术,90,b.xlsx,9,")
                        .with("pupils.csv", PUPILS + ",来源行\n2145000001,9,,,8"),
                "pupils.csv 1",
                "rooms.csv 4"),
        rule("digits_lost", "“2.145E+09”是科学计数法，末尾的数字已丢失；请把该栏改为文本或数值格式，重新填写10位数字")
            .in("rooms.csv", ROOMS)
            .passes("2.145000001E+09,音乐,96")
            .fails("2.145E+09,音乐,96", "rooms.csv:2 学校标识码 2.145E+09")
            .failsMore(
                "2.145E+09,音乐,96\n2145000001,音乐,9.6E+20",
                "rooms.csv:2 学校标识码 2.145E+09",
                "rooms.csv:3 面积 9.6E+20"),
        rule("digits_rounded", "“7.37E+05”是科学计数法，已按737000读取，末尾的数字可能已丢失；请核对")
            .in("funding.csv", FUNDING)
            .passes("2145000001,7.3777420E5,3.8E1")
            .fails("2145000001,7.37E+05,1", "funding.csv:2 公用经费总额 7.37E+05")
            .failsMore(
                "2145000001,7.37E+05,1\n2145000002,100,1.2E+2",
                "funding.csv:2 公用经费总额 7.37E+05",
                "funding.csv:3 教师培训经费 1.2E+2"));
  }

  private static UnaryOperator<Submitted> with(String name, String text) {
    return submitted -> submitted.with(name, text);
  }

  private static UnaryOperator<Submitted> with(String name, byte[] content) {
    return submitted -> submitted.with(name, content);
  }

  private static byte[] book(String rows) {
    return TestWorkbook.of("x", bars(rows)).as("xlsx");
  }

  private static byte[] old(String rows) {
    return TestWorkbook.of("x", bars(rows)).as("xls");
  }

  private static byte[] sheets(String... rows) {
    TestWorkbook book = TestWorkbook.of("rooms", bars(rows[0]));
    for (int i = 1; i < rows.length; i++) {
      book.and("rooms (" + (i + 1) + ")", bars(rows[i]));
    }
    return book.as("xlsx");
  }

  private static byte[] named(String... sheets) {
    TestWorkbook book = new TestWorkbook();
    for (int i = 0; i < sheets.length; i++) {
      book.and(sheets[i], bars(ROOMS + "\n2145000001," + (i == 0 ? "音乐" : "美术") + ",9" + i));
    }
    return book.as("xlsx");
  }

  private static String bars(String rows) {
    return rows.replace(',', '|').replace("#|##", "#,##").replace("!|]", "!,]");
  }
}
