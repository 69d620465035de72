// Of ratings that a shop brings along from elsewhere. Rules IR in SPEC.md.

/** A larger file is refused before it is read: some ten years of a busy shop fit. */
export const IMPORT_BYTES = 50 * 1024 * 1024;
/** Ratings of one import. */
export const IMPORT_LINES = 200_000;
/** Of a site, those that are not finished included. */
export const IMPORTS = 20;
/** In one command; and never more than `IMPORT_BATCH_BYTES` of them. */
export const IMPORT_BATCH = 500;
/** A packet has 64 KiB, with what stands around the lines. */
export const IMPORT_BATCH_BYTES = 48 * 1024;
/** An import that was not finished is dropped after this long. */
export const IMPORT_UNFINISHED_MS = 24 * 3_600_000;
/** A removal can be taken back for this long. */
export const IMPORT_UNDO_MS = 10_000;
/** Ratings in one reply to `imported-ratings:read`. */
export const IMPORTED_READ = 50;
/** As people write it: a tag, or a name. */
export const IMPORT_LANGUAGE_CHARS = 35;
