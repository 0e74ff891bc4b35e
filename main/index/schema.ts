/** Changes with anything that makes an older index wrong: these tables, `fold`, the words' division, the rows' form. */
export const indexVersion = 3

/**
 * `at` is an item's place among all, newest document first, and the rowid of its words, so that a search reads its
 * first rows in order and stops. Themes are in a table of their own: tagging many items touches no words. `common` are
 * the beginnings of words that many items share, and with an empty one the number of items they were learnt of; see
 * `CommonWords`.
 */
export const schema = `
CREATE TABLE records (key TEXT PRIMARY KEY, revision INTEGER NOT NULL, size INTEGER, modified TEXT) WITHOUT ROWID;
CREATE TABLE sources (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slot INTEGER NOT NULL, width INTEGER NOT NULL, items INTEGER NOT NULL, bit INTEGER NOT NULL,
  summary TEXT NOT NULL
);
CREATE TABLE items (
  at INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source INTEGER NOT NULL, kind TEXT NOT NULL, section TEXT NOT NULL, byline TEXT NOT NULL,
  status TEXT NOT NULL, until TEXT NOT NULL, starred INTEGER NOT NULL, tagged INTEGER NOT NULL, noted INTEGER NOT NULL,
  doubtful INTEGER NOT NULL, linked INTEGER NOT NULL, credited INTEGER NOT NULL, unspaced INTEGER NOT NULL, own TEXT NOT NULL
);
CREATE INDEX items_facets ON items (status, until, starred, tagged, doubtful, source);
CREATE INDEX items_sources ON items (source, status, until, doubtful);
CREATE INDEX items_sections ON items (section);
CREATE INDEX items_unspaced ON items (at) WHERE unspaced = 1;
CREATE TABLE rows (at INTEGER PRIMARY KEY, row TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE texts (at INTEGER PRIMARY KEY, text TEXT NOT NULL, read TEXT NOT NULL);
CREATE TABLE tags (tag TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (tag, at)) WITHOUT ROWID;
CREATE INDEX tags_items ON tags (at);
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'ascii');
CREATE TABLE common (n INTEGER NOT NULL, beginning TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE common_bits (n INTEGER NOT NULL, block INTEGER NOT NULL, bits BLOB NOT NULL, PRIMARY KEY (n, block)) WITHOUT ROWID;
`
