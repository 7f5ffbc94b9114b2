-- What people write down: new baselines, actions, explanations, and team sheets that were discussed. Rows are only added; one is withdrawn by
-- setting its last columns, once.
CREATE TABLE rebase (
    id integer NOT NULL PRIMARY KEY,
    unit_id integer NOT NULL,
    metric_id integer NOT NULL,
    stage_id integer,
    date integer NOT NULL,
    reason text NOT NULL,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    withdrawn_on integer,
    withdrawn_by text,
    source_id integer,
    FOREIGN KEY (metric_id) REFERENCES metric (id) DEFERRABLE,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE,
    FOREIGN KEY (stage_id) REFERENCES stage (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);
CREATE TABLE unit_action (
    id integer NOT NULL PRIMARY KEY,
    unit_id integer NOT NULL,
    metric_id integer,
    date integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    withdrawn_on integer,
    withdrawn_by text,
    source_id integer,
    FOREIGN KEY (metric_id) REFERENCES metric (id) DEFERRABLE,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);
CREATE TABLE explanation (
    id integer NOT NULL PRIMARY KEY,
    unit_id integer NOT NULL,
    metric_id integer NOT NULL,
    text text NOT NULL,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    withdrawn_on integer,
    withdrawn_by text,
    source_id integer,
    FOREIGN KEY (metric_id) REFERENCES metric (id) DEFERRABLE,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);
CREATE TABLE team_review (
    id integer NOT NULL PRIMARY KEY,
    unit_id integer NOT NULL,
    week integer NOT NULL,
    written_on integer NOT NULL,
    written_by text NOT NULL,
    withdrawn_on integer,
    withdrawn_by text,
    source_id integer,
    FOREIGN KEY (source_id) REFERENCES source (id) DEFERRABLE,
    FOREIGN KEY (unit_id) REFERENCES unit (id) DEFERRABLE
);
