package org.junheng.county.item;

import java.io.Serializable;
import org.junheng.county.Verdict;

/**
 * What a census year's composites of a county say.
 *
 * @param verdict the worst of them
 * @param over those that do not keep their limits, beside them; empty where all do
 */
public record CompositesOfYear(Verdict verdict, String over) implements Serializable {}
