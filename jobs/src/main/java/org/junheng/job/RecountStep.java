package org.junheng.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.language.Language;
import org.junheng.recount.Difference;
import org.junheng.recount.SecondCount;
import org.junheng.storage.Storage;

/**
 * Counts the core tables a second time before anybody sees the release, and stops it where the two
 * counts differ. The SQL lies in the release, beside the tables.
 */
final class RecountStep {
  /** The step, and the folder of a release that the SQL lies in. */
  static final String NAME = "recount";

  private static final String DIFFERENCES = "recount-differences.txt";
  private static final int TOLD = 3;

  private RecountStep() {}

  static void run(RunContext run) {
    SecondCount count = new SecondCount(run.definitions(), run.standards());
    Storage folder = run.preparing().in(NAME);
    count.files().forEach(folder::replaceText);
    List<Difference> differences = differences(count, run);
    if (!differences.isEmpty()) {
      run.working()
          .replaceText(
              DIFFERENCES,
              differences.stream().map(one -> one.words() + "\n").collect(Collectors.joining()));
      throw new IllegalStateException(
          Language.either(
              "counted a second time, %d cells or rows differ: %s; all of them: %s",
              "复算有%d处不一致：%s；全部见 %s",
              differences.size(),
              differences.stream()
                  .limit(TOLD)
                  .map(Difference::words)
                  .collect(Collectors.joining(Language.either("; ", "；"))),
              run.working().location(DIFFERENCES)));
    }
  }

  private static List<Difference> differences(SecondCount count, RunContext run) {
    try (Connection connection = run.published().tables().connect(count.tables())) {
      return count.differences(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the second count failed: " + e.getMessage(), e);
    }
  }
}
