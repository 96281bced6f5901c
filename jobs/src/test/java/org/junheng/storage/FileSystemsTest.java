package org.junheng.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Spark is told of file systems, the program's own reading and writing knows too. */
class FileSystemsTest {
  private static final String ENDPOINT = "spark.hadoop.fs.s3a.endpoint";

  @AfterEach
  void forget() {
    System.clearProperty(ENDPOINT);
    FileSystems.tell(Map.of());
  }

  @Test
  void settingsOfHadoopAreTakenAndHandedOnAndOthersAreNot() {
    FileSystems.tell(Map.of(ENDPOINT, "http://one", "spark.ui.enabled", "false"));

    assertThat(Storage.configuration().get("fs.s3a.endpoint")).isEqualTo("http://one");
    assertThat(Storage.configuration().get("fs.file.impl")).isEqualTo(PlainDisk.class.getName());
    assertThat(FileSystems.told()).containsOnly(Map.entry(ENDPOINT, "http://one"));
  }

  @Test
  void whatSparkSubmitWasToldStandsAboveTheConfiguration() {
    System.setProperty(ENDPOINT, "http://two");
    FileSystems.tell(Map.of(ENDPOINT, "http://one"));

    assertThat(Storage.configuration().get("fs.s3a.endpoint")).isEqualTo("http://two");
    assertThat(FileSystems.told()).containsEntry(ENDPOINT, "http://two");
  }
}
