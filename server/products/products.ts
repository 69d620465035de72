import type { ConsoleCommands } from "../../protocol/console-events.ts";
import {
	type FoundProduct,
	PRODUCTS_FOUND,
	readPictureAsked,
	readProductsAsked,
} from "../../protocol/product.ts";
import { answerableConversation } from "../conversations/permissions.ts";
import type { AgentSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { ProductSource } from "../ports/product-source.ts";
import type { Store } from "../store/contract/store.ts";
import { type CopyParts, copyPicture } from "./copy-picture.ts";
import { toldByPage } from "./told-by-page.ts";

interface Parts extends CopyParts {
	store: Store;
	/** Beside what the shopper's page has told, in the order in which they are shown. */
	sources: readonly ProductSource[];
}

/** What agents show to shoppers as a card. */
export function products(parts: Parts) {
	const { store, sources } = parts;
	const copy = copyPicture(parts);
	const all = [toldByPage(store), ...sources];
	return {
		agent: {
			"products:find": handler({
				cost: "ask",
				read: readProductsAsked,
				may: answerableConversation(store),
				async run(_actor, { query }, { site_id: site, visitor_id: visitor }) {
					const search = { site, visitor, query, most: PRODUCTS_FOUND };
					const found = await Promise.all(all.map((of) => of.find(search)));
					return { products: firstOfEach(found.flat()) };
				},
			}),
			"products:picture": handler({
				cost: "write",
				read: readPictureAsked,
				may: answerableConversation(store),
				run: ({ who: { id } }, asked, { site_id: site }) =>
					copy({ kind: "agent", id, site }, asked),
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "products:find" | "products:picture">,
			AgentSession
		>,
	};
}

/** One of each address. What was found later says of it what the first one does not know. */
function firstOfEach(found: readonly FoundProduct[]): FoundProduct[] {
	const all = new Map<string, FoundProduct>();
	for (const one of found) {
		const known = all.get(one.url);
		all.set(one.url, known ? withMore(known, one) : one);
	}
	return [...all.values()].slice(0, PRODUCTS_FOUND);
}

function withMore(known: FoundProduct, other: FoundProduct): FoundProduct {
	return {
		...known,
		// A title says the shop's name as well, a list or a cart what is sold.
		name:
			known.from === "page" || known.from === "seen" ? other.name : known.name,
		price: known.price ?? other.price,
		picture: known.picture ?? other.picture,
	};
}
