import type { Context, Hono } from "hono";
import { FOLDER_BYTES } from "../../../protocol/article-files.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { HelpFolder } from "../../help/help-folder.ts";
import type { GivenFile } from "../../help/opened-folder.ts";
import type { Limits } from "../../ports/limits.ts";
import { SETTERS } from "../../sites/site-role.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { ALWAYS } from "./headers.ts";
import type { Env } from "./read-body.ts";

export interface ArticleFolderParts extends AccountParts {
	limits: Limits;
	helpFolder: HelpFolder;
}

/** Articles as a folder of files, for owners and supervisors. */
export function articleFolderRoutes(
	app: Hono<Env>,
	{ store, limits, helpFolder }: ArticleFolderParts,
	account: AccountSession,
): void {
	/** Errors: `not_found`, `forbidden`, and those of a session. */
	async function mustSet(c: Context<Env>, id: string) {
		const { person, session } = await account.mustBeSignedIn(c);
		const memberships = await store.memberships(person.id);
		const member = memberships.find(({ site_id }) => site_id === id);
		const site = member && (await store.site(id));
		if (!site) throw new Refused({ code: "not_found" });
		if (!SETTERS.some((role) => role === member.role))
			throw new Refused({ code: "forbidden" });
		await account.mustHaveSecondFactor(session);
		await limits.spend("agent", "write", person.id);
		return { site, by: person.id };
	}

	app.post("/console/site/:site/articles/look", async (c) => {
		const { site } = await mustSet(c, c.req.param("site"));
		return account.answer(c, await helpFolder.look(site, await readFiles(c)));
	});

	app.post("/console/site/:site/articles/import", async (c) => {
		const { site, by } = await mustSet(c, c.req.param("site"));
		const files = await readFiles(c);
		return account.answer(c, await helpFolder.take(site, files, by));
	});

	app.post("/console/site/:site/articles/export", async (c) => {
		const { site } = await mustSet(c, c.req.param("site"));
		return c.body(await helpFolder.pack(site.id), 200, {
			...ALWAYS,
			"Content-Type": "application/zip",
			"Content-Disposition": 'attachment; filename="articles.zip"',
			"Cache-Control": "no-store",
			"Cross-Origin-Resource-Policy": "same-origin",
		});
	});
}

/** Nothing is read of what says no length, or too much of it. Errors: `too_long`, `malformed`. */
async function readFiles(c: Context<Env>): Promise<GivenFile[]> {
	const length = Number(c.req.header("Content-Length") ?? Number.NaN);
	if (!(length <= FOLDER_BYTES))
		throw new Refused({ code: "too_long", field: "", most: FOLDER_BYTES });
	const form = await c.req.formData().catch(() => {
		throw new Refused({ code: "malformed", field: "" });
	});
	const files: GivenFile[] = [];
	for (const [path, file] of form)
		if (typeof file !== "string")
			files.push({ path, bytes: new Uint8Array(await file.arrayBuffer()) });
	if (files.length === 0) throw new Refused({ code: "malformed", field: "" });
	return files;
}
