-- The audit is kept for a set time: what is older than a year may go, and nothing else, whoever asks.

DROP TRIGGER audit_stays ON audit;
CREATE TRIGGER audit_stays BEFORE UPDATE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
CREATE FUNCTION refuse_early_deletion_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at > (extract(epoch FROM now()) - 31536000) * 1000 THEN
        RAISE EXCEPTION 'A line of the audit is never deleted within a year.';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_early_deletion_of_audit();

CREATE INDEX ix_audit_who_at ON audit (who, at);
