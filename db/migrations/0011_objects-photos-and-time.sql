CREATE TABLE "listing_photos" (
	"listing_id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"host" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"hash_first" integer,
	"hash_second" integer,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "object_keeps" (
	"listing_id" text NOT NULL,
	"object_id" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "object_keeps_listing_id_object_id_pk" PRIMARY KEY("listing_id","object_id")
);
--> statement-breakpoint
DROP INDEX "listings_category";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "may_fetch_photos" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "object_keeps" ADD CONSTRAINT "object_keeps_object_id_objects_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."objects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "object_keeps" ADD CONSTRAINT "object_keeps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_photos_due" ON "listing_photos" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "object_keeps_object" ON "object_keeps" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "object_keeps_user" ON "object_keeps" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "listings_category_begun" ON "listings" USING btree ("category","first_seen_at");