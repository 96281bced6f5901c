package org.junheng.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junheng.definition.Definitions;
import org.junheng.storage.Storage;

/**
 * Writes an answer into a folder per county: {@code <county_code>/<year>核查结果.xlsx} and the same as
 * text.
 */
public final class AnswerFiles {
  private static final String NAME = "核查结果";
  private static final String MARK_OF_UTF_8 = "\uFEFF";

  private final Definitions definitions;

  /** Writes answers in the words of the definitions. */
  public AnswerFiles(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Writes both files. */
  public void write(CountyAnswer answer, Effects effects, Storage folder) {
    Storage own = folder.in(answer.countyCode());
    String name = answer.year() + NAME;
    try (OutputStream out = own.create(name + ".xlsx")) {
      new AnswerBook(answer, definitions, effects).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = MARK_OF_UTF_8 + new AnswerText(answer, definitions, effects).text();
    try (OutputStream out = own.create(name + ".txt")) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
