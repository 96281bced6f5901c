package org.junheng;

import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.storage.Storage;

/** The one Spark of all tests of a JVM: its start costs a second or two, so nobody stops it. */
public final class SharedSpark {
  private static JavaSparkContext context;

  private SharedSpark() {}

  /** Spark, with two threads. */
  public static synchronized JavaSparkContext context() {
    if (context == null) {
      context = started("local[2]");
    }
    return context;
  }

  /** Does something with another number of threads; a JVM has one Spark at a time. */
  public static synchronized void with(int threads, Consumer<JavaSparkContext> work) {
    if (context != null) {
      context.stop();
      context = null;
    }
    try (JavaSparkContext other = started("local[" + threads + "]")) {
      work.accept(other);
    }
  }

  private static JavaSparkContext started(String master) {
    JavaSparkContext started =
        new JavaSparkContext(
            new SparkConf()
                .setAppName("junheng-tests")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl")));
    started.setLogLevel("ERROR");
    return started;
  }
}
