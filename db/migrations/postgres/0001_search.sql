-- The words records are found by. The program makes the tokens itself (shared/text/search); only "is it there" is asked of the index.
CREATE TABLE "matters_words" ("seq" bigint PRIMARY KEY, "terms" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "matters_words_terms" ON "matters_words" USING gin ("terms");
--> statement-breakpoint
CREATE TABLE "known_words" ("seq" bigint PRIMARY KEY, "terms" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "known_words_terms" ON "known_words" USING gin ("terms");
