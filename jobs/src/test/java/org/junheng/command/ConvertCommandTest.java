package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.language.SpokenAsBefore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SpokenAsBefore.class)
class ConvertCommandTest {
  private static final String OFFICIAL = "jobs/src/test/resources/fixtures/official/";
  private static final String REFERENCE = "jobs/src/test/resources/fixtures/sample/reference";

  @TempDir private Path folder;
  private String told;

  @Test
  void tellsWhatWasConvertedInTheLanguageOfTheMachine() {
    assertThat(run(OFFICIAL + "wide --year 2022 --lang zh --out " + landing())).isEqualTo(0);
    assertThat(told)
        .contains("布局 cn-wide：学校（机构）一览表")
        .contains("须核对：布局依据公开资料整理")
        .contains("2022学年：28所学校，3个县区，来自3个工作表或文件")
        .contains("行数：school 28, facilities 28, pupils 28, teachers 32")
        .contains("3行不是学校（合计、说明等）")
        .contains("布局没有读取的：\n  列 在校生数/#随迁子女 (2022学年初中学校一览表.xlsx)\n")
        .contains("新增12个文件，替换0个，未变0个，未写入0个");
    assertThat(run(OFFICIAL + "schools --year 2022 --explain --lang en")).isEqualTo(0);
    assertThat(told)
        .contains("layout cn-schools: ")
        .contains("  teachers.below where junior_teachers != '' ← 教基4156!C14\n")
        .contains("  facilities.equipment_value ← 教基5176!D19, in 万元\n")
        .doesNotContain("files new");
  }

  @Test
  void theResultIsOneDocument() throws IOException {
    int status = run(OFFICIAL + "wide --year 2022 --format json --out " + landing());
    JsonNode document = new ObjectMapper().readTree(told);

    assertThat(status).isEqualTo(0);
    assertThat(document.get("layout").asText()).isEqualTo("cn-wide");
    assertThat(document.get("rows").get("teachers").asInt()).isEqualTo(32);
    assertThat(document.get("read").get(0).get("passed_over").asInt()).isEqualTo(1);
    assertThat(document.get("unread").get(0).get("what").asText()).isEqualTo("column");
    assertThat(document.get("files").get("created").asInt()).isEqualTo(12);
    assertThat(document.get("unplaced")).isEmpty();
  }

  @Test
  void whatIsThereIsNeverOverwrittenUnlessItWasConverted() throws IOException {
    Path school = folder.resolve("landing/2022/450102/school.csv");
    Path pupils = folder.resolve("landing/2022/450103/pupils.csv");
    Files.createDirectories(school.getParent());
    Files.writeString(school.resolveSibling("附件1：学校基本情况.csv"), "学校标识码\n2145000001\n");
    String convert = OFFICIAL + "wide --year 2022 --lang en --out " + landing();

    assertThat(run(convert)).isEqualTo(1);
    assertThat(school).doesNotExist();
    assertThat(told)
        .contains("2022/450102 [landing_has_others]\n      form school is handed in there by")
        .contains("11 files new, 0 replaced, 0 unchanged, 1 not written");

    Files.delete(school.resolveSibling("附件1：学校基本情况.csv"));
    String converted = Files.readString(pupils);
    Files.writeString(pupils, converted + "\n");
    Files.writeString(pupils.resolveSibling("~$pupils.csv"), "left by a program");
    assertThat(run(convert)).isEqualTo(1);
    assertThat(told)
        .contains("2022/450103/pupils.csv [landing_changed]\n      was not written by convert, or")
        .contains("1 files new, 0 replaced, 10 unchanged, 1 not written");
    assertThat(pupils).hasContent(converted + "\n");

    Files.writeString(pupils, converted);
    assertThat(run(OFFICIAL + "schools --year 2022 --lang en --out " + landing())).isEqualTo(0);
    assertThat(told).contains("0 files new, 12 replaced, 0 unchanged, 0 not written");
    try (var files = Files.list(pupils.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "school.csv", "pupils.csv", "teachers.csv", "facilities.csv", "~$pupils.csv");
    }
  }

  @Test
  void aBureausOwnLayoutStandsOverAShippedOne() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yml"),
            """
            layout: cn-wide-own
            title: 加上随迁子女
            over: cn-wide
            years: {from: 2022}
            rows:
              - id: pupils
                fields:
                  migrant_pupils: 在校生数/#随迁子女
            """);
    String convert =
        OFFICIAL + "wide --year 2022 --lang en --layouts " + own + " --out " + landing();

    assertThat(run(convert)).isEqualTo(2);
    assertThat(told).contains("fits more than one layout: cn-wide, cn-wide-own; say which");
    assertThat(run(convert + " --layout cn-wide-own")).isEqualTo(0);
    assertThat(told).doesNotContain("reads nothing of");
    assertThat(Files.readString(folder.resolve("landing/2022/450102/pupils.csv")))
        .contains("migrant_pupils=I5");
  }

  @Test
  void wrongUseIsToldAndNothingIsWritten() throws IOException {
    assertThat(run(OFFICIAL + "wide --year 2022 --lang en")).isEqualTo(2);
    assertThat(told).contains("--out names the landing folder to write to");
    assertThat(run(folder + "/no --year 2022 --lang zh --out " + landing())).isEqualTo(2);
    assertThat(told).contains("没有文件或文件夹 " + folder + "/no");
    assertThat(run(OFFICIAL + "wide --year 2022 --lang en --layout cn-schools --out " + landing()))
        .isEqualTo(2);
    assertThat(told)
        .contains("no file fits a layout; nothing is converted")
        .contains("there is no sheet '教基1001…'; there are: 初中");
    assertThat(run(OFFICIAL + "wide --year 2013 --lang en --out " + landing())).isEqualTo(2);
    assertThat(told)
        .contains("no layout holds for 2013; those of: cn-schools 2021–, cn-wide 2021–");
    Path notes = Files.writeString(folder.resolve("notes.csv"), "a,b\n1,2\n");
    Files.writeString(folder.resolve("readme.txt"), "?");
    assertThat(run(notes + " --year 2022 --lang zh --out " + landing())).isEqualTo(2);
    assertThat(told).contains("没有文件符合任何布局，什么都没有转换").contains("布局 cn-wide，notes.csv：");
    assertThat(folder.resolve("landing")).doesNotExist();
  }

  private String landing() {
    return folder.resolve("landing").toString();
  }

  private int run(String line) {
    List<String> arguments = new ArrayList<>(List.of("convert"));
    arguments.addAll(Arrays.asList(line.split(" ")));
    arguments.addAll(List.of("--reference", REFERENCE));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      return Junheng.run(arguments.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
      told = bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
