import { emailAddress } from "../../protocol/email.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { openForCommand } from "../open-for-command.ts";
import { type AuditSaid, auditRowsOf } from "../people/audit.ts";
import { newLink } from "../sessions/sessions.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { ShopbellStore } from "../store-parts.ts";
import type { Command, Given } from "./command.ts";
import { consoleAddress } from "./console-address.ts";

/** A one-time link for somebody who may use the console. */
export const signInLink: Command = {
	words: { shown: "<email>", most: 1 },
	says: "Print a link that signs somebody of the staff in (works once, for an hour).",
	async run(given) {
		const [written = ""] = given.words;
		const address = emailAddress(written.trim())?.toLowerCase();
		if (!address)
			throw new ConfigError(
				"Say whom the link is for, e.g. shopbell sign-in-link you@example.com",
			);
		const config = given.config();
		const store = await openForCommand(config);
		try {
			const person = await store.personByEmail(address);
			if (!person)
				throw new ConfigError(
					`Nobody in the shop has the e-mail address "${written}".`,
				);
			await printLink(store, person, config, given);
		} finally {
			await store.close();
		}
		return 0;
	},
};

/** Makes the link, writes it into the audit logs of their sites, and prints it. */
export async function printLink(
	store: ShopbellStore,
	person: PersonRow,
	config: Config,
	{ print }: Pick<Given, "print">,
): Promise<void> {
	const token = await newLink(store, "sign_in", person.id);
	const made: AuditSaid = {
		action: "sign_in_link_made",
		by: null,
		target: person.id,
	};
	await store.keepAudit(await auditRowsOf(store, person.id, made));
	print(
		`Sign-in link for ${person.name} (works once, for an hour):\n${consoleAddress(config)}/console/sign-in#${token}`,
	);
}
