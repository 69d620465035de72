import type { Context, Hono } from "hono";
import { PICTURE_BYTES } from "../../../protocol/account-limits.ts";
import type { Role } from "../../../protocol/agent.ts";
import type { SitePicture } from "../../../protocol/look.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { accountOf } from "../../accounts/account.ts";
import type { Pictures } from "../../files/pictures.ts";
import type { Limits } from "../../ports/limits.ts";
import { SETTERS } from "../../sites/site-role.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

export interface PictureRoutesParts extends AccountParts {
	limits: Limits;
	pictures: Pictures;
}

/** What we made ourselves of a picture, shown by pages of the relay and of shops; opened as a page it does nothing. */
const HEADERS = {
	...ALWAYS,
	"Content-Type": "image/webp",
	"Content-Security-Policy": "default-src 'none'; sandbox",
	// Another picture has another address.
	"Cache-Control": "public, max-age=31536000, immutable",
	"Cross-Origin-Resource-Policy": "cross-origin",
	// The script draws the launcher's: a page's policy then needs to allow no more than the request.
	"Access-Control-Allow-Origin": "*",
};

const MAY_SET: readonly Role[] = SETTERS;

/** Pictures of the staff and of sites: one's own is set and dropped, and everybody who has its address sees it. */
export function pictureRoutes(
	app: Hono<Env>,
	parts: PictureRoutesParts,
	account: AccountSession,
): void {
	const { pictures, limits } = parts;

	app.get("/pictures/:id", async (c) => {
		const picture = await pictures.read(c.req.param("id"));
		if (!picture) return c.text("not found", 404, ALWAYS);
		return c.body(picture, 200, HEADERS);
	});

	app.put("/console/site/:site/picture/:as", async (c) => {
		const { person, session } = await account.mustBeSignedIn(c);
		const { site, as } = c.req.param();
		if (as !== "launcher" && as !== "logo" && as !== "article")
			throw new Refused({ code: "malformed", field: "as" });
		const memberships = await parts.store.memberships(person.id);
		const member = memberships.find(({ site_id }) => site_id === site);
		if (!member) throw new Refused({ code: "not_found" });
		if (!MAY_SET.includes(member.role))
			throw new Refused({ code: "forbidden" });
		await account.mustHaveSecondFactor(session);
		await limits.spend("agent", "write", person.id);
		const id = await pictures.keepOfSite(site, as, await readBytes(c));
		return account.answer(c, { id } satisfies SitePicture);
	});

	app.put("/console/account/picture", async (c) => {
		const who = await account.mustBeSignedIn(c);
		await limits.spend("agent", "write", who.person.id);
		await pictures.set(who.person.id, await readBytes(c));
		return account.answer(c, await accountOf(parts, who));
	});

	app.delete("/console/account/picture", async (c) => {
		const who = await account.mustBeSignedIn(c);
		await limits.spend("agent", "write", who.person.id);
		await pictures.end(who.person.id);
		return account.answer(c, await accountOf(parts, who));
	});
}

/** Nothing is read of what says no length, or too much of it. Errors: `bad_picture`. */
async function readBytes(c: Context<Env>): Promise<Uint8Array> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length <= PICTURE_BYTES))
		throw new Refused({ code: "bad_picture", why: "bytes" });
	const bytes = await c.req.arrayBuffer().catch(() => {
		throw new Refused({ code: "bad_picture", why: "broken" });
	});
	return new Uint8Array(bytes);
}
