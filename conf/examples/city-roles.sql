-- Rights by area: a role of a city sees its own counties, in the same tables and views as everybody.
-- Named under publish.postgres.after_swap it is carried out with every swap, in the same transaction,
-- within the new schema; so a new release is never seen without its rights.
--
-- An administrator makes the roles once, named mart_city_<city code>:
--   create role mart_city_450100 login password '…';
-- Needs PostgreSQL 15: from there on the mart's views read with the rights of who asks.
do $$
declare
  reader constant text := 'mart_reader';
  area record;
  city record;
  own text;
begin
  if current_setting('server_version_num')::int < 150000 then
    raise exception 'rights by city need PostgreSQL 15: before it the views would show every county';
  end if;
  for area in
    select t.table_name,
           max(c.column_name) filter (where c.column_name = 'city_code') as city_column,
           max(c.column_name) filter (where c.column_name = 'county_code') as county_column
    from information_schema.tables t
    join information_schema.columns c using (table_schema, table_name)
    where t.table_schema = current_schema()
      and t.table_type = 'BASE TABLE'
      and c.column_name in ('city_code', 'county_code', 'area_code')
    group by t.table_name
  loop
    execute format('alter table %I enable row level security', area.table_name);
    execute format('create policy province on %I for select to %I using (true)',
                   area.table_name, reader);
    for city in
      select distinct d.city_code, r.rolname
      from dim_county d
      join pg_roles r on r.rolname = 'mart_city_' || d.city_code
    loop
      own := case
        when area.city_column is not null then format('city_code = %L', city.city_code)
        when area.county_column is not null then format(
          'county_code in (select d.county_code from dim_county d where d.city_code = %L)',
          city.city_code)
        else format('area_code = %L', city.city_code)
      end;
      execute format('create policy %I on %I for select to %I using (%s)',
                     city.rolname, area.table_name, city.rolname, own);
    end loop;
  end loop;

  for city in
    select distinct r.rolname
    from dim_county d
    join pg_roles r on r.rolname = 'mart_city_' || d.city_code
  loop
    execute format('grant usage on schema %I to %I', current_schema(), city.rolname);
    execute format('grant select on all tables in schema %I to %I', current_schema(), city.rolname);
  end loop;
end
$$;
