-- 5, 9.22: competition ranks (1, 2, 2, 4) of all counties valid in the year, by the unrounded figure;
-- neighbours are tied where the guard cannot tell them apart. What is undefined has no rank.

create table county_ranking as
with figure as (
    select standard, year, stage, 'cv_' || indicator as measure, county_code, cv as value,
        units_missing, cv as place
    from county_variance
    union all
    select standard, year, stage, 'composite_cv', county_code, composite_cv, units_missing,
        composite_cv
    from county_composite
    union all
    select standard, year, stage, 'unit_pass_share', county_code,
        count(*) filter (verdict = 'met') / count(*),
        count(*) filter (verdict = 'undetermined'),
        -(count(*) filter (verdict = 'met') / count(*)) -- more is better
    from unit_verdict
    group by all
), list as (
    select distinct standard, stage, 'cv_' || indicator as measure from standard_indicator
    union all
    select standard, stage, 'composite_cv' from standard_scope, (values ('primary'), ('junior')) as stages(stage)
    union all
    select standard, stage, 'unit_pass_share' from standard_unit_rule, (values ('primary'), ('junior')) as stages(stage)
), listed as (
    select list.*, year_state.year, dim_county.county_code, value, place,
        case
            when units_missing is null then '没有该学段的数据'
            when units_missing > 0 then units_missing || '个单元缺数据'
            when value is null then '平均值为0，差异系数无意义'
        end as reason_unranked
    from list
    cross join year_state
    join dim_county
        on year_state.year between from_year and coalesce(to_year, year_state.year)
    left join figure
        on figure.standard = list.standard and figure.year = year_state.year
        and figure.stage = list.stage and figure.measure = list.measure
        and figure.county_code = dim_county.county_code
), ordered as (
    select *,
        row_number() over in_order as number,
        place - lag(place) over in_order <= abs(lag(place) over in_order) * 1e-12 as is_tied
    from listed
    window in_order as (
        partition by standard, year, stage, measure, reason_unranked is null
        order by place, county_code)
), ranked as (
    select *,
        if(reason_unranked is null,
            max(if(coalesce(is_tied, false), null, number)) over (
                partition by standard, year, stage, measure, reason_unranked is null
                order by number),
            null) as rank,
        count(*) filter (reason_unranked is null)
            over (partition by standard, year, stage, measure) as "of"
    from ordered
), comparable as (
    select this.year
    from year_state as this
    join year_state as before on before.year = this.year - 1
    where this.state is distinct from 'collecting' and before.state is distinct from 'collecting'
), recode as (
    select year, from_code, to_code from county_change where one_to_one
)
select ranked.standard, ranked.year, ranked.stage, ranked.measure, ranked.county_code,
    ranked.value, ranked.rank, ranked."of",
    before.rank - ranked.rank as rank_change,
    before.rank as rank_before,
    list_before."of" as of_before,
    ranked.reason_unranked
from ranked
left join comparable on comparable.year = ranked.year
left join recode
    on recode.year = ranked.year and recode.to_code = ranked.county_code
left join ranked as before
    on before.standard = ranked.standard and before.year = comparable.year - 1
    and before.stage = ranked.stage and before.measure = ranked.measure
    and before.county_code = coalesce(recode.from_code, ranked.county_code)
left join (select distinct standard, year, stage, measure, "of" from ranked) as list_before
    on list_before.standard = ranked.standard and list_before.year = comparable.year - 1
    and list_before.stage = ranked.stage and list_before.measure = ranked.measure;
