package org.junheng.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The command line that this JVM was started with, byte by byte as the system holds it: a JVM in an
 * environment without a language has lost the Chinese in it, and cannot pass it on either.
 */
final class GivenCommandLine {
  private static final Path HELD = Path.of("/proc/self/cmdline");

  private GivenCommandLine() {}

  /** Whether the system tells it, and all of it. */
  static boolean isKnown() throws IOException {
    return Files.isReadable(HELD) && isWhole(Files.readAllBytes(HELD));
  }

  /** Argument files are not looked for within another one. */
  private static boolean isWhole(byte[] held) {
    boolean begins = false;
    for (byte one : held) {
      if (begins && one == '@') {
        return false;
      }
      begins = one == 0;
    }
    return held.length > 0;
  }

  /** All of it but the program's own name, in a new file that {@code java @file} reads. */
  static Path inArgumentFile() throws IOException {
    Path file = Files.createTempFile("junheng", ".arguments");
    Files.write(file, quoted(Files.readAllBytes(HELD)));
    return file;
  }

  /** The arguments after the first, each in quotes on a line of its own. */
  static byte[] quoted(byte[] held) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int at = 0;
    while (held[at] != 0) {
      at++;
    }
    boolean isInside = false;
    for (at++; at < held.length; at++) {
      if (!isInside) {
        lines.write('"');
        isInside = true;
      }
      switch (held[at]) {
        case 0 -> {
          lines.writeBytes(new byte[] {'"', '\n'});
          isInside = false;
        }
        case '"', '\\' -> lines.writeBytes(new byte[] {'\\', held[at]});
        case '\n' -> lines.writeBytes(new byte[] {'\\', 'n'});
        default -> lines.write(held[at]);
      }
    }
    return lines.toByteArray();
  }
}
