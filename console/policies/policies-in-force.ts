import { type ReadonlySignal, signal } from "@preact/signals";
import type { SitePolicies } from "../../protocol/policy.ts";
import type { Model } from "../workspace/part.ts";

/** What a shop has published, for the cards that quote it. */
interface PoliciesInForce {
	/** null: it is not known yet. */
	now: ReadonlySignal<SitePolicies | null>;
	/** Asked with the first card, and from then on by what changes. */
	read(): Promise<void>;
}

/** One for each site. */
export const policiesInForceModel: Model<(site: string) => PoliciesInForce> = {
	create({ connection, hear, onRefresh }) {
		const sites = new Map<string, PoliciesInForce & { readAgain(): void }>();
		hear("policies:changed", ({ site }) => sites.get(site)?.readAgain());
		onRefresh(() => {
			for (const { readAgain } of sites.values()) readAgain();
		});

		function create(site: string) {
			const now = signal<SitePolicies | null>(null);
			let isAsked = false;
			async function read() {
				const reply = await connection.ask("policies:read", { site });
				if (reply.ok) now.value = reply.data;
				else isAsked = false;
			}
			return {
				now,
				async read() {
					if (isAsked) return;
					isAsked = true;
					await read();
				},
				readAgain: () => void read(),
			};
		}
		return (site) => {
			const one = sites.get(site) ?? create(site);
			sites.set(site, one);
			return one;
		};
	},
};
