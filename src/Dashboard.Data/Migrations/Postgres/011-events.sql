-- Events are planned in the application, with the use of their results written down first, and what follows of any event is written here too: an
-- event line is only added, and laid over what a file says of the event by its source and its own id there, so that no import takes it away. What
-- was planned here has no batch. Events of before were held.
ALTER TABLE participation_event ALTER COLUMN batch_id DROP NOT NULL;
ALTER TABLE participation_event ADD COLUMN state text NOT NULL DEFAULT 'Held';
ALTER TABLE participation_event ALTER COLUMN state DROP DEFAULT;
ALTER TABLE participation_event ADD COLUMN owner text;
ALTER TABLE participation_event ADD COLUMN undecided text;
ALTER TABLE participation_event ADD COLUMN contact text;
CREATE TABLE event_line (
    source_id integer NOT NULL,
    external_id text NOT NULL,
    number integer NOT NULL,
    state text,
    date integer,
    participants integer,
    reason text,
    planned_use text,
    owner text,
    decision text,
    undecided text,
    decided_on integer,
    told_on integer,
    told_where text,
    lesson text,
    contact text,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (source_id, external_id, number),
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE
);
-- What was learnt of an action, and whom other units may ask.
ALTER TABLE action_change ADD COLUMN lesson text;
ALTER TABLE action_change ADD COLUMN contact text;
-- What is asked of every event; a county changes the rows to its own. The rules are those of Dashboard.Core.Participation.PrincipleRule.
CREATE TABLE principle (
    slug text NOT NULL PRIMARY KEY,
    place integer NOT NULL,
    text_fi text NOT NULL,
    text_sv text,
    text_en text,
    rule text NOT NULL
);
INSERT INTO principle (slug, place, text_fi, text_sv, text_en, rule) VALUES
    ('use-before', 1, 'Tulosten käyttö kirjataan ennen tilaisuutta.', 'Hur resultaten används skrivs före tillfället.', 'The use of the results is written before the event.', 'UseBefore'),
    ('several-ways', 2, 'Mukaan pääsee useammalla kuin yhdellä tavalla.', 'Man kan delta på fler än ett sätt.', 'One can take part in more than one way.', 'SeveralWays'),
    ('with-partner', 3, 'Tilaisuus pidetään yhdessä jonkun yksikön ulkopuolisen kanssa.', 'Tillfället hålls tillsammans med någon utanför enheten.', 'The event is held together with somebody outside the unit.', 'WithPartner'),
    ('told-back', 4, 'Osallistujille kerrotaan, mitä tilaisuudesta seurasi.', 'Deltagarna får veta vad tillfället ledde till.', 'Participants are told what followed.', 'ToldBack'),
    ('told-when-undecided', 5, 'Osallistujille kerrotaan myös, kun mitään ei päätetty, ja miksi.', 'Deltagarna får veta också när inget beslutades, och varför.', 'Participants are told also when nothing was decided, and why.', 'ToldWhenUndecided'),
    ('lesson-written', 6, 'Tilaisuudesta kirjataan oppi muille.', 'En lärdom av tillfället skrivs för andra.', 'A lesson of the event is written for others.', 'LessonWritten');
