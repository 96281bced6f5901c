package org.junheng.landing;

/**
 * One file of a county's submission, wholly read.
 *
 * @param path as messages name it, below the landing folder
 * @param name the last part of the path, which says what form it is
 */
public record SourceFile(String path, String name, String sha256, byte[] content) {}
