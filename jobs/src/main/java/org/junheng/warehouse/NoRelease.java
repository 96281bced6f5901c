package org.junheng.warehouse;

import org.junheng.language.Language;

/** What is said where a release is asked for that is not there. */
public final class NoRelease {
  private NoRelease() {}

  /** Nothing was published so far. */
  public static String yet() {
    return Language.either("there is no release yet; run makes one", "还没有任何版本；运行 run 生成");
  }

  /** A release that was removed by rule. */
  static String since(Publication removed) {
    return Language.either(
        "release %s was removed on %s by %s, by the rule %s; what counties sent for it is still in"
            + " the archive",
        "版本 %s 已于%s由%s按规则清理（%s）；各县区为其报送的文件仍在档案中",
        removed.releaseId(),
        removed.at(),
        removed.by(),
        removed.reason());
  }

  /** No release of that id. */
  static String of(String id) {
    return Language.either(
        "there is no release '%s'; releases lists them", "没有版本“%s”；releases 列出全部版本", id);
  }
}
