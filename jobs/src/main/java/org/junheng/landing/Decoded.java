package org.junheng.landing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text file as one encoding reads it, strictly: all of it decodes, or it is not in that encoding.
 * Its first lines can be had without the rest.
 */
final class Decoded {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LINES_OF_HEAD = 12;
  private static final char REPLACEMENT = '\uFFFD';
  private static final int NEAR = 20;

  private final String encoding;
  private final Charset charset;
  private final byte[] content;
  private final int from;
  private final int endOfHead;
  private boolean isRead;
  private String text;

  private Decoded(String encoding, Charset charset, byte[] content, int from) {
    this.encoding = encoding;
    this.charset = charset;
    this.content = content;
    this.from = from;
    this.endOfHead = endOfHead(content);
  }

  /** The encodings that a file may be in, likelier ones first; one where it says which. */
  static List<Decoded> of(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return List.of(new Decoded("UTF-8", StandardCharsets.UTF_8, content, 3));
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return List.of(new Decoded("UTF-16LE", StandardCharsets.UTF_16LE, content, 2));
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return List.of(new Decoded("UTF-16BE", StandardCharsets.UTF_16BE, content, 2));
    }
    return List.of(
        new Decoded("UTF-8", StandardCharsets.UTF_8, content, 0),
        new Decoded("GB18030", GB18030, content, 0));
  }

  String encoding() {
    return encoding;
  }

  /** The first lines; null where they are not in this encoding. */
  String head() {
    return endOfHead == content.length ? text() : decoded(endOfHead);
  }

  /** Whether the first lines are all there is. */
  boolean isHead() {
    return endOfHead == content.length;
  }

  /** All of it; null where it is not in this encoding. */
  String text() {
    if (!isRead) {
      text = decoded(content.length);
      isRead = true;
    }
    return text;
  }

  /** How many bytes can be read before the first that is of no character. */
  int end() {
    return from + read().position();
  }

  /** Where the first byte stands that is of no character, for people to find it. */
  String whereItEnds() {
    ByteBuffer bytes = read();
    String before = new String(content, from, bytes.position(), charset);
    int lineBegins = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    String near = before.substring(Math.max(lineBegins, before.length() - NEAR));
    return "第%d行“%s”之后有不是%s文字的字节（可能缺了半个字）".formatted(line, near, encoding);
  }

  /** The bytes, after those that are of characters were read. */
  private ByteBuffer read() {
    ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from).slice();
    CharBuffer read = CharBuffer.allocate(bytes.remaining() + 1);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes, read, true);
    return bytes;
  }

  /**
   * What cannot be decoded becomes the replacement sign, which then may also stand there itself.
   */
  private String decoded(int to) {
    String decoded = new String(content, from, to - from, charset);
    return decoded.indexOf(REPLACEMENT) < 0 ? decoded : strictly(to);
  }

  private String strictly(int to) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, from, to - from))
          .toString();
    } catch (CharacterCodingException notInThisEncoding) {
      return null;
    }
  }

  /** In UTF-8 and GB18030 no character of several bytes has one that means the end of a line. */
  private int endOfHead(byte[] content) {
    if (charset != StandardCharsets.UTF_8 && charset != GB18030) {
      return content.length;
    }
    int lines = 0;
    for (int i = from; i < content.length; i++) {
      if (content[i] == '\n') {
        lines++;
        if (lines == LINES_OF_HEAD) {
          return i + 1;
        }
      }
    }
    return content.length;
  }

  private static boolean startsWith(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
