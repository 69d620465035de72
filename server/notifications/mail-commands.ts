import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { MAIL_TRY_MS } from "../../protocol/limits.ts";
import type { MailTried } from "../../protocol/mail.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { type StaffReader, trialLetter } from "./letters.ts";
import type { Mail } from "./mail.ts";
import type { NotificationStore } from "./queries.ts";

interface Parts {
	store: NotificationStore;
	publisher: Publisher;
	mail: Mail | null;
	failed(error: unknown): void;
}

/** How mail is set up, and whether it goes out. */
export function mailHandlers(parts: Parts) {
	const { store, publisher, mail, failed } = parts;
	/** When each person may send themselves the next one. */
	const next = new Map<string, number>();

	function mustWait(person: string): void {
		const now = store.now();
		for (const [each, at] of next) if (at <= now) next.delete(each);
		const at = next.get(person);
		if (at !== undefined)
			throw new Refused({ code: "slow_down", retryAfterMs: at - now });
		next.set(person, now + MAIL_TRY_MS);
	}

	return {
		"mail:read": handler({
			cost: "ask",
			read: readOfSite,
			may: siteRole(...SETTERS),
			run: () => ({
				server: mail && {
					host: mail.host,
					from: mail.from,
					replyTo: mail.replyTo,
				},
			}),
		}),
		"mail:try": handler({
			cost: "write",
			read: readOfSite,
			may: siteRole(...SETTERS),
			async run({ who }, { site: id }) {
				if (!mail) throw new Refused({ code: "forbidden" });
				mustWait(who.id);
				const site = await mustFindSite(store, id);
				// A mail server may take longer than anybody waits for a reply.
				const { language } = (await store.person(who.id)) ?? {};
				tryMail(mail, site, { email: who.email, language: language ?? null })
					.then((tried) =>
						publisher.staff(`person:${who.id}`, "mail:tried", tried),
					)
					.catch(failed);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "mail:read" | "mail:try">,
		AgentSession
	>;
}

async function tryMail(
	mail: Mail,
	site: SiteRow,
	reader: StaffReader,
): Promise<MailTried> {
	const replyTo = site.reply_to ?? mail.replyTo;
	const posted = await mail.post(
		trialLetter(reader, { siteName: site.name, replyTo }),
	);
	const [fault, said] =
		posted.kind === "posted"
			? [null, null]
			: ([posted.fault, posted.said] as const);
	return { site: site.id, to: reader.email, fault, said };
}
