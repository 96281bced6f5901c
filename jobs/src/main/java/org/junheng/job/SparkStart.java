package org.junheng.job;

import org.apache.spark.sql.SparkSession;
import org.junheng.storage.Storage;

/** Starts Spark as {@code conf/} says; under spark-submit its own settings stand. */
final class SparkStart {
  private SparkStart() {}

  static SparkSession session(Settings.Spark settings) {
    SparkSession.Builder builder = SparkSession.builder().appName("junheng");
    if (System.getProperty("spark.master") == null) {
      builder.master(settings.master());
    }
    settings.settings().forEach(builder::config);
    builder.config("spark.sql.session.timeZone", "UTC");
    builder.config("spark.sql.ansi.enabled", "true");
    builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    builder.config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    builder.config("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl"));
    return builder.getOrCreate();
  }
}
