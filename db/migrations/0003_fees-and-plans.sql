CREATE TABLE "fee_overrides" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"marketplace" text NOT NULL,
	"currency" char(3) NOT NULL,
	"bps" integer NOT NULL,
	"fixed_cents" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fee_schedules" (
	"id" text PRIMARY KEY NOT NULL,
	"seed_key" text,
	"edited_at" timestamp (3) with time zone,
	"marketplace" text NOT NULL,
	"country" char(2) NOT NULL,
	"currency" char(3) NOT NULL,
	"category" text,
	"seller_tier" text,
	"effective_from" date,
	"effective_to" date,
	"tiers" jsonb NOT NULL,
	"fixed" jsonb NOT NULL,
	"base" jsonb NOT NULL,
	"payment" jsonb,
	"minimum_cents" bigint,
	"maximum_cents" bigint,
	"is_picked_up" boolean NOT NULL,
	"optional" jsonb NOT NULL,
	"source_url" text,
	"checked_on" date NOT NULL,
	"confidence" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_plans" (
	"user_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"currency" char(3) NOT NULL,
	"sell_on" text,
	"cautious_sale_cents" bigint,
	"typical_sale_cents" bigint,
	"buyer_shipping_cents" bigint,
	"shipping_out_cents" bigint,
	"packing_cents" bigint,
	"travel_cents" bigint,
	"repair_cents" bigint,
	"min_profit_cents" bigint,
	"roi_bps" integer,
	"return_reserve_bps" integer,
	"promo_bps" integer,
	"sales_tax_bps" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listing_plans_user_id_listing_id_pk" PRIMARY KEY("user_id","listing_id")
);
--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "sell_on" text DEFAULT 'ebay/US' NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "target_roi_bps" integer DEFAULT 3000 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "return_reserve_bps" integer DEFAULT 200 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "promo_bps" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "sales_tax_bps" integer DEFAULT 750 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "resale_currency" char(3) DEFAULT 'USD' NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "min_profit_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "packing_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "shipping_out_cents" bigint;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "travel_per_100_km_cents" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD COLUMN "travel_free_metres" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "fee_overrides" ADD CONSTRAINT "fee_overrides_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_plans" ADD CONSTRAINT "listing_plans_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_plans" ADD CONSTRAINT "listing_plans_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "fee_overrides_place_unique" ON "fee_overrides" USING btree ("user_id","marketplace","currency");--> statement-breakpoint
CREATE UNIQUE INDEX "fee_schedules_seed_unique" ON "fee_schedules" USING btree ("seed_key",coalesce("effective_from", '-infinity'::date));--> statement-breakpoint
CREATE UNIQUE INDEX "fee_schedules_place_unique" ON "fee_schedules" USING btree ("marketplace","country","currency",coalesce("category", ''),coalesce("seller_tier", ''),coalesce("effective_from", '-infinity'::date));--> statement-breakpoint
CREATE INDEX "listing_plans_listing" ON "listing_plans" USING btree ("listing_id");