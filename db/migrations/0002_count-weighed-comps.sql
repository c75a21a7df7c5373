-- Where there was no verdict, what the comps came to was stored as how many they were.
UPDATE "listing_scores" SET "comp_count" = (
	SELECT count(*) FROM jsonb_array_elements("evidence") AS "entry" WHERE "entry" -> 'rejected' = 'null'::jsonb
) WHERE "kind" = 'no-verdict';
