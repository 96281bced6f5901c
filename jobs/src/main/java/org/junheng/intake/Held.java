package org.junheng.intake;

/**
 * One held or warned cell: where it stands, what stands there, the rule and what to do.
 *
 * @param line null where the whole file is meant
 * @param column the header as the county wrote it; null where the whole row or file is meant
 * @param severity error, field or warning
 */
public record Held(
    String form,
    String file,
    String sheet,
    Long line,
    String column,
    String value,
    String rule,
    String severity,
    String message) {}
