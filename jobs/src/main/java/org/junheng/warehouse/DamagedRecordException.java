package org.junheng.warehouse;

import org.junheng.language.Language;
import org.junheng.storage.Storage;

/** One of the warehouse's own records cannot be read: it is cut off, or something else. */
public final class DamagedRecordException extends IllegalStateException {
  private DamagedRecordException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Reads a record; where that fails it is said which it is and what to do. */
  static <T> T read(Storage folder, String name, Class<T> type) {
    String text = folder.readText(name);
    try {
      T record = Json.read(text, type);
      if (record != null) {
        return record;
      }
    } catch (IllegalStateException e) {
      throw of(folder.location(name), e);
    }
    throw of(folder.location(name), null);
  }

  static DamagedRecordException of(String place, Throwable cause) {
    return new DamagedRecordException(
        Language.either(
            "%s is damaged and cannot be read. Put the file of the backup in its place and run"
                + " again; nothing was published, the release before stands",
            "%s 已损坏，无法读取。请用备份中的该文件替换后再次运行；没有发布任何内容，仍以上一版本为准", place),
        cause);
  }
}
