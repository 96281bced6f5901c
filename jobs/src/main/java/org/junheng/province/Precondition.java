package org.junheng.province;

import java.io.Serializable;

/**
 * What is found of a precondition of recognition.
 *
 * @param ok null where it cannot be told
 * @param flips whether the verdict would flip if the shown value were compared; null without a
 *     value
 * @param detail what stands behind it, in Chinese
 */
public record Precondition(Double value, Boolean ok, Boolean flips, String detail)
    implements Serializable {}
