ALTER TABLE "sources" ALTER COLUMN "may_fetch_photos" SET DEFAULT false;--> statement-breakpoint
-- What a marketplace's terms allow is applied by the forget-expired job; until then nothing is fetched.
UPDATE "sources" SET "may_fetch_photos" = false WHERE "kind" = 'api';
