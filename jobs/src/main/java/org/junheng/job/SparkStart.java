package org.junheng.job;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junheng.storage.Storage;

/** Starts Spark as {@code conf/} says; under spark-submit its own settings stand. */
final class SparkStart {
  private SparkStart() {}

  static JavaSparkContext context(Settings.Spark settings) {
    SparkConf conf = new SparkConf().setAppName("junheng");
    conf.setIfMissing("spark.master", settings.master());
    settings.settings().forEach(conf::setIfMissing);
    conf.set("spark.hadoop.fs.file.impl", Storage.configuration().get("fs.file.impl"));
    return new JavaSparkContext(conf);
  }
}
