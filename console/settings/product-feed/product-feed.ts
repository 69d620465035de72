import { type ReadonlySignal, signal } from "@preact/signals";
import type { FeedInfo } from "../../../protocol/product-feed.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Model } from "../../workspace/part.ts";

type FeedState =
	| { kind: "reading" }
	| { kind: "read"; info: FeedInfo }
	| { kind: "failed"; refusal: Refusal };

/** The list of a shop's products. */
export interface ProductFeedModel {
	state: ReadonlySignal<FeedState>;
	read(): Promise<void>;
	/** null: it is done. */
	save(url: string | null): Promise<Refusal | null>;
	refresh(): Promise<Refusal | null>;
}

export const productFeedModel: Model<(site: string) => ProductFeedModel> = {
	create({ connection: { ask }, hear }) {
		const all = new Map<string, ProductFeedModel>();
		// Undone in the log it is another as well.
		for (const fact of ["product-feed:changed", "settings:changed"] as const)
			hear(fact, ({ site }) => {
				const model = all.get(site);
				if (model?.state.peek().kind === "read") void model.read();
			});

		function create(site: string): ProductFeedModel {
			const state = signal<FeedState>({ kind: "reading" });
			async function read() {
				const reply = await ask("product-feed:read", { site });
				if (reply.ok) state.value = { kind: "read", info: reply.data };
				else if (state.value.kind !== "read")
					state.value = { kind: "failed", refusal: reply.refusal };
			}
			return {
				state,
				read,
				async save(url) {
					const reply = await ask("product-feed:change", { site, url });
					if (!reply.ok) return reply.refusal;
					await read();
					return null;
				},
				async refresh() {
					const reply = await ask("product-feed:refresh", { site });
					if (reply.ok) state.value = { kind: "read", info: reply.data };
					return reply.ok ? null : reply.refusal;
				},
			};
		}
		return (site) => {
			const model = all.get(site) ?? create(site);
			all.set(site, model);
			return model;
		};
	},
};
