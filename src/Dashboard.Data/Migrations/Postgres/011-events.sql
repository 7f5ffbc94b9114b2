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
