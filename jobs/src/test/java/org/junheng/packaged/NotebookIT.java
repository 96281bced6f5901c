package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Clients;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.Test;

/** The notebooks run unattended on the sample's release; an error in a cell fails the run. */
class NotebookIT {
  private static final Path NOTEBOOKS = Path.of("notebooks").toAbsolutePath();
  private static final int TRIES = 6;
  private static final String DID_NOT_START =
      "Kernel (didn't respond|died before replying)[^\\n]*\\s*$";

  @Test
  void theFirstLookShowsATableAndTwoCharts() throws IOException {
    JsonNode ran = run("first-look.ipynb");

    List<String> html = outputs(ran, "text/html");
    assertThat(html).filteredOn(output -> output.startsWith("<svg")).hasSize(2);
    assertThat(html).anyMatch(output -> output.startsWith("<table") && output.contains("小学单元达标比例"));
    assertThat(String.join("", html)).contains("上限 0.5").doesNotContain("null", "NaN");
  }

  @Test
  void theCommittedOutputsAreSmallAndOfTheSample() throws IOException {
    Path notebook = NOTEBOOKS.resolve("first-look.ipynb");

    assertThat(Files.size(notebook)).isLessThan(100_000);
    assertThat(outputs(json(notebook), "text/html"))
        .filteredOn(output -> output.startsWith("<svg"))
        .hasSize(2);
  }

  private static JsonNode run(String name) {
    Path jupyter = Clients.named("jupyter");
    Made made = SampleRuns.first();
    Path folder = Folders.named("notebook");
    List<String> command =
        List.of(
            jupyter.toString(),
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.startup_timeout=30",
            "--output-dir",
            folder.toString(),
            name);
    String told = "";
    for (int i = 0; i < TRIES; i++) {
      // on a busy machine the kernel may miss its first message and then never answers
      told = started(command, made);
      if (Files.exists(folder.resolve(name))) {
        return json(folder.resolve(name));
      }
      assertThat(told).containsPattern(DID_NOT_START);
    }
    throw new AssertionError("the kernel did not start in " + TRIES + " tries: " + told);
  }

  private static String started(List<String> command, Made made) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(NOTEBOOKS.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .put("JUNHENG_RELEASE", made.warehouse().release(made.releaseId()).toString());
    builder.environment().put("JUPYTER_PATH", NOTEBOOKS.resolve("jupyter").toString());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().put("PATH", java + File.pathSeparator + System.getenv("PATH"));
    try {
      Process process = builder.start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> outputs(JsonNode notebook, String type) {
    List<String> texts = new ArrayList<>();
    for (JsonNode cell : notebook.get("cells")) {
      for (JsonNode output : cell.path("outputs")) {
        JsonNode lines = output.path("data").path(type);
        StringBuilder text = new StringBuilder(lines.isTextual() ? lines.asText() : "");
        lines.forEach(line -> text.append(line.asText()));
        if (!text.isEmpty()) {
          texts.add(text.toString());
        }
      }
    }
    return texts;
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.builder().build().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
