-- 2, 3: what each unit has of each indicator, per 1 or 100 pupils.

-- 9.6: a dated relaxation lets a further amount count where it is known; table relaxed says where.
create table relaxed_amount as
select unit, indicator, sum(amount) as amount, arg_max(relaxation, place) as relaxation
from relaxed
where not isnan(amount)
group by all;

create table measure as
with counted as (
    select unit.unit, county_stage, standard_indicator.indicator, per, pupils, threshold, remaining_share,
        relaxed_amount.amount as extra, relaxation,
        total(list_select(amounts, adds)) as added,
        known_or(total(list_select(amounts, subtracts)), 0) as subtracted
    from unit
    join standard_indicator
        on standard_indicator.standard = unit.standard and standard_indicator.stage = unit.stage
    left join relaxed_amount
        on relaxed_amount.unit = unit.unit
        and relaxed_amount.indicator = standard_indicator.indicator
), numbered as (
    select *,
        if(isnan(added), extra, added + coalesce(extra, 0)) - subtracted as numerator,
        known_or(added, null) - subtracted as numerator_in_full
    from counted
), valued as (
    select *, numerator * per / pupils as value, numerator_in_full * per / pupils as value_in_full
    from numbered
)
select unit, county_stage, indicator, per, pupils, numerator, value, threshold,
    reaches(value, threshold) as attained,
    reaches(value, threshold) or reaches(value, threshold * remaining_share) as attained_85,
    case
        when reaches(value, threshold) then 0
        when not reaches(value, threshold) then greatest(threshold * pupils / per - numerator, 0)
    end as shortfall,
    reaches(half_up(value, 100), threshold) <> reaches(value, threshold) as flips_when_rounded,
    relaxation,
    reaches(value_in_full, threshold) as attained_in_full
from valued;

create view unit_indicator as
select standard, year, county_code, school_code, stage, measure.* exclude (unit, county_stage, per)
from measure
join unit using (unit);
