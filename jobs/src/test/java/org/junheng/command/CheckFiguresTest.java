package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.language.Language;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a county is told that its figures would be: small folders, checked by eye. */
@ExtendWith(SpokenAsBefore.class)
class CheckFiguresTest {
  private static final String COUNTY_CODE = "450102";
  private static final String TEACHERS =
      "学校标识码,学段,专任教师数,博士,硕士,本科,专科,高中及以下,县级以上骨干教师数,体育,音乐,美术,艺术综合\n";
  private static final String FACILITIES = "学校标识码,教学及辅助用房面积,其中室内体育用房面积,运动场地面积,教学仪器设备资产值,网络多媒体教室数\n";

  @TempDir private Path folder;
  private String output;

  @BeforeEach
  void speakChinese() {
    Language.speak(Language.ZH);
  }

  @Test
  void aCountyWhoseSchoolsAllPassIsToldSo() throws IOException {
    write(2025, "200", "24");
    assertThat(check("2025")).isZero();
    assertThat(lines())
        .contains(
            "  预估结果（Q2017 优质均衡）：按本县填报数据预估，以省级计算为准",
            "    学校：共2个单元，达标2，未达标0，数据不全0（达标：小学2/2）",
            "    差异系数：小学≤0.50",
            "      R6      0.000 达标          生均教学仪器设备值",
            "    综合差异系数：小学—（≤0.65）数据不全")
        .noneMatch(line -> line.contains("低于标准的学校"));
  }

  @Test
  void aSchoolBelowALimitIsNamedWithItsValueAndTheLimit() throws IOException {
    write(2025, "200", "22");
    assertThat(check("2025")).isZero();
    assertThat(lines())
        .contains(
            "    学校：共2个单元，达标2，未达标0，数据不全0（达标：小学2/2）",
            "    低于标准的学校：",
            "      R7 每百名学生拥有网络多媒体教室数（间/百生）",
            "        小学（标准2.3）1所：西城小学 2.20");
    write(2025, "200", "19");
    check("2025");
    assertThat(lines())
        .contains(
            "    目前结论：未达标（资源配置未达标，政府保障程度数据不全，教育质量数据不全，社会认可度数据不全，一票否决数据不全；P1、P2此处不能判断）",
            "    学校：共2个单元，达标1，未达标1，数据不全0（达标：小学1/2）",
            "        小学（标准2.3）1所：西城小学 1.90（不足85%）");
  }

  @Test
  void aCvAtItsLimitPassesAndOneJustAboveIsShownWithMoreDecimals() throws IOException {
    write(2025, "600", "24");
    check("2025");
    assertThat(lines()).contains("      R6      0.500 达标          生均教学仪器设备值");
    write(2025, "600.1", "24");
    check("2025");
    assertThat(lines()).contains("      R6      0.5001 未达标       生均教学仪器设备值");
  }

  @Test
  void whatNeedsAMissingFormIsUndetermined() throws IOException {
    write(2025, "200", "24");
    check("2025");
    assertThat(lines())
        .contains("    未达标或数据不全的项目：")
        .contains("      G3、G5：数据不全的学校2所：东城小学（缺班级情况）、西城小学（缺班级情况）")
        .anyMatch(line -> line.matches("      G1、G2、.*、V7：数据不全，缺所需报表或数据"))
        .noneMatch(line -> line.contains("P2 "));
    Files.delete(place(2025).resolve("facilities.csv"));
    check("2025");
    assertThat(lines()).contains("      R4、R5、R6、R7 2个单元：东城小学（小学）、西城小学（小学）");
    Files.delete(place(2025).resolve("school.csv"));
    assertThat(check("2025")).isOne();
    assertThat(lines()).contains("  没有采用的学校，不能预估结果。");
  }

  @Test
  void whatCannotBeKnownHereIsSaid() throws IOException {
    write(2025, "200", "24");
    check("2025");
    assertThat(lines())
        .contains("  此处不能知道：", "    其他县区：排名，以及两个县区都报了的学校")
        .anyMatch(line -> line.startsWith("    其他学年：P2"))
        .anyMatch(line -> line.startsWith("    省级认定名单：P1"))
        .anyMatch(line -> line.startsWith("    省级单价："))
        .anyMatch(line -> line.startsWith("    省级决定："))
        .anyMatch(line -> line.startsWith("  没有进行的核查（19项）：没有2024学年的报表"));
    Path reference = folder.resolve("reference");
    write(
        reference.resolve("counties.csv"),
        "code,name,city_code,city_name,kind,from_year,to_year\n450102,甲县,450100,样例市,,2000,\n");
    write(reference.resolve("recognition.csv"), "county_code,regime,year\n450102,B2012,2018\n");
    write(reference.resolve("unit_costs.csv"), "resource,unit,yuan\nmultimedia_room,间,30000\n");
    check("2025", "--reference", reference.toString());
    assertThat(lines())
        .anyMatch(line -> line.contains("；P2此处不能判断"))
        .noneMatch(line -> line.startsWith("    省级"));
  }

