package org.junheng.job;

import java.io.Serializable;
import java.util.List;

/**
 * What the second round does with a block.
 *
 * @param countiesBefore the counties whose rows of the year before are needed
 * @param neighboursBy fingerprint of all that the round's rows depend on
 * @param isKept whether the files of the release before are taken over as they are
 */
record NeighbourPlan(
    BlockPlan block, List<String> countiesBefore, String neighboursBy, boolean isKept)
    implements Serializable {}
