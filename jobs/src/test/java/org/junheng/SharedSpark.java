package org.junheng;

import org.apache.spark.sql.SparkSession;
import org.junheng.storage.Storage;

/** The one Spark session of all tests of a JVM: its start costs seconds, so nobody stops it. */
public final class SharedSpark {
  private static final SparkSession SESSION = start();

  private SharedSpark() {}

  /**
   * The session, with two threads. It compiles no expressions: small tables are sooner done so, and
   * the packaged tests see to it that compiled ones give the same.
   */
  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession start() {
    SparkSession spark =
        SparkSession.builder()
            .appName("junheng-tests")
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
            .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
            .config("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl"))
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return spark;
  }
}
