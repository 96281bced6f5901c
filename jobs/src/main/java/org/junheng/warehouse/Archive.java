package org.junheng.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junheng.storage.Fingerprint;
import org.junheng.storage.Storage;

/**
 * Every distinct content ever taken in, under its SHA-256. Nothing is ever changed or removed here,
 * so an old release can be made again.
 */
public final class Archive {
  private final Storage warehouse;
  private final Storage archive;
  private final Archive more;
  private final Queue<String> unsettled = new ConcurrentLinkedQueue<>();

  /** The archive of a warehouse. */
  public Archive(Storage warehouse) {
    this(warehouse, null);
  }

  private Archive(Storage warehouse, Archive more) {
    this.warehouse = warehouse;
    this.archive = warehouse.in("archive");
    this.more = more;
  }

  /** Contents for a trial: what another archive has stays there, and only the rest is kept here. */
  public static Archive over(Storage place, Archive other) {
    return new Archive(place, other);
  }

  /** Whether a content is there. */
  public boolean has(String sha256) {
    return archive.exists(name(sha256)) || (more != null && more.has(sha256));
  }

  /** A content that was to be kept cannot be read where it lies. */
  public static class UnreadableException extends RuntimeException {
    UnreadableException(UncheckedIOException e) {
      super(e.getMessage(), e);
    }

    private UnreadableException(String message) {
      super(message);
    }
  }

  /** A content that was another one when it was read again: somebody is still writing it. */
  public static final class ChangingException extends UnreadableException {
    private ChangingException(String sha256) {
      super("read as " + sha256 + " and as another content a moment later");
    }
  }

  /** The SHA-256 of a content that is read but not kept. */
  public static String fingerprint(Supplier<InputStream> source) {
    return fingerprint(source, OutputStream.nullOutputStream());
  }

  private static String fingerprint(Supplier<InputStream> source, OutputStream copy) {
    try {
      return Fingerprint.copying(source.get(), copy);
    } catch (UncheckedIOException e) {
      throw new UnreadableException(e);
    }
  }

  /**
   * Keeps a content and gives its SHA-256. One that is not known yet is read twice; where that
   * gives two contents nothing is kept, since neither may be the whole. One that a power cut cut
   * off is kept anew. What is kept is to be {@link #settle settled} before it is noted anywhere.
   */
  public String keep(Supplier<InputStream> source) {
    Counted counted = new Counted();
    String seen = fingerprint(source, counted);
    if (holds(seen, counted.bytes)) {
      return seen;
    }
    if (!archive.renamesAtOnce()) {
      bring(source.get(), seen);
      return seen;
    }
    String temporary = "incoming/" + UUID.randomUUID();
    String copied;
    try (OutputStream out = archive.create(temporary)) {
      copied = Fingerprint.copying(source.get(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!copied.equals(seen)) {
      archive.delete(temporary);
      throw new ChangingException(seen);
    }
    place(temporary, seen, counted.bytes);
    return seen;
  }

  /** Where a file shows once it is whole, and would be copied to get another name. */
  private void bring(InputStream content, String sha256) {
    try {
      archive.in(folder(sha256)).bring(new ExpectedContent(content, sha256), sha256);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof ExpectedContent.OtherException
          ? new ChangingException(sha256)
          : e;
    }
  }

  private boolean holds(String sha256, long bytes) {
    return archive.length(name(sha256)) == bytes || (more != null && more.holds(sha256, bytes));
  }

  /** Gives a content its place, unless a file of the same content was kept meanwhile. */
  private synchronized void place(String temporary, String sha256, long bytes) {
    String name = name(sha256);
    if (archive.length(name) == bytes) {
      archive.delete(temporary);
      return;
    }
    if (archive.exists(name)) {
      archive.delete(name);
    }
    archive.rename(temporary, name);
    unsettled.add(name);
  }

  /** Brings what was kept onto the disk: all at one go, since one by one it takes much longer. */
  public void settle() {
    if (!unsettled.isEmpty()) {
      archive.settle(unsettled);
      archive.in("content").settle(List.of());
      warehouse.settle(List.of()); // where the archive's own name stands
      unsettled.clear();
    }
  }

  /** How much went by. */
  private static final class Counted extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }

  /** The content of a SHA-256, wholly read; null where it is longer than the bytes given. */
  public byte[] read(String sha256, long atMost) {
    try (InputStream in = open(sha256)) {
      byte[] content = in.readNBytes((int) Math.min(atMost + 1, Integer.MAX_VALUE - 8));
      return content.length > atMost ? null : content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a SHA-256, to be read and closed. */
  public InputStream open(String sha256) {
    return more != null && more.has(sha256) ? more.open(sha256) : archive.open(name(sha256));
  }

  private static String name(String sha256) {
    return folder(sha256) + "/" + sha256;
  }

  private static String folder(String sha256) {
    return "content/" + sha256.substring(0, 2);
  }
}
