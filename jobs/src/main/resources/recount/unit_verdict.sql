-- 2.1, 9.10: so many indicators attained, and the rest not under a share of their threshold.

create table unit_verdict as
with below as (
    select unit,
        list(indicator || ' '
            || shown_below(value, minimum, decimals_below(value, minimum))
            || '低于' || plain(threshold)
            || if(attained_85, '', '的' || plain(half_up(remaining_share * 100, 1000000)) || '%')
            order by indicator) as words
    from (
        select measure.*, remaining_share,
            threshold * if(attained_85, 1, remaining_share) as minimum
        from measure
        join unit using (unit)
        join standard_unit_rule using (standard)
        where not attained)
    group by all
), counted as (
    select unit,
        count(*) as indicators,
        count(*) filter (attained) as attained_count,
        coalesce(list(indicator order by indicator) filter (not attained), []) as failing,
        count(*) filter (not attained_85) as failing_badly,
        coalesce(list(indicator order by indicator) filter (value is null), []) as missing,
        min(least(1, value / threshold)) filter (value is not null) as least_share
    from measure
    where threshold is not null
    group by all
)
select standard, year, county_code, school_code, stage,
    case
        when len(failing) > indicators - attained_at_least or failing_badly > 0 then 'not_met'
        when len(missing) > 0 then 'undetermined'
        else 'met'
    end as verdict,
    attained_count, failing, missing,
    concat_ws('；',
        array_to_string(words, '、'),
        if(len(missing) > 0, '缺数据：' || array_to_string(missing, '、'), null)) as reason,
    least_share
from counted
join unit using (unit)
join standard_unit_rule using (standard)
left join below using (unit);
