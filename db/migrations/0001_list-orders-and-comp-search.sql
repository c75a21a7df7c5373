DROP INDEX "listing_scores_user";--> statement-breakpoint
CREATE INDEX "comps_search" ON "comps" USING gin (to_tsvector('simple', translate(coalesce("brand", '') || ' ' || "title", '-_/.,:' || chr(59) || '+&@#*=~|()[]{}<>!?', repeat(' ', 25))));--> statement-breakpoint
CREATE INDEX "listing_scores_user_value" ON "listing_scores" USING btree ("user_id","value_score","listing_id");--> statement-breakpoint
CREATE INDEX "listing_scores_user_scored" ON "listing_scores" USING btree ("user_id","scored_at","listing_id");--> statement-breakpoint
CREATE INDEX "listing_scores_user" ON "listing_scores" USING btree ("user_id","listing_id");