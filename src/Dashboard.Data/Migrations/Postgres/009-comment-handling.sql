-- What was masked in a comment (Dashboard.Core.Feedback.Masking.PersonalData), and of an import in how many. What people wrote before this is
-- masked by the program right after it.
ALTER TABLE comment ADD COLUMN masked integer NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_comments bigint NOT NULL DEFAULT 0, ADD COLUMN masked_names bigint NOT NULL DEFAULT 0,
    ADD COLUMN masked_phone_numbers bigint NOT NULL DEFAULT 0, ADD COLUMN masked_identity_codes bigint NOT NULL DEFAULT 0,
    ADD COLUMN masked_email_addresses bigint NOT NULL DEFAULT 0;
