package org.junheng.warehouse;

import org.junheng.language.Language;

/** What is said where a release is asked for that is not there. */
public final class NoRelease {
  private NoRelease() {}

  /** Nothing was published so far. */
  public static String yet() {
    return Language.either("there is no release yet; run makes one", "还没有任何版本；运行 run 生成");
  }

  /** No release of that id. */
  public static String of(String id) {
    return Language.either(
        "there is no release '%s'; releases lists them", "没有版本“%s”；releases 列出全部版本", id);
  }
}
