// Of saved replies. Rules SR in SPEC.md.

export const REPLY_NAME_CHARS = 80;
/** Typed behind the sign, so it is short. */
export const SHORTCUT_CHARS = 30;
export const REPLY_LANGUAGES = 20;
/** All languages of one reply, in UTF-8: with what stands around them they are one packet, whatever the script. */
export const REPLY_BYTES = 32 * 1024;
/** Of a shop, so that a file of 10,000 lines fits; large shops have 500. */
export const REPLIES_SHARED = 10_000;
/** … and all their texts together: a console that opens the list has read so much. */
export const REPLIES_SHARED_BYTES = 8 * 1024 * 1024;
/** Of one person in one shop. */
export const REPLIES_OWN = 500;
export const REPLIES_OWN_BYTES = 1024 * 1024;
/** One page holds so many at most, and about so many bytes of them. */
export const REPLIES_READ = 200;
export const REPLIES_READ_BYTES = 64 * 1024;
/** In one command; and never more than `REPLIES_IMPORTED_BYTES` of them. */
export const REPLIES_IMPORTED = 100;
/** A packet has 64 KiB, with what stands around. */
export const REPLIES_IMPORTED_BYTES = 48 * 1024;
/** Lines of a file, the header not counted; a larger file is read up to here, and says so. */
export const REPLY_LINES = 10_000;
/** A larger file is refused before it is read. */
export const REPLY_FILE_BYTES = 20 * 1024 * 1024;
/** Of one message. */
export const REPLIES_USED = 20;
/** So long, in milliseconds, the files of a reply that was removed, or has them no more, are there for whoever takes it back. */
export const REPLY_FILES_LEFT_MS = 10 * 60_000;
/** Uses are counted for this month and the twelve before. */
export const USES_MONTHS = 13;
