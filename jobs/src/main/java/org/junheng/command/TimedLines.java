package org.junheng.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junheng.language.Encoding;

/** Lines of a log: each begins with the time at which its writing began. */
final class TimedLines extends OutputStream {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final PrintStream log;
  private final ZoneId zone;
  private boolean isWithinLine;

  /** Lines in the time of a zone. */
  TimedLines(PrintStream log, ZoneId zone) {
    this.log = log;
    this.zone = zone;
  }

  /** A stream whose lines go there. */
  PrintStream stream() {
    return new PrintStream(this, true, Encoding.ofStreams());
  }

  @Override
  public synchronized void write(int one) throws IOException {
    if (!isWithinLine && one != '\n') {
      String time = TIME.format(LocalDateTime.now(zone)) + "  ";
      log.write(time.getBytes(StandardCharsets.US_ASCII));
    }
    isWithinLine = one != '\n';
    log.write(one);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void flush() {
    log.flush();
  }
}
