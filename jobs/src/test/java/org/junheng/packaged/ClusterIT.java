package org.junheng.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junheng.Clients;
import org.junheng.packaged.Program.Outcome;
import org.junheng.packaged.SampleRuns.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The packaged program on a cluster of a master and two workers: with folders that all of them
 * reach, and with landing folder and warehouse on an object store.
 */
@Order(Integer.MAX_VALUE)
class ClusterIT {
  private static final String WAREHOUSE = "warehouse";

  private static SparkCluster cluster;
  private static ObjectStore store;
  private static Made shared;
  private static List<Long> tasksDone;
  private static Map<String, String> firstHashes;
  private static String firstId;
  private static final Set<String> seen = new ConcurrentSkipListSet<>();
  private static final Set<String> lacking = new ConcurrentSkipListSet<>();

  @BeforeAll
  static void run() throws InterruptedException {
    cluster = new SparkCluster();
    Path landing = Folders.landing("cluster/landing");
    Warehouse warehouse = new Warehouse(Folders.named("cluster/warehouse"));
    String tables = Folders.conf("cluster-tables", "outputs: []").toString();
    shared =
        SampleRuns.made(
            warehouse,
            landing,
            cluster.submit(
                Map.of(), List.of(), SampleRuns.arguments(warehouse, landing, "--conf", tables)));
    tasksDone = cluster.tasksDone();

    store = new ObjectStore();
    store.putAll(landing, "landing");
    store.putAll(Folders.SAMPLE.resolve("reference"), "reference");
    onTheStore("");
    firstId = store.currentId(WAREHOUSE);
    firstHashes = store.hashes(WAREHOUSE);
    store.putAll(KilledRuns.changedLanding("cluster/changed"), "landing");
    AtomicBoolean isOver = new AtomicBoolean();
    Thread reader = new Thread(() -> readUntil(isOver), "reader");
    reader.start();
    onTheStore("outputs: []");
    isOver.set(true);
    reader.join();
  }

  private static void onTheStore(String publish) {
    Path conf = Folders.conf("cluster-store", publish);
    Folders.change(
        conf,
        "job_repository: {}",
        "job_repository: {url: \"jdbc:h2:file:%s\", user: sa}".formatted(Folders.named("runs")));
    Outcome outcome =
        cluster.submit(
            ObjectStore.environment(),
            store.options(),
            "run",
            "--conf",
            conf.toString(),
            "--landing",
            store.uri("landing"),
            "--reference",
            store.uri("reference"),
            "--warehouse",
            store.uri(WAREHOUSE));
    assertThat(outcome.status()).as(outcome.text()).isEqualTo(1);
  }

  /** Follows the pointer as readers do, again and again. */
  private static void readUntil(AtomicBoolean isOver) {
    while (!isOver.get()) {
      String id = store.currentId(WAREHOUSE);
      if (seen.add(id)) {
        lacking.addAll(store.lacking(WAREHOUSE, id));
      }
    }
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable each : started()) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Collection<AutoCloseable> started() {
    List<AutoCloseable> started = new ArrayList<>();
    if (cluster != null) {
      started.add(cluster);
    }
    if (store != null) {
      started.add(store);
    }
    return started;
  }

  @Test
  void onASharedPathItGivesTheHashesOfOneMachine() {
    assertThat(shared.outcome().status()).isEqualTo(1);
    assertThat(shared.hashes()).isEqualTo(SampleRuns.first().hashes());
  }

  @Test
  void eachWorkerDidPartOfTheWork() {
    assertThat(tasksDone).hasSize(2).allMatch(done -> done > 0);
  }

  @Test
  void onAnObjectStoreItGivesTheHashesOfOneMachine() {
    assertThat(firstHashes).isEqualTo(SampleRuns.first().hashes());
  }

  @Test
  void whatACountySendsAgainIsTakenInThereAsOnADisk() {
    assertThat(SampleRuns.withoutHistory(store.hashes(WAREHOUSE)))
        .isEqualTo(SampleRuns.withoutHistory(KilledRuns.finished().hashes()));
  }

  @Test
  void publicationIsOneStepThere() {
    assertThat(lacking).isEmpty();
    assertThat(seen).contains(firstId).isSubsetOf(store.releaseIds(WAREHOUSE));
    assertThat(store.releaseIds(WAREHOUSE)).containsExactly(firstId, store.currentId(WAREHOUSE));
    assertThat(store.namesBelow(WAREHOUSE + "/preparing")).allMatch(String::isEmpty);
  }

  @Test
  void whatPeopleReadLiesThereToo() {
    List<String> names = store.namesBelow(WAREHOUSE + "/releases/" + firstId);

    assertThat(names)
        .contains("junheng.duckdb", "reports/page/index.html", "reports/2022年度监测报告.html")
        .anyMatch(name -> name.endsWith("核查结果.xlsx"));
  }

  @Test
  void theReportIsPrintedThereToo() {
    Clients.named("chromium");

    assertThat(store.namesBelow(WAREHOUSE + "/releases/" + firstId))
        .contains("reports/2022年度监测报告.pdf");
  }
}
