package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.StoredWarehouse;
import org.junheng.packaged.Program.Outcome;
import org.junit.jupiter.api.Test;

/** A warehouse of version 0.1.0 under the packaged program, with its record of runs. */
class UpgradeIT {
  @Test
  void theNextRunGoesOnWithItAndStatusTellsTheRunsOfBothVersions() {
    Path folder = Folders.named("upgraded");
    StoredWarehouse.unpack(folder);
    Warehouse warehouse = new Warehouse(folder.resolve("warehouse"));
    String before = warehouse.currentId();

    Outcome run =
        Program.run(
            "run",
            "--conf",
            Folders.conf("upgrade", "outputs: [duckdb], largest_fall: 1.0").toString(),
            "--landing",
            folder.resolve("landing").toString(),
            "--reference",
            folder.resolve("reference").toString(),
            "--warehouse",
            warehouse.folder().toString());
    Outcome status = Program.run("status", "--warehouse", warehouse.folder().toString());

    assertThat(run.status()).as(run.text()).isZero();
    assertThat(warehouse.currentId()).isNotEqualTo(before);
    assertThat(warehouse.releaseIds()).hasSize(3);
    assertThat(status.lines()).filteredOn(line -> line.matches(" +20.*completed.*")).hasSize(3);
  }
}
