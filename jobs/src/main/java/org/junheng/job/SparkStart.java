package org.junheng.job;

import java.util.concurrent.CompletableFuture;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.storage.Storage;

/** Starts Spark as {@code conf/} says; under spark-submit its own settings stand. */
final class SparkStart {
  private static CompletableFuture<JavaSparkContext> ahead;
  private static Thread beginning;

  private SparkStart() {}

  /** Begins to start Spark while something else is done; once is enough. */
  static synchronized void begin(Settings.Spark settings) {
    if (ahead != null) {
      return;
    }
    ahead = CompletableFuture.supplyAsync(() -> started(settings), SparkStart::start);
  }

  private static void start(Runnable work) {
    beginning = new Thread(work, "spark-start");
    beginning.setDaemon(true);
    beginning.start();
  }

  /** Spark, started by now. */
  static synchronized JavaSparkContext context(Settings.Spark settings) {
    CompletableFuture<JavaSparkContext> begun = ahead;
    ahead = null;
    JavaSparkContext context = begun == null ? null : begun.join();
    return context == null || context.sc().isStopped() ? started(settings) : context;
  }

  /**
   * Stops what was begun and turned out not to be needed; nothing else may end the JVM before, or
   * Spark would tell of a start that its end has cut off.
   */
  static synchronized void abandon() {
    if (ahead != null) {
      ahead.handle((context, failed) -> context).thenAccept(SparkStart::stop).join();
      ahead = null;
      try {
        beginning.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void stop(JavaSparkContext context) {
    if (context != null) {
      context.stop();
    }
  }

  private static JavaSparkContext started(Settings.Spark settings) {
    SparkConf conf = new SparkConf().setAppName("junheng");
    conf.setIfMissing("spark.master", settings.master());
    settings.settings().forEach(conf::setIfMissing);
    conf.set("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl"));
    JavaSparkContext context = new JavaSparkContext(conf);
    context.setLogLevel("ERROR");
    return context;
  }
}
