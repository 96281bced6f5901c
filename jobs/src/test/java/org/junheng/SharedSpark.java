package org.junheng;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.storage.Storage;

/** The one Spark context of all tests of a JVM: its start costs seconds, so nobody stops it. */
public final class SharedSpark {
  private static final JavaSparkContext CONTEXT = start();

  private SharedSpark() {}

  /** The context, with two threads. */
  public static JavaSparkContext context() {
    return CONTEXT;
  }

  private static JavaSparkContext start() {
    JavaSparkContext spark =
        new JavaSparkContext(
            new SparkConf()
                .setAppName("junheng-tests")
                .setMaster("local[2]")
                .set("spark.ui.enabled", "false")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl")));
    spark.setLogLevel("ERROR");
    return spark;
  }
}
