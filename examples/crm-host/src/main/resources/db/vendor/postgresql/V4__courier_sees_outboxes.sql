-- The courier asks once whose messages are due; "*" is the id of no tenant, and reads nothing else.
create policy of_courier on outbox for select using (current_setting('stagecraft.tenant', true) = '*');
