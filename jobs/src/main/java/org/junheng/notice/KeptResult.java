package org.junheng.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.storage.Storage;
import org.junheng.warehouse.Json;

/**
 * The result of the last run beside a warehouse's releases: {@code result.json} and, in words,
 * {@code result.txt}, each replaced in one step. On a disk of this machine it is read and written
 * without Hadoop, which would cost a night in which nothing came in half of its time.
 */
public final class KeptResult {
  private static final String JSON = "result.json";
  private static final String TEXT = "result.txt";
  private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

  private final String warehouse;

  /** The result that is kept in a warehouse. */
  public KeptResult(String warehouse) {
    this.warehouse = warehouse;
  }

  /** The result of the last run; none where there is none that can be read. */
  public Optional<RunResult> last() {
    try {
      return Optional.of(
          Json.read(isElsewhere() ? read() : Files.readString(place(JSON)), RunResult.class));
    } catch (IOException | RuntimeException noneOrTorn) {
      return Optional.empty(); // the next run writes it anew
    }
  }

  /** Whether there is a folder that it can be kept in. */
  public boolean canBeKept() {
    return isElsewhere() ? Storage.at(warehouse).exists() : Files.isDirectory(place(""));
  }

  private String read() {
    return Storage.at(warehouse).readText(JSON);
  }

  /** Replaces it. */
  public void keep(RunResult result) {
    keep(TEXT, NoticeText.of(result));
    keep(JSON, result.json());
  }

  private void keep(String name, String text) {
    if (isElsewhere()) {
      Storage.at(warehouse).replaceText(name, text);
      return;
    }
    try {
      Path file = place(name);
      Files.createDirectories(file.getParent());
      Path next = file.resolveSibling("." + name + "-next");
      Files.writeString(next, text);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isElsewhere() {
    return ELSEWHERE.matcher(warehouse).matches();
  }

  private Path place(String name) {
    Path folder =
        warehouse.startsWith("file:")
            ? Path.of(URI.create(warehouse).getPath())
            : Path.of(warehouse).toAbsolutePath();
    return folder.resolve(name);
  }
}
