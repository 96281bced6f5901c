package org.junheng.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.junheng.language.Language;
import org.junheng.storage.Storage;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch's record of runs: an H2 file in the warehouse, or PostgreSQL by configuration. Off
 * the disk there is no file, and without a PostgreSQL the record goes with its run: one that was
 * stopped does all its steps again. The tables are made when they are not there.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
class RunRecords {
  private static final String SCRIPTS = "org/springframework/batch/core/";

  /** Who asks for the last runs has the file open for a moment. */
  private static final int TRIES = 10;

  private static final int MILLISECONDS_BETWEEN = 200;

  /** Opens a context with the record of runs; that it cannot be opened is told in one sentence. */
  static void open(AnnotationConfigApplicationContext spring, Settings settings) {
    try {
      spring.refresh();
    } catch (BeansException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException) {
          throw new NightlyRun.RunFailedException(told(settings, cause.getMessage()), e);
        }
      }
      throw e;
    }
  }

  private static String told(Settings settings, String words) {
    String url = settings.jobRepository().url();
    return url == null
        ? Language.either(
            "the record of runs in %s cannot be opened: another program has it open, or it may not"
                + " be written. End that program, or give the right to write, and run again",
            "%s 中的运行记录无法打开：正被另一个程序占用，或没有写权限。请结束该程序或授予写权限后再次运行",
            Storage.at(settings.warehouse()).location("jobs"))
        : Language.either(
            "the record of runs at %s cannot be used:\n  %s", "%s 的运行记录无法使用：\n  %s", url, words);
  }

  @Bean
  @DependsOn("heldConnection")
  DataSource dataSource(Settings settings) {
    DataSource source = source(settings);
    if (!hasAllTables(source)) { // none, or those that a killed run came to make
      makeTables(settings, source, true);
    }
    if (!hasAllTables(source)) {
      makeTables(settings, source, false);
    }
    return source;
  }

  /** Whether the last of what the script makes is there. */
  private static boolean hasAllTables(DataSource source) {
    Long found =
        new JdbcTemplate(source)
            .queryForObject(
                "select count(*) from information_schema.sequences"
                    + " where upper(sequence_name) = 'BATCH_JOB_INSTANCE_SEQ'",
                Long.class);
    return found != null && found > 0;
  }

  private static void makeTables(Settings settings, DataSource source, boolean someAreThere) {
    boolean isPostgres = url(settings).startsWith("jdbc:postgresql:");
    ResourceDatabasePopulator script =
        new ResourceDatabasePopulator(
            new ClassPathResource(
                SCRIPTS + (isPostgres ? "schema-postgresql.sql" : "schema-h2.sql")));
    script.setContinueOnError(someAreThere);
    DatabasePopulatorUtils.execute(script, source);
  }

  /** Held from beginning to end, so that nobody opens the file between two records of a run. */
  @Bean(destroyMethod = "close")
  Connection heldConnection(Settings settings, ObjectProvider<RunLock> lock) throws SQLException {
    for (int i = 1; i < TRIES; i++) {
      try {
        return source(settings).getConnection();
      } catch (SQLException e) {
        if (isDamaged(e) && lock.getIfAvailable() != null) { // nobody else writes to it
          setAside(settings);
        } else {
          pause(); // another program reads it for a moment
        }
      }
    }
    return source(settings).getConnection();
  }

  /** Whether the words are H2's of a file that is cut off or holds something else. */
  private static boolean isDamaged(SQLException e) {
    return e.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
        || String.valueOf(e.getCause()).contains("Reading from file");
  }

  /** A night is worth more than the record of earlier ones. */
  private static void setAside(Settings settings) {
    Storage records = Storage.at(settings.warehouse()).in("jobs");
    String name = "runs.damaged-" + System.currentTimeMillis() + ".mv.db";
    records.rename("runs.mv.db", name);
    System.out.println(
        Language.either(
            "the record of runs is damaged and was set aside as %s: this run begins anew, and status"
                + " lists no earlier ones",
            "运行记录已损坏，改名为 %s：本次运行从头开始，status 不再列出以前的运行", records.location(name)));
  }

  private static void pause() {
    try {
      Thread.sleep(MILLISECONDS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  private static DataSource source(Settings settings) {
    Settings.JobRepository repository = settings.jobRepository();
    return repository.url() == null
        ? new DriverManagerDataSource(url(settings), "sa", "")
        : new DriverManagerDataSource(
            repository.url(),
            orEmpty(repository.user()),
            repository.password() == null ? "" : repository.password().value());
  }

  private static String url(Settings settings) {
    if (settings.jobRepository().url() != null) {
      return settings.jobRepository().url();
    }
    Storage warehouse = Storage.at(settings.warehouse());
    if (!warehouse.isOnDisk()) {
      return "jdbc:h2:mem:runs-" + warehouse.location().hashCode();
    }
    Path file = warehouse.onDisk().resolve("jobs/runs").toAbsolutePath();
    return "jdbc:h2:file:" + file + ";WRITE_DELAY=0"; // what is recorded outlives a kill
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
