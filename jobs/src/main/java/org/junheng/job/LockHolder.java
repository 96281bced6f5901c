package org.junheng.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junheng.language.Language;

/**
 * Who holds the lock of a warehouse.
 *
 * @param process its id on its machine
 * @param processes which machine's or container's processes the id is one of; empty where it cannot
 *     be told
 * @param began when that process began, ISO-8601 in UTC, as all times here; empty likewise
 * @param since when it took the lock
 */
record LockHolder(
    String user, long process, String machine, String processes, String began, String since) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /** This process, from now on. */
  static LockHolder self() {
    return new LockHolder(
        System.getProperty("user.name"),
        ProcessHandle.current().pid(),
        machineHere(),
        processesHere(),
        began(ProcessHandle.current()),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static String machineHere() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost");
    }
  }

  /** Containers of one name have processes of their own. */
  private static String processesHere() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
          + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  private static String began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** Whether it was a process of this machine that is there no more. */
  boolean isGone() {
    boolean isOfHere =
        !processes.isEmpty() && processes.equals(processesHere()) && machine.equals(machineHere());
    return isOfHere
        && ProcessHandle.of(process)
            .filter(ProcessHandle::isAlive)
            .map(LockHolder::began)
            .filter(then -> then.equals(began))
            .isEmpty();
  }

  /** Who it is, since when and at what, as a sentence's part. */
  String told(Optional<AtWork.Noted> noted) {
    String steps =
        noted
            .filter(run -> !Instant.parse(run.began()).isBefore(Instant.parse(since)))
            .map(run -> Language.either(", at %s", "，正在%s", StepNames.named(run.at())))
            .orElse("");
    return Language.either(
            "user %s, process %d on machine %s, since %s",
            "用户 %s，机器 %3$s 上的进程 %2$d，自 %4$s 起",
            user,
            process,
            machine,
            TIME.format(Instant.parse(since)))
        + steps;
  }
}
