import type { Context, Hono } from "hono";
import {
	FILE_PIECE_BYTES,
	type FileUpload,
	UPLOAD_HEADERS,
} from "../../../protocol/attachment.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { ReadLinked } from "../../attachments/attachments.ts";
import type { Uploader, Uploads } from "../../attachments/uploads.ts";
import { type BlockList, mustNotBeBlocked } from "../../people/block-list.ts";
import { mayAnswerAt } from "../../people/read-only.ts";
import { visitorBy } from "../../people/visitors.ts";
import type { Limits } from "../../ports/limits.ts";
import { networksOf } from "../networks.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { atOnce } from "./at-once.ts";
import { fileCost } from "./file-cost.ts";
import { ALWAYS } from "./headers.ts";
import { heldForReaders } from "./held-for-readers.ts";
import type { Env } from "./read-body.ts";

export interface FileRoutesParts extends AccountParts {
	limits: Limits;
	uploads: Uploads;
	blockList: Pick<BlockList, "isBlocked">;
	readLinked: ReadLinked;
}

/** Pieces that are read at a time: so many times `FILE_PIECE_BYTES` of memory at most … */
const PIECES_AT_ONCE = 64;
/** … and of one person: a browser sends one after the other, and two tabs may. */
const PIECES_OF_ONE = 3;

/** Bytes of files that their readers have not taken yet … */
const READ_BYTES = 512 * 1024 * 1024;
/** … and those of one address: hundreds of pictures, or a dozen of the largest files. */
const READ_BYTES_OF_ONE = 128 * 1024 * 1024;

/** Where files of messages are brought, piece by piece. */
export function fileRoutes(
	app: Hono<Env>,
	parts: FileRoutesParts,
	account: AccountSession,
): void {
	const { store, uploads, limits } = parts;
	const reading = atOnce(PIECES_AT_ONCE, PIECES_OF_ONE);
	const toRead = heldForReaders(READ_BYTES, READ_BYTES_OF_ONE);

	/** Whoever holds the token of a visitor: no page can send it in another's name. Errors: `not_found`, `blocked`. */
	async function visitor(c: Context<Env>): Promise<Uploader> {
		const [, token] =
			/^Bearer ([A-Za-z0-9_-]{43})$/.exec(
				c.req.header("Authorization") ?? "",
			) ?? [];
		const site = c.req.param("site") ?? "";
		const found = token && (await visitorBy(store, site, token));
		if (!found) throw new Refused({ code: "not_found" });
		// What is there already they may look at and take back.
		if (c.req.method === "PUT") mustNotBeBlocked(parts.blockList, found);
		await limits.spend("visitor", "ask", found.id);
		return { kind: "visitor", id: found.id, site };
	}

	async function staff(c: Context<Env>): Promise<Uploader> {
		const { person, session } = await account.mustBeSignedIn(c);
		await account.mustHaveSecondFactor(session);
		const site = c.req.param("site") ?? "";
		const memberships = await store.memberships(person.id);
		const member = memberships.find(({ site_id }) => site_id === site);
		if (!member) throw new Refused({ code: "not_found" });
		if (!mayAnswerAt(member)) throw new Refused({ code: "forbidden" });
		await limits.spend("agent", "ask", person.id);
		return { kind: "agent", id: person.id, site };
	}

	for (const [path, who] of [
		["/files/:site/:id", visitor],
		["/console/files/:site/:id", staff],
	] as const) {
		app.put(path, async (c) => {
			const by = await who(c);
			const head = headOf(c);
			const address = parts.addressOf(c.env.incoming);
			await limits.spendFileBytes(address, fileCost(head));
			const upload = await reading(by.id, async () =>
				uploads.put(by, c.req.param("id"), head, () => pieceOf(c, head.bytes)),
			);
			return said(c, upload);
		});
		app.get(path, async (c) =>
			said(c, await uploads.read(await who(c), c.req.param("id"))),
		);
		app.get(`${path}/:size`, async (c) => {
			const { id, size } = c.req.param();
			const { until = "", mac = "" } = c.req.query();
			const linked = await parts.readLinked({ id, size, until, mac });
			if (!linked) return c.text("not found", 404, ANSWERED);
			const { near } = networksOf(parts.addressOf(c.env.incoming));
			const { bytes } = linked;
			toRead.hold(near, bytes.length, c.env.outgoing);
			return c.body(bytes, 200, shownHeaders(linked));
		});
		app.delete(path, async (c) => {
			await uploads.drop(await who(c), c.req.param("id"));
			return c.body(null, 204, ANSWERED);
		});
	}
}

/** A picture that we made is shown; all else is saved. Opened as a page, neither does anything. */
function shownHeaders({
	row,
	leftMs,
}: NonNullable<Awaited<ReturnType<ReadLinked>>>) {
	const { name, type } = row;
	const isShown = type === "image/webp";
	// As RFC 6266 says it; what is not ASCII is escaped.
	const said = `filename*=UTF-8''${encodeURIComponent(savedName(name, isShown)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
	return {
		...ALWAYS,
		"Content-Type": type ?? "application/octet-stream",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"Content-Disposition": `${isShown ? "inline" : "attachment"}; ${said}`,
		"Cache-Control": `private, max-age=${Math.floor(leftMs / 1_000)}`,
		"Cross-Origin-Resource-Policy": "same-origin",
	};
}

/** What it is stands at the end of its name, whatever its sender called it. */
function savedName(name: string, isPicture: boolean): string {
	const ending = isPicture ? ".webp" : ".pdf";
	return name.toLowerCase().endsWith(ending)
		? name
		: `${name.replace(/\.[a-z0-9]{1,5}$/i, "") || "file"}${ending}`;
}

const ANSWERED = { ...ALWAYS, "Cache-Control": "no-store" };

function said(c: Context<Env>, upload: FileUpload): Response {
	return c.json(upload, 200, ANSWERED);
}

/** Nothing is read of what says no length, or too much of it. Errors: `bad_file`, `malformed`. */
function headOf(c: Context<Env>) {
	const header = (name: keyof typeof UPLOAD_HEADERS) =>
		c.req.header(UPLOAD_HEADERS[name]) ?? "";
	const bytes = countIn(c.req.header("Content-Length") ?? "");
	if (bytes === null || bytes < 1 || bytes > FILE_PIECE_BYTES)
		throw new Refused({
			code: "bad_file",
			why: "piece",
			most: FILE_PIECE_BYTES,
		});
	const offset = countIn(header("offset"));
	if (offset === null) throw malformed("offset");
	const length = countIn(header("length"));
	if (length === null) throw malformed("length");
	const hash = header("hash").toLowerCase();
	if (!/^[0-9a-f]{64}$/.test(hash)) throw malformed("hash");
	return { bytes, offset, length, hash, name: decoded(header("name")) };
}

function countIn(typed: string): number | null {
	return /^\d{1,12}$/.test(typed) ? Number(typed) : null;
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		throw malformed("name");
	}
}

function malformed(field: keyof typeof UPLOAD_HEADERS): Refused {
	return new Refused({ code: "malformed", field: UPLOAD_HEADERS[field] });
}

/** The connection may end in the middle of it. Errors: `bad_file`. */
async function pieceOf(c: Context<Env>, bytes: number): Promise<Uint8Array> {
	const body = await c.req.arrayBuffer().catch(() => null);
	if (body?.byteLength !== bytes)
		throw new Refused({ code: "bad_file", why: "piece" });
	return new Uint8Array(body);
}
