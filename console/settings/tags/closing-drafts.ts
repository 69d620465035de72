import { newId } from "../../../protocol/ids.ts";
import type { ClosingNeeds, Label } from "../../../protocol/tags.ts";
import { isAlike } from "../../inbox/is-alike.ts";
import { siteTagsModel } from "../../inbox/site-tags.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";

/** What is typed of the outcomes; a new one has an id of its own until it is saved. */
export interface ClosingForm {
	outcomes: Label[];
	needs: ClosingNeeds;
}

/** By site; what was typed stays for as long as one is signed in. */
export const closingDraftsModel: Model<(site: string) => Draft<ClosingForm>> = {
	create({ connection, of }) {
		const all = new Map<string, Draft<ClosingForm>>();
		const tags = of(siteTagsModel);

		function create(site: string): Draft<ClosingForm> {
			const kept = () => {
				const { outcomes, needs } = tags.of(site) ?? NOTHING;
				return { outcomes, needs };
			};
			return createDraft(kept, async ({ outcomes, needs }) => {
				const known = new Set(kept().outcomes.map(({ id }) => id));
				const reply = await connection.ask("outcomes:change", {
					site,
					outcomes: named(outcomes).map(({ id, name }) => ({
						id: known.has(id) ? id : null,
						name: name.trim(),
					})),
					needs,
				});
				if (reply.ok) tags.put(reply.data);
				return reply;
			});
		}

		return (site) => {
			const one = all.get(site) ?? create(site);
			all.set(site, one);
			return one;
		};
	},
};

const NOTHING: ClosingForm = {
	outcomes: [],
	needs: { outcome: false, tag: false },
};

export const emptyOutcome = (): Label => ({ id: newId(), name: "" });

/** One without a name is left out. */
const named = (outcomes: readonly Label[]) =>
	outcomes.filter(({ name }) => name.trim());

export function hasTwins(outcomes: readonly Label[]): boolean {
	const all = named(outcomes);
	return all.some((one, at) =>
		all.slice(0, at).some((other) => isAlike(one.name, other.name)),
	);
}
