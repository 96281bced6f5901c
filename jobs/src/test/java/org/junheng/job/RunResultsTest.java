package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junheng.SharedSpark;
import org.junheng.definition.DefinitionException;
import org.junheng.notice.KeptResult;
import org.junheng.notice.NoticeText;
import org.junheng.notice.RunResult;
import org.junheng.notice.RunResult.FormRows;
import org.junheng.notice.RunResult.HeldRows;
import org.junheng.notice.RunResult.Outcome;
import org.junheng.notice.RunResult.TakenForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run: three nights of the sample, one after the other. */
class RunResultsTest {
  private static final String FACILITIES = "2022/450103/facilities.csv";
  private static final Map<String, Duration> TIMES =
      Map.of("county-years", Duration.ofMillis(1500));

  @TempDir private Path path;
  private Folder folder;

  @BeforeEach
  void writeTheSample() {
    folder = Folder.ofSample(path);
  }

  @Test
  void eachNightTellsWhatIsAnotherInItAndWhy() throws Exception {
    Files.delete(path.resolve("landing/2022/450102/funding.csv"));
    RunResult first = night(1);
    assertThat(first.outcome()).isEqualTo(Outcome.published);
    assertThat(first.countyYears()).isEqualTo(new RunResult.CountyYears(9, 9, 9, 3));
    assertThat(first.takenIn())
        .hasSize(9)
        .contains(new TakenForms(2022, "450181", "青林市", List.of("全部报表")))
        .noneMatch(
            taken ->
                taken.countyCode().equals("450102")
                    && taken.year() == 2022
                    && taken.forms().contains("全部报表"));
    assertThat(first.held()).contains(new HeldRows(2022, "450102", "柏凤区", 1)).hasSize(3);
    assertThat(first.rows().get("facilities")).isEqualTo(new FormRows(80, 77, 3));
    assertThat(first.steps()).containsEntry("county-years", 1.5);
    assertThat(first.verdicts()).isEmpty();
    assertThat(first.receipts().missing())
        .singleElement()
        .satisfies(
            county -> {
              assertThat(county.countyCode()).isEqualTo("450102");
              assertThat(county.forms()).containsExactly("经费");
              assertThat(county.all()).isFalse();
            });

    folder.change(FACILITIES, RunResultsTest::withoutBooks);
    Files.delete(path.resolve("reference/recognition.csv"));
    RunResult second = night(1);
    assertThat(second.outcome()).isEqualTo(Outcome.published);
    assertThat(second.countyYears().read()).isEqualTo(1);
    assertThat(second.takenIn())
        .containsExactly(new TakenForms(2022, "450103", "永岩区", List.of("办学条件")));
    assertThat(second.ranksMoved()).isPositive();
    assertThat(second.ranks())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(20)
        .anySatisfy(
            rank -> {
              assertThat(rank.countyCode()).isEqualTo("450103");
              assertThat(rank.why()).contains("办学条件重新报送");
            });
    assertThat(second.verdicts())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.why()).containsAnyOf("办学条件重新报送", "recognition.csv"))
        .anySatisfy(
            change -> {
              assertThat(change.countyCode() + change.year()).isEqualTo("4501812022");
              assertThat(change.before()).isEqualTo("达标");
            });
    assertThat(second.referenceNotes()).anyMatch(note -> note.contains("recognition.csv"));
    assertThat(second.next()).contains("重报");
    assertThat(NoticeText.of(second)).contains("办学条件", "名次变动", "缺少认定名单");

    folder.change(FACILITIES, text -> text.substring(0, text.indexOf('\n', 200) + 1));
    RunResult third = night(1);
    assertThat(third.outcome()).isEqualTo(Outcome.waiting);
    assertThat(third.current()).isEqualTo(second.release()).isNotEqualTo(third.release());
    assertThat(third.waits()).singleElement().asString().startsWith("2022学年办学条件采用");
    assertThat(third.next()).contains("releases --accept " + third.release());
    assertThat(NoticeText.of(third)).contains("待定版本 " + third.release());

    RunResult fourth = results().unchanged(third.release(), 1);
    assertThat(fourth.isNews()).isFalse();
    assertThat(fourth.current()).isEqualTo(second.release());
    assertThat(fourth.takenIn()).isEmpty();
    assertThat(fourth.held()).isEqualTo(third.held());
    assertThat(fourth.waits()).isEqualTo(third.waits());

    RunResult failed = results().failed(3, "no space", "检查磁盘");
    assertThat(failed.current()).isEqualTo(second.release());
    assertThat(failed.finished()).isEqualTo(third.began());
    assertThat(failed.waits()).isEqualTo(third.waits());
  }

  private static String withoutBooks(String text) {
    return text.replaceAll("(?m)^(2145000012),5339\\.02", "$1,6339.02");
  }

  private RunResult night(int status) {
    Night night = Night.nightly(SharedSpark.context(), settings(), Folder.DEFINITIONS);
    RunResult result =
        results().finished(Folder.DEFINITIONS, night.plan(), night.manifest(), TIMES, status);
    new KeptResult(settings().warehouse()).keep(result);
    assertThat(new KeptResult(settings().warehouse()).last()).contains(result);
    return result;
  }

  private RunResults results() {
    return new RunResults(settings(), "test");
  }

  private Settings settings() {
    return folder.settings("warehouse", "Q2017", "B2012");
  }

  @Test
  void theMorningsAdviceIsOfWhatFailed() {
    assertThat(MorningAdvice.after(new DefinitionException("x"))).contains("改正配置");
    assertThat(MorningAdvice.after(new RunPlanner.LandingIsGoneException("x"))).contains("挂载");
    assertThat(MorningAdvice.after(failed(new java.sql.SQLException("x")))).contains("运行记录");
    assertThat(MorningAdvice.after(failed(new java.io.IOException("no space")))).contains("磁盘空间");
    assertThat(MorningAdvice.after(failed(null))).contains("正在进行的运行");
    assertThat(MorningAdvice.after(failed(new IllegalStateException("x")))).contains("--debug");
    assertThat(MorningAdvice.afterKill()).contains("-Xmx");
  }

  private static RuntimeException failed(Throwable cause) {
    return new NightlyRun.RunFailedException("failed", cause);
  }
}
