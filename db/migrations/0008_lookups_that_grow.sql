-- A type with a figure, a grade or a state is the commonest combined filter: answered from the index of types alone,
-- instead of reading every incident of the type.

DROP INDEX incidents_type;
CREATE INDEX incidents_type ON incidents(
  type, occurred_on DESC, id DESC, state, starred, status,
  killed_low, killed_top, injured_low, injured_top, sources, documents, grade
);

-- The spellings of a speaker are those of all that were merged into it: looked up for every candidate of every quotation.
CREATE INDEX speakers_merged ON speakers(merged_into) WHERE merged_into IS NOT NULL;
