-- How amounts are added and figures compared (5, 9.2, 9.9). In these tables null is missing, and nan
-- is what the form says does not apply: missing spoils a sum, not applicable adds nothing.

create macro total(amounts) as
    case
        when list_count(amounts) < len(amounts) then null
        when not isnan(list_sum(amounts)) then list_sum(amounts)
        else coalesce(list_sum(list_filter(amounts, lambda amount: not isnan(amount))), 'nan')
    end;
create macro added(parts) as
    list_transform(range(1, len(parts[1]) + 1),
        lambda place: total(list_transform(parts, lambda part: part[place])));
create macro known_or(amount, otherwise) as if(isnan(amount), otherwise, amount);
create macro reaches(value, minimum) as value >= minimum * (1 - 1e-12);
create macro keeps(value, maximum, is_below) as
    if(is_below, value < maximum * (1 - 1e-12), value <= maximum * (1 + 1e-12));
create macro half_up(value, scale) as floor(value * (scale * (1 + 1e-12)) + 0.5) / scale;
create macro verdict(figure, maximum, is_below, units_missing) as
    case
        when maximum is null then null
        when units_missing > 0 or figure is null then 'undetermined'
        when keeps(figure, maximum, is_below) then 'met'
        else 'not_met'
    end;
create macro flips(figure, maximum, is_below) as
    keeps(half_up(figure, 1000), maximum, is_below) <> keeps(figure, maximum, is_below);

-- A number without needless zeros, and one with as many decimals as leave it below its minimum.
create macro plain(value) as rtrim(rtrim(value::decimal(30, 12)::varchar, '0'), '.');
create macro shown_below(value, minimum, decimals) as
    format('{:.{}f}', half_up(value, 10 ** decimals), decimals::int);
create macro decimals_below(value, minimum) as coalesce(
    [d for d in range(2, 15) if not reaches(half_up(value, 10 ** d), minimum)][1], 15);
