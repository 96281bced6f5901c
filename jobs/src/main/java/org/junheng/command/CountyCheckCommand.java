package org.junheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.definition.Standard;
import org.junheng.kit.CheckAnswers;
import org.junheng.kit.CheckResult;
import org.junheng.kit.CheckText;
import org.junheng.kit.CountyCheck;
import org.junheng.kit.CountyCheck.Question;
import org.junheng.kit.KitFolder;
import org.junheng.kit.KitSettings;
import org.junheng.kit.Program;
import org.junheng.kit.TakenInBefore;
import org.junheng.language.Language;
import org.junheng.warehouse.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The check of a county's kit, which knows the year, the county and what it handed in before. */
@Command(
    name = "check",
    description = {"核查报表：与省级夜间运行的核查相同，并与上年比较、预估结果；不改动任何报表。", "退出状态：0 全部可采用；1 有内容会被退回；2 用法有误；3 出错。"})
final class CountyCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "文件", arity = "0..*", description = "要核查的文件或文件夹；不写时为工具包中的“报送”文件夹。")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--year", paramLabel = "学年", description = "学年；不写时为工具包的学年。")
  private Integer year;

  @Option(names = "--county", paramLabel = "代码", description = "县区代码；不写时为工具包的县区。")
  private String county;

  @Option(
      names = "--before",
      paramLabel = "文件",
      arity = "1..*",
      description = "上年填报的文件、文件夹，或上年的核查结果；不写时为工具包中的上年数据。")
  private List<Path> before = new ArrayList<>();

  @Option(names = "--answer", paramLabel = "文件夹", description = "核查结果写到哪里；不写时为工具包中的“核查结果”。")
  private Path answer;

  @Option(names = "--format", paramLabel = "text|json", description = "结果的形式。")
  private RunFormat format = RunFormat.text;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示本说明。")
  private boolean help;

  private enum RunFormat {
    text,
    json
  }

  @Override
  public Integer call() throws IOException {
    Definitions definitions = Definitions.load();
    KitSettings settings = KitSettings.beside(Program.place());
    KitFolder kit = KitFolder.around(Program.place());
    List<Standard> standards = settings.standards(definitions);
    Path answers = answer != null || settings.county() == null ? answer : kit.answers();
    List<CheckResult> results =
        new CountyCheck(definitions, standards, settings.intake(), java.util.Optional.empty())
                .of(
                    question(settings, kit),
                    answers == null ? null : new CheckAnswers(answers, definitions, standards))
                .stream()
                .map(CheckResult::withoutTrials)
                .toList();
    if (format == RunFormat.json) {
      System.out.print(Json.write(results));
    } else {
      new CheckText(definitions, System.out).tell(results);
      if (answers != null && !results.isEmpty()) {
        System.out.println(
            Language.either("The answer lies in %s", "完整结果（工作簿和文本）在 %s", answers.toAbsolutePath()));
      }
    }
    return results.stream().anyMatch(CheckResult::isHeldBack) ? Program.HELD_BACK : Program.DONE;
  }

  private Question question(KitSettings settings, KitFolder kit) {
    Integer ofYear = year != null ? year : settings.year();
    String ofCounty = county != null ? county : settings.county();
    if (paths.isEmpty() && (ofYear == null || ofCounty == null)) {
      throw new DefinitionException(
          Language.either("name files or folders to check", "请指定要核查的文件或文件夹"));
    }
    if (paths.isEmpty()) {
      paths.add(kit.handedIn(ofYear, ofCounty));
    }
    if (before.isEmpty() && ofYear != null && ofCounty != null) {
      Path own = kit.before(ofYear - 1, ofCounty);
      if (Files.isDirectory(own)) {
        before.add(own);
      }
    }
    return new Question(paths, ofYear, ofCounty, before, TakenInBefore.NOTHING);
  }
}
