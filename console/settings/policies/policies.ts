import { type ReadonlySignal, signal } from "@preact/signals";
import type {
	PolicyChange,
	PolicyContent,
	PolicyInfo,
	SitePolicies,
} from "../../../protocol/policy.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { Model } from "../../workspace/part.ts";

type PoliciesState =
	| { kind: "reading" }
	| { kind: "read"; all: SitePolicies }
	| { kind: "failed"; refusal: Refusal };

/** What holds at a shop, as its owner writes it. */
export interface PoliciesModel {
	state: ReadonlySignal<PoliciesState>;
	read(): Promise<void>;
	one(policy: string): Promise<Reply<{ policy: PolicyInfo }>>;
	save(
		policy: string,
		content: PolicyContent,
		was: number | null,
	): Promise<Reply<{ policy: PolicyInfo }>>;
	/** A draft of which nothing was published. */
	remove(policy: string, was: number): Promise<Reply<unknown>>;
	publish(
		policy: string,
		was: number,
		changes: PolicyChange[],
	): Promise<Reply<{ policy: PolicyInfo }>>;
}

export const policiesModel: Model<(site: string) => PoliciesModel> = {
	create({ connection: { ask }, hear }) {
		const all = new Map<string, PoliciesModel>();
		hear("policies:changed", ({ site }) => void all.get(site)?.read());

		function create(site: string): PoliciesModel {
			const state = signal<PoliciesState>({ kind: "reading" });
			return {
				state,
				async read() {
					const reply = await ask("policies:read", { site });
					if (reply.ok) state.value = { kind: "read", all: reply.data };
					else if (state.value.kind !== "read")
						state.value = { kind: "failed", refusal: reply.refusal };
				},
				one: (policy) => ask("policy:read", { site, policy }),
				save: (policy, content, was) =>
					ask("policy:save", { site, policy, content, was }),
				remove: (policy, was) => ask("policy:remove", { site, policy, was }),
				publish: (policy, was, changes) =>
					ask("policy:publish", { site, policy, was, changes }),
			};
		}
		return (site) => {
			const model = all.get(site) ?? create(site);
			all.set(site, model);
			return model;
		};
	},
};
