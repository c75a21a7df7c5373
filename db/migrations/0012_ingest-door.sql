ALTER TABLE "listing_events" DROP CONSTRAINT "listing_events_listing_id_listings_id_fk";
--> statement-breakpoint
ALTER TABLE "join_requests" DROP CONSTRAINT "join_requests_listing_id_listings_id_fk";
--> statement-breakpoint
ALTER TABLE "rescore_requests" DROP CONSTRAINT "rescore_requests_listing_id_listings_id_fk";
--> statement-breakpoint
ALTER TABLE "listing_prices" DROP CONSTRAINT "listing_prices_listing_id_listings_id_fk";
--> statement-breakpoint
ALTER TABLE "listings" DROP CONSTRAINT "listings_user_id_users_id_fk";
--> statement-breakpoint
DROP INDEX "listing_prices_run";--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "told_hash" uuid;--> statement-breakpoint
CREATE INDEX "listing_prices_run" ON "listing_prices" USING btree ("run_id") WHERE "listing_prices"."run_id" is not null;--> statement-breakpoint
-- Whoever writes what a source tells of, and does not say that the source told it, makes the next telling be looked at in full.
CREATE FUNCTION "forget_told_hash"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.told_hash := NULL;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_rewritten" BEFORE UPDATE OF "title", "description", "category", "brand", "condition", "condition_text",
	"attributes", "price_cents", "price_currency", "shipping_kind", "shipping_cents", "url", "seller_ref", "place_label",
	"latitude", "longitude", "photo_urls", "state", "listed_at" ON "listings"
	FOR EACH ROW WHEN (OLD.told_hash = NEW.told_hash) EXECUTE FUNCTION forget_told_hash();--> statement-breakpoint
-- In the place of references: these rows are written in the transaction that wrote or locked the listing, so that only a delete
-- can leave one behind. As an array each is looked up through the index, however many requests wait.
CREATE FUNCTION "delete_requests_of_listings"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	ids text[] := ARRAY(SELECT id FROM gone_listings ORDER BY id);
BEGIN
	DELETE FROM public.rescore_requests WHERE listing_id = ANY(ids);
	DELETE FROM public.join_requests WHERE listing_id = ANY(ids);
	DELETE FROM public.listing_events WHERE listing_id = ANY(ids);
	DELETE FROM public.listing_prices WHERE listing_id = ANY(ids);
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_deleted" AFTER DELETE ON "listings" REFERENCING OLD TABLE AS gone_listings FOR EACH STATEMENT EXECUTE FUNCTION delete_requests_of_listings();
