DROP INDEX "listing_photos_due";--> statement-breakpoint
CREATE INDEX "listing_photos_host" ON "listing_photos" USING btree ("host","due_at") WHERE "listing_photos"."due_at" is not null;