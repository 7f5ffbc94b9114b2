-- Events are planned in the application, with the use of their results written down first, and what follows of any event is written here too: an
-- event line is only added, and laid over what a file says of the event by its source and its own id there, so that no import takes it away. What
-- was planned here has no batch. Events of before were held.
CREATE TABLE event_of_now (
    id INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    batch_id INTEGER,
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    floor TEXT NOT NULL,
    mode TEXT,
    unit_id INTEGER NOT NULL,
    path_id INTEGER,
    partner TEXT,
    planned_on INTEGER,
    planned_use TEXT,
    date INTEGER NOT NULL,
    invited INTEGER,
    participants INTEGER NOT NULL,
    age_bands TEXT NOT NULL,
    languages TEXT NOT NULL,
    decision TEXT,
    decided_on INTEGER,
    told_on INTEGER,
    told_where TEXT,
    heard_yes INTEGER,
    heard_asked INTEGER,
    lesson TEXT,
    state TEXT NOT NULL,
    owner TEXT,
    undecided TEXT,
    contact TEXT,
    FOREIGN KEY (batch_id) REFERENCES batch (id) ON DELETE RESTRICT,
    FOREIGN KEY (path_id) REFERENCES path (id) ON DELETE RESTRICT,
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT,
    FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT
);
INSERT INTO event_of_now
SELECT id, source_id, external_id, batch_id, title, method, floor, mode, unit_id, path_id, partner, planned_on, planned_use, date, invited, participants,
    age_bands, languages, decision, decided_on, told_on, told_where, heard_yes, heard_asked, lesson, 'Held', NULL, NULL, NULL
FROM participation_event;
DROP TABLE participation_event;
ALTER TABLE event_of_now RENAME TO participation_event;
CREATE UNIQUE INDEX ix_participation_event_source_id_external_id ON participation_event (source_id, external_id);
CREATE TABLE event_line (
    source_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT,
    date INTEGER,
    participants INTEGER,
    reason TEXT,
    planned_use TEXT,
    owner TEXT,
    decision TEXT,
    undecided TEXT,
    decided_on INTEGER,
    told_on INTEGER,
    told_where TEXT,
    lesson TEXT,
    contact TEXT,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (source_id, external_id, number),
    FOREIGN KEY (source_id) REFERENCES source (id) ON DELETE RESTRICT
);
