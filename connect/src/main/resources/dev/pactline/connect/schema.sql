-- What `pactline sql setup` makes of a database. Two schemas:
--   pactline         for readers: agreements with all that belongs to them, and the statistics, counted
--                    from them: one snapshot of the database is one cut, in which nothing is half done
--   pactline_topics  for the connector: the tables of statistics as their topics have them, and the
--                    agreements that wait for others of the same change
-- Everything in here is worked out from topics: dropping it loses nothing.

create schema pactline;
create schema pactline_topics;
comment on schema pactline is 'Agreements and their statistics. One statement, or one transaction at repeatable read, sees one cut.';
comment on schema pactline_topics is 'Written by Kafka Connect. Rows of different tables may be of different moments.';

create table pactline_topics.version (version integer primary key);
insert into pactline_topics.version values (${version});

-- Names -------------------------------------------------------------------------------------------

create table pactline.countries (
  country text primary key,
  country_name text not null
);
comment on table pactline.countries is 'ISO 3166-1 alpha-2 codes and English names.';

create table pactline.sectors (
  sector text primary key,
  sector_name text not null
);
comment on table pactline.sectors is 'Sections of ISIC Rev. 4 and their English names.';
insert into pactline.sectors values
  ('A', 'Agriculture, forestry and fishing'),
  ('B', 'Mining and quarrying'),
  ('C', 'Manufacturing'),
  ('D', 'Electricity, gas, steam and air conditioning supply'),
  ('E', 'Water supply; sewerage, waste management and remediation activities'),
  ('F', 'Construction'),
  ('G', 'Wholesale and retail trade; repair of motor vehicles and motorcycles'),
  ('H', 'Transportation and storage'),
  ('I', 'Accommodation and food service activities'),
  ('J', 'Information and communication'),
  ('K', 'Financial and insurance activities'),
  ('L', 'Real estate activities'),
  ('M', 'Professional, scientific and technical activities'),
  ('N', 'Administrative and support service activities'),
  ('O', 'Public administration and defence; compulsory social security'),
  ('P', 'Education'),
  ('Q', 'Human health and social work activities'),
  ('R', 'Arts, entertainment and recreation'),
  ('S', 'Other service activities'),
  ('T', 'Activities of households as employers'),
  ('U', 'Activities of extraterritorial organizations and bodies');

-- Agreements --------------------------------------------------------------------------------------

create table pactline.agreements (
  agreement_id text primary key,
  country text,
  countries text not null,
  part_of_joint boolean not null,
  name text not null,
  place text,
  status text not null check (status in ('PLANNED', 'SIGNED', 'CANCELLED')),
  start_date date,
  end_date date,
  month text,
  attendance_count bigint,
  attendance_qualifier text,
  attendance_max bigint,
  signed_projects_count bigint,
  signed_projects_qualifier text,
  signed_projects_max bigint,
  independent_sources integer not null,
  report_count integer not null,
  value_count integer not null
);
create index on pactline.agreements (country, start_date);
comment on table pactline.agreements is 'One real event each, merged from all reports of it. Only SIGNED counts projects, people and money.';
comment on column pactline.agreements.country is 'ISO 3166-1 alpha-2; null for a joint figure, which is booked on no country.';
comment on column pactline.agreements.month is 'Where no day is stated: the month or year, as 2019-05 or 2019.';

create table pactline.agreement_values (
  agreement_id text not null references pactline.agreements on delete cascade,
  position integer not null,
  amount numeric(38, 4) not null,
  currency text not null,
  qualifier text not null,
  usd_stated numeric(38, 4),
  usd_converted numeric(38, 4),
  primary key (agreement_id, position)
);
comment on table pactline.agreement_values is 'What the deals of an agreement are worth, each value once.';

create table pactline.agreement_sectors (
  agreement_id text not null references pactline.agreements on delete cascade,
  position integer not null,
  isic text,
  text text not null,
  primary key (agreement_id, position)
);
comment on table pactline.agreement_sectors is 'Lines of business; isic is null where the words fit no section.';

