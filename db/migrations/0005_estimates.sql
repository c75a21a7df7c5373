CREATE TABLE "estimates" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"listing_id" text,
	"user_id" text,
	"model_version" text NOT NULL,
	"widening" real NOT NULL,
	"tier" text NOT NULL,
	"basis" text NOT NULL,
	"category" text NOT NULL,
	"currency" char(3) NOT NULL,
	"q10_cents" bigint NOT NULL,
	"q25_cents" bigint NOT NULL,
	"q50_cents" bigint NOT NULL,
	"q75_cents" bigint NOT NULL,
	"q90_cents" bigint NOT NULL,
	"all_in_cents" bigint NOT NULL,
	"judged_at" timestamp (3) with time zone NOT NULL,
	"outcome_kind" text,
	"outcome_cents" bigint,
	"outcome_at" timestamp (3) with time zone,
	"outcome_comp_id" text
);
--> statement-breakpoint
CREATE TABLE "interval_factors" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"user_id" text,
	"version" integer NOT NULL,
	"factors" jsonb NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interval_factors" ADD CONSTRAINT "interval_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "estimates_listing" ON "estimates" USING btree ("listing_id","judged_at");--> statement-breakpoint
CREATE INDEX "estimates_user" ON "estimates" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "estimates_outcome" ON "estimates" USING btree ("category","outcome_at") WHERE "estimates"."outcome_at" is not null;--> statement-breakpoint
CREATE INDEX "estimates_closed" ON "estimates" USING btree ("listing_id") WHERE "estimates"."outcome_kind" is not null;--> statement-breakpoint
CREATE INDEX "estimates_outcome_comp" ON "estimates" USING btree ("outcome_comp_id","id") WHERE "estimates"."outcome_comp_id" is not null;--> statement-breakpoint
CREATE INDEX "estimates_orphans" ON "estimates" USING btree ("id") WHERE "estimates"."listing_id" is null and "estimates"."outcome_kind" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "interval_factors_version" ON "interval_factors" USING btree ("audience",coalesce("user_id", ''),"version");