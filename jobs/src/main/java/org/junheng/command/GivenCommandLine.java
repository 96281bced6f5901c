package org.junheng.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line that this JVM was started with, byte by byte as the system holds it: a JVM in an
 * environment without a language has lost the Chinese in it, and cannot pass it on either.
 */
final class GivenCommandLine {
  private static final Path HELD = Path.of("/proc/self/cmdline");

  private GivenCommandLine() {}

  /**
   * All of it but the program's own name, in a new file that {@code java @file} reads; nothing
   * where the system does not tell it, or where it names such a file itself: they cannot be nested.
   */
  static Optional<Path> inArgumentFile() throws IOException {
    if (!Files.isReadable(HELD)) {
      return Optional.empty();
    }
    List<String> arguments = arguments(Files.readAllBytes(HELD));
    if (arguments.stream().anyMatch(argument -> argument.startsWith("@"))) {
      return Optional.empty();
    }
    Path file = Files.createTempFile("junheng", ".arguments");
    Files.write(file, quoted(arguments));
    return Optional.of(file);
  }

  /** The arguments after the first; every character stands for a byte. */
  static List<String> arguments(byte[] held) {
    List<String> all = List.of(new String(held, StandardCharsets.ISO_8859_1).split("\0", -1));
    return all.subList(1, all.size() - 1); // each ends with an empty character
  }

  /** Each argument in quotes on a line of its own. */
  static byte[] quoted(List<String> arguments) {
    return arguments.stream()
        .map(one -> one.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
        .map(one -> '"' + one + "\"\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
