package org.junheng.publish.mart;

/** The mart cannot be made as the release says; readers keep what they had. */
public final class MartException extends RuntimeException {
  MartException(String message) {
    super(message);
  }

  MartException(String message, Throwable cause) {
    super(message, cause);
  }
}
