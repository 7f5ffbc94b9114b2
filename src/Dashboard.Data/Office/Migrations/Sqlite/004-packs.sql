-- Packs for meetings. Instants are milliseconds since 1970 in UTC, days are days since 1.1.0001.

CREATE TABLE pack (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    title TEXT NOT NULL,
    meeting INTEGER,
    period_start INTEGER NOT NULL,
    period_end INTEGER NOT NULL,
    language TEXT NOT NULL,
    audience TEXT NOT NULL,
    items TEXT NOT NULL,
    revision INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE UNIQUE INDEX ix_pack_key ON pack (key);

CREATE TABLE pack_edition (
    pack_id INTEGER NOT NULL PRIMARY KEY,
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL,
    data_version TEXT NOT NULL,
    report TEXT NOT NULL,
    FOREIGN KEY (pack_id) REFERENCES pack (id) ON DELETE RESTRICT
);

-- What was published stays as it was, whoever asks.
CREATE TRIGGER pack_edition_stays BEFORE UPDATE ON pack_edition
BEGIN
    SELECT RAISE(ABORT, 'A published pack is never changed.');
END;
CREATE TRIGGER pack_edition_is_kept BEFORE DELETE ON pack_edition
BEGIN
    SELECT RAISE(ABORT, 'A published pack is never deleted.');
END;
CREATE TRIGGER pack_edition_is_not_replaced BEFORE INSERT ON pack_edition WHEN EXISTS (SELECT 1 FROM pack_edition WHERE pack_id = NEW.pack_id)
BEGIN
    SELECT RAISE(ABORT, 'A published pack is never replaced.');
END;
CREATE TRIGGER published_pack_stays BEFORE UPDATE ON pack WHEN EXISTS (SELECT 1 FROM pack_edition WHERE pack_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'A published pack is never changed.');
END;
CREATE TRIGGER published_pack_is_kept BEFORE DELETE ON pack WHEN EXISTS (SELECT 1 FROM pack_edition WHERE pack_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'A published pack is never deleted.');
END;

CREATE TABLE pack_decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    pack_id INTEGER NOT NULL,
    what TEXT NOT NULL,
    who TEXT,
    due TEXT,
    written_at INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    withdrawn_at INTEGER,
    withdrawn_by TEXT,
    FOREIGN KEY (pack_id) REFERENCES pack (id) ON DELETE CASCADE
);

CREATE TABLE pack_schedule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    pack TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    language TEXT NOT NULL,
    audience TEXT NOT NULL,
    recipients TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
);

CREATE TABLE pack_run (
    schedule_id INTEGER NOT NULL,
    due INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    pack_id INTEGER,
    fault TEXT,
    PRIMARY KEY (schedule_id, due),
    FOREIGN KEY (schedule_id) REFERENCES pack_schedule (id) ON DELETE CASCADE
);
