package org.junheng.job;

import javax.sql.DataSource;
import org.junheng.definition.DefinitionException;
import org.junheng.storage.Storage;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch's record of runs: an H2 file in the warehouse, or PostgreSQL by configuration. The
 * tables are made when they are not there.
 */
@Configuration
@EnableBatchProcessing
@EnableJdbcJobRepository
class RunRecords {
  private static final String SCRIPTS = "org/springframework/batch/core/";

  @Bean
  DataSource dataSource(Settings settings) {
    DataSource source = source(settings);
    JdbcTemplate database = new JdbcTemplate(source);
    try {
      database.queryForObject("select count(*) from BATCH_JOB_INSTANCE", Long.class);
    } catch (org.springframework.jdbc.BadSqlGrammarException notThereYet) {
      boolean isPostgres = url(settings).startsWith("jdbc:postgresql:");
      DatabasePopulatorUtils.execute(
          new ResourceDatabasePopulator(
              new ClassPathResource(
                  SCRIPTS + (isPostgres ? "schema-postgresql.sql" : "schema-h2.sql"))),
          source);
    }
    return source;
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
            repository.url(), orEmpty(repository.user()), orEmpty(repository.password()));
  }

  private static String url(Settings settings) {
    if (settings.jobRepository().url() != null) {
      return settings.jobRepository().url();
    }
    Storage warehouse = Storage.at(settings.warehouse());
    if (!warehouse.isOnDisk()) {
      throw new DefinitionException(
          "the warehouse "
              + warehouse.location()
              + " is not on a disk of this machine, so the"
              + " record of runs cannot be a file in it; name a PostgreSQL database under"
              + " job_repository in the configuration");
    }
    return "jdbc:h2:file:" + warehouse.onDisk().resolve("jobs/runs").toAbsolutePath();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
