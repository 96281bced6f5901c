package org.junheng.storage;

import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * How file systems are reached: by Hadoop's own files, and by what Spark was told of them, as
 * {@code spark.hadoop.fs.s3a.endpoint}, on the command line of spark-submit or in the
 * configuration.
 */
public final class FileSystems {
  private static final String TOLD_SPARK = "spark.hadoop.";

  // Hadoop reads its own files for every new configuration, but not for a copy
  private static Map<String, String> told = Map.of();
  private static Configuration readOnce = read();

  private FileSystems() {}

  /** Hadoop's configuration; files on a disk are written plainly, without checksum files. */
  static synchronized Configuration configuration() {
    return new Configuration(readOnce);
  }

  /** Takes what Spark is told of file systems; what its command line told this JVM stands. */
  public static synchronized void tell(Map<String, String> sparkSettings) {
    if (!sparkSettings.equals(told)) {
      told = Map.copyOf(sparkSettings);
      readOnce = read();
    }
  }

  /** What this JVM was told, for another one that is to reach the same files. */
  public static synchronized Map<String, String> told() {
    Map<String, String> all = new TreeMap<>(told);
    System.getProperties().stringPropertyNames().stream()
        .forEach(name -> all.put(name, System.getProperty(name)));
    all.keySet().removeIf(name -> !name.startsWith(TOLD_SPARK));
    return all;
  }

  private static Configuration read() {
    Configuration configuration = new Configuration();
    told().forEach((name, value) -> configuration.set(name.substring(TOLD_SPARK.length()), value));
    configuration.set("fs.file.impl", PlainDisk.class.getName());
    configuration.size(); // reads the files now
    return configuration;
  }
}
