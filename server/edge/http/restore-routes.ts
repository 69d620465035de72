import type { Context, Hono } from "hono";
import {
	BACKUP_PIECE_BYTES,
	BACKUPS_TOLD,
	type BackupsFound,
	type RestoreSaid,
	readBackupsAsked,
	readRestoreWanted,
	readUploadWanted,
	type UploadBegun,
} from "../../../protocol/backups.ts";
import { id, reader, time, token } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { hashOf } from "../../people/secret.ts";
import type { FirstRunRestore } from "../../ports/first-run-restore.ts";
import type { Limits } from "../../ports/limits.ts";
import { linkState } from "../../sessions/sessions.ts";
import type { Store } from "../../store/contract/store.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import type { Env } from "./read-body.ts";
import type { RestoreUpload } from "./restore-upload.ts";

export interface RestoreParts extends AccountParts {
	store: Store;
	limits: Limits;
	/** null: this relay restores nothing by itself. */
	restoring: { restore: FirstRunRestore; upload: RestoreUpload } | null;
}

const PIECE = "/console/first-run/upload/:upload";

/**
 * A backup in place of a first run: for whoever holds its link, and only as long as the relay has nobody. Afterwards
 * there is nothing at these addresses.
 */
export function restoreRoutes(
	app: Hono<Env>,
	parts: RestoreParts,
	account: AccountSession,
): void {
	const { restoring } = parts;
	if (!restoring) {
		// The page that has restored asks here until it is so.
		app.post("/console/first-run/backups", () => {
			throw new Refused({ code: "not_found" });
		});
		return;
	}
	const { restore, upload } = restoring;

	app.post("/console/first-run/backups", async (c) => {
		const { token } = await account.read(c, readBackupsAsked);
		await mustBeFirstRun(parts, c, token);
		const found: BackupsFound = {
			backups: restore.list().slice(0, BACKUPS_TOLD),
			most: restore.room(),
			failed: restore.failed,
		};
		return account.answer(c, found);
	});

	app.post("/console/first-run/upload", async (c) => {
		const { token, bytes } = await account.read(c, readUploadWanted);
		await mustBeFirstRun(parts, c, token);
		const begun: UploadBegun = {
			upload: await upload.begin(hashOf(token), bytes),
		};
		return account.answer(c, begun);
	});

	app.put(PIECE, async (c) => {
		const { by, id } = await uploader(c);
		const at = readOffset(Number(c.req.query("at")));
		await upload.put(by, id, at, await readPiece(c));
		return account.done(c);
	});

	app.delete(PIECE, async (c) => {
		const { by, id } = await uploader(c);
		await upload.drop(by, id);
		return account.done(c);
	});

	app.post("/console/first-run/restore", async (c) => {
		const { token, from } = await account.read(c, readRestoreWanted);
		if (from.kind === "folder") await mustBeFirstRun(parts, c, token);
		else await mustHaveNobody(parts.store);
		const path =
			from.kind === "folder"
				? restore.pathOf(from.name)
				: await upload.take(hashOf(token), from.upload);
		return account.answer(c, begun(restore, path, from.kind === "upload"));
	});

	/** Its link was good when it began: an hour may be short for what comes. */
	async function uploader(
		c: Context<Env>,
	): Promise<{ by: string; id: string }> {
		if (!parts.ownPages.asks(c.env.incoming, "console"))
			throw new Refused({ code: "forbidden" });
		await mustHaveNobody(parts.store);
		const token = readToken(c.req.header("X-Shopbell-Token"));
		return { by: hashOf(token), id: readId(c.req.param("upload")) };
	}
}

function begun(
	restore: FirstRunRestore,
	path: string,
	isUploaded: boolean,
): RestoreSaid {
	const looked = restore.look(path);
	if (typeof looked !== "string") {
		restore.restore(path);
		return { kind: "begun", backup: looked };
	}
	if (isUploaded) restore.dropUpload(path);
	return { kind: "refused", fault: looked };
}

/** Errors: `not_found` where there is somebody, `forbidden` for a link that is none or opens something else. */
async function mustBeFirstRun(
	{ store, limits, addressOf }: RestoreParts,
	c: Context<Env>,
	token: string,
): Promise<void> {
	await mustHaveNobody(store);
	await limits.attempt("sign_in", addressOf(c.env.incoming), async () => {
		const state = await linkState(store, token);
		if (state.kind !== "good" || state.link.purpose !== "first_run")
			throw new Refused({ code: "forbidden" });
	});
}

async function mustHaveNobody(store: Pick<Store, "people">): Promise<void> {
	if ((await store.people()).length > 0)
		throw new Refused({ code: "not_found" });
}

const readToken = reader(token);
const readId = reader(id);
const readOffset = reader(time);

/** Nothing is read of what says no length, or too much of it. */
async function readPiece(c: Context<Env>): Promise<Uint8Array> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length > 0 && length <= BACKUP_PIECE_BYTES))
		throw new Refused({ code: "malformed", field: "" });
	const bytes = await c.req.arrayBuffer().catch(() => {
		throw new Refused({ code: "malformed", field: "" });
	});
	return new Uint8Array(bytes);
}
