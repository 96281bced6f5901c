package org.junheng.warehouse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A content that is known by its SHA-256; another one cannot be read to its end. */
final class ExpectedContent extends FilterInputStream {
  private final MessageDigest digest;
  private final String sha256;
  private boolean isEnded;

  /** The content was another one. */
  static final class OtherException extends IOException {
    private OtherException(String sha256) {
      super("not the content of " + sha256);
    }
  }

  ExpectedContent(InputStream content, String sha256) {
    super(content);
    this.sha256 = sha256;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read >= 0) {
      digest.update(bytes, from, read);
    } else if (!isEnded && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new OtherException(sha256);
    }
    isEnded |= read < 0;
    return read;
  }
}
