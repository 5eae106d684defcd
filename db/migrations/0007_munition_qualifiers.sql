-- "At least 20 rockets were fired" is no exact figure. Claims filed before say nothing of it until they are extracted anew.

ALTER TABLE munition_claims ADD COLUMN qualifier TEXT NOT NULL DEFAULT 'exact';
