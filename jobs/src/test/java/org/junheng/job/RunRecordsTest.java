package org.junheng.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.storage.Bucket;
import org.junheng.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The record of runs, where it is gone, locked, damaged or nowhere to be kept. */
class RunRecordsTest {
  @TempDir private Path folder;

  private Settings settings;
  private Path file;

  @BeforeEach
  void record() {
    settings = Night.settings(folder, "B2012");
    file = folder.resolve("warehouse/jobs/runs.mv.db");
    assertThat(opened(settings, 1)).isEqualTo(1);
  }

  @Test
  void whatWasRecordedIsThereTheNextTime() {
    assertThat(opened(settings, 1)).isEqualTo(2);
  }

  @Test
  void oneThatIsGoneIsMadeAnew() throws IOException {
    Files.delete(file);

    assertThat(opened(settings, 1)).isEqualTo(1);
  }

  @Test
  void oneOfWhichAKilledRunMadeOnlySomeTablesIsCompleted() throws Exception {
    Files.delete(file);
    try (Connection database =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder + "/warehouse/jobs/runs", "sa", "");
        Statement made = database.createStatement()) {
      made.execute(
          "create table BATCH_JOB_INSTANCE (JOB_INSTANCE_ID bigint not null primary key, VERSION"
              + " bigint, JOB_NAME varchar(100) not null, JOB_KEY varchar(32) not null)");
    }

    assertThat(opened(settings, 1)).isEqualTo(1);
  }

  @Test
  void oneThatIsDamagedIsSetAsideByARunAndLeftByWhoOnlyAsks() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    byte[] other = new byte[whole.length];
    Arrays.fill(other, (byte) 7);
    List<byte[]> damaged = List.of(Arrays.copyOf(whole, 3000), other, "garbage".getBytes());
    for (byte[] content : damaged) {
      Files.write(file, content);
      assertThat(RunHistory.newest(settings, 1)).isEmpty();
      assertThat(file).hasBinaryContent(content);

      assertThat(opened(settings, 1)).isEqualTo(1);
    }
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.filter(each -> each.getFileName().toString().contains(".damaged-")))
          .hasSize(damaged.size());
    }
  }

  @Test
  void oneThatAnotherProgramHasOpenIsToldWithWhatToDo() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThatThrownBy(() -> opened(settings, 1))
          .isInstanceOf(NightlyRun.RunFailedException.class)
          .hasMessageContaining("warehouse/jobs cannot be opened: another program has it open")
          .hasMessageContaining("End that program, or give the right to write, and run again");
      assertThat(lock.isValid()).isTrue();
    }
    assertThat(opened(settings, 1)).isEqualTo(2);
  }

  @Test
  void aPostgresThatIsGoneIsTold() {
    Settings gone =
        new Settings(
            settings.landing(),
            settings.warehouse(),
            settings.reference(),
            settings.standards(),
            settings.due(),
            settings.intake(),
            settings.spark(),
            new Settings.JobRepository("jdbc:postgresql://127.0.0.1:1/records", "x", null),
            settings.publish(),
            settings.retention(),
            settings.schedule(),
            settings.receivers(),
            settings.metrics());

    assertThatThrownBy(() -> opened(gone, 1))
        .isInstanceOf(NightlyRun.RunFailedException.class)
        .hasMessageContaining("the record of runs at jdbc:postgresql://127.0.0.1:1/records")
        .hasMessageContaining("cannot be used");
  }

  @Test
  void onAnObjectStoreARunNeedsNoPostgres() {
    Settings elsewhere = settings.at(null, Bucket.at(folder.resolve("store")).location(), null);

    assertThat(opened(elsewhere, 1)).isEqualTo(1);
  }

  @Test
  void aRunThatWasKilledBeforeItsFirstAttemptWasRecordedBeginsAnew() {
    JobParameters parameters =
        new JobParametersBuilder().addString("inputs", "same").toJobParameters();
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      JobRepository repository = repository(spring, settings);
      repository.createJobInstance(NightlyJob.NAME, parameters);

      assertThat(NightlyRun.last(repository, parameters)).isNull();
      assertThat(repository.getJobInstance(NightlyJob.NAME, parameters)).isNull();
    }
  }

  private static JobRepository repository(
      AnnotationConfigApplicationContext spring, Settings settings) {
    spring.registerBean(Settings.class, () -> settings);
    spring.register(RunRecords.class);
    RunRecords.open(spring, settings);
    return spring.getBean(JobRepository.class);
  }

  /** How many runs it knows once so many more were recorded by a run that holds the lock. */
  private static long opened(Settings settings, int more) {
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        RunLock lock = RunLock.take(Storage.at(settings.warehouse()))) {
      spring.registerBean(RunLock.class, () -> lock, bean -> bean.setDestroyMethodName(""));
      JobRepository repository = repository(spring, settings);
      for (int i = 0; i < more; i++) {
        repository.createJobInstance(
            NightlyJob.NAME,
            new JobParametersBuilder()
                .addString("inputs", String.valueOf(System.nanoTime()))
                .toJobParameters());
      }
      return repository.getJobInstanceCount(NightlyJob.NAME);
    } catch (NoSuchJobException e) {
      throw new IllegalStateException(e);
    }
  }
}
