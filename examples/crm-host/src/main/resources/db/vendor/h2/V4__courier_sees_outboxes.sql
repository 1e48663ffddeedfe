-- H2 has no row level security.
select 1;
