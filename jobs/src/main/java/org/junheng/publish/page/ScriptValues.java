package org.junheng.publish.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Values as JavaScript writes them. Other people's text can neither end the script that it stands
 * in nor its line: {@code <} and the line separators are escaped.
 */
final class ScriptValues {
  private static final String ESCAPED = "<>&\u007f";
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new Escapes())
          .rootValueSeparator((String) null)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final JsonGenerator generator;

  ScriptValues() {
    try {
      this.generator = FACTORY.createGenerator(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

    static {
      ESCAPED.chars().forEach(each -> ASCII[each] = CharacterEscapes.ESCAPE_CUSTOM);
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII;
    }

    @Override
    public SerializableString getEscapeSequence(int each) {
      boolean isEscaped = ESCAPED.indexOf(each) >= 0 || each == '\u2028' || each == '\u2029';
      return isEscaped ? new SerializedString("\\u%04x".formatted(each)) : null;
    }
  }

  /** A text, number, yes or no, list of these, or null. */
  ScriptValues write(Object value) {
    try {
      if (value instanceof List<?> list) {
        generator.writeStartArray();
        list.forEach(this::write);
        generator.writeEndArray();
      } else if (value instanceof String text) {
        generator.writeString(text);
      } else if (value instanceof Double number) {
        generator.writeNumber(number);
      } else if (value instanceof Long number) {
        generator.writeNumber(number);
      } else if (value instanceof Integer number) {
        generator.writeNumber(number);
      } else if (value instanceof Boolean yes) {
        generator.writeBoolean(yes);
      } else if (value == null) {
        generator.writeNull();
      } else {
        throw new IllegalArgumentException("a script has no " + value.getClass().getSimpleName());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands between values. */
  ScriptValues script(String script) {
    try {
      generator.writeRaw(script);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on, in UTF-8, what was written. */
  void copyTo(OutputStream out) {
    try {
      generator.flush();
      text.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
