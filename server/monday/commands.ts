import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readMondayAsked, readMondayChoice } from "../../protocol/monday.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { MondayChoiceStore } from "./choice-queries.ts";
import type { MondayMails } from "./monday-mails.ts";
import type { ReadMonday } from "./read-monday.ts";

interface Parts {
	store: MondayChoiceStore;
	read: ReadMonday;
	/** null: no mail goes out. */
	mails: Pick<MondayMails, "choose"> | null;
}

/** The page, and whether it comes by mail. */
export function mondayHandlers({ store, read, mails }: Parts) {
	return {
		"monday:read": handler({
			cost: "ask",
			read: readMondayAsked,
			may: siteRole(...SETTERS),
			async run({ who }, { site, week }) {
				const page = await read(site, week);
				const mail = mails && (await store.mondayMail(site, who.id));
				return { ...page, mail };
			},
		}),
		"monday:choose": handler({
			cost: "write",
			read: readMondayChoice,
			may: siteRole(...SETTERS),
			async run({ who }, { site, mail }) {
				if (!mails) throw new Refused({ code: "forbidden" });
				await mails.choose(site, who.id, mail);
				return { mail };
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "monday:read" | "monday:choose">,
		AgentSession
	>;
}
