package org.junheng.kit;

import java.util.List;

/**
 * Checks that could not be made.
 *
 * @param rules their ids, sorted
 * @param reason in Chinese, with what to do about it
 */
public record NotRun(List<String> rules, String reason) {}
