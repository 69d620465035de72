import {
	ATTRIBUTES_MOST,
	type Attribute,
	CHOICES_MOST,
} from "../../../protocol/attribute.ts";
import { newId } from "../../../protocol/ids.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";
import type { SiteState } from "../site-state.ts";

export interface AttributeDrafts {
	draft: Draft<Attribute[]>;
	/** Whether a field stands at the relay already: then it keeps its kind. */
	isKept(id: string): boolean;
}

/** By site; what was typed stays for as long as one is signed in. */
export const attributeDraftsModel: Model<(kept: SiteState) => AttributeDrafts> =
	{
		create() {
			const all = new Map<string, AttributeDrafts>();
			return (kept) => {
				const one = all.get(kept.site) ?? createDrafts(kept);
				all.set(kept.site, one);
				return one;
			};
		},
	};

function createDrafts({
	connection,
	site,
	now,
	changed,
}: SiteState): AttributeDrafts {
	return {
		draft: createDraft(
			() => now().attributes ?? [],
			(typed) => {
				const attributes = typed.map(cleanOf);
				return changed(
					connection.ask("attributes:change", { site, attributes }),
				);
			},
		),
		isKept: (id) => (now().attributes ?? []).some((one) => one.id === id),
	};
}

/** Without choices that nobody named. */
function cleanOf(one: Attribute): Attribute {
	const choices =
		one.kind === "choice" ? one.choices.filter(({ name }) => name.trim()) : [];
	return { ...one, name: one.name.trim(), choices };
}

export type FieldFault = "name" | "twice" | "choices" | null;

/** What has to be put right in a field before all of them can be saved. */
export function faultOf(one: Attribute, all: readonly Attribute[]): FieldFault {
	const { id, name, choices } = cleanOf(one);
	if (!name) return "name";
	const isTwice = all.some(
		(other) => other.id !== id && isSame(other.name, name),
	);
	if (isTwice) return "twice";
	const names = new Set(choices.map((choice) => choice.name.toLowerCase()));
	const isFaulty =
		one.kind === "choice" &&
		(choices.length === 0 || names.size < choices.length);
	return isFaulty ? "choices" : null;
}

const isSame = (one: string, other: string) =>
	one.trim().toLowerCase() === other.trim().toLowerCase();

export const mayAddField = (all: readonly Attribute[]) =>
	all.length < ATTRIBUTES_MOST;
export const mayAddChoice = ({ choices }: Attribute) =>
	choices.length < CHOICES_MOST;

export function emptyField(): Attribute {
	return { id: newId(), name: "", kind: "text", choices: [] };
}
export function emptyChoice(): Attribute["choices"][number] {
	return { id: newId(), name: "" };
}
