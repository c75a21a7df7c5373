CREATE TABLE "market_models" (
	"id" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"user_id" text,
	"state" text NOT NULL,
	"trained_at" timestamp (3) with time zone NOT NULL,
	"train_seconds" integer NOT NULL,
	"comp_count" integer NOT NULL,
	"learned_count" integer NOT NULL,
	"comps_mark" text NOT NULL,
	"comparison" jsonb NOT NULL,
	"content" "bytea",
	"terms" "bytea"
);
--> statement-breakpoint
ALTER TABLE "listing_scores" ADD COLUMN "tier" text;--> statement-breakpoint
ALTER TABLE "listing_scores" ADD COLUMN "learned" jsonb;--> statement-breakpoint
ALTER TABLE "market_models" ADD CONSTRAINT "market_models_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "market_models_active" ON "market_models" USING btree ("audience",coalesce("user_id", '')) WHERE "market_models"."state" = 'active';--> statement-breakpoint
CREATE INDEX "market_models_trained" ON "market_models" USING btree ("trained_at");--> statement-breakpoint
CREATE INDEX "market_models_user" ON "market_models" USING btree ("user_id");--> statement-breakpoint
-- Until now comps alone spoke.
UPDATE "listing_scores" SET "tier" = 'comps' WHERE "kind" = 'scored';