-- 1, 9.4, 9.5: the stage sections in the scope of each standard, each with its share of what a
-- combined school has as a whole (1.1).

create table section as
with staged as (
    select standard, stage, school.*, split_places,
        if(stage = 'primary', primary_pupils, junior_pupils) as pupils,
        primary_pupils + junior_pupils + senior_pupils as school_pupils,
        has_primary::int + has_junior::int + has_senior::int > 1 as is_combined,
        if(stage = 'primary', primary_weight, junior_weight) as weight,
        primary_pupils * primary_weight + junior_pupils * junior_weight
            + senior_pupils * senior_weight as weighted_pupils,
        if(teaching_point, teaching_points_from, small_schools_from) as pupils_from
    from school
    join standard_scope using (merge_campuses)
    cross join (values ('primary'), ('junior')) as stages(stage)
    where if(stage = 'primary', has_primary, has_junior)
        and (private_schools or not is_private)
        and (directly_run_schools or not directly_run)
)
select *, if(is_combined, weight * pupils / nullif(weighted_pupils, 0), 1) as share
from staged
where pupils_from is not null and coalesce(pupils > 0 and pupils >= pupils_from, true);

-- 9.1, 9.2: the teachers of each stage; a part without pupils of the stage needs no row for them.
create view part_staff as
select merge_campuses, part.year, part.county_code, host as school_code, is_merged, stages.stage,
    coalesce(amounts, list_resize([]::double[], standard_forms.teachers)) as amounts
from part
cross join standard_forms
cross join (values ('primary'), ('junior')) as stages(stage)
left join teachers
    on teachers.year = part.year and teachers.county_code = part.county_code
    and teachers.school_code = part.school_code and teachers.stage = stages.stage
where teachers.school_code is not null
    or coalesce(if(stages.stage = 'primary', primary_pupils, junior_pupils) > 0, true);

create view staff as
select * exclude (is_merged) from part_staff where not is_merged
union all by name
select merge_campuses, year, county_code, school_code, stage, added(list(amounts)) as amounts
from part_staff
where is_merged
group by all;

create view part_facility as
select merge_campuses, part.year, part.county_code, host as school_code, is_merged,
    coalesce(amounts, list_resize([]::double[], standard_forms.facilities)) as amounts
from part
cross join standard_forms
left join facilities
    on facilities.year = part.year and facilities.county_code = part.county_code
    and facilities.school_code = part.school_code;

create view facility as
select * exclude (is_merged) from part_facility where not is_merged
union all by name
select merge_campuses, year, county_code, school_code, added(list(amounts)) as amounts
from part_facility
where is_merged
group by all;

-- A county's stages under each standard, numbered: its units are compared with each other.
create table county_stage as
select row_number() over () as county_stage, standard, year, county_code, stage
from section
group by all;

-- 1.1: what each unit has, in the order of table standard_quantity; teachers are never split.
create table unit as
select row_number() over () as unit, county_stage, section.standard, section.year, section.county_code,
    section.school_code, section.stage, school_type, urban_rural, founder, dense_city_core,
    campuses, merge_campuses, pupils, school_pupils, share,
    staff.amounts || if(is_combined,
        list_transform(facility.amounts, lambda amount, place:
            if(list_contains(split_places, place), amount * share, amount)),
        facility.amounts) as amounts
from section
join county_stage using (standard, year, county_code, stage)
left join staff using (merge_campuses, year, county_code, school_code, stage)
left join facility using (merge_campuses, year, county_code, school_code);
