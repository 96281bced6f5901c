package org.junheng.kit;

import java.util.List;
import org.junheng.language.Language;

/**
 * Checks that could not be made.
 *
 * @param rules their ids, sorted
 * @param reason with what to do about it, in the language of the machine
 */
public record NotRun(List<String> rules, String reason) {
  /** Of a rule that needs the names of all counties. */
  static NotRun withoutNames(String rule) {
    return new NotRun(
        List.of(rule),
        Language.either(
            "the province's list of counties is not here, so that titles and names of files that tell"
                + " of another county cannot be found; look at them yourself",
            "没有省级县区名录，不能核对标题和文件名写的是不是其他县区；请核对"));
  }

  /** Of a rule that needs what was handed in before of the same year. */
  static NotRun withoutWhatWasHandedIn(String rule) {
    return new NotRun(
        List.of(rule),
        Language.either(
            "what was handed in of this year before is not there, so that a part sent again cannot be"
                + " told from the whole; name it with --before: a folder, a release or a warehouse",
            "没有本学年先前报送的内容，不能核对是否只重报了一部分；重报时请用 --before 指定先前报送的文件夹，或省级的版本、数据仓库"));
  }
}
