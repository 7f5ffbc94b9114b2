-- The audit is kept for a set time: what is older than a year may go, and nothing else, whoever asks.

DROP TRIGGER audit_is_not_deleted;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit WHEN OLD.at > (unixepoch() - 31536000) * 1000
BEGIN
    SELECT RAISE(ABORT, 'A line of the audit is never deleted within a year.');
END;

-- INSERT OR REPLACE would take a line's place without asking the trigger above.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'A line of the audit is never replaced.');
END;

CREATE INDEX ix_audit_who_at ON audit (who, at);
