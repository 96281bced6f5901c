package org.junheng.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/** HTML being written: elements are closed, other people's texts and attributes are escaped. */
public final class Html {
  private final StringBuilder html = new StringBuilder();
  private final HtmlWriter writer = new HtmlWriter(html);
  private final Deque<String> open = new ArrayDeque<>();

  /** A text as it may stand in a page, also within quotes. */
  public static String escaped(String text) {
    return new Html().text(text).toString();
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < attributes.length; i += 2) {
      named.put(attributes[i], withoutNul(attributes[i + 1]));
    }
    writer.tag(tag, named);
    open.push(tag);
    return this;
  }

  /** Ends the element that was begun last. */
  public Html close() {
    writer.tag("/" + open.pop());
    return this;
  }

  /** A text. */
  public Html text(String text) {
    writer.text(withoutNul(text));
    return this;
  }

  /** An element that holds a text. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** What is HTML already. */
  public Html markup(String made) {
    writer.raw(made);
    return this;
  }

  /** Ends the line. */
  public Html line() {
    writer.line();
    return this;
  }

  /** What was written; every element is closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return html.toString();
  }

  /** No page may hold this character. */
  private static String withoutNul(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
