CREATE TABLE "comp_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"user_id" text,
	"image_count" integer DEFAULT 0 NOT NULL,
	"images" jsonb,
	"related" jsonb,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"drained_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "comp_changes" ADD CONSTRAINT "comp_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comp_changes_waiting" ON "comp_changes" USING btree ("id") WHERE "comp_changes"."drained_at" is null;--> statement-breakpoint
CREATE INDEX "comp_changes_user" ON "comp_changes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comps_forget" ON "comps" USING btree ("user_id","forget_at") WHERE "comps"."forget_at" is not null;--> statement-breakpoint
ALTER TABLE "ingest_runs" DROP COLUMN "touched";--> statement-breakpoint
CREATE FUNCTION "comp_audience"("licence" text, "user_id" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN licence = 'demo' THEN 'demo' WHEN user_id IS NULL THEN 'shared' ELSE 'user' END
$$;--> statement-breakpoint
-- One row a statement and audience. Rows of a user who is just being deleted are left out: nobody else sees them.
CREATE FUNCTION "record_comp_changes"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	-- Comps with many images are cheaper looked up by category and brand, and one value holds only so much.
	images_max CONSTANT integer := 5000;
	-- What judging does not see (a description, who saw it last) changes nothing. Nor does the end of a listing.
	is_changed CONSTANT text := $sql$ (
		(o.source_id, o.user_id, o.title, o.category, o.brand, o.condition, o.basis, o.price_cents, o.price_currency,
			o.shipping_kind, o.shipping_cents, o.observed_on, o.seller_ref, o.forget_at)
		IS DISTINCT FROM
		(n.source_id, n.user_id, n.title, n.category, n.brand, n.condition, n.basis, n.price_cents, n.price_currency,
			n.shipping_kind, n.shipping_cents, n.observed_on, n.seller_ref, n.forget_at)
		OR (o.listing_id IS DISTINCT FROM n.listing_id AND (n.listing_id IS NOT NULL
			OR EXISTS (SELECT FROM public.listings l WHERE l.id = o.listing_id)))) $sql$;
	changed text := CASE TG_OP
		WHEN 'INSERT' THEN 'SELECT n.* FROM new_comps n'
		WHEN 'DELETE' THEN 'SELECT o.* FROM old_comps o'
		ELSE 'SELECT v.* FROM old_comps o JOIN new_comps n ON n.id = o.id CROSS JOIN LATERAL (SELECT o.* UNION ALL SELECT n.*) v'
			|| ' WHERE ' || is_changed
	END;
	-- Under the names that lib/services/models/read-comps.ts gives them.
	image CONSTANT text := $sql$ jsonb_build_object('id', c.id, 'source_id', c.source_id, 'listing_id', c.listing_id,
		'title', c.title, 'category', c.category, 'brand', c.brand, 'condition', c.condition, 'basis', c.basis,
		'price_cents', c.price_cents, 'price_currency', c.price_currency, 'shipping_kind', c.shipping_kind,
		'shipping_cents', c.shipping_cents, 'observed_day', c.observed_on - date '1970-01-01',
		'seller_ref', c.seller_ref, 'trust', coalesce(s.trust, 1)) $sql$;
	image_count bigint;
BEGIN
	EXECUTE format('SELECT count(*) FROM (%s LIMIT %s) c', changed, images_max + 1) INTO image_count;
	IF image_count = 0 THEN RETURN NULL; END IF;
	EXECUTE format($sql$
		INSERT INTO public.comp_changes (audience, user_id, image_count, %1$s)
		SELECT a.audience, a.user_id, count(*), jsonb_agg(%2$s)
		FROM (%3$s) c
		LEFT JOIN public.sources s ON s.id = c.source_id
		CROSS JOIN LATERAL (SELECT public.comp_audience(s.licence, c.user_id) AS audience,
			CASE WHEN s.licence = 'demo' THEN NULL ELSE c.user_id END AS user_id) a
		WHERE a.user_id IS NULL OR EXISTS (SELECT FROM public.users u WHERE u.id = a.user_id)
		GROUP BY 1, 2 $sql$,
		CASE WHEN image_count > images_max THEN 'related' ELSE 'images' END,
		CASE WHEN image_count > images_max THEN 'DISTINCT jsonb_build_array(c.category, c.brand)'
			ELSE image END,
		changed);
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "comps_inserted" AFTER INSERT ON "comps" REFERENCING NEW TABLE AS new_comps FOR EACH STATEMENT EXECUTE FUNCTION record_comp_changes();--> statement-breakpoint
CREATE TRIGGER "comps_updated" AFTER UPDATE ON "comps" REFERENCING OLD TABLE AS old_comps NEW TABLE AS new_comps FOR EACH STATEMENT EXECUTE FUNCTION record_comp_changes();--> statement-breakpoint
CREATE TRIGGER "comps_deleted" AFTER DELETE ON "comps" REFERENCING OLD TABLE AS old_comps FOR EACH STATEMENT EXECUTE FUNCTION record_comp_changes();--> statement-breakpoint
-- Before it, while it can still be told whose they are.
CREATE FUNCTION "record_comps_truncated"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.comp_changes (audience, user_id)
	SELECT DISTINCT public.comp_audience(s.licence, c.user_id), CASE WHEN s.licence = 'demo' THEN NULL ELSE c.user_id END
	FROM public.comps c JOIN public.sources s ON s.id = c.source_id;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "comps_truncated" BEFORE TRUNCATE ON "comps" FOR EACH STATEMENT EXECUTE FUNCTION record_comps_truncated();--> statement-breakpoint
-- A source's trust and licence are every comp's of it.
CREATE FUNCTION "record_source_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.comp_changes (audience, user_id, image_count, related)
	SELECT a.audience, CASE WHEN a.audience = 'user' THEN NEW.user_id END, c.image_count, c.related
	FROM (SELECT public.comp_audience(OLD.licence, NEW.user_id) UNION SELECT public.comp_audience(NEW.licence, NEW.user_id)) a (audience),
		(SELECT count(*), jsonb_agg(DISTINCT jsonb_build_array(category, brand)) FROM public.comps WHERE source_id = NEW.id) c (image_count, related)
	WHERE c.image_count > 0;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "sources_changed" AFTER UPDATE ON "sources" FOR EACH ROW WHEN (OLD.trust IS DISTINCT FROM NEW.trust OR OLD.licence IS DISTINCT FROM NEW.licence) EXECUTE FUNCTION record_source_change();--> statement-breakpoint
-- Its comps go first, while it can still be told whose they are and how far they were trusted.
CREATE FUNCTION "delete_comps_of_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM public.comps WHERE source_id = OLD.id;
	RETURN OLD;
END $$;--> statement-breakpoint
CREATE TRIGGER "sources_deleted" BEFORE DELETE ON "sources" FOR EACH ROW EXECUTE FUNCTION delete_comps_of_source();--> statement-breakpoint
-- A choice that goes, be it with its comp, leaves a verdict that was weighed with it; unless the person or the listing is just going too.
CREATE FUNCTION "request_rescore_of_chooser"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO public.rescore_requests (listing_id, user_id)
	SELECT l.id, u.id FROM public.listings l, public.users u
	WHERE l.id = OLD.listing_id AND u.id = OLD.user_id FOR KEY SHARE OF l, u SKIP LOCKED;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "evidence_choices_deleted" AFTER DELETE ON "evidence_choices" FOR EACH ROW EXECUTE FUNCTION request_rescore_of_chooser();--> statement-breakpoint
-- Imports and undos that are at work have batches behind them that no trigger saw.
INSERT INTO "comp_changes" ("audience", "user_id")
SELECT DISTINCT comp_audience(s.licence, s.user_id), CASE WHEN s.licence = 'demo' THEN NULL ELSE s.user_id END
FROM "ingest_runs" r JOIN "sources" s ON s.id = r.source_id WHERE r.target = 'comps' AND r.state IN ('running', 'undoing');
