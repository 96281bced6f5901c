package org.junheng.kit;

import java.util.List;

/**
 * Checks that could not be made.
 *
 * @param rules their ids, sorted
 * @param reason with what to do about it, in the language of the machine
 */
public record NotRun(List<String> rules, String reason) {}
