-- What is published of counties, cities and the province, beside the parts that add up to it: each
-- sum is exact. Where a part is missing there is no sum (9.2).

create view area as
select year, county_code, 'city' as level, city_code as area_code
from dim_county_year
where city_code is not null
union all
select year, county_code, 'province', left(county_code, 2) || '0000'
from dim_county_year
where county_name is not null;

-- Units of a county.
create view added_units as
select 'county_units.' || figure as figure, concat_ws(' ', standard, year, county_code, stage) as place,
    published::double as published, [coalesce(counted, 0)]::double[] as parts
from (
    from county_units
    unpivot (published for figure in (units, units_met, units_not_met, units_undetermined)))
full join (
    select standard, year, county_code, stage, 'units' as figure, count(*) as counted
    from main.unit
    group by all
    union all
    select standard, year, county_code, stage, 'units_' || verdict, count(*)
    from main.unit_verdict
    group by all)
    using (standard, year, county_code, stage, figure);

-- Pupils and teachers of a county: school by school, and unit by unit.
create view added_profile as
select 'county_profile.' || figure as figure, concat_ws(' ', standard, year, county_code) as place,
    published::double as published, parts
from (
    from county_profile
    unpivot include nulls (published for figure in (
        primary_pupils, junior_pupils, judged_teachers, trained_teachers, certified_teachers)))
join (
    select standard, year, county_code, 'primary_pupils' as figure,
        if(count(primary_pupils) = count(*), list(primary_pupils::double), null) as parts
    from school
    join standard_scope using (merge_campuses)
    group by all
    union all
    select standard, year, county_code, 'junior_pupils',
        if(count(junior_pupils) = count(*), list(junior_pupils::double), null)
    from school
    join standard_scope using (merge_campuses)
    group by all
    union all
    select standard, year, county_code, 'judged_teachers',
        if(bool_or(list_contains(missing, 'full_time')), null,
            list(full_time) filter (full_time is not null))
    from main.unit
    group by all
    union all
    select standard, year, county_code, 'trained_teachers',
        if(bool_or(list_contains(missing, 'trained_360h')), null,
            list(trained_360h) filter (trained_360h is not null))
    from main.unit
    group by all
    union all
    select standard, year, county_code, 'certified_teachers',
        if(bool_or(list_contains(missing, 'certified')), null,
            list(certified) filter (certified is not null))
    from main.unit
    group by all)
    using (standard, year, county_code, figure);

-- Schools that fail an item, or their classes that are too large.
create view added_items as
select 'county_item.value' as figure, concat_ws(' ', standard, year, county_code, item) as place,
    value as published, parts
from county_item
join (
    select standard, year, county_code, item, list(failing::double) as parts
    from school_item
    group by all)
    using (standard, year, county_code, item)
where value is not null;

-- What a county's schools lack: people of both stages added, of a facility that a combined school's
-- stages share the larger amount.
create view added_shortfalls as
with facility_indicator as (
    select standard, indicator,
        bool_and(coalesce(list_contains(split_places, place - teachers), false)) as is_facility
    from standard_numerator
    join standard_quantity using (field)
    join standard_scope using (standard)
    cross join standard_forms
    group by all
), school_lacks as (
    select standard, year, county_code, school_code, resource,
        if(count(quantity) < count(*), null,
            if(any_value(is_facility), max(quantity), sum(quantity))) as quantity,
        if(count(cost_yuan) < count(*), null,
            if(any_value(is_facility), max(cost_yuan), sum(cost_yuan))) as cost_yuan,
        if(count(required) < count(*), null,
            if(any_value(is_facility), max(required), sum(required))) as required,
        if(count(required_yuan) < count(*), null,
            if(any_value(is_facility), max(required_yuan), sum(required_yuan))) as required_yuan
    from shortfall_plan
    join facility_indicator using (standard, indicator)
    group by all
), added as (
    select standard, year, county_code, resource,
        list(1.0::double) as schools,
        list(quantity) as quantity,
        list(cost_yuan) as cost_yuan,
        list(required) as required,
        list(required_yuan) as required_yuan
    from school_lacks
    group by all
)
select 'county_shortfall.' || figure as figure,
    concat_ws(' ', standard, year, county_code, resource) as place, published,
    if(list_count(parts) = len(parts), parts, null) as parts
from (
    from (select * replace (schools::double as schools) from county_shortfall)
    unpivot include nulls (published for figure in (
        schools, quantity, cost_yuan, required, required_yuan)))
full join (
    from added
    unpivot (parts for figure in (schools, quantity, cost_yuan, required, required_yuan)))
    using (standard, year, county_code, resource, figure);

-- Counties and units of a city and of the province.
create view added_progress as
select 'progress.' || figure as figure, concat_ws(' ', standard, year, level, area_code) as place,
    published::double as published, [coalesce(counted, 0)]::double[] as parts
from (from progress unpivot (published for figure in (counties, counties_met, units, units_passed)))
left join (
    select standard, year, level, area_code, 'counties' as figure, count(*) as counted
    from area, standard_scope
    group by all
    union all
    select standard, year, level, area_code, 'counties_met', count(*) filter (verdict = 'met')
    from county_verdict
    join area using (year, county_code)
    group by all
    union all
    select standard, year, level, area_code, 'units', sum(units)
    from county_units
    join area using (year, county_code)
    group by all
    union all
    select standard, year, level, area_code, 'units_passed', sum(units_met)
    from county_units
    join area using (year, county_code)
    group by all)
    using (standard, year, level, area_code, figure);

create view added_statistics as
select 'yearly_statistic.' || statistic as figure,
    concat_ws(' ', standard, year, level, area_code) as place, value::double as published,
    [progress_value]::double[] as parts
from yearly_statistic
join (
    from progress
    unpivot (progress_value for statistic in (
        counties, counties_met, planned, planned_recognised, units, units_passed,
        cumulative_recognised)))
    using (standard, year, level, area_code, statistic);
