import type { Hono } from "hono";
import * as v from "valibot";
import { originIn } from "../../../protocol/origin.ts";
import { reader, token } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { linkState } from "../../sessions/sessions.ts";
import type { Store } from "../../store/contract/store.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import type { Env } from "./read-body.ts";
import type { SessionParts } from "./session-routes.ts";

export interface ColourParts extends AccountParts {
	store: Store;
	limits: SessionParts["limits"];
	/** The colour that a page names as its own, `#rrggbb`; null: it names none, or cannot be read from here. */
	colourOf(page: URL): Promise<string | null>;
}

const readAsked = reader(
	v.strictObject({ token, origin: v.pipe(v.string(), v.maxLength(2_048)) }),
);

/** What colour the shop's own page has: for whoever holds the link of a first run, and the link stays good. */
export function firstRunColour(
	app: Hono<Env>,
	parts: ColourParts,
	account: AccountSession,
): void {
	const { store, limits } = parts;
	app.post("/console/first-run/colour", async (c) => {
		const { token, origin } = await account.read(c, readAsked);
		const address = parts.addressOf(c.env.incoming);
		await limits.attempt("sign_in", address, async () => {
			const state = await linkState(store, token);
			if (state.kind !== "good" || state.link.purpose !== "first_run")
				throw new Refused({ code: "forbidden" });
			await limits.spendPageCheck(state.link.token_hash);
		});
		const read = originIn(origin);
		const accent = read.ok ? await parts.colourOf(new URL(read.origin)) : null;
		return account.answer(c, { accent });
	});
}
