package org.junheng.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;

/**
 * Every distinct content ever taken in, under its SHA-256. Nothing is ever changed or removed here,
 * so an old release can be made again.
 */
public final class Archive {
  private final Storage archive;

  /** The archive of a warehouse. */
  public Archive(Storage warehouse) {
    this.archive = warehouse.in("archive");
  }

  /**
   * Keeps a content and gives its SHA-256. It is that of the bytes kept: a file that changes while
   * it is copied is kept as it was read.
   */
  public String keep(Supplier<InputStream> source) {
    String seen = Fingerprint.of(source.get());
    if (archive.exists(name(seen))) {
      return seen;
    }
    String temporary = "incoming/" + UUID.randomUUID();
    try (OutputStream out = archive.create(temporary)) {
      seen = Fingerprint.copying(source.get(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (archive.exists(name(seen))) {
      archive.delete(temporary);
    } else {
      archive.rename(temporary, name(seen));
    }
    return seen;
  }

  /** The content of a SHA-256, wholly read. */
  public byte[] read(String sha256) {
    try (InputStream in = archive.open(name(sha256))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String sha256) {
    return "content/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
