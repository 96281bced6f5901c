-- What a statistician would write without this program: five tables under both national standards,
-- straight from plain landing files and the list of counties (views with cells as text: landing_school,
-- landing_pupils, landing_teachers, landing_facilities, counties, county_events). Nothing is checked.
-- A blank cell is missing and spoils its sum; what is not applicable adds nothing, and unlike 9.2 a
-- sum of nothing else is 0. The numbers are the methodology's.

create macro yes(cell) as coalesce(cell in ('1', '是'), false);
create macro total(cell) as
    case when count(cell) = count(*) then coalesce(sum(try_cast(cell as double)), 0) end;
create macro total_of_known(cell) as
    case when count(cell) = count(*) then sum(try_cast(cell as double)) end;
create macro reaches(value, "limit") as value >= "limit" * (1 - 1e-12);
create macro within(value, "limit") as value <= "limit" * (1 + 1e-12);
create macro half_up(value, scale) as floor(value * (scale * (1 + 1e-12)) + 0.5) / scale;
create macro with_decimals(value, decimals) as
    format('{:.{}f}', half_up(value, 10 ** decimals), decimals);
create macro under(value, minimum) as with_decimals(
    value, [d for d in range(2, 16) if not reaches(half_up(value, 10 ** d), minimum)][1]::int);

-- 1, 9.1: schools and the stages of their types; a campus counts in its main school
create table school as
select year, county_code, school_code, main_school_code, urban_rural, founder,
    yes(directly_run) as directly_run,
    yes(dense_city_core) as dense_city_core,
    school_type = '218' as teaching_point,
    school_type in ('211', '218', '312', '345') as has_primary,
    school_type in ('311', '312', '341', '345') as has_junior,
    school_type in ('341', '345') as has_senior,
    counted in ('0', '否') and school_type <> '218' and main_school_code is not null as campus
from landing_school;

create table part as
select own.year, own.county_code, own.school_code,
    coalesce(main.school_code, own.school_code) as host,
    pupils.* exclude (year, county_code, school_code),
    facilities.* exclude (year, county_code, school_code)
from school own
left join school main
    on own.campus and not coalesce(main.campus, false)
    and main.year = own.year and main.county_code = own.county_code
    and main.school_code = own.main_school_code
left join landing_pupils pupils
    on pupils.year = own.year and pupils.county_code = own.county_code
    and pupils.school_code = own.school_code
left join landing_facilities facilities
    on facilities.year = own.year and facilities.county_code = own.county_code
    and facilities.school_code = own.school_code;

create table merged as
select year, county_code, host as school_code,
    total(primary_pupils) as primary_pupils,
    total(junior_pupils) as junior_pupils,
    total(senior_pupils) as senior_pupils,
    total(teaching_area) as teaching_area,
    total(indoor_gym_area) as indoor_gym_area,
    total(sports_ground_area) as sports_ground_area,
    total_of_known(extra_sports_area) as extra_sports_area,
    10000 * total(equipment_value) as equipment_value,
    total(multimedia_rooms) as multimedia_rooms,
    total(computers) as computers,
    total(books) as books
from part
group by all;

-- 9.1: a campus without pupils of a stage needs no row of teachers for it
create table staff as
select part.year, part.county_code, part.host as school_code, stages.stage,
    total(full_time) as full_time,
    total(doctor) + total(master) + total(bachelor) as bachelor_and_above,
    total(associate) as associate,
    total(backbone) as backbone,
    total(pe) + total(music) + total(fine_art) + total(general_art) as pe_and_art,
    total_of_known(shared_pe_art) as shared_pe_art,
    total(senior_title) + total(middle_title) as middle_title_and_above
from part
cross join (values ('primary', '小学'), ('junior', '初中')) as stages(stage, title)
left join landing_teachers teachers
    on teachers.year = part.year and teachers.county_code = part.county_code
    and teachers.school_code = part.school_code and teachers.stage = stages.title
where teachers.school_code is not null
    or coalesce(try_cast(if(stages.stage = 'primary', primary_pupils, junior_pupils) as double), 0) > 0
group by all;

-- 1.1: the stage sections, each with its share of the facilities
create table unit as
with section as (
    select stages.stage, stages.weight, school.*,
        merged.* exclude (year, county_code, school_code),
        if(stages.stage = 'primary', primary_pupils, junior_pupils) as pupils,
        if(has_primary, primary_pupils, 0) + if(has_junior, junior_pupils, 0)
            + if(has_senior, senior_pupils, 0) as school_pupils,
        if(has_primary, primary_pupils, 0) + if(has_junior, 1.1 * junior_pupils, 0)
            + if(has_senior, 1.32 * senior_pupils, 0) as weighted_pupils,
        has_primary::int + has_junior::int + has_senior::int = 1 as has_one_stage
    from school
    join merged using (year, county_code, school_code)
    cross join (values ('primary', 1.0), ('junior', 1.1)) as stages(stage, weight)
    where if(stages.stage = 'primary', has_primary, has_junior)
)
select section.*,
    if(has_one_stage, 1, weight * pupils / weighted_pupils) as share,
    coalesce(pupils >= 50, true) or not teaching_point as in_q2017,
    founder <> '999' and not directly_run and not teaching_point as in_b2012,
    staff.* exclude (year, county_code, school_code, stage),
    if(year between 2019 and 2022 and urban_rural in ('210', '220')
        and school_pupils >= 50 and school_pupils < 100, shared_pe_art, null) as shared_used,
    if(year between 2019 and 2022 and dense_city_core, extra_sports_area * share, null) as extra_used
