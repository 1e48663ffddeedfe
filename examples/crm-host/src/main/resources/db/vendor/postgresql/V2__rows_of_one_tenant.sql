-- The second wall: a statement that forgets the tenant finds nothing. A superuser passes it, so the host must not be one.
do $$
declare
    each text;
begin
    foreach each in array array['definition', 'deal_event', 'deal', 'snapshot', 'command', 'outbox', 'person_key'] loop
        execute format('alter table %I enable row level security', each);
        execute format('alter table %I force row level security', each);
        execute format(
            'create policy of_tenant on %I using (tenant = current_setting(''stagecraft.tenant'', true))', each);
    end loop;
end $$;
