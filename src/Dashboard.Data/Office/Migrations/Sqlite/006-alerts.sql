-- What somebody follows, what they were told of it, and where it is mailed. People are named as in packs: by the name of their account.
CREATE TABLE alert_subscription (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    metric TEXT NOT NULL,
    kinds TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX ix_alert_subscription_account_unit_code_metric ON alert_subscription (account, unit_code, metric);

-- A signal is found once for each account, whatever number of subscriptions ask for it.
CREATE TABLE alert_signal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    subject TEXT NOT NULL,
    turn TEXT NOT NULL,
    since INTEGER NOT NULL,
    found_at INTEGER NOT NULL,
    stood_before INTEGER NOT NULL,
    seen_at INTEGER,
    ended_at INTEGER,
    mailed_at INTEGER
);
CREATE UNIQUE INDEX ix_alert_signal_account_kind_unit_code_subject_turn_since ON alert_signal (account, kind, unit_code, subject, turn, since);

CREATE TABLE alert_mail (
    account TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    done_until INTEGER NOT NULL,
    taken_at INTEGER
);
