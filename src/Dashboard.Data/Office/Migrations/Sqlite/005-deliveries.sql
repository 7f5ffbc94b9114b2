-- Files that came in, and how often each source is expected to deliver. Instants are milliseconds since 1970 in UTC.

CREATE TABLE delivery (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    road TEXT NOT NULL,
    who TEXT NOT NULL,
    origin TEXT NOT NULL,
    kind TEXT,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    file_hash TEXT,
    idempotency_key TEXT,
    folder TEXT,
    file_path TEXT,
    mapping_path TEXT,
    state TEXT NOT NULL,
    began_at INTEGER,
    ended_at INTEGER,
    batch INTEGER,
    rows INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    corrected INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    same_file_as INTEGER,
    seconds REAL NOT NULL,
    fault TEXT
);
CREATE UNIQUE INDEX ix_delivery_key ON delivery (key);
CREATE UNIQUE INDEX ix_delivery_who_idempotency_key ON delivery (who, idempotency_key);
CREATE INDEX ix_delivery_source_received_at ON delivery (source, received_at);

CREATE TABLE source_rhythm (
    source TEXT NOT NULL PRIMARY KEY,
    rhythm TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    set_by TEXT NOT NULL
);
