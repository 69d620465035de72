import type { Context, Hono } from "hono";
import { readSessionEnded } from "../../../protocol/account.ts";
import { type Reader, readNothing } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { accountOf } from "../../accounts/account.ts";
import { sessionIdOf } from "../../sessions/sessions.ts";
import type {
	AccountParts,
	AccountSession,
	SignedInPerson,
} from "./account-session.ts";
import type { Env } from "./read-body.ts";

/** What somebody may do to their own account, and in which way. */
interface AccountRoute<T> {
	read: Reader<T>;
	/** Bytes of the body, where it needs more than others. */
	most?: number;
	/** Wants a sign-in younger than `FRESH_MS`. */
	fresh?: true;
	/** What it answers; nothing: the account as it is now. */
	run(
		who: SignedInPerson,
		said: T,
		c: Context<Env>,
	): Promise<object | undefined> | Promise<void>;
}

/** Registers POST /console/account/…, each with cookie and CSRF value from the console's own page. */
export function accountRoute<T>(
	app: Hono<Env>,
	parts: AccountParts,
	account: AccountSession,
	path: string,
	{ read, most, fresh, run }: AccountRoute<T>,
): void {
	app.post(`/console/account${path}`, async (c) => {
		const who = fresh
			? await account.mustBeFresh(c)
			: await account.mustBeSignedIn(c);
		const said = await account.read(c, read, most);
		const answer = await run(who, said, c);
		return account.answer(c, answer ?? (await accountOf(parts, who)));
	});
}

/** One's own account. Pictures and passkeys have routes of their own below it. */
export function accountRoutes(
	app: Hono<Env>,
	parts: AccountParts,
	account: AccountSession,
): void {
	const { store, publisher } = parts;

	accountRoute(app, parts, account, "", {
		read: readNothing,
		run: async () => {},
	});

	accountRoute(app, parts, account, "/session-end", {
		read: readSessionEnded,
		async run({ session, person }, { id }) {
			const all = await store.sessionsOf(person.id);
			const ended = all.filter((one) =>
				id === "others"
					? one.token_hash !== session.token_hash
					: sessionIdOf(one) === id,
			);
			if (ended.length === 0 && id !== "others")
				throw new Refused({ code: "not_found" });
			for (const { token_hash } of ended) {
				await store.dropSession(token_hash);
				publisher.endStaff(`session:${token_hash}`);
			}
		},
	});
}
