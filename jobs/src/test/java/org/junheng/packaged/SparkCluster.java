package org.junheng.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junheng.packaged.Program.Outcome;

/**
 * A standalone cluster on this machine's loopback: a master and two workers of one core each, of
 * the Spark that Maven has resolved. What the program needs besides comes with spark-submit, as on
 * a cluster of somebody else.
 */
final class SparkCluster implements AutoCloseable {
  private static final Path SCRIPT = Path.of("conf/examples/spark-submit.sh").toAbsolutePath();
  private static final Path LIB = Path.of("target/lib").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MINUTES_OF_A_RUN = 5;
  private static final int WORKERS = 2;

  private final Path folder = Folders.named("spark");
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  /** Starts one. */
  SparkCluster() {
    makeHome();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    Path log = folder.resolve("master.log");
    start(log, "org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", "0");
    master = found(log, ADDRESS);
    for (int i = 1; i <= WORKERS; i++) {
      start(
          folder.resolve("worker-" + i + ".log"),
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          LOOPBACK,
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          workOf(i).toString(),
          master);
    }
    for (int i = 1; i <= WORKERS; i++) {
      found(folder.resolve("worker-" + i + ".log"), Pattern.compile("registered with master"));
    }
  }

  /** A Spark as it is installed, without what the script brings along. */
  private void makeHome() {
    String names = Folders.read(SCRIPT).replaceAll("(?s).*/lib/\\{([^}]+)}.*", "$1");
    Predicate<String> isBrought =
        Pattern.compile("(" + names.replace(',', '|') + ")-.*").asMatchPredicate();
    try (Stream<Path> jars = Files.list(LIB)) {
      Path installed = Files.createDirectories(folder.resolve("jars"));
      for (Path jar : jars.toList()) {
        if (!isBrought.test(jar.getFileName().toString())) {
          Files.createSymbolicLink(installed.resolve(jar.getFileName()), jar);
        }
      }
      Path submit = folder.resolve("bin/spark-submit");
      Folders.write(
          submit,
          "#!/bin/sh\nexec %s org.apache.spark.deploy.SparkSubmit \"$@\"\n"
              .formatted(
                  String.join(" ", java("1g"))
                      .replace(
                          folder.resolve("jars") + "/*", "'" + folder.resolve("jars") + "/*'")));
      if (!submit.toFile().setExecutable(true)) {
        throw new IOException(submit + " cannot be made executable");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> java(String memory) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(
        List.of(
            "-Xmx" + memory,
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-cp",
            folder.resolve("jars") + "/*"));
    return command;
  }

  private Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", folder.toString(), "SPARK_LOCAL_IP", LOOPBACK, "SPARK_SCALA_VERSION", "2.13");
  }

  private void start(Path log, String main, String... arguments) {
    List<String> command = java("256m");
    command.add(main);
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment());
    try {
      processes.add(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String found(Path log, Pattern what) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && processes.stream().allMatch(Process::isAlive)) {
      Matcher matcher = what.matcher(Folders.read(log));
      if (matcher.find()) {
        return matcher.group();
      }
      pause();
    }
    throw new IllegalStateException(log + " never said " + what + ":\n" + Folders.read(log));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Runs a command of the program on the cluster, by the script that its users have.
   *
   * @param more variables of the environment
   * @param options of spark-submit, besides
   */
  Outcome submit(Map<String, String> more, List<String> options, String... command) {
    List<String> line = new ArrayList<>(List.of("bash", SCRIPT.toString(), "--master", master));
    line.addAll(List.of("--total-executor-cores", String.valueOf(WORKERS)));
    line.addAll(List.of("--executor-memory", "600m"));
    // both of them, before the first task is given out
    line.addAll(List.of("--conf", "spark.scheduler.minRegisteredResourcesRatio=1.0"));
    line.addAll(List.of("--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1"));
    line.addAll(options);
    line.add("--");
    line.addAll(List.of(command));
    Instant began = Instant.now();
    try {
      Path told = Files.createTempFile(folder, "submitted", ".out");
      Path sparks = Files.createTempFile(folder, "submitted", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectError(sparks.toFile()).redirectOutput(told.toFile());
      builder.environment().putAll(environment());
      builder.environment().putAll(more);
      Process process = builder.start();
      if (!process.waitFor(MINUTES_OF_A_RUN, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
      if (process.exitValue() > 1) {
        lines.addAll(Files.readAllLines(sparks, StandardCharsets.UTF_8)); // with Spark's own words
      }
      return new Outcome(process.exitValue(), lines, Duration.between(began, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many tasks each worker has done so far, by the logs of what it started. */
  List<Long> tasksDone() {
    List<Long> done = new ArrayList<>();
    for (int i = 1; i <= WORKERS; i++) {
      try (Stream<Path> all = Files.walk(workOf(i))) {
        done.add(
            all.filter(file -> file.endsWith("stderr"))
                .flatMap(file -> Folders.read(file).lines())
                .filter(line -> line.contains("Finished task"))
                .count());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return done;
  }

  private Path workOf(int worker) {
    return folder.resolve("work-" + worker);
  }

  /** Ends all that was started, and what that has started. */
  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
