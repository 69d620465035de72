import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	readRepliesImported,
	readRepliesUsed,
	readReplyRemoved,
	readReplySaved,
	readSavedRepliesAsked,
} from "../../protocol/saved-reply.ts";
import type { AttachmentsNamed } from "../conversations/attaching/attached.ts";
import type { AgentActor, AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { Publisher } from "../ports/publisher.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import { monthIn } from "./months.ts";
import type { RepliesOf, SavedReplyStore } from "./queries.ts";
import { readReplies } from "./read-replies.ts";
import { importReplies, removeReply, saveReply } from "./save-replies.ts";

export interface Parts {
	store: Store & SavedReplyStore & Pick<AttachmentsNamed, "attachmentsNamed">;
	publisher: Pick<Publisher, "staff">;
}

interface Whose {
	site: string;
	own: boolean;
}

/** Those of the shop by its owners and supervisors; one's own by whoever answers. */
export function agentHandlers({ store, publisher }: Parts) {
	const turn = inTurn();
	const mayRead = siteRole();
	const mayAnswer = siteRole("agent", ...SETTERS);
	const maySet = siteRole(...SETTERS);
	const maySave = (actor: AgentActor, whose: Whose) =>
		whose.own ? mayAnswer(actor, whose) : maySet(actor, whose);
	const of = ({ who }: AgentActor, { site, own }: Whose): RepliesOf => ({
		site,
		owner: own ? who.id : "",
	});

	/** One after the other, so that two do not both find room for the last one; and everybody reads them again. */
	async function change<T>(
		actor: AgentActor,
		{ site, own }: Whose,
		work: (of: RepliesOf) => Promise<T>,
	): Promise<T> {
		const done = await turn(site, () => work(of(actor, { site, own })));
		publisher.staff(
			own ? `person:${actor.who.id}` : `site:${site}`,
			"saved-replies:changed",
			{ site, own },
		);
		return done;
	}

	return {
		"saved-replies:read": handler({
			cost: "ask",
			read: readSavedRepliesAsked,
			may: mayRead,
			run: (actor, asked) => readReplies(store, of(actor, asked), asked.after),
		}),
		"saved-reply:save": handler({
			cost: "write",
			read: readReplySaved,
			may: maySave,
			run: (actor, saved) =>
				change(actor, saved, async (whose) => ({
					reply: await saveReply(
						store,
						actor.who.id,
						whose,
						saved.reply,
						saved.was,
					),
				})),
		}),
		"saved-reply:remove": handler({
			cost: "write",
			read: readReplyRemoved,
			may: maySave,
			run: (actor, removed) =>
				change(actor, removed, async (whose) => {
					await removeReply(store, actor.who.id, whose, removed);
					return {};
				}),
		}),
		"saved-replies:import": handler({
			// A hundred of them would leave whoever imports no message to send.
			cost: "ask",
			read: readRepliesImported,
			may: maySave,
			run: (actor, imported) =>
				change(actor, imported, (whose) =>
					importReplies(store, actor.who.id, whose, imported.replies),
				),
		}),
		"saved-replies:used": handler({
			// It comes with a message, which has paid.
			cost: "ask",
			read: readRepliesUsed,
			may: mayAnswer,
			async run({ who }, { site, replies }) {
				const zone = zoneOf(await mustFindSite(store, site));
				const month = monthIn(zone, store.now());
				const whose = { site, person: who.id };
				await store.countSavedReplyUses(whose, replies, month);
				return {};
			},
		}),
	} satisfies Handlers<
		Pick<
			ConsoleCommands,
			| "saved-replies:read"
			| "saved-reply:save"
			| "saved-reply:remove"
			| "saved-replies:import"
			| "saved-replies:used"
		>,
		AgentSession
	>;
}
