package org.junheng.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.layout.Converted.ReadSheet;
import org.junheng.layout.Converted.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both kinds of exports of the census system give the forms that they say. */
class OfficialExportsTest {
  private static final List<String> COUNTIES = List.of("450102", "450103", "450181");
  private static final List<String> FORMS = List.of("school", "pupils", "teachers", "facilities");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wide", "schools"})
  void bothKindsGiveTheRowsOfTheForms(String kind) throws IOException {
    Converted converted = Exports.convert(Exports.OFFICIAL.resolve(kind), folder);

    assertThat(converted.unplaced()).isEmpty();
    assertThat(converted.layout()).isEqualTo("cn-" + kind);
    assertThat(converted.counties()).isEqualTo(3);
    assertThat(converted.rows())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("school", 28, "pupils", 28, "teachers", 32, "facilities", 28));
    assertThat(converted.files().created()).isEqualTo(COUNTIES.size() * FORMS.size());
    requireForms(folder, Exports.OFFICIAL.resolve("landing"));
  }

  private static void requireForms(Path actual, Path expected) throws IOException {
    for (String county : COUNTIES) {
      for (String form : FORMS) {
        String file = "2022/" + county + "/" + form + ".csv";
        assertThat(Exports.rows(actual.resolve(file)))
            .as(file)
            .containsExactlyInAnyOrderElementsOf(Exports.rows(expected.resolve(file)));
      }
    }
  }

  @Test
  void aCountyFromOneKindEqualsTheOther() throws IOException {
    Exports.convert(Exports.OFFICIAL.resolve("wide"), folder.resolve("wide"));
    Exports.convert(Exports.OFFICIAL.resolve("schools"), folder.resolve("schools"));

    requireForms(folder.resolve("wide"), folder.resolve("schools"));
  }

  /** As an old spreadsheet program saves them: merged cells, formulas and all. */
  @ParameterizedTest
  @ValueSource(strings = {"wide", "schools"})
  void whatAnotherProgramSavedGivesTheSame(String kind) throws IOException {
    Path export = Exports.OFFICIAL.resolve(kind);
    try (Stream<Path> files = Files.walk(export)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xlsx")).toList()) {
        String name = export.relativize(file).toString().replace(".xlsx", ".xls");
        ExportBook.of(file).save(folder.resolve("old").resolve(name));
      }
    }
    Converted converted = Exports.convert(folder.resolve("old"), folder.resolve("landing"));

    assertThat(converted.unplaced()).isEmpty();
    requireForms(folder.resolve("landing"), Exports.OFFICIAL.resolve("landing"));
  }

  @Test
  void totalsAreNoSchoolsAndWhatIsNotReadIsNamedOnce() {
    Converted converted = Exports.convert(Exports.OFFICIAL.resolve("wide"), null);

    assertThat(converted.read())
        .containsExactly(
            new ReadSheet("2022学年初中学校一览表.xlsx", "初中", 10, 1),
            new ReadSheet("2022学年小学学校一览表.xlsx", "小学", 22, 1),
            new ReadSheet("2022学年高中学校一览表.xlsx", "高中", 1, 1));
    assertThat(converted.unread())
        .containsExactly(new Unread("column", "在校生数/#随迁子女", "2022学年初中学校一览表.xlsx"));
    assertThat(converted.feeds())
        .contains(
            "teachers.general_art where stage in ['小学', '初中'] ← 专任教师/#按授课课程分/艺术(计) [Q]"
                + " − 专任教师/#按授课课程分/音乐 [R] − 专任教师/#按授课课程分/美术 [S]");
  }

  @Test
  void whatWasConvertedBeforeIsNoExport() throws IOException {
    ExportBook.of(Exports.OFFICIAL.resolve("wide/2022学年初中学校一览表.xlsx"))
        .save(folder.resolve("初中.xls"));
    Exports.convert(folder, folder.resolve("landing"));
    Converted again = Exports.convert(folder, folder.resolve("landing"));

    assertThat(again.files()).isEqualTo(new Converted.Files(0, 0, 12, 0));
    assertThat(again.unread()).extracting(Unread::what).containsOnly("column");
  }

  @Test
  void ofAWorkbookOfCellsTheFiguresAreNamedThatNobodyReads() {
    Converted converted = Exports.convert(Exports.OFFICIAL.resolve("schools"), null);

    assertThat(converted.unread())
        .extracting(Unread::what, Unread::name)
        .containsExactlyInAnyOrder(tuple("cell", "教基4155!M6"), tuple("cell", "教基4156!V6"));
  }

  @Test
  void everyRowNamesTheCellsThatItWasMadeOf() throws IOException {
    Exports.convert(Exports.OFFICIAL.resolve("wide"), folder.resolve("wide"));
    Exports.convert(Exports.OFFICIAL.resolve("schools"), folder.resolve("schools"));

    assertThat(Exports.withOrigin(folder.resolve("wide/2022/450102/pupils.csv")))
        .filteredOn(row -> row.get("学校标识码").equals("3145000004"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("来源文件", "2022学年初中学校一览表.xlsx")
                    .containsEntry("来源工作表", "初中")
                    .containsEntry("来源行", "6")
                    .containsEntry(
                        "来源单元格",
                        "school_code=A6;primary_pupils=[2022学年小学学校一览表.xlsx]小学!H6;junior_pupils=H6"));
    assertThat(Exports.withOrigin(folder.resolve("wide/2022/450102/teachers.csv")).get(0))
        .extractingByKey("来源单元格")
        .asString()
        .contains(";general_art=Q5+R5+S5");
    assertThat(Exports.withOrigin(folder.resolve("schools/2022/450103/pupils.csv")))
        .filteredOn(row -> row.get("学校标识码").equals("3145000007"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .doesNotContainKey("来源行")
                    .containsEntry("来源文件", "450103/3145000007(九年一贯制学校).xlsx")
                    .containsEntry(
                        "来源单元格",
                        "school_code=C3;primary_pupils=教基3112_九年一贯制学校!I6;"
                            + "junior_pupils=教基3115_九年一贯制学校!E6"));
  }
}
