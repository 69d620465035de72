import type { Hono } from "hono";
import { Refused } from "../../../protocol/refusal.ts";
import type { OpenExport } from "../../exporting/exporting.ts";
import type { Failed } from "../../ports/failed.ts";
import type { Limits } from "../../ports/limits.ts";
import { sessionOf } from "../../sessions/sessions.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { sessionTokenIn } from "./cookie.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";
import { streamOf } from "./stream-of.ts";

export interface ExportRoutesParts extends AccountParts {
	limits: Limits;
	openExport: OpenExport;
	failed: Failed;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * What an owner has asked for with `export:make`, once: by its address, so that the browser keeps it as it comes, and
 * only in the session of who has asked.
 */
export function exportRoutes(
	app: Hono<Env>,
	{ store, limits, openExport, consoleOrigin, failed }: ExportRoutesParts,
	account: AccountSession,
): void {
	app.get("/console/export/:token", async (c) => {
		// Whoever asks for the head alone would use the link up, and nobody would ever take the file.
		if (c.req.method === "HEAD") return c.body(null, 405, ALWAYS);
		const token = c.req.param("token");
		const cookie = sessionTokenIn(consoleOrigin, c.req.header("Cookie"));
		const session = await sessionOf(store, cookie);
		if (!TOKEN.test(token)) throw new Refused({ code: "too_late" });
		await account.mustHaveSecondFactor(session);
		await limits.spend("agent", "write", session.person_id);
		const file = await openExport(session.person_id, token);
		const body = streamOf(said(file.parts, c.get("request")), file.end);
		const isPacked = file.type === "application/gzip";
		return c.body(isPacked ? packed(body) : body, 200, {
			...ALWAYS,
			"Content-Type": file.type,
			"Content-Disposition": `attachment; filename="${file.name}"`,
			"Cache-Control": "no-store",
			"Cross-Origin-Resource-Policy": "same-origin",
		});
	});

	/** What fails in the middle ends the download, and whoever runs the relay reads why. */
	async function* said<T>(
		parts: AsyncGenerator<T>,
		request: string,
	): AsyncGenerator<T> {
		try {
			yield* parts;
		} catch (error) {
			failed(error, { where: "GET /console/export/:token", request });
			throw error;
		}
	}
}

function packed(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
	return body.pipeThrough(new CompressionStream("gzip"));
}