  @Test
  void lastYearBesideOrNamedIsComparedWith() throws IOException {
    write(2025, "200", "24");
    write(2024, "20", "24");
    assertThat(check("2025")).isZero();
    assertThat(output).contains("[equipment_value_changed]").doesNotContain("没有2024学年的报表");
    assertThat(lines()).anyMatch(line -> line.matches("  办学条件：.*提示4处"));
    Path elsewhere = folder.resolve("old");
    Files.move(place(2024), elsewhere);
    check("2025");
    assertThat(output).doesNotContain("[equipment_value_changed]").contains("没有2024学年的报表");
    check("2025", "--before", elsewhere.toString());
    assertThat(output).contains("[equipment_value_changed]").doesNotContain("没有2024学年的报表");
  }

  @Test
  void filesOfAnotherYearThanTheOneBeforeAreRefused() throws IOException {
    write(2025, "200", "24");
    write(2023, "200", "24");
    assertThat(check("2025", "--before", place(2023).toString())).isEqualTo(2);
  }

  @Test
  void theAnswerHasTheFiguresInASheetAndInItsText() throws IOException {
    write(2025, "600.1", "19");
    check("2025", "--answer", folder.resolve("out").toString());
    Path answer = folder.resolve("out/450102/2025核查结果.xlsx");
    List<List<String>> rows = sheet(answer, "预估结果");
    assertThat(rows)
        .contains(
            List.of(
                "Q2017 优质均衡",
                "学校低于标准",
                "小学",
                "R7",
                "每百名学生拥有网络多媒体教室数",
                "2145000002",
                "西城小学",
                "1.90",
                "2.3",
                "未达标",
                "不足标准的85%"),
            List.of(
                "Q2017 优质均衡",
                "差异系数",
                "小学",
                "R6",
                "生均教学仪器设备值",
                "",
                "",
                "0.5001",
                "≤0.50",
                "未达标",
                ""))
        .anyMatch(row -> row.contains("P2") && row.contains("此处不能判断"));
    assertThat(Files.readString(folder.resolve("out/450102/2025核查结果.txt")))
        .contains("\r\n预估结果（Q2017 优质均衡）：", "西城小学 1.90（不足85%）", "完整内容见工作簿“预估结果”。\r\n");
  }

  /** Two primary schools of 1000 pupils each that pass but for what is given. */
  private void write(int year, String equipment, String rooms) throws IOException {
    Path place = place(year);
    write(
        place.resolve("school.csv"),
        "学校标识码,学校名称,县区代码,办学类型代码,城乡分类代码,举办者代码\n"
            + "2145000001,东城小学,450102,211,111,811\n2145000002,西城小学,450102,211,111,811\n");
    write(place.resolve("pupils.csv"), "学校标识码,小学在校生数\n2145000001,1000\n2145000002,1000\n");
    write(
        place.resolve("teachers.csv"),
        TEACHERS
            + "2145000001,小学,60,0,0,50,10,0,20,5,5,5,0\n2145000002,小学,60,0,0,50,10,0,20,5,5,5,0\n");
    write(
        place.resolve("facilities.csv"),
        FACILITIES
            + "2145000001,6000,0,8000,"
            + equipment
            + ",24\n2145000002,6000,0,8000,200,"
            + rooms
            + "\n");
  }

  private Path place(int year) {
    return folder.resolve("landing").resolve(String.valueOf(year)).resolve(COUNTY_CODE);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int check(String year, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(0, place(Integer.parseInt(year)).toString());
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      arguments.add(0, "check");
      return Junheng.run(arguments.toArray(String[]::new));
    } finally {
      System.setOut(before);
      output = said.toString(StandardCharsets.UTF_8);
    }
  }

  private List<String> lines() {
    return output.lines().toList();
  }

  private static List<List<String>> sheet(Path file, String name) throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<List<String>> rows = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : book.getSheet(name)) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
          cells.add(formatter.formatCellValue(row.getCell(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
