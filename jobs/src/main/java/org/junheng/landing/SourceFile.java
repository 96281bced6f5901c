package org.junheng.landing;

/**
 * One file of a county's submission.
 *
 * @param path as messages name it, below the landing folder
 * @param name the last part of the path, which says what form it is
 * @param content all of it; null where it is larger than what is read
 */
public record SourceFile(String path, String name, String sha256, long bytes, byte[] content) {}
