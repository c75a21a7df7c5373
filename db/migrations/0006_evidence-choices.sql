CREATE TABLE "evidence_choices" (
	"user_id" text NOT NULL,
	"listing_id" text NOT NULL,
	"comp_id" text NOT NULL,
	"choice" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "evidence_choices_user_id_listing_id_comp_id_pk" PRIMARY KEY("user_id","listing_id","comp_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_choices" ADD CONSTRAINT "evidence_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_choices" ADD CONSTRAINT "evidence_choices_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_choices" ADD CONSTRAINT "evidence_choices_comp_id_comps_id_fk" FOREIGN KEY ("comp_id") REFERENCES "public"."comps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_choices_listing" ON "evidence_choices" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "evidence_choices_comp" ON "evidence_choices" USING btree ("comp_id");