-- A type with a figure, a grade or a state is the commonest combined filter: answered from the index of types alone,
-- instead of reading every incident of the type.

DROP INDEX incidents_type;
CREATE INDEX incidents_type ON incidents(
  type, occurred_on DESC, id DESC, state, starred, status,
  killed_low, killed_top, injured_low, injured_top, sources, documents, grade
);
