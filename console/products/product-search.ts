import { type ReadonlySignal, signal } from "@preact/signals";
import type { FoundProduct } from "../../protocol/product.ts";
import { PRODUCT_QUERY_CHARS } from "../../protocol/product.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Model } from "../workspace/part.ts";

/** What was found last, for what, and what is being looked for. */
export interface SearchState {
	conversation: string;
	products: readonly FoundProduct[];
	isSearching: boolean;
	refusal: Refusal | null;
}

export interface ProductSearch {
	state: ReadonlySignal<SearchState>;
	look(conversation: string, query: string): void;
}

const NOTHING: SearchState = {
	...{ conversation: "", products: [], isSearching: false, refusal: null },
};

/** Asks the relay, one query at a time: who types faster than it answers asks for the newest only. */
export const productSearch: Model<ProductSearch> = {
	create({ connection }) {
		const state = signal(NOTHING);
		let wanted: { conversation: string; query: string } | null = null;
		let isAsking = false;

		async function ask() {
			while (wanted) {
				const now = wanted;
				wanted = null;
				const reply = await connection.ask("products:find", now);
				const { conversation } = now;
				state.value = reply.ok
					? { ...state.peek(), products: reply.data.products, refusal: null }
					: { ...state.peek(), refusal: reply.refusal };
				state.value = { ...state.peek(), conversation, isSearching: !!wanted };
			}
		}

		return {
			state,
			look(conversation, query) {
				const short = [...query.trim()].slice(0, PRODUCT_QUERY_CHARS).join("");
				wanted = { conversation, query: short };
				const isOther = state.peek().conversation !== conversation;
				state.value = {
					...(isOther ? { ...NOTHING, conversation } : state.peek()),
					isSearching: true,
				};
				if (isAsking) return;
				isAsking = true;
				void ask().finally(() => {
					isAsking = false;
				});
			},
		};
	},
};
