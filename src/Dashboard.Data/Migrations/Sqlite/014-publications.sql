-- What residents are told of actions, in plain language: "you said, we did". Lines are only added; one without texts withdraws.
CREATE TABLE action_publication (
    action_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    said_fi TEXT,
    said_sv TEXT,
    said_en TEXT,
    did_fi TEXT,
    did_sv TEXT,
    did_en TEXT,
    written_on INTEGER NOT NULL,
    written_by TEXT NOT NULL,
    PRIMARY KEY (action_id, number),
    FOREIGN KEY (action_id) REFERENCES action (id) ON DELETE RESTRICT
);
