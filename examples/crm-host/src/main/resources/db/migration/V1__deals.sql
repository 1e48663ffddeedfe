create table tenant (
    id varchar(64) primary key
);

-- What a product edits while it runs: each version of a process or scorecard, never changed once it is stored.
create table definition (
    tenant varchar(64) not null,
    kind varchar(16) not null,
    id varchar(200) not null,
    version int not null,
    json varchar not null,
    primary key (tenant, kind, id, version)
);

-- The truth. Two writers cannot both append at a position.
create table deal_event (
    tenant varchar(64) not null,
    deal varchar(200) not null,
    position int not null,
    id uuid not null unique,
    type varchar(40) not null,
    schema_version int not null,
    json varchar not null,
    happened timestamp(6) with time zone not null,
    recorded timestamp(6) with time zone not null,
    primary key (tenant, deal, position)
);

-- The present of each deal, for lists; written with the events.
create table deal (
    tenant varchar(64) not null,
    id varchar(200) not null,
    process varchar(200) not null,
    version int not null,
    stage varchar(200) not null,
    status varchar(16) not null,
    amount varchar(60),
    expected_close date,
    customer varchar(400),
    owner varchar(400),
    events int not null,
    primary key (tenant, id)
);
create index deal_pipeline on deal (tenant, process, version, status, stage);

create table snapshot (
    tenant varchar(64) not null,
    deal varchar(200) not null,
    events int not null,
    json varchar not null,
    primary key (tenant, deal)
);

-- What was done already, so that a command that arrives again is done once.
create table command (
    tenant varchar(64) not null,
    id varchar(200) not null,
    digest varchar(64) not null,
    deal varchar(200) not null,
    events_before int not null,
    events_after int not null,
    primary key (tenant, id)
);

-- Events not delivered yet; written with the events.
create table outbox (
    number bigint generated always as identity primary key,
    tenant varchar(64) not null,
    deal varchar(200) not null,
    position int not null,
    attempts int not null,
    due timestamp(6) with time zone not null
);
create index outbox_deal on outbox (tenant, deal, number);

-- One key for each person. Without it, what the events hold of the person cannot be read, here or in any copy of them; so erasing a
-- person empties the row.
create table person_key (
    number bigint generated always as identity primary key,
    tenant varchar(64) not null,
    person varchar(200),
    secret bytea,
    unique (tenant, person)
);