from section
left join staff using (year, county_code, school_code, stage)
where pupils is null or pupils > 0;

-- 2, 3: what each unit has, per 1 or 100 pupils
create macro measured(standard, indicator, per, threshold, numerator, extra, relaxation) as {
    'standard': standard, 'indicator': indicator, 'per': per, 'threshold': threshold::double,
    'numerator': numerator + coalesce(extra, 0), 'numerator_in_full': numerator,
    'relaxation': if(extra is not null, relaxation, null)};

create table unit_indicator as
with q2017 as (
    select year, county_code, school_code, stage, pupils, unnest([
        measured('Q2017', 'R1', 100, if(stage = 'primary', 4.2, 5.3),
            bachelor_and_above + if(stage = 'primary', associate, 0), null, null),
        measured('Q2017', 'R2', 100, 1, backbone, null, null),
        measured('Q2017', 'R3', 100, 0.9, pe_and_art, shared_used, 'shared_teachers'),
        measured('Q2017', 'R4', 1, if(stage = 'primary', 4.5, 5.8),
            share * (teaching_area - indoor_gym_area), null, null),
        measured('Q2017', 'R5', 1, if(stage = 'primary', 7.5, 10.2),
            share * (sports_ground_area + indoor_gym_area), extra_used, 'extra_areas'),
        measured('Q2017', 'R6', 1, if(stage = 'primary', 2000, 2500),
            share * equipment_value, null, null),
        measured('Q2017', 'R7', 100, if(stage = 'primary', 2.3, 2.4),
            share * multimedia_rooms, null, null)], recursive := true)
    from unit where in_q2017
), b2012 as (
    select year, county_code, school_code, stage, pupils, unnest([
        measured('B2012', 'B1', 1, null, share * (teaching_area - indoor_gym_area), null, null),
        measured('B2012', 'B2', 1, null, share * (sports_ground_area + indoor_gym_area), null, null),
        measured('B2012', 'B3', 1, null, share * equipment_value, null, null),
        measured('B2012', 'B4', 100, null, share * computers, null, null),
        measured('B2012', 'B5', 1, null, share * books, null, null),
        measured('B2012', 'B6', 1, null, full_time, null, null),
        measured('B2012', 'B7', 1, null,
            bachelor_and_above + if(stage = 'primary', associate, 0), null, null),
        measured('B2012', 'B8', 1, null, middle_title_and_above, null, null)], recursive := true)
    from unit where in_b2012
), valued as (
    select *, numerator * per / pupils as value, numerator_in_full * per / pupils as value_in_full
    from (from q2017 union all from b2012)
)
select standard, year, county_code, school_code, stage, indicator, pupils::bigint as pupils,
    numerator, value, threshold,
    reaches(value, threshold) as attained,
    reaches(value, threshold) or reaches(value, threshold * 0.85) as attained_85,
    case
        when reaches(value, threshold) then 0
        when not reaches(value, threshold) then greatest(threshold * pupils / per - numerator, 0)
    end as shortfall,
    reaches(half_up(value, 100), threshold) <> reaches(value, threshold) as flips_when_rounded,
    relaxation,
    reaches(value_in_full, threshold) as attained_in_full
from valued;

-- 2.1, 9.10: six of seven, and the seventh not under 85 %
create table unit_verdict as
with counted as (
    select standard, year, county_code, school_code, stage,
        count(*) filter (attained) as attained_count,
        coalesce(list(indicator order by indicator) filter (not attained), []) as failing,
        count(*) filter (not attained_85) as failing_badly,
        list(indicator || ' '
            || under(value, if(attained_85, threshold, threshold * 0.85))
            || '低于' || rtrim(rtrim(threshold::varchar, '0'), '.')
            || if(attained_85, '', '的85%') order by indicator) filter (not attained) as below,
        min(least(1, value / threshold)) as least_share,
        coalesce(list(indicator order by indicator) filter (value is null), []) as missing
    from unit_indicator
    where standard = 'Q2017'
    group by all
)
select standard, year, county_code, school_code, stage,
    case
        when len(failing) > 1 or failing_badly > 0 then 'not_met'
        when len(missing) > 0 then 'undetermined'
        else 'met'
    end as verdict,
    attained_count, failing, missing,
    concat_ws('；',
        array_to_string(below, '、'),
        if(len(missing) > 0, '缺数据：' || array_to_string(missing, '、'), null)) as reason,
    least_share
