CREATE TABLE "join_requests" (
	"listing_id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_prints" (
	"listing_id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"print" jsonb NOT NULL,
	"block_keys" integer[] NOT NULL,
	"version" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_prints" ADD CONSTRAINT "listing_prints_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "join_requests_asked" ON "join_requests" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "listing_prints_blocks" ON "listing_prints" USING gin ("block_keys");