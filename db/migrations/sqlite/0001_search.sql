-- The words records are found by. The program makes the tokens itself (shared/text/search); only "is it there" is asked of the index.
CREATE VIRTUAL TABLE `matters_words` USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
--> statement-breakpoint
CREATE VIRTUAL TABLE `known_words` USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0', prefix='2 3 4');
