-- 1, 9.1: a campus that is no school of its own counts in its main school, whose type, founder and
-- flags hold. One standard may merge campuses and another not: there is a school for each.

create table part as
with own as (
    select year, county_code, school_code, main_school_code,
        not coalesce(counted, true) and not coalesce(teaching_point, false)
            and main_school_code is not null as is_campus
    from census_school
    left join school_type using (school_type)
)
select merge_campuses, own.year, own.county_code, own.school_code,
    if(merge_campuses and own.is_campus and not coalesce(main.is_campus, true),
        main.school_code, own.school_code) as host,
    count(*) over (partition by merge_campuses, own.year, own.county_code, host) > 1 as is_merged,
    primary_pupils, junior_pupils, senior_pupils
from own
cross join (select distinct merge_campuses from standard_scope)
left join own as main
    on own.is_campus
    and main.year = own.year and main.county_code = own.county_code
    and main.school_code = own.main_school_code
left join pupils
    on pupils.year = own.year and pupils.county_code = own.county_code
    and pupils.school_code = own.school_code;

-- 9.3: the pupils of the stages that the type has; unknown where one part's are.
create table school as
with merged as (
    select merge_campuses, year, county_code, host as school_code, count(*) - 1 as campuses,
        if(count(primary_pupils) = count(*), sum(known_or(primary_pupils, 0)), null) as primary_known,
        if(count(junior_pupils) = count(*), sum(known_or(junior_pupils, 0)), null) as junior_known,
        if(count(senior_pupils) = count(*), sum(known_or(senior_pupils, 0)), null) as senior_known
    from part
    group by all
)
select merge_campuses, year, county_code, school_code, campuses, school_type, urban_rural, founder,
    coalesce(dense_city_core, false) as dense_city_core,
    coalesce(directly_run, false) as directly_run,
    coalesce(is_private, false) as is_private,
    coalesce(teaching_point, false) as teaching_point,
    coalesce(has_primary, false) as has_primary,
    coalesce(has_junior, false) as has_junior,
    coalesce(has_senior, false) as has_senior,
    if(has_primary, primary_known, 0)::bigint as primary_pupils,
    if(has_junior, junior_known, 0)::bigint as junior_pupils,
    if(has_senior, senior_known, 0)::bigint as senior_pupils
from merged
join census_school using (year, county_code, school_code)
left join school_type using (school_type)
left join founder using (founder);
