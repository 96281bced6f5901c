package org.junheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.definition.Yaml;
import org.junheng.job.Settings;
import org.junit.jupiter.api.Test;

class BenchmarkSettingsTest {
  @Test
  void onlyWhatIsSaidOfPublishingIsAnother() throws IOException {
    String shipped = Files.readString(Path.of("conf/junheng.yml"));
    String busy =
        shipped
            .replace("publish: {}", "publish:\n  postgres:\n    url: jdbc:postgresql://host/mart\n")
            .replace("job_repository: {}", "job_repository:\n  url: jdbc:postgresql://host/jobs");
    Settings before = settings(shipped);

    Settings core = settings(BenchmarkSettings.of(busy, "{outputs: []}"));
    Settings all = settings(BenchmarkSettings.of(busy, "{}"));

    assertThat(core.publish().outputs()).isEmpty();
    assertThat(all.publish()).isEqualTo(before.publish());
    assertThat(core.publish().mart()).isEmpty();
    assertThat(all.jobRepository()).isEqualTo(before.jobRepository());
    assertThat(all.spark()).isEqualTo(before.spark());
    assertThat(all.intake()).isEqualTo(before.intake());
    assertThat(all.standards()).isEqualTo(List.of("Q2017", "B2012"));
  }

  private static Settings settings(String text) {
    return Yaml.read("junheng.yml", text).as(Settings.class);
  }
}
