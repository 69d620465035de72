import { ConfigError } from "../config/config-error.ts";
import { openForCommand } from "../open-for-command.ts";
import { newLink } from "../sessions/sessions.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { ShopbellStore } from "../store-parts.ts";
import type { Command } from "./command.ts";
import { consoleAddress } from "./console-address.ts";
import { printLink } from "./sign-in-link.ts";

/** For whoever has lost every other way in: the link of the first run, or one that signs the owner in. */
export const ownerLink: Command = {
	says: "Print a link for the owner: for the first run, or to sign in (works once, for an hour).",
	async run(given) {
		const config = given.config();
		const store = await openForCommand(config);
		try {
			const people = await store.people();
			if (people.length === 0) {
				given.print(
					`First run (works once, for an hour):\n${consoleAddress(config)}/console/first-run#${await newLink(store, "first_run", null)}`,
				);
				return 0;
			}
			const owners = await ownersAmong(store, people);
			const [only, second] = owners;
			if (!only)
				throw new ConfigError(
					`Nobody in the shop is an owner and has an e-mail address.`,
				);
			if (second)
				throw new ConfigError(
					`There are ${owners.length} owners: ${owners.map(({ email }) => email).join(", ")}. Say which, e.g. shopbell sign-in-link ${only.email}`,
				);
			await printLink(store, only, config, given);
			return 0;
		} finally {
			await store.close();
		}
	},
};

async function ownersAmong(
	store: ShopbellStore,
	people: readonly PersonRow[],
): Promise<PersonRow[]> {
	const owners: PersonRow[] = [];
	for (const person of people) {
		if (!person.email) continue;
		const memberships = await store.memberships(person.id);
		if (memberships.some(({ role }) => role === "owner")) owners.push(person);
	}
	return owners;
}
