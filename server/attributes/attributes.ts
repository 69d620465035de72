import {
	type Attribute,
	type AttributeSaved,
	type AttributeSet,
	type AttributeValue,
	fitsAttribute,
	PERSON_NOTE,
	readAttributeSet,
} from "../../protocol/attribute.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readWhich } from "../../protocol/conversation.ts";
import { Refused } from "../../protocol/refusal.ts";
import { maskCards } from "../conversations/masking/cards.ts";
import {
	answerableConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import { attributesOf } from "../sites/change-attributes.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { AttributeStore, SetValue } from "./queries.ts";

interface Parts {
	store: Store & AttributeStore;
	publisher: Publisher;
}

/** What the staff writes about a person: the fields that the owner has defined, and a note. */
export function attributes(parts: Parts) {
	const { store } = parts;
	return {
		agent: {
			"attributes:read": handler({
				cost: "ask",
				read: readWhich,
				may: siteConversation(store),
				async run(_actor, _which, { site_id, visitor_id }) {
					const [site, rows] = await Promise.all([
						mustFindSite(store, site_id),
						store.attributeValues({ site_id, id: visitor_id }),
					]);
					return {
						attributes: attributesOf(site),
						values: rows.map(saidValue),
					};
				},
			}),
			"attribute:set": handler({
				cost: "write",
				read: readAttributeSet,
				may: answerableConversation(store),
				run: ({ who }, set, row) => setAttribute(parts, who.id, set, row),
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "attributes:read" | "attribute:set">,
			AgentSession
		>,
	};
}

async function setAttribute(
	{ store, publisher }: Parts,
	person: string,
	{ attribute, value: written, was }: AttributeSet,
	{ site_id, visitor_id }: ConversationView,
): Promise<AttributeSaved> {
	const field = await mustFindField(store, site_id, attribute);
	// As in a note: whoever writes down a number of a card has it nowhere.
	const value = written === null ? null : maskCards(written).text;
	if (value !== null && field && !fitsAttribute(field, value))
		throw new Refused({ code: "malformed", field: "value" });
	const kept = await store.keepAttributeValue(
		{
			...{ site_id, visitor_id, attribute_id: attribute, value },
			...{ at: store.now(), person_id: person },
		},
		was,
	);
	if (kept.kind === "gone") throw new Refused({ code: "closed" });
	const now = kept.value ? saidValue(kept.value) : null;
	if (kept.kind === "saved")
		publisher.staff(`site:${site_id}`, "attribute:changed", {
			...{ site: site_id, visitor: visitor_id, attribute, value: now },
		});
	return { kind: kept.kind, value: now };
}

/** null: the note, in which anything may stand. Errors: `not_found`. */
async function mustFindField(
	store: Store,
	site: string,
	attribute: string,
): Promise<Attribute | null> {
	if (attribute === PERSON_NOTE) return null;
	const all = attributesOf(await mustFindSite(store, site));
	const found = all.find(({ id }) => id === attribute);
	if (!found) throw new Refused({ code: "not_found" });
	return found;
}

function saidValue(row: SetValue): AttributeValue {
	return {
		attribute: row.attribute_id,
		value: row.value,
		at: row.at,
		by: { id: row.person_id, name: row.person_name },
	};
}
