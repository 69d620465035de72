import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	type OutcomesChange,
	readOutcomesChange,
} from "../../protocol/tags.ts";
import {
	type KeptLabel,
	keptClosing,
} from "../conversations/tagging/kept-labels.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { fewRemoved, isAlike } from "./change-tags.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/**
 * With what agents close, and what they have to say. One that is named no more stays where it stands. Errors:
 * `not_found` for an id that was never one, `conflict` for two of one name.
 */
export function outcomesSetting(store: Store): Setting<OutcomesChange> {
	return {
		read: readOutcomesChange,
		async decide({ site, outcomes: wanted, needs }) {
			const row = await mustFindSite(store, site);
			const { outcomes: all } = keptClosing(row);
			const outcomes = wanted.map(({ id, name }) => ({
				id: id ? mustFind(all, id) : (removedAlike(all, name)?.id ?? newId()),
				name,
			}));
			mustDiffer(outcomes);
			const removed = all
				.filter((one) => !outcomes.some(({ id }) => id === one.id))
				.map((one) => ({ removedAt: store.now(), ...one }));
			const closing = {
				outcomes: fewRemoved([...outcomes, ...removed]),
				needs,
			};
			const set = { closing: JSON.stringify(closing) };
			return ofSite(row, set, valuesOf);
		},
	};
}

function valuesOf(row: SiteRow): Omit<OutcomesChange, "site"> {
	const { outcomes, needs } = keptClosing(row);
	return {
		outcomes: outcomes
			.filter(({ removedAt }) => removedAt === undefined)
			.map(({ id, name }) => ({ id, name })),
		needs,
	};
}

function mustFind(all: readonly KeptLabel[], wanted: string): string {
	if (!all.some(({ id }) => id === wanted))
		throw new Refused({ code: "not_found" });
	return wanted;
}

const removedAlike = (all: readonly KeptLabel[], name: string) =>
	all.find((one) => one.removedAt !== undefined && isAlike(one.name, name));

function mustDiffer(outcomes: readonly KeptLabel[]): void {
	const hasTwin = outcomes.some((one, at) =>
		outcomes
			.slice(0, at)
			.some(({ id, name }) => id === one.id || isAlike(name, one.name)),
	);
	if (hasTwin) throw new Refused({ code: "conflict" });
}
