CREATE TABLE "listing_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"listing_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"before_cents" bigint,
	"after_cents" bigint,
	"currency" char(3)
);
--> statement-breakpoint
CREATE TABLE "mail_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"user_id" text NOT NULL,
	"message_id" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"from_address" text NOT NULL,
	"subject" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"parser_id" text,
	"parser_version" integer,
	"state" text NOT NULL,
	"item_count" integer DEFAULT 0 NOT NULL,
	"guess" jsonb,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "object_splits" (
	"user_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"object_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "object_splits_user_id_listing_id_object_id_pk" PRIMARY KEY("user_id","listing_id","object_id")
);
--> statement-breakpoint
CREATE TABLE "objects" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_tokens" (
	"quota_key" text PRIMARY KEY NOT NULL,
	"encrypted" text NOT NULL,
	"key_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "quota_buckets" (
	"quota_key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_days" (
	"quota_key" text NOT NULL,
	"day" date NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "quota_days_quota_key_day_pk" PRIMARY KEY("quota_key","day")
);
--> statement-breakpoint
CREATE TABLE "fetch_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"fetch_id" text NOT NULL,
	"source_id" text NOT NULL,
	"state" text NOT NULL,
	"calls" integer DEFAULT 0 NOT NULL,
	"rows_in" integer DEFAULT 0 NOT NULL,
	"rows_new" integer DEFAULT 0 NOT NULL,
	"rows_changed" integer DEFAULT 0 NOT NULL,
	"rows_unchanged" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"rejects" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error_kind" text,
	"failure" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "fetches" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"query" jsonb,
	"query_hash" text NOT NULL,
	"every_seconds" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"lease_id" text,
	"cursor" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_success_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "searches" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"source_id" text NOT NULL,
	"fetch_id" text NOT NULL,
	"query" jsonb NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_health" (
	"source_id" text PRIMARY KEY NOT NULL,
	"last_attempt_at" timestamp (3) with time zone,
	"last_success_at" timestamp (3) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"open_until" timestamp (3) with time zone,
	"error_kind" text,
	"error_text" text,
	"lag_seconds" integer,
	"rows_in" integer DEFAULT 0 NOT NULL,
	"rows_rejected" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_secrets" (
	"source_id" text PRIMARY KEY NOT NULL,
	"encrypted" text NOT NULL,
	"key_id" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" text PRIMARY KEY NOT NULL,
	"connector_id" text NOT NULL,
	"environment" text NOT NULL,
	"event_id" text NOT NULL,
	"headers" jsonb NOT NULL,
	"body" "bytea" NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
DROP INDEX "marketplace_accounts_remote_unique";--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "object_id" text;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "fetch_id" text;--> statement-breakpoint
ALTER TABLE "marketplace_accounts" ADD COLUMN "environment" text DEFAULT 'production' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "connector_id" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "environment" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "account_id" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "settings" jsonb DEFAULT '{"kind":"none"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "is_apart" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "may_learn" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "keep_minutes" integer;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "state" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "listing_events" ADD CONSTRAINT "listing_events_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "object_splits" ADD CONSTRAINT "object_splits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "object_splits" ADD CONSTRAINT "object_splits_object_id_objects_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."objects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fetch_runs" ADD CONSTRAINT "fetch_runs_fetch_id_fetches_id_fk" FOREIGN KEY ("fetch_id") REFERENCES "public"."fetches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fetch_runs" ADD CONSTRAINT "fetch_runs_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fetches" ADD CONSTRAINT "fetches_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_fetch_id_fetches_id_fk" FOREIGN KEY ("fetch_id") REFERENCES "public"."fetches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_health" ADD CONSTRAINT "source_health_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_secrets" ADD CONSTRAINT "source_secrets_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_events_listing" ON "listing_events" USING btree ("listing_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_messages_unique" ON "mail_messages" USING btree ("source_id","message_id");--> statement-breakpoint
CREATE INDEX "mail_messages_user" ON "mail_messages" USING btree ("user_id","state","id");--> statement-breakpoint
CREATE INDEX "object_splits_object" ON "object_splits" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "fetch_runs_source" ON "fetch_runs" USING btree ("source_id","started_at");--> statement-breakpoint
CREATE INDEX "fetch_runs_fetch" ON "fetch_runs" USING btree ("fetch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fetches_query_unique" ON "fetches" USING btree ("source_id","query_hash");--> statement-breakpoint
CREATE INDEX "fetches_due" ON "fetches" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "searches_user" ON "searches" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "searches_fetch" ON "searches" USING btree ("fetch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "searches_fetch_unique" ON "searches" USING btree ("user_id","fetch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_events_unique" ON "webhook_events" USING btree ("connector_id","environment","event_id");--> statement-breakpoint
CREATE INDEX "webhook_events_waiting" ON "webhook_events" USING btree ("handled_at","received_at");--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_object_id_objects_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."objects"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_account_id_marketplace_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."marketplace_accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listings_object" ON "listings" USING btree ("object_id") WHERE "listings"."object_id" is not null;--> statement-breakpoint
CREATE INDEX "listings_fetch" ON "listings" USING btree ("fetch_id","last_seen_at") WHERE "listings"."fetch_id" is not null and "listings"."state" = 'active';--> statement-breakpoint
CREATE INDEX "listings_forget" ON "listings" USING btree ("forget_at") WHERE "listings"."forget_at" is not null;--> statement-breakpoint
CREATE INDEX "sources_account" ON "sources" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "marketplace_accounts_remote_unique" ON "marketplace_accounts" USING btree ("user_id","connector_id","environment","remote_account_id");