package org.junheng.command;

import java.util.concurrent.Callable;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.warehouse.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads a whole warehouse again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the whole archive and all releases again and compares them with their hashes; names"
          + " each damaged or missing file with what depended on it.",
      "Exit status: 0 all is as it was; 1 something is damaged or missing; 2 wrong use or"
          + " configuration; 3 failed."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Configuration configuration;

  @Override
  public Integer call() {
    Verification.Result result =
        new Verification(configuration.warehouseThatIsThere(), Definitions.load()).run();
    Told.result(result, () -> tell(result));
    return result.damages().isEmpty() ? Junheng.DONE : Junheng.HELD_BACK;
  }

  private static void tell(Verification.Result result) {
    System.out.println(
        Language.either(
            "read %d archived contents, %d pages of the ledger, %d releases with %d files and the"
                + " rows of %d tables, %d MiB",
            "已读归档内容%d个、登记页%d页、版本%d个（文件%d个，逐行核对的表%d张），共%d MiB",
            result.contents(),
            result.pages(),
            result.releases(),
            result.files(),
            result.tables(),
            result.bytes() >> 20));
    result
        .unproved()
        .forEach(
            id ->
                System.out.println(
                    Language.either(
                        "release %s was made by an older program without checksums: only sizes were"
                            + " compared",
                        "版本 %s 由旧程序生成，没有校验和：只比较了文件大小", id)));
    result.damages().forEach(damage -> System.out.println(damage.words()));
    System.out.println(
        result.damages().isEmpty()
            ? Language.either("All is as it was.", "全部完好。")
            : Language.either(
                "%d files are damaged or missing.", "%d个文件损坏或缺失。", result.damages().size()));
  }
}
