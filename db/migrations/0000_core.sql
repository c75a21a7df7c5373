CREATE TABLE "comps" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"external_id" text NOT NULL,
	"user_id" text,
	"listing_id" text,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category" text,
	"brand" text,
	"condition" text NOT NULL,
	"condition_text" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"basis" text NOT NULL,
	"price_cents" bigint NOT NULL,
	"price_currency" char(3) NOT NULL,
	"shipping_kind" text NOT NULL,
	"shipping_cents" bigint,
	"observed_on" date,
	"url" text,
	"seller_ref" text,
	"last_run_id" text,
	"forget_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cross_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"item_id" text NOT NULL,
	"account_id" text,
	"connector_id" text NOT NULL,
	"state" text NOT NULL,
	"remote_id" text,
	"url" text,
	"price_cents" bigint,
	"price_currency" char(3),
	"error_code" text,
	"error_message" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"user_id" text NOT NULL,
	"target" text NOT NULL,
	"header_hash" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"defaults" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"source_name" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mappings_user_id_target_header_hash_pk" PRIMARY KEY("user_id","target","header_hash")
);
--> statement-breakpoint
CREATE TABLE "ingest_changes" (
	"run_id" text NOT NULL,
	"row_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb,
	CONSTRAINT "ingest_changes_run_id_row_id_pk" PRIMARY KEY("run_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "ingest_rejects" (
	"run_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"line_number" integer NOT NULL,
	"field" text,
	"reason" text NOT NULL,
	"raw" text NOT NULL,
	CONSTRAINT "ingest_rejects_run_id_row_number_pk" PRIMARY KEY("run_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "ingest_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"source_id" text NOT NULL,
	"upload_id" text,
	"target" text NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"mapping" jsonb NOT NULL,
	"defaults" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"starts" integer DEFAULT 0 NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_inserted" integer DEFAULT 0 NOT NULL,
	"rows_updated" integer DEFAULT 0 NOT NULL,
	"rows_unchanged" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"rows_repeated" integer DEFAULT 0 NOT NULL,
	"rows_reverted" integer DEFAULT 0 NOT NULL,
	"rows_kept" integer DEFAULT 0 NOT NULL,
	"touched" jsonb,
	"failure" text,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "upload_chunks" (
	"upload_id" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "upload_chunks_upload_id_position_pk" PRIMARY KEY("upload_id","position")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" text PRIMARY KEY NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"subject_id" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"process_id" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_scores" (
	"id" text PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"user_id" text,
	"model_version" text NOT NULL,
	"weights_version" text NOT NULL,
	"kind" text NOT NULL,
	"all_in_cents" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"value_score" real,
	"band" text,
	"confidence" text,
	"basis" text,
	"difference_bps" integer,
	"q10_cents" bigint,
	"q25_cents" bigint,
	"q50_cents" bigint,
	"q75_cents" bigint,
	"q90_cents" bigint,
	"comp_count" integer NOT NULL,
	"effective_count" real NOT NULL,
	"no_verdict" jsonb,
	"effort" jsonb NOT NULL,
	"risk_reasons" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"scored_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rescore_requests" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"user_id" text,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_marks" (
	"user_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"saved_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	CONSTRAINT "listing_marks_user_id_listing_id_pk" PRIMARY KEY("user_id","listing_id")
);
--> statement-breakpoint
CREATE TABLE "listing_prices" (
	"listing_id" text NOT NULL,
	"observed_from" timestamp (3) with time zone NOT NULL,
	"observed_until" timestamp (3) with time zone NOT NULL,
	"price_cents" bigint NOT NULL,
	"price_currency" char(3) NOT NULL,
	"shipping_cents" bigint,
	"state" text NOT NULL,
	"run_id" text,
	CONSTRAINT "listing_prices_listing_id_observed_from_pk" PRIMARY KEY("listing_id","observed_from")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"external_id" text NOT NULL,
	"user_id" text,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category" text,
	"brand" text,
	"condition" text NOT NULL,
	"condition_text" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"price_cents" bigint NOT NULL,
	"price_currency" char(3) NOT NULL,
	"shipping_kind" text NOT NULL,
	"shipping_cents" bigint,
	"place_label" text,
	"latitude" double precision,
	"longitude" double precision,
	"url" text,
	"photo_urls" text[] DEFAULT '{}' NOT NULL,
	"seller_ref" text,
	"state" text DEFAULT 'active' NOT NULL,
	"listed_at" timestamp (3) with time zone,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"last_run_id" text,
	"forget_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', translate(coalesce(brand, '') || ' ' || title || ' ' || coalesce(category, ''), '-_/.,:;+&@#*=~|()[]{}<>!?', repeat(' ', 25)))) STORED
);
--> statement-breakpoint
CREATE TABLE "marketplace_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"remote_account_id" text NOT NULL,
	"label" text NOT NULL,
	"scopes" text[] DEFAULT '{}' NOT NULL,
	"access_token_encrypted" text,
	"refresh_token_encrypted" text,
	"encryption_key_id" text,
	"access_expires_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "my_items" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"listing_id" text,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"category" text,
	"brand" text,
	"condition" text DEFAULT 'unknown' NOT NULL,
	"sku" text,
	"bin" text,
	"quantity" integer DEFAULT 1 NOT NULL,
	"cost_cents" bigint,
	"cost_currency" char(3),
	"acquired_on" date,
	"purchase_source" text,
	"notes" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"listing_id" text,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"item_id" text,
	"cross_post_id" text,
	"connector_id" text NOT NULL,
	"remote_order_id" text NOT NULL,
	"state" text NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"sold_cents" bigint NOT NULL,
	"fee_cents" bigint,
	"shipping_cents" bigint,
	"currency" char(3) NOT NULL,
	"sold_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snap_jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"item_id" text,
	"state" text NOT NULL,
	"stages" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"trust" real DEFAULT 1 NOT NULL,
	"licence" text NOT NULL,
	"last_success_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_prefs" (
	"user_id" text PRIMARY KEY NOT NULL,
	"home_label" text,
	"home_latitude" double precision,
	"home_longitude" double precision,
	"currency" char(3) DEFAULT 'USD' NOT NULL,
	"distance_unit" text DEFAULT 'mi' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"deals_view" text DEFAULT 'table' NOT NULL,
	"single_keys" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "auth_accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_passwords" (
	"user_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"algorithm" text NOT NULL,
	"memory_kib" integer NOT NULL,
	"iterations" integer NOT NULL,
	"parallelism" integer NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp (3) with time zone,
	"image" text,
	"role" text DEFAULT 'user' NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
ALTER TABLE "comps" ADD CONSTRAINT "comps_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comps" ADD CONSTRAINT "comps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comps" ADD CONSTRAINT "comps_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cross_posts" ADD CONSTRAINT "cross_posts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cross_posts" ADD CONSTRAINT "cross_posts_item_id_my_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."my_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cross_posts" ADD CONSTRAINT "cross_posts_account_id_marketplace_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."marketplace_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_changes" ADD CONSTRAINT "ingest_changes_run_id_ingest_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingest_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_rejects" ADD CONSTRAINT "ingest_rejects_run_id_ingest_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."ingest_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_runs" ADD CONSTRAINT "ingest_runs_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_chunks" ADD CONSTRAINT "upload_chunks_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_scores" ADD CONSTRAINT "listing_scores_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_scores" ADD CONSTRAINT "listing_scores_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rescore_requests" ADD CONSTRAINT "rescore_requests_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rescore_requests" ADD CONSTRAINT "rescore_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_marks" ADD CONSTRAINT "listing_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_marks" ADD CONSTRAINT "listing_marks_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_prices" ADD CONSTRAINT "listing_prices_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_accounts" ADD CONSTRAINT "marketplace_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "my_items" ADD CONSTRAINT "my_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "my_items" ADD CONSTRAINT "my_items_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_item_id_my_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."my_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_cross_post_id_cross_posts_id_fk" FOREIGN KEY ("cross_post_id") REFERENCES "public"."cross_posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snap_jobs" ADD CONSTRAINT "snap_jobs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snap_jobs" ADD CONSTRAINT "snap_jobs_item_id_my_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."my_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_prefs" ADD CONSTRAINT "user_prefs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_passwords" ADD CONSTRAINT "user_passwords_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comps_natural_key" ON "comps" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "comps_user" ON "comps" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "comps_category" ON "comps" USING btree ("category");--> statement-breakpoint
CREATE INDEX "comps_listing" ON "comps" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "cross_posts_user" ON "cross_posts" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "cross_posts_item" ON "cross_posts" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "cross_posts_account" ON "cross_posts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "ingest_runs_user" ON "ingest_runs" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "ingest_runs_source" ON "ingest_runs" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "ingest_runs_upload" ON "ingest_runs" USING btree ("upload_id");--> statement-breakpoint
CREATE INDEX "uploads_user" ON "uploads" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_scores_shared_unique" ON "listing_scores" USING btree ("listing_id") WHERE "listing_scores"."user_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "listing_scores_user_unique" ON "listing_scores" USING btree ("listing_id","user_id") WHERE "listing_scores"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "listing_scores_best" ON "listing_scores" USING btree (coalesce("value_score", -1),(-jsonb_array_length("risk_reasons")),"listing_id");--> statement-breakpoint
CREATE INDEX "listing_scores_difference" ON "listing_scores" USING btree ("difference_bps","listing_id");--> statement-breakpoint
CREATE INDEX "listing_scores_user" ON "listing_scores" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "listing_scores_listing" ON "listing_scores" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "rescore_requests_listing" ON "rescore_requests" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listing_marks_listing" ON "listing_marks" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listing_prices_run" ON "listing_prices" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_natural_key" ON "listings" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "listings_user" ON "listings" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "listings_user_last_seen" ON "listings" USING btree ("user_id","last_seen_at","id");--> statement-breakpoint
CREATE INDEX "listings_category" ON "listings" USING btree ("category");--> statement-breakpoint
CREATE INDEX "listings_search" ON "listings" USING gin ("search");--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree (coalesce("listed_at", "first_seen_at"),"id");--> statement-breakpoint
CREATE INDEX "listings_price" ON "listings" USING btree ("price_currency","price_cents","id");--> statement-breakpoint
CREATE INDEX "listings_place" ON "listings" USING btree ("latitude","longitude");--> statement-breakpoint
CREATE INDEX "listings_first_seen" ON "listings" USING btree ("first_seen_at");--> statement-breakpoint
CREATE INDEX "listings_facets" ON "listings" USING btree ("state","user_id","source_id","category");--> statement-breakpoint
CREATE INDEX "marketplace_accounts_user" ON "marketplace_accounts" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_accounts_remote_unique" ON "marketplace_accounts" USING btree ("user_id","connector_id","remote_account_id");--> statement-breakpoint
CREATE INDEX "my_items_listing" ON "my_items" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "my_items_user" ON "my_items" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "my_items_sku_unique" ON "my_items" USING btree ("user_id","sku") WHERE "my_items"."sku" is not null;--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notifications_listing" ON "notifications" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "orders_user" ON "orders" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "orders_item" ON "orders" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "orders_cross_post" ON "orders" USING btree ("cross_post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_remote_unique" ON "orders" USING btree ("user_id","connector_id","remote_order_id");--> statement-breakpoint
CREATE INDEX "snap_jobs_user" ON "snap_jobs" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "snap_jobs_item" ON "snap_jobs" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_owned_name_unique" ON "sources" USING btree ("user_id","name") WHERE "sources"."user_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "sources_shared_name_unique" ON "sources" USING btree ("name") WHERE "sources"."user_id" is null;--> statement-breakpoint
CREATE INDEX "sources_user" ON "sources" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash_unique" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_keys_user" ON "api_keys" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "auth_accounts_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree (lower("email"));