-- 3, 9.12: the mean of a county's unrounded cvs; undefined where one of them is.

create table county_composite as
with means as (
    select standard, year, county_code, stage,
        if(count(cv) = count(*), avg(cv), null) as composite_cv,
        max(units_missing) as units_missing
    from county_variance
    group by all
)
select means.*, cv_limit as composite_limit,
    verdict(composite_cv, cv_limit, is_below, units_missing) as verdict,
    flips(composite_cv, cv_limit, is_below) as flips_when_rounded
from means
left join standard_limit
    on standard_limit.standard = means.standard and standard_limit.stage = means.stage
    and standard_limit.judges = 'composite' and means.year between from_year and to_year;
