package org.junheng.job;

/** Work that failed; the message says on what, the cause why. */
final class WorkFailedException extends RuntimeException {
  WorkFailedException(String place, Throwable cause) {
    super(place, cause);
  }
}
