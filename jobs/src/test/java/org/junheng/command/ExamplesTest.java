package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParser;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1CronJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.Clients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples for those who let the system begin each run. */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("conf/examples");

  /** Numbers, texts and quantities are what they should be; anything else fails. */
  private static final Gson TYPED =
      new GsonBuilder()
          .registerTypeAdapter(
              OffsetDateTime.class,
              (JsonDeserializer<OffsetDateTime>)
                  (time, type, context) -> OffsetDateTime.parse(time.getAsString()))
          .registerTypeAdapter(Quantity.class, new Quantity.QuantityAdapter())
          .create();

  @TempDir private Path folder;
  private String cronJob;

  @BeforeEach
  void read() throws IOException {
    cronJob = Files.readString(EXAMPLES.resolve("cronjob.yaml"));
  }

  @Test
  void theCronJobFitsTheModelOfKubernetes() throws IOException {
    V1CronJob job = model(cronJob);

    assertThat(job.getApiVersion() + " " + job.getKind()).isEqualTo("batch/v1 CronJob");
    assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    assertThat(job.getSpec().getJobTemplate().getSpec().getPodFailurePolicy().getRules())
        .filteredOn(rule -> "FailJob".equals(rule.getAction()))
        .singleElement()
        .satisfies(rule -> assertThat(rule.getOnExitCodes().getValues()).containsExactly(2));
    assertThat(job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec().getRestartPolicy())
        .as("a policy on failures needs it")
        .isEqualTo("Never");
  }

  @Test
  void aMisspeltKeyAMissingOneAndAWrongTypeWouldNotFit() {
    assertThatThrownBy(() -> model(cronJob.replace("backoffLimit:", "backofLimit:")))
        .hasMessageContaining("backofLimit");
    assertThatThrownBy(() -> model(cronJob.replace("operator: In", "")))
        .hasMessageContaining("operator");
    assertThatThrownBy(() -> model(cronJob.replace("backoffLimit: 1", "backoffLimit: many")))
        .hasMessageContaining("many");
  }

  private static V1CronJob model(String yaml) throws IOException {
    String json = new YAMLMapper().readTree(yaml).toString();
    V1CronJob.validateJsonElement(JsonParser.parseString(json));
    return TYPED.fromJson(json, V1CronJob.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 2", "3, 3"})
  void theContainerTakesZeroAndOneAsSuccess(int status, int ofContainer) throws Exception {
    Process container = container("exit " + status);

    assertThat(container.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(container.exitValue()).isEqualTo(ofContainer);
    assertThat(told(container)).contains("run --lang zh");
  }

  @Test
  void theContainerHandsOnThatItIsToEnd() throws Exception {
    Process container =
        container("trap 'echo told to end; exit 3' TERM; echo ready; while :; do sleep 0.1; done");
    assertThat(container.inputReader(StandardCharsets.UTF_8).readLine()).contains("run");
    assertThat(container.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("ready");

    container.toHandle().destroy(); // its streams stay open

    assertThat(container.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(container.exitValue()).isEqualTo(3);
    assertThat(told(container)).contains("told to end");
  }

  /** The container's script, with another program in the place of Java. */
  private Process container(String java) throws IOException {
    Path program = Files.writeString(folder.resolve("java"), "#!/bin/sh\necho \"$@\"\n" + java);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>();
    JsonNode container =
        new YAMLMapper()
            .readTree(cronJob)
            .at("/spec/jobTemplate/spec/template/spec/containers/0/command");
    container.forEach(part -> command.add(part.asText()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().merge("PATH", folder + ":", (path, own) -> own + path);
    return builder.start();
  }

  private static String told(Process process) throws IOException {
    StringBuilder told = new StringBuilder();
    for (String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        line != null;
        line = process.inputReader(StandardCharsets.UTF_8).readLine()) {
      told.append(line).append('\n');
    }
    return told.toString();
  }

  @Test
  void systemdFindsNothingWrongInTheUnits() throws Exception {
    Path program = Clients.named("systemd-analyze");
    List<String> units = new ArrayList<>();
    try (Stream<Path> examples = Files.list(EXAMPLES)) {
      for (Path unit : examples.filter(ExamplesTest::isUnit).sorted().toList()) {
        String name = unit.getFileName().toString();
        units.add(Files.writeString(folder.resolve(name), here(Files.readString(unit))).toString());
      }
    }
    assertThat(units).hasSize(4);

    assertThat(verified(program, units)).isEmpty();

    Path wrong = folder.resolve("junheng.service");
    Files.writeString(wrong, Files.readString(wrong).replace("SuccessExit", "SucessExit"));
    assertThat(verified(program, List.of(wrong.toString()))).contains("SucessExitStatus");
  }

  @Test
  void systemdTakesZeroAndOneAsSuccessAndRaisesAnAlarmOtherwise() throws IOException {
    assertThat(Files.readString(EXAMPLES.resolve("junheng.service")))
        .contains("\nSuccessExitStatus=0 1\n", "\nOnFailure=junheng-alarm@%n.service\n");
    assertThat(Files.readString(EXAMPLES.resolve("junheng.timer"))).contains("\nPersistent=true\n");
  }

  private static boolean isUnit(Path file) {
    return file.toString().endsWith(".service") || file.toString().endsWith(".timer");
  }

  /** The programs that a unit starts are looked for; here they may lie elsewhere. */
  private static String here(String unit) {
    return unit.replaceAll("=/usr/bin/(java|logger)", "=/bin/sh");
  }

  private String verified(Path program, List<String> units) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString(), "verify"));
    command.addAll(units);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("verified").toFile())
            .start();
    process.waitFor();
    return Files.readString(folder.resolve("verified"));
  }
}
