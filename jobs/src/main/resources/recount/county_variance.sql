-- 2.2, 9.12, 9.27: how much a county's units differ, weighted by pupils, over those with a value.

create table county_variance as
with summed as (
    select county_stage, indicator,
        any_value(per) * sum(numerator) / sum(pupils) as mean
    from measure
    where value is not null
    group by all
), spread as (
    select county_stage, indicator, any_value(mean) as mean,
        count(value) as units,
        coalesce(sum(pupils) filter (value is not null), 0)::bigint as pupils,
        count(*) - count(value) as units_missing,
        sqrt(sum(pupils * (value - mean) ** 2) / sum(pupils) filter (value is not null)) as raw_sd,
        if(count(threshold) > 0, count(*) filter (attained), null) as units_attained
    from measure
    left join summed using (county_stage, indicator)
    group by county_stage, indicator
), varied as (
    select *, if(raw_sd <= mean * 1e-12, 0, raw_sd) as sd, sd / nullif(mean, 0) as cv
    from spread
    join county_stage using (county_stage)
)
select varied.* exclude (county_stage, raw_sd), cv_limit,
    verdict(cv, cv_limit, is_below, units_missing) as verdict,
    flips(cv, cv_limit, is_below) as flips_when_rounded,
    units_attained / (units + units_missing) as attained_share
from varied
left join standard_limit
    on standard_limit.standard = varied.standard and standard_limit.stage = varied.stage
    and standard_limit.judges = 'each' and varied.year between from_year and to_year;
