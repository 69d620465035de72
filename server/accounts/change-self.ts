import { SIGN_IN_LINK_MS } from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { agentOf, tellMe } from "../people/agent.ts";
import { auditRowsOf } from "../people/audit.ts";
import { hashOf } from "../people/secret.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { Accounts } from "./accounts.ts";
import { movedLetter } from "./letters.ts";
import { mailLink } from "./sign-in-mails.ts";

export async function changeName(
	accounts: Accounts,
	person: PersonRow,
	name: string,
): Promise<void> {
	const { store } = accounts;
	if (name === person.name) return;
	const audit = await auditRowsOf(store, person.id, {
		action: "name_changed",
		by: person.id,
	});
	await store.setName(person.id, name, audit);
	const agent = await tellThem(accounts, person.id);
	// Colleagues see the name in their team.
	if (agent) accounts.routing.refresh([...agent.roles.keys()]);
}

/** What shoppers read instead of the name, also in what was written before; null: the name. */
export async function changeShortName(
	{ store, faces }: Accounts,
	person: PersonRow,
	shortName: string | null,
): Promise<void> {
	if (shortName === person.short_name) return;
	const audit = await auditRowsOf(store, person.id, {
		action: "name_changed",
		by: person.id,
		details: { short: true },
	});
	await store.setShortName(person.id, shortName, audit);
	await faces.personChanged(person.id);
}

/** With mail it is confirmed at the new address, without it changes at once. Errors: `conflict`, `slow_down`. */
export async function changeEmail(
	accounts: Accounts,
	person: PersonRow,
	email: string,
): Promise<void> {
	const { store, post } = accounts;
	if (email === person.email) return;
	const other = await store.personByEmail(email);
	if (other) throw new Refused({ code: "conflict" });
	if (!post) return setEmail(accounts, person, email, null);
	if (!(await mailLink(accounts, person, "address", email)))
		throw new Refused({ code: "slow_down", retryAfterMs: SIGN_IN_LINK_MS });
}

/** By the link that was mailed to it. Errors: `forbidden`, `conflict` where somebody else has it by now. */
export async function confirmEmail(
	accounts: Accounts,
	token: string,
): Promise<void> {
	const { store } = accounts;
	const link = await store.link(hashOf(token));
	const email = link?.purpose === "address" ? link.email : null;
	const person = link && (await store.person(link.person_id ?? ""));
	if (!link || !person || email === null)
		throw new Refused({ code: "forbidden" });
	await setEmail(accounts, person, email, link.token_hash);
}

async function setEmail(
	accounts: Accounts,
	person: PersonRow,
	email: string,
	link: string | null,
): Promise<void> {
	const { store, post } = accounts;
	const set = await store.setEmail({
		person: person.id,
		email,
		now: store.now(),
		link,
		audit: await auditRowsOf(store, person.id, {
			action: "email_changed",
			by: person.id,
		}),
	});
	if (set === "taken") throw new Refused({ code: "conflict" });
	if (set === "gone") throw new Refused({ code: "forbidden" });
	post?.(movedLetter(person));
	await tellThem(accounts, person.id);
}

/** Their other windows. */
async function tellThem(accounts: Accounts, person: string) {
	const agent = await agentOf(accounts.store, person);
	if (agent) await tellMe(accounts, agent);
	return agent;
}
