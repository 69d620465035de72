import * as v from "valibot";
import { id, reader, time, token } from "./read.ts";

/** Of those that the relay makes each day, the newest stay. A week: a fault is noticed by then, or never. */
export const BACKUPS_KEPT = 7;
/** Of those that owners ask for, the newest stay, for as long as a daily one would. */
export const BACKUPS_ASKED_KEPT = 3;
/** From one that an owner asks for to the next: each costs a reading of everything that is kept. */
export const BACKUP_ASK_MS = 10 * 60_000;
/** The newest are told; a folder may hold any number that were made by hand. */
export const BACKUPS_TOLD = 20;

/** One request of an upload carries so much: proxies take 1 MB where nobody has set them up for more. */
export const BACKUP_PIECE_BYTES = 512 * 1024;
/** An upload that brings nothing for so long is dropped. */
export const BACKUP_UPLOAD_MS = 60_000;
/** What the disk keeps free beside an uploaded backup and what is restored of it. */
export const BACKUP_SPARE_BYTES = 100 * 1024 ** 2;

/** Why there is one; the name of its file says it, too. */
export const BACKUP_KINDS = [
	/** The relay made it by itself. */
	"daily",
	/** An owner asked for it in the console. */
	"asked",
	/** By the command. */
	"by-hand",
	/** Before a newer version changed the database. */
	"before-upgrade",
	/** Before another backup was put in the place of what was there. */
	"before-restore",
] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** Why none was made. */
export type BackupFault =
	/** The disk has no room for it. */
	| "full"
	/** The folder cannot be written to. */
	| "denied"
	/** The database is damaged, or what was written is not what is kept. */
	| "damaged"
	| "other";

export interface BackupInfo {
	/** Server milliseconds since 1970. */
	at: number;
	bytes: number;
	kind: BackupKind;
}

/** `backups:read`, owners: what every owner on this relay may know of backups that hold all of its sites. */
export interface BackupsInfo {
	/** The newest first, at most {@link BACKUPS_TOLD}; each was proven when it was made. */
	backups: BackupInfo[];
	/** How many there are in all. */
	count: number;
	/** Where they lie; null: to somebody who is not the owner of every site. */
	folder: string | null;
	/** One is being made. */
	running: boolean;
	/** That none was made; null: the last one was. */
	failed: { at: number; fault: BackupFault } | null;
	/** When the relay makes the next one; null: it makes none by itself, and none is made when asked. */
	next: number | null;
}

/** POST /console/first-run/backups, with the token of the first run. */
export interface BackupsFound {
	/** Those of the relay's folder, the newest first, at most {@link BACKUPS_TOLD}. */
	backups: BackupFound[];
	/** Bytes that an uploaded one may have. */
	most: number;
	/** Why the last restore changed nothing; null: there was none. */
	failed: RestoreFault | null;
}

/** A backup as its own facts describe it; it was not proven yet. */
export interface BackupFound {
	/** Of its file. */
	name: string;
	at: number;
	bytes: number;
	/** Of the program that made it, e.g. 0.5.0. */
	version: string;
	conversations: number;
}

/** Why a file is not restored. */
export type RestoreFault =
	/** No backup of Shopbell. */
	| "foreign"
	/** A part of it is missing, or was overwritten. */
	| "damaged"
	/** A newer version of Shopbell has made it. */
	| "newer"
	/** Nobody is in it who could sign in. */
	| "empty"
	/** The disk has no room for what is in it. */
	| "full"
	/** It is there no more. */
	| "gone"
	| "other";

export const readBackupsAsked = reader(v.strictObject({ token }));

/** POST /console/first-run/upload → {@link UploadBegun}. Errors: `too_long`, `conflict` while another one comes. */
export const readUploadWanted = reader(
	v.strictObject({ token, bytes: v.pipe(time, v.minValue(1)) }),
);
export interface UploadBegun {
	/** PUT /console/first-run/upload/<id>?at=<offset> takes the pieces in their order, DELETE drops all of it. */
	upload: string;
}

/** A plain name: people call their files as they like. */
export const BACKUP_FILE = /^[^/\\\0]{1,200}\.backup$/;

/** POST /console/first-run/restore: one of the folder, or what was uploaded. */
export const readRestoreWanted = reader(
	v.strictObject({
		token,
		from: v.variant("kind", [
			v.strictObject({
				kind: v.literal("folder"),
				name: v.pipe(v.string(), v.regex(BACKUP_FILE)),
			}),
			v.strictObject({ kind: v.literal("upload"), upload: id }),
		]),
	}),
);

/** What comes of it. The relay that has begun stops at once, and is back within moments. */
export type RestoreSaid =
	| { kind: "begun"; backup: BackupFound }
	| { kind: "refused"; fault: RestoreFault };
