-- Of which units a public metric is public.
ALTER TABLE metric_version ADD COLUMN public_units text;