from counted;

-- 2.2, 9.12, 9.27: weighted by pupils, over the units that have a value
create table county_variance as
with means as (
    select standard, year, county_code, stage, indicator,
        sum(value * pupils) / sum(pupils) filter (value is not null) as mean
    from unit_indicator
    group by all
), spread as (
    select standard, year, county_code, stage, indicator, mean,
        count(value) as units,
        coalesce(sum(pupils) filter (value is not null), 0)::bigint as pupils,
        count(*) - count(value) as units_missing,
        sqrt(sum(pupils * (value - mean) ** 2) / sum(pupils) filter (value is not null)) as raw_sd,
        if(max(threshold) is not null, count(*) filter (attained), null) as units_attained
    from unit_indicator
    join means using (standard, year, county_code, stage, indicator)
    group by all
), varied as (
    select *,
        if(raw_sd <= mean * 1e-12, 0, raw_sd) as sd,
        if(mean <> 0, if(raw_sd <= mean * 1e-12, 0, raw_sd) / mean, null) as cv,
        if(standard = 'Q2017', if(stage = 'primary', 0.50, 0.45), null)::double as cv_limit
    from spread
)
select standard, year, county_code, stage, indicator, units, pupils, units_missing, mean, sd, cv,
    cv_limit,
    case
        when cv_limit is null then null
        when units_missing > 0 or cv is null then 'undetermined'
        when within(cv, cv_limit) then 'met'
        else 'not_met'
    end as verdict,
    within(half_up(cv, 1000), cv_limit) <> within(cv, cv_limit) as flips_when_rounded,
    units_attained,
    units_attained / (units + units_missing) as attained_share
from varied;

-- 3: the mean of the cvs, judged under the older standard
create table county_composite as
with means as (
    select standard, year, county_code, stage,
        if(count(cv) = count(*), avg(cv), null) as composite_cv,
        if(standard = 'B2012', if(stage = 'primary', 0.65, 0.55), null)::double as composite_limit,
        max(units_missing) as units_missing
    from county_variance
    group by all
)
select standard, year, county_code, stage, composite_cv, composite_limit,
    case
        when composite_limit is null then null
        when units_missing > 0 or composite_cv is null then 'undetermined'
        when within(composite_cv, composite_limit) then 'met'
        else 'not_met'
    end as verdict,
    within(half_up(composite_cv, 1000), composite_limit)
        <> within(composite_cv, composite_limit) as flips_when_rounded,
    units_missing
from means;

-- 5, 9.22: competition ranks of all counties valid in the year, ties with the guard
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
        -(count(*) filter (verdict = 'met') / count(*))
    from unit_verdict
    group by all
), listed as (
    select measures.*, years.year, counties.code as county_code, value, place,
        case
            when units_missing is null then '没有该学段的数据'
            when units_missing > 0 then units_missing || '个单元缺数据'
            when value is null then '平均值为0，差异系数无意义'
        end as reason_unranked
    from counties
    join (select distinct year from school) as years
        on years.year >= counties.from_year::int
        and years.year <= coalesce(counties.to_year::int, years.year)
    cross join (
        select distinct standard, stage.unnest as stage, measure
        from figure, unnest(['primary', 'junior']) as stage) as measures
    left join figure
        on figure.standard = measures.standard and figure.year = years.year
        and figure.stage = measures.stage and figure.measure = measures.measure
        and figure.county_code = counties.code
), ordered as (
    select *,
        row_number() over list_in_order as number,
        place - lag(place) over list_in_order
            <= abs(lag(place) over list_in_order) * 1e-12 as is_tied
    from listed
    window list_in_order as (
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
), recode as (
    select year::int as year, from_code, to_code
    from county_events
    where kind = 'recode'
    qualify count(*) over (partition by year, from_code) = 1
        and count(*) over (partition by year, to_code) = 1
)
select ranked.standard, ranked.year, ranked.stage, ranked.measure, ranked.county_code,
    ranked.value, ranked.rank, ranked."of",
    before.rank - ranked.rank as rank_change, before.rank as rank_before,
    list_before."of" as of_before,
    ranked.reason_unranked
from ranked
left join recode
    on recode.year = ranked.year and recode.to_code = ranked.county_code
left join ranked as before
    on before.standard = ranked.standard and before.year = ranked.year - 1
    and before.stage = ranked.stage and before.measure = ranked.measure
    and before.county_code = coalesce(recode.from_code, ranked.county_code)
left join (select distinct standard, year, stage, measure, "of" from ranked) as list_before
    on list_before.standard = ranked.standard and list_before.year = ranked.year - 1
    and list_before.stage = ranked.stage and list_before.measure = ranked.measure;
