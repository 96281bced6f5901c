package org.junheng.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.junheng.definition.DefinitionException;
import org.junheng.publish.mart.MartException;

/** What is to be done in the morning after a run that failed, in a Chinese sentence. */
public final class MorningAdvice {
  private MorningAdvice() {}

  /** After what the run failed with. */
  public static String after(Throwable error) {
    if (error instanceof DefinitionException) {
      return "按上面所说改正配置、名录或密码，再运行 run；在此之前什么都没有做。";
    }
    if (error instanceof RunPlanner.LandingIsGoneException) {
      return "检查报送文件夹所在的磁盘或共享是否已挂载，挂好后再运行 run；县区的文件不会被当作撤回。";
    }
    if (has(error, MartException.class::isInstance)) {
      return "启动BI数据库，或改正其权限，再运行 run：只补做余下的步骤。";
    }
    if (has(error, SQLException.class::isInstance)) {
      return "启动保存运行记录的数据库，或结束占用它的程序，再运行 run。";
    }
    if (error instanceof NightlyRun.RunFailedException && error.getCause() == null) {
      return "用 status 查看正在进行的运行，等它结束，或将其中止后再运行 run。";
    }
    if (has(error, one -> one instanceof IOException || one instanceof UncheckedIOException)) {
      return "检查上面所说的文件夹：磁盘空间、挂载和读写权限；再运行 run，将从未完成的步骤继续。";
    }
    return "再运行 run，将从未完成的步骤继续；如再失败，用 run --debug 查看详情并转交维护人员。";
  }

  /** After a run that was killed, or that ended without a word. */
  public static String afterKill() {
    return "再运行 run，将从中止处继续；如又被终止，检查机器内存和配置 spark: jvm 中的 -Xmx。";
  }

  private static boolean has(Throwable error, Predicate<Throwable> kind) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (kind.test(cause)) {
        return true;
      }
    }
    return false;
  }
}
