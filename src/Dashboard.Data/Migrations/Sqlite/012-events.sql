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
-- What was learnt of an action, and whom other units may ask.
ALTER TABLE action_change ADD COLUMN lesson TEXT;
ALTER TABLE action_change ADD COLUMN contact TEXT;
-- What is asked of every event; a county changes the rows to its own. The rules are those of Dashboard.Core.Participation.PrincipleRule.
CREATE TABLE principle (
    slug TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    text_fi TEXT NOT NULL,
    text_sv TEXT,
    text_en TEXT,
    rule TEXT NOT NULL
);
INSERT INTO principle (slug, place, text_fi, text_sv, text_en, rule) VALUES
    ('use-before', 1, 'Tulosten käyttö kirjataan ennen tilaisuutta.', 'Hur resultaten används skrivs före tillfället.', 'The use of the results is written before the event.', 'UseBefore'),
    ('several-ways', 2, 'Mukaan pääsee useammalla kuin yhdellä tavalla.', 'Man kan delta på fler än ett sätt.', 'One can take part in more than one way.', 'SeveralWays'),
    ('with-partner', 3, 'Tilaisuus pidetään yhdessä jonkun yksikön ulkopuolisen kanssa.', 'Tillfället hålls tillsammans med någon utanför enheten.', 'The event is held together with somebody outside the unit.', 'WithPartner'),
    ('told-back', 4, 'Osallistujille kerrotaan, mitä tilaisuudesta seurasi.', 'Deltagarna får veta vad tillfället ledde till.', 'Participants are told what followed.', 'ToldBack'),
    ('told-when-undecided', 5, 'Osallistujille kerrotaan myös, kun mitään ei päätetty, ja miksi.', 'Deltagarna får veta också när inget beslutades, och varför.', 'Participants are told also when nothing was decided, and why.', 'ToldWhenUndecided'),
    ('lesson-written', 6, 'Tilaisuudesta kirjataan oppi muille.', 'En lärdom av tillfället skrivs för andra.', 'A lesson of the event is written for others.', 'LessonWritten');
