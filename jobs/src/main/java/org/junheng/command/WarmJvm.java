package org.junheng.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.job.LastSeen;
import org.junheng.job.RunBegan;
import org.junheng.job.RunEnd;
import org.junheng.job.Settings;
import org.junheng.language.Encoding;

/**
 * A child JVM that is kept between nights, with Spark started and all classes loaded. One in which
 * a night failed, or that ended, is replaced; a night whose JVM is gone begins in a new one.
 */
final class WarmJvm implements NightJvm {
  private final Settings settings;
  private final List<String> run;
  private Process child;
  private BufferedReader told;
  private RunFolder folder;

  /**
   * A JVM for nights.
   *
   * @param run a run as it will be asked for
   */
  WarmJvm(Settings settings, List<String> run) {
    this.settings = settings;
    this.run = run;
  }

  /** Starts one that is ready for the next night, unless it is there. */
  void makeReady() throws IOException {
    if (child != null && child.isAlive()) {
      return;
    }
    drop();
    folder = SparkJvm.folder();
    List<String> flags = new ArrayList<>();
    if (Boolean.TRUE.equals(settings.spark().classArchive())) {
      flags.addAll(ClassArchive.flagsOfExisting(Version.place()));
    }
    flags.addAll(new SparkJvm(settings).flags(Optional.empty(), folder.path()));
    flags.add(WarmNights.flag());
    ProcessBuilder builder =
        ChildJvm.of(flags, run)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(ProcessBuilder.Redirect.PIPE)
            .redirectErrorStream(true);
    builder.environment().put(Encoding.VARIABLE, StandardCharsets.UTF_8.name());
    child = builder.start();
    told =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public int start(List<String> arguments, Optional<LastSeen> seen)
      throws IOException, InterruptedException {
    makeReady();
    RunEnd end = new RunEnd(settings.warehouse());
    Stopping.says(
        () -> {
          folder.delete();
          return end.stopped();
        });
    String night =
        WarmNights.line(
            arguments, seen.map(LastSeen::key).orElse(null), RunBegan.at().toEpochMilli());
    try {
      child.getOutputStream().write(night.getBytes(StandardCharsets.UTF_8));
      child.getOutputStream().flush();
    } catch (IOException hasEnded) {
      // told below, by how it ended
    }
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Optional<Integer> ended = WarmNights.ended(line);
      if (ended.isPresent()) {
        boolean isSound = ended.get() == Junheng.DONE || ended.get() == Junheng.HELD_BACK;
        if (!isSound) {
          drop();
        }
        return ended.get();
      }
      System.out.println(line);
    }
    int status = child.waitFor();
    return SparkJvm.hasEnded(status) ? Junheng.FAILED : SparkJvm.endedFromOutside(status, end);
  }

  /** Ends it, and removes what it has laid down. */
  void drop() {
    if (child != null) {
      child.descendants().forEach(ProcessHandle::destroyForcibly);
      child.destroyForcibly();
      child = null;
      folder.delete();
    }
  }
}
