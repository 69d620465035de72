import type { Context, Hono } from "hono";
import {
	type InvitationAccepted,
	readInvitationAccepted,
} from "../../../protocol/account.ts";
import { newId } from "../../../protocol/ids.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { newPasswordHash } from "../../accounts/change-password.ts";
import { mustBeStrong } from "../../accounts/password-rules.ts";
import { hashOf } from "../../people/secret.ts";
import type { Limits } from "../../ports/limits.ts";
import type { StaffStore } from "../../staff/queries.ts";
import type { Store } from "../../store/contract/store.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import type { Env } from "./read-body.ts";

export interface InvitationParts extends AccountParts {
	store: Store & StaffStore;
	limits: Limits;
	/** The people of these sites are others than before. */
	routing: { refresh(sites: string[]): void };
}

type Newcomer = Extract<InvitationAccepted, { password: string }>;

/**
 * Joining the staff of a site by the link of an invitation: as somebody new, who is signed in by it, or as who is signed
 * in already. Everything that can be refused is looked at before the link is used.
 */
export function invitationRoutes(
	app: Hono<Env>,
	parts: InvitationParts,
	account: AccountSession,
): void {
	const { store } = parts;

	app.post("/console/invitation", async (c) => {
		const said = await account.read(c, readInvitationAccepted);
		const csrf =
			"join" in said ? await join(c, said.token) : await enterNew(c, said);
		return account.answer(c, { step: "in", csrf });
	});

	/** They stay who they are, in the session that they have. */
	async function join(c: Context<Env>, token: string): Promise<string> {
		const { session, person } = await account.mustBeSignedIn(c);
		await account.mustHaveSecondFactor(session);
		const { site_id } = await attempt(c, () =>
			store.useInvitation(
				hashOf(token),
				{ kind: "known", person: person.id },
				store.now(),
			),
		);
		parts.routing.refresh([site_id]);
		// Their windows say hello again, and show one more site.
		parts.publisher.closeStaff(`person:${person.id}`);
		return session.csrf;
	}

	async function enterNew(
		c: Context<Env>,
		{ token, name, email, password }: Newcomer,
	): Promise<string> {
		const tokenHash = hashOf(token);
		await attempt(c, async () => {
			if (!(await store.invitation(tokenHash, store.now())))
				throw new Refused({ code: "forbidden" });
		});
		const whose = { name, email };
		// First: with a weak one the link stays good, and would tell of any address whether somebody has it.
		mustBeStrong(password, whose);
		if (await store.personByEmail(email))
			throw new Refused({ code: "conflict" });
		const hash = await newPasswordHash(parts.accounts, password, whose);
		const now = store.now();
		const id = newId();
		const person = {
			id,
			name,
			email,
			picture: null,
			short_name: null,
			language: null,
			created_at: now,
		};
		const { site_id } = await attempt(c, () =>
			store.useInvitation(
				tokenHash,
				{ kind: "new", person, password: hash },
				now,
			),
		);
		parts.routing.refresh([site_id]);
		const by = { way: "invitation", secondFactor: false } as const;
		return (await account.enter(c, id, by)).csrf;
	}

	/** Links that open nothing cost their address something, and are counted. */
	async function attempt<T>(
		c: Context<Env>,
		work: () => Promise<T>,
	): Promise<T> {
		const address = parts.addressOf(c.env.incoming);
		try {
			return await parts.limits.attempt("sign_in", address, work);
		} catch (error) {
			if (error instanceof Refused && error.refusal.code === "forbidden")
				parts.security.happened("invitation_refused", address);
			throw error;
		}
	}
}