create table pactline.agreement_reports (
  agreement_id text not null references pactline.agreements on delete cascade,
  report_id text not null,
  extractor text not null,
  source_article_id text,
  source_url text,
  source_file text,
  source_row integer,
  source_outlet text,
  source_title text,
  source_published_on date,
  source_fingerprint text,
  primary key (agreement_id, report_id)
);
create index on pactline.agreement_reports (report_id);
comment on table pactline.agreement_reports is 'The reports an agreement rests on. A report is in one agreement.';

create table pactline.agreement_evidence (
  agreement_id text not null,
  report_id text not null,
  position integer not null,
  field text not null,
  "start" integer not null,
  "end" integer not null,
  text text not null,
  primary key (agreement_id, report_id, position),
  foreign key (agreement_id, report_id) references pactline.agreement_reports on delete cascade
);
comment on table pactline.agreement_evidence is 'The sentences that facts were read from.';

create table pactline.agreement_choices (
  agreement_id text not null references pactline.agreements on delete cascade,
  position integer not null,
  field text not null,
  value text not null,
  report_id text not null,
  reason text not null,
  others jsonb not null,
  primary key (agreement_id, position)
);
comment on table pactline.agreement_choices is 'Facts on which reports differ: what was chosen, why, and what the others say.';

create function pactline_topics.put_agreement(id text, now jsonb) returns void language plpgsql as $$
begin
  delete from pactline.agreements where agreement_id = id;
  if now is null then
    return;
  end if;
  insert into pactline.agreements
  select
    id, now ->> 'country', (select coalesce(string_agg(c, ' ' order by n), '')
      from jsonb_array_elements_text(now -> 'countries') with ordinality as t (c, n)),
    (now ->> 'partOfJoint')::boolean, now ->> 'name', now ->> 'place', now ->> 'status',
    (now ->> 'startDate')::date, (now ->> 'endDate')::date, now ->> 'month',
    (now #>> '{attendance,count}')::bigint, now #>> '{attendance,qualifier}', (now #>> '{attendance,max}')::bigint,
    (now #>> '{signedProjects,count}')::bigint, now #>> '{signedProjects,qualifier}', (now #>> '{signedProjects,max}')::bigint,
    (now ->> 'independentSources')::integer,
    jsonb_array_length(now -> 'reports'), jsonb_array_length(now -> 'dealValues');
  insert into pactline.agreement_values
  select id, n, (v ->> 'amount')::numeric, v ->> 'currency', v ->> 'qualifier',
    (v ->> 'usdStated')::numeric, (v ->> 'usdConverted')::numeric
  from jsonb_array_elements(now -> 'dealValues') with ordinality as t (v, n);
  insert into pactline.agreement_sectors
  select id, n, v ->> 'isic', v ->> 'text'
  from jsonb_array_elements(now -> 'sectors') with ordinality as t (v, n);
  insert into pactline.agreement_reports
  select id, v ->> 'reportId', v ->> 'extractor', s ->> 'articleId', s ->> 'url', s ->> 'file', (s ->> 'row')::integer,
    s ->> 'outlet', s ->> 'title', (s ->> 'publishedOn')::date, s ->> 'fingerprint'
  from jsonb_array_elements(now -> 'reports') as t (v), lateral (select v -> 'source') as u (s);
  insert into pactline.agreement_evidence
  select id, v ->> 'reportId', n, e ->> 'field', (e ->> 'start')::integer, (e ->> 'end')::integer, e ->> 'text'
  from jsonb_array_elements(now -> 'reports') as t (v),
    lateral jsonb_array_elements(v -> 'evidence') with ordinality as u (e, n);
  insert into pactline.agreement_choices
  select id, n, v ->> 'field', v ->> 'value', v ->> 'reportId', v ->> 'reason', v -> 'others'
  from jsonb_array_elements(now -> 'choices') with ordinality as t (v, n);
end
$$;

-- How agreements come in --------------------------------------------------------------------------
--
-- One event may change several agreements: two become one, one becomes two. In the topic these stand
-- one behind the other, marked as parts of one change. The connector hands them over in pieces of any
-- size, and after a fault a second time. So the rows that it inserts wait until their change is
-- complete, and then enter in one transaction; what is known to be in is not taken again.

create table pactline_topics.positions (
  kafka_partition integer primary key,
  applied_offset bigint not null,
  applied_at timestamptz not null
);
comment on table pactline_topics.positions is 'By partition of the topic of agreements: the record up to which, itself included, all is in the schema pactline.';

create table pactline_topics.agreement_changes (
  kafka_partition integer not null,
  kafka_offset bigint not null,
  agreement_id text not null,
  completes boolean not null,
  record jsonb,
  primary key (kafka_partition, kafka_offset)
);
comment on table pactline_topics.agreement_changes is 'Agreements that wait for the rest of their change; empty most of the time. A null record is a delete.';

create function pactline_topics.take_in() returns trigger language plpgsql as $$
declare
  applied bigint;
  waiting record;
begin
  insert into pactline_topics.positions values (new.kafka_partition, -1, now()) on conflict do nothing;
  select applied_offset into applied
  from pactline_topics.positions where kafka_partition = new.kafka_partition for update;
  if new.kafka_offset <= applied then
    return null; -- delivered a second time
  end if;
  if not new.completes then
    return new;
  end if;
  for waiting in
    select agreement_id, record from pactline_topics.agreement_changes
    where kafka_partition = new.kafka_partition order by kafka_offset
  loop
    perform pactline_topics.put_agreement(waiting.agreement_id, waiting.record);
  end loop;
  perform pactline_topics.put_agreement(new.agreement_id, new.record);
  delete from pactline_topics.agreement_changes where kafka_partition = new.kafka_partition;
  update pactline_topics.positions set applied_offset = new.kafka_offset, applied_at = now()
  where kafka_partition = new.kafka_partition;
  return null;
end
$$;

create trigger take_in before insert on pactline_topics.agreement_changes
for each row execute function pactline_topics.take_in();

-- Statistics, counted from the agreements ---------------------------------------------------------

create view pactline_topics.contributions as
select
  a.agreement_id, a.country, a.status = 'SIGNED' as signed,
  coalesce(to_char(a.start_date, 'YYYY-MM'), case when length(a.month) = 7 then a.month end, 'unknown') as month,
  (a.status = 'SIGNED')::integer as agreements,
  (a.status = 'PLANNED')::integer as planned,
  (a.status = 'CANCELLED')::integer as cancelled,
  case when a.status = 'SIGNED' then coalesce(a.signed_projects_count, 0) else 0 end as signed_projects,
  case when a.status = 'SIGNED' and a.signed_projects_qualifier = 'EXACT' and a.signed_projects_max is null
    then a.signed_projects_count else 0 end as signed_projects_exact,
  case when a.status = 'SIGNED' then coalesce(a.attendance_count, 0) else 0 end as attendance,
  case when a.status = 'SIGNED' and a.attendance_qualifier = 'EXACT' and a.attendance_max is null
    then a.attendance_count else 0 end as attendance_exact,
  case when a.status = 'SIGNED' then coalesce(v.usd_stated, 0) else 0 end as deal_value_usd_stated,
  case when a.status = 'SIGNED' then coalesce(v.usd_converted, 0) else 0 end as deal_value_usd_converted,
  (a.status = 'SIGNED' and a.value_count = 0)::integer as agreements_without_value,
  case when a.status = 'SIGNED' then coalesce(v.without_usd, 0) else 0 end as values_without_usd,
  a.report_count as reports,
  case when a.status = 'SIGNED' then a.start_date end as first_date,
  case when a.status = 'SIGNED' then a.end_date end as last_date
from pactline.agreements a
left join (
  select agreement_id, sum(usd_stated) as usd_stated, sum(usd_converted) as usd_converted,
    count(*) filter (where usd_stated is null and usd_converted is null) as without_usd
  from pactline.agreement_values group by agreement_id
) v using (agreement_id);
comment on view pactline_topics.contributions is 'What each agreement adds to the rows it is counted in.';

create view pactline.country_statistics as
select country, coalesce(country_name, country) as country_name, ${sums}
from pactline_topics.contributions c left join pactline.countries using (country)
where country is not null
group by country, country_name;
comment on view pactline.country_statistics is 'What is known of each partner.';

create view pactline.country_month_statistics as
select country, coalesce(country_name, country) as country_name, month, ${sums}
from pactline_topics.contributions c left join pactline.countries using (country)
where country is not null
group by country, country_name, month;
comment on view pactline.country_month_statistics is 'By partner and month of the first day; unknown where none is stated.';

create view pactline.country_sector_statistics as
select country, coalesce(country_name, country) as country_name, sector, coalesce(sector_name, 'Unknown') as sector_name, ${sums}
from pactline_topics.contributions c
join (select distinct agreement_id, coalesce(isic, 'unknown') as sector from pactline.agreement_sectors) s using (agreement_id)
left join pactline.countries using (country) left join pactline.sectors using (sector)
where country is not null
group by country, country_name, sector, sector_name;
comment on view pactline.country_sector_statistics is 'By partner and sector. An event in several sectors is in the row of each: do not add rows up.';

create view pactline.country_currency_statistics as
select
  a.country, coalesce(country_name, a.country) as country_name, v.currency,
  count(distinct a.agreement_id) as agreements,
  sum(v.amount)::numeric(38, 4) as amount,
  coalesce(sum(v.amount) filter (where v.qualifier = 'EXACT'), 0)::numeric(38, 4) as amount_exact,
  coalesce(sum(v.usd_stated), 0)::numeric(38, 4) as usd_stated,
  coalesce(sum(v.usd_converted), 0)::numeric(38, 4) as usd_converted
from pactline.agreements a join pactline.agreement_values v using (agreement_id)
left join pactline.countries using (country)
where a.country is not null and a.status = 'SIGNED'
group by a.country, country_name, v.currency;
comment on view pactline.country_currency_statistics is 'Deal values by partner and currency.';

create view pactline.joint_statistics as
select ${sums}
from pactline_topics.contributions c
where country is null
having count(*) > 0;
comment on view pactline.joint_statistics is 'Figures for several countries together, booked on none: never to be added to the countries.';

-- The usual questions -----------------------------------------------------------------------------

-- An amount that cannot be told in dollars is not zero: it is missing, and counted as such.
create view pactline_topics.ranked as
select
  c.country, coalesce(n.country_name, c.country) as country_name,
  coalesce(extract(year from a.start_date)::integer::text, left(a.month, 4), 'unknown') as year,
  c.signed, c.agreements, c.signed_projects, c.attendance,
  nullif(c.deal_value_usd_stated + c.deal_value_usd_converted, 0) as deal_value_usd, c.values_without_usd
from pactline_topics.contributions c join pactline.agreements a using (agreement_id)
left join pactline.countries n on n.country = c.country
where c.country is not null;
comment on view pactline_topics.ranked is 'What each agreement adds to the rankings.';

create view pactline.ranking as
select rank() over (order by sum(signed_projects) desc, sum(agreements) desc) as rank, country, country_name,
  sum(agreements) as agreements, sum(signed_projects)::bigint as signed_projects, sum(attendance)::bigint as attendance,
  sum(deal_value_usd)::numeric(38, 4) as deal_value_usd, sum(values_without_usd)::bigint as values_without_usd
from pactline_topics.ranked
group by country, country_name
order by rank, country;
comment on view pactline.ranking is 'Partners by projects signed, over all years.';
comment on column pactline.ranking.deal_value_usd is 'Values that are known in US dollars, stated or converted; null where none is.';
comment on column pactline.ranking.values_without_usd is 'How many values are known in other currencies only, and so are not in deal_value_usd.';

create view pactline.ranking_by_year as
select year, rank() over (partition by year order by sum(signed_projects) desc, sum(agreements) desc) as rank, country, country_name,
  sum(agreements) as agreements, sum(signed_projects)::bigint as signed_projects, sum(attendance)::bigint as attendance,
  sum(deal_value_usd)::numeric(38, 4) as deal_value_usd, sum(values_without_usd)::bigint as values_without_usd
from pactline_topics.ranked
where signed
group by year, country, country_name
order by year desc, rank, country;
comment on view pactline.ranking_by_year is 'Partners by projects signed, year by year; the last columns are as in ranking.';

create view pactline.exact_shares as
select country, country_name,
  signed_projects, round(signed_projects_exact::numeric / nullif(signed_projects, 0), 4) as signed_projects_exact_share,
  attendance, round(attendance_exact::numeric / nullif(attendance, 0), 4) as attendance_exact_share
from pactline.country_statistics
order by country;
comment on view pactline.exact_shares is 'How much of the counts rests on exact numbers, from 0 to 1; null where there is nothing.';

create view pactline.deals_without_value as
select agreement_id, country, name, place, start_date, end_date, month, signed_projects_count, report_count
from pactline.agreements
where status = 'SIGNED' and value_count = 0
order by start_date desc nulls last, agreement_id;
comment on view pactline.deals_without_value is 'Events that took place of which no value is known.';

create view pactline.agreement_sources as
select r.agreement_id, a.country, a.name, r.report_id, r.source_outlet as outlet, r.source_title as title,
  r.source_published_on as published_on, coalesce(r.source_url, r.source_file) as source, r.source_row as row,
  (select string_agg(distinct e.text, E'\n') from pactline.agreement_evidence e
    where e.agreement_id = r.agreement_id and e.report_id = r.report_id) as sentences
from pactline.agreement_reports r join pactline.agreements a using (agreement_id)
order by r.agreement_id, r.source_published_on nulls last, r.report_id;
comment on view pactline.agreement_sources is 'Where an agreement was read, with the sentences.';

-- The statistics as their topics have them --------------------------------------------------------

create table pactline_topics.country_statistics (
  country text primary key, country_name text not null, ${columns}
);
create table pactline_topics.joint_statistics (
  joint text primary key, ${columns}
);
create table pactline_topics.country_month_statistics (
  country text not null, country_name text not null, month text not null, ${columns},
  primary key (country, month)
);
create table pactline_topics.country_sector_statistics (
  country text not null, country_name text not null, sector text not null, sector_name text not null, ${columns},
  primary key (country, sector)
);
create table pactline_topics.country_currency_statistics (
  country text not null, country_name text not null, currency text not null, agreements bigint not null,
  amount numeric(38, 4) not null, amount_exact numeric(38, 4) not null,
  usd_stated numeric(38, 4) not null, usd_converted numeric(38, 4) not null,
  primary key (country, currency)
);

-- Two ways to one figure: from the agreements by SQL, and from the topics as Kafka Streams counts.
create view pactline_topics.differences as
select coalesce(c.country, t.country) as country, c.agreements, t.agreements as agreements_of_topic,
  c.signed_projects, t.signed_projects as signed_projects_of_topic
from pactline.country_statistics c full join pactline_topics.country_statistics t using (country)
where c is null or t is null or (c.*)::text <> (t.*)::text;
comment on view pactline_topics.differences is 'Countries of which the two differ: for a moment while changes come in. A row that stays is a fault: please report it.';

-- Readers -----------------------------------------------------------------------------------------

grant usage on schema pactline, pactline_topics to pactline_reader;
grant select on all tables in schema pactline, pactline_topics to pactline_reader;
revoke execute on all functions in schema pactline_topics from public;
