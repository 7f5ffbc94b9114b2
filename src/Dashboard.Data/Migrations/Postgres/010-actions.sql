-- What units decide to do because of what they heard, with all that became of it: lines of the history are only added. The actions of before were
-- marked from their day on, so they are done; those that were withdrawn are dropped.
CREATE TABLE action (
    id integer NOT NULL PRIMARY KEY,
    unit_id integer NOT NULL,
    metric_id integer,
    wanted text,
    stage_id integer,
    to_stage_id integer,
    kind text NOT NULL,
    title text NOT NULL,
    words text NOT NULL,
    due integer,
    owner text NOT NULL,
    source_id integer,
    FOREIGN KEY (metric_id) REFERENCES metric (id) DEFERRABLE,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE,
    FOREIGN KEY (stage_id) REFERENCES stage (id) DEFERRABLE,
    FOREIGN KEY (to_stage_id) REFERENCES stage (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);
CREATE TABLE action_change (
    action_id integer NOT NULL,
    number integer NOT NULL,
    status text NOT NULL,
    done_on integer,
    reason text NOT NULL,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (action_id, number),
    FOREIGN KEY (action_id) REFERENCES action (id) DEFERRABLE
);
CREATE TABLE action_source (
    action_id integer NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    reference text NOT NULL,
    PRIMARY KEY (action_id, number),
    FOREIGN KEY (action_id) REFERENCES action (id) DEFERRABLE
);
INSERT INTO action (id, unit_id, metric_id, wanted, kind, title, words, owner, source_id)
SELECT a.id, a.unit_id, a.metric_id,
    CASE WHEN a.metric_id IS NULL THEN NULL
        WHEN (SELECT v.direction FROM metric_version v WHERE v.metric_id = a.metric_id ORDER BY v.version DESC LIMIT 1) = 'Down' THEN 'Down' ELSE 'Up' END,
    a.kind, a.title, '', a.written_by, a.source_id
FROM unit_action a;
INSERT INTO action_change (action_id, number, status, done_on, reason, written_on, written_by)
SELECT id, 1, 'Done', date, '', written_on, written_by FROM unit_action;
INSERT INTO action_change (action_id, number, status, done_on, reason, written_on, written_by)
SELECT id, 2, 'Dropped', NULL, 'Kirjaus peruttiin.', withdrawn_on, withdrawn_by FROM unit_action WHERE withdrawn_on IS NOT NULL;
DROP TABLE unit_action;
