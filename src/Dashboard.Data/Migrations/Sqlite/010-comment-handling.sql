-- What was masked in a comment (Dashboard.Core.Feedback.Masking.PersonalData), and of an import in how many. What people wrote before this is
-- masked by the program right after it.
ALTER TABLE comment ADD COLUMN masked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_names INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_phone_numbers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_identity_codes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch ADD COLUMN masked_email_addresses INTEGER NOT NULL DEFAULT 0;
