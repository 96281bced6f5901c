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
    mixinStandardHelpOptions = true,
    description = {
      "Checks files as the province does every night, compares them with the year before, and says"
          + " what their figures would be; changes none of them.",
      "Exit status: 0 everything would be taken in; 1 something would be held back; 2 wrong use;"
          + " 3 failed."
    })
final class CountyCheckCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders; by default what lies in the kit to be handed in.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--year", description = "The census year; by default the kit's.")
  private Integer year;

  @Option(
      names = "--county",
      paramLabel = "CODE",
      description = "The county's code; by default the kit's.")
  private String county;

  @Option(
      names = "--before",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files or a folder of the year before; by default what the kit has of it. Stands after the"
              + " files to check.")
  private List<Path> before = new ArrayList<>();

  @Option(
      names = "--answer",
      paramLabel = "DIR",
      description = "Where the answer is written; by default into the kit.")
  private Path answer;

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
    if (Told.isJson()) {
      Told.document(Json.write(results));
    } else {
      CheckText text = new CheckText(definitions, System.out);
      text.tell(results);
      if (answers != null && !results.isEmpty()) {
        System.out.println(
            Language.either("The answer lies in %s", "完整结果（工作簿和文本）在 %s", answers.toAbsolutePath()));
      }
      text.end(results);
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
