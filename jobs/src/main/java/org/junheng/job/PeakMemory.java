package org.junheng.job;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this process ever held. */
final class PeakMemory {
  private static final int KIB = 10;

  private PeakMemory() {}

  /** All of it, in bytes, where the system tells. */
  static OptionalLong ofProcess() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return OptionalLong.of(Long.parseLong(line.replaceAll("[^0-9]", "")) << KIB);
        }
      }
    } catch (IOException notLinux) {
      // nobody tells it
    }
    return OptionalLong.empty();
  }

  /** Java's heap alone, in bytes. */
  static long ofHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
