package org.junheng.publish.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junheng.publish.Html;

/**
 * The methodology as one page that opens by a double click, asks nothing of a network and prints
 * well. Every numbered passage, indicator and item stands under an anchor of its number, which
 * {@code 方法说明 9.30} and the like lead to.
 */
public final class MethodologyPage {
  /** What the page is called; it lies beside the dictionary. */
  public static final String PAGE = "方法说明.html";

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+[a-z]?)?)[ 　].*");
  private static final Pattern RULE = Pattern.compile("[A-Z]\\d+");

  private static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%1$s'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>方法说明</title>
      <style>%2$s</style>
      </head>
      <body>
      <a class="skip" href="#text">跳到正文</a>
      <nav aria-label="目录">
      <p class="about">发布版本 %3$s　<a href="dictionary.html">数据字典</a></p>
      <ul>
      %4$s</ul>
      </nav>
      <main id="text" tabindex="-1">
      %5$s</main>
      </body>
      </html>
      """;

  private final Node document;
  private final Map<Node, String> anchors = new LinkedHashMap<>();
  private final Html contents = new Html();

  private MethodologyPage() {
    document =
        Parser.builder().extensions(TABLES).build().parse(PackedText.of("/schemas/methodology.md"));
    document.accept(new Marks());
    document.accept(new Numbers());
  }

  /** The page, naming the release that it lies in. */
  public static String html(String releaseId) {
    MethodologyPage page = new MethodologyPage();
    String style = PackedText.of("methodology.css");
    return TEMPLATE.formatted(
        PackedText.hash(style), style, Html.escaped(releaseId), page.contents, page.body());
  }

  /** What the page can be opened at: numbers of passages, and ids of indicators and items. */
  public static Set<String> anchors() {
    return Set.copyOf(new MethodologyPage().anchors.values());
  }

  private String body() {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  if (anchors.containsKey(node)) {
                    attributes.put("id", anchors.get(node));
                  }
                })
        .build()
        .render(document);
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString().strip();
  }

  /** Numbers headings and rows, and lists the headings. */
  private final class Numbers extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      String words = words(heading);
      Matcher numbered = NUMBERED.matcher(words);
      if (numbered.matches()) {
        anchors.put(heading, numbered.group(1));
      }
      if (heading.getLevel() > 1) {
        contents.open("li", "class", "level-" + heading.getLevel());
        if (numbered.matches()) {
          contents.element("a", words, "href", "#" + numbered.group(1));
        } else {
          contents.text(words);
        }
        contents.close().line();
      }
    }

    /** A rule is told in detail where it is named first. */
    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableCell && node.getPrevious() == null) {
        String words = words(node);
        if (RULE.matcher(words).matches() && !anchors.containsValue(words)) {
          anchors.put(node, words);
        }
      }
      visitChildren(node);
    }
  }

  /** Makes emphasis of the marks that say where a rule comes from; the style sheet frames them. */
  private static final class Marks extends AbstractVisitor {
    private static final Pattern MARK = Pattern.compile("〔(规定|惯例|约定)〕");

    @Override
    public void visit(Text text) {
      List<Node> parts = new ArrayList<>();
      Matcher mark = MARK.matcher(text.getLiteral());
      int end = 0;
      while (mark.find()) {
        parts.add(new Text(text.getLiteral().substring(end, mark.start())));
        Emphasis emphasis = new Emphasis();
        emphasis.appendChild(new Text(mark.group(1)));
        parts.add(emphasis);
        end = mark.end();
      }
      parts.forEach(text::insertBefore);
      text.setLiteral(text.getLiteral().substring(end));
    }
  }
}
