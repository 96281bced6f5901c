package org.junheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junheng.definition.DefinitionException;
import org.junheng.job.NightlyRun;
import org.junheng.job.RunPlanner;
import org.junheng.language.Language;
import org.junheng.warehouse.DamagedRecordException;

/** What went wrong, as a sentence for who started the command. */
final class Mishap {
  private Mishap() {}

  /** One sentence; the words of others stand on a line of their own. */
  static String told(Throwable error) {
    if (error instanceof DefinitionException
        || error instanceof NightlyRun.RunFailedException
        || error instanceof DamagedRecordException
        || error instanceof RunPlanner.LandingIsGoneException) {
      return error.getMessage();
    }
    String own = own(error);
    String more =
        Language.either("Nothing was published. --debug shows more.", "没有发布任何内容。--debug 显示详情。");
    return own + (own.contains("\n") ? "\n" : " ") + more;
  }

  private static String own(Throwable error) {
    Throwable cause =
        error instanceof UncheckedIOException && error.getCause() != null
            ? error.getCause()
            : error;
    if (cause instanceof FileSystemException atFile) {
      return ofFile(atFile);
    }
    String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return cause instanceof IOException
        ? Language.either("Reading or writing failed:\n  %s", "读写失败：\n  %s", words)
        : Language.either("Failed, unexpectedly:\n  %s", "意外出错：\n  %s", words);
  }

  private static String ofFile(FileSystemException error) {
    String file = error.getFile();
    if (error instanceof NoSuchFileException) {
      return Language.either("%s is not there.", "%s 不存在。", file);
    }
    if (error instanceof AccessDeniedException) {
      return Language.either("%s may not be read or written.", "%s 没有读写权限。", file);
    }
    if (error instanceof FileAlreadyExistsException) {
      return Language.either("%s is there already.", "%s 已经存在。", file);
    }
    if (error instanceof NotDirectoryException) {
      return Language.either("%s is not a folder.", "%s 不是文件夹。", file);
    }
    return Language.either(
        "%s cannot be read or written:\n  %s", "%s 无法读写：\n  %s", file, error.getReason());
  }
}
