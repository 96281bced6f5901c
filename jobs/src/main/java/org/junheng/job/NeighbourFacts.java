package org.junheng.job;

import java.io.Serializable;
import java.util.Map;
import org.junheng.county.item.CompositesOfYear;
import org.junheng.history.SchoolPlans;
import org.junheng.history.SchoolRegister;
import org.junheng.history.UsedRelaxations;
import org.junheng.reference.CensusYears;

/**
 * What the second round knows of the whole province.
 *
 * @param composites by county-year, standard and census year, what composites say of the counties
 *     that it then was, each on its own map; no entry where none of them has any
 * @param states how far the census years have come
 */
record NeighbourFacts(
    SchoolRegister register,
    UsedRelaxations used,
    SchoolPlans plans,
    Map<String, Map<String, Map<Integer, CompositesOfYear>>> composites,
    CensusYears states)
    implements Serializable {}
