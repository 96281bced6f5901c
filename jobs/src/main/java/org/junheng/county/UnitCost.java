package org.junheng.county;

import java.io.Serializable;

/**
 * What one unit of a resource costs.
 *
 * @param unit the resource's own unit
 * @param yuan per unit
 */
public record UnitCost(String unit, double yuan) implements Serializable {}
