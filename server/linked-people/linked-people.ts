import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import type { FoundPerson } from "../../protocol/data.ts";
import {
	LINKED_CONVERSATIONS,
	LINKED_MOST,
	type OtherPerson,
	readLinkNamed,
	readLinkSought,
} from "../../protocol/linked-person.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { LinkedPeopleStore } from "./queries.ts";

interface Parts {
	store: Store & LinkedPeopleStore;
	publisher: Publisher;
	/** By a whole address, or by the reference of a conversation. */
	findPeople(site: string, text: string): Promise<FoundPerson[]>;
}

/**
 * Of whom the staff says that they are one person. Nothing follows from it but what the staff reads: no browser reads
 * more, and no figure counts another person.
 */
export function linkedPeople(parts: Parts) {
	const { store } = parts;
	const seen = siteConversation(store);
	const answerable = answerableConversation(store);
	return {
		agent: {
			"linked-people:read": handler({
				cost: "ask",
				read: readWhich,
				may: seen,
				run: async (_actor, _which, row) => ({
					people: await linkedWith(store, row),
				}),
			}),
			"linked-people:find": handler({
				cost: "ask",
				read: readLinkSought,
				may: answerable,
				async run(_actor, { text }, { site_id, visitor_id }) {
					const found = await parts.findPeople(site_id, text);
					const others = found.filter(({ visitor }) => visitor !== visitor_id);
					return { people: others.map(otherOf) };
				},
			}),
			"linked-people:link": handler({
				cost: "write",
				read: readLinkNamed,
				may: answerable,
				async run({ who }, { visitor }, { site_id, visitor_id }) {
					if (visitor === visitor_id) throw new Refused({ code: "rejected" });
					const row = {
						...{ site_id, visitor_id, other_id: visitor },
						...{ at: store.now(), person_id: who.id },
					};
					const kept = await store.linkPeople(row, LINKED_MOST);
					if (kept === "unknown") throw new Refused({ code: "not_found" });
					if (kept === "too_many") throw new Refused({ code: "rejected" });
					tell(parts, site_id, [visitor_id, visitor]);
					return {};
				},
			}),
			"linked-people:unlink": handler({
				cost: "write",
				read: readLinkNamed,
				may: answerable,
				async run(_actor, { visitor }, { site_id, visitor_id }) {
					await store.unlinkPeople({ site_id, id: visitor_id }, visitor);
					tell(parts, site_id, [visitor_id, visitor]);
					return {};
				},
			}),
		} satisfies Handlers<
			Pick<
				ConsoleCommands,
				| "linked-people:read"
				| "linked-people:find"
				| "linked-people:link"
				| "linked-people:unlink"
			>,
			AgentSession
		>,
	};
}

async function linkedWith(
	store: Parts["store"],
	{ site_id, visitor_id }: ConversationView,
) {
	const key = { site_id, id: visitor_id };
	const linked = await store.linkedPeople(key, LINKED_MOST);
	return Promise.all(
		linked.map(async ({ id, name, email, at, person_id, person_name }) => {
			const all = await store.conversationsOf(
				...([site_id, id, LINKED_CONVERSATIONS] as const),
			);
			return {
				...{ visitor: id, name, email, at },
				by: { id: person_id, name: person_name },
				conversations: all.map((one) => ({
					...{ id: one.id, ref: one.ref, startedAt: one.started_at },
				})),
			};
		}),
	);
}

function otherOf({
	visitor,
	name,
	email,
	conversations,
}: FoundPerson): OtherPerson {
	const shown = conversations.slice(0, LINKED_CONVERSATIONS);
	return { visitor, name, email, conversations: shown };
}

function tell({ publisher }: Parts, site: string, visitors: string[]): void {
	publisher.staff(`site:${site}`, "linked-people:changed", { site, visitors });
}
