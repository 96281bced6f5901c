package org.junheng.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junheng.definition.Definitions;

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

  /**
   * Writes both files.
   *
   * @param create opens a new file by its name, a slash between folder and file
   */
  public void write(CountyAnswer answer, Effects effects, Function<String, OutputStream> create) {
    write(answer, effects, null, create);
  }

  /**
   * Writes both files with what the figures would be.
   *
   * @param estimate null where nothing is estimated
   * @param create opens a new file by its name, a slash between folder and file
   */
  public void write(
      CountyAnswer answer,
      Effects effects,
      Estimate estimate,
      Function<String, OutputStream> create) {
    String name = answer.countyCode() + "/" + answer.year() + NAME;
    try (OutputStream out = create.apply(name + ".xlsx")) {
      new AnswerBook(answer, definitions, effects, estimate).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text =
        MARK_OF_UTF_8
            + new AnswerText(answer, definitions, effects).text()
            + (estimate == null ? "" : textOf(estimate));
    try (OutputStream out = create.apply(name + ".txt")) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String textOf(Estimate estimate) {
    return "\r\n"
        + String.join("\r\n", new EstimateText(estimate, definitions).lines())
        + "\r\n完整内容见工作簿“预估结果”。\r\n";
  }
}
