package org.junheng.publish.dictionary;

import org.junheng.publish.Html;

/**
 * The dictionary as one page that opens by a double click and asks nothing of a network: tables,
 * forms, standards, rules and code lists, found by official name, old header or {@code
 * table.column}.
 */
public final class DictionaryPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%1$s'; script-src 'sha256-%2$s'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>数据字典</title>
      <style>%3$s</style>
      </head>
      <body>
      <a class="skip" href="#found">跳到内容</a>
      <header>
      <h1>数据字典</h1>
      <p class="about">发布版本 %4$s。由定义文件（schemas）生成；各表、栏目、指标、标准值与核查规则以此为准。</p>
      <div class="search">
      <label for="query">查找</label>
      <input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="中文名称、历年表头、表名.栏目名，可用空格分开多个词">
      <output id="count" for="query" aria-live="polite"></output>
      </div>
      <nav aria-label="目录"><a href="#tables">数据表</a> <a href="#forms">报表</a> <a href="#standards">标准</a> <a href="#rules">核查规则</a> <a href="#codes">代码表</a> <a href="#reference">省级名录</a> <a href="方法说明.html">方法说明</a></nav>
      </header>
      <main id="found" tabindex="-1">
      <p id="none" hidden>没有找到。请换一个词，例如“差异系数”“体育馆”“county_verdict.verdict”。</p>
      %5$s</main>
      <script>%6$s</script>
      </body>
      </html>
      """;

  private DictionaryPage() {}

  /** The page, naming the release that it is of. */
  public static String html(Dictionary dictionary, String releaseId) {
    String style = PackedText.of("dictionary.css");
    String script = PackedText.of("dictionary.js");
    String content =
        TableEntries.of(dictionary)
            + FormEntries.forms(dictionary)
            + StandardEntries.of(dictionary)
            + RuleEntries.of(dictionary)
            + RuleEntries.codes(dictionary)
            + FormEntries.reference(dictionary);
    return PAGE.formatted(
        PackedText.hash(style),
        PackedText.hash(script),
        style,
        Html.escaped(releaseId),
        content,
        script);
  }
}
