create index outbox_due on outbox (due, tenant);
-- A limit of open deals counts a stage in all versions of its process.
create index deal_in_stage on deal (tenant, process, status, stage);
