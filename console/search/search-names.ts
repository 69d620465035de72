import { fold, foldedWords } from "../../protocol/fold.ts";
import { parseSearch } from "../../protocol/parse-search.ts";
import { teamModel } from "../colleagues/team.ts";
import { tagNames } from "../inbox/slots.ts";
import { plain } from "../words/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Names } from "./completions.ts";

/** Whom and what a search may name, as far as it is known here. */
export function namesIn(workspace: Workspace): Names {
	const team = workspace.of(teamModel);
	const agents = workspace.sites.value.flatMap(
		({ id }) => team.of(id)?.agents.map(({ name }) => plain(name)) ?? [],
	);
	const tags = tagNames
		.of(workspace.parts)
		.flatMap((names) => names(workspace) ?? []);
	return { agents: distinct(agents), tags: distinct(tags) };
}

/** The tags that a search names and that are not there. Empty where it is not known which are. */
export function missingTags(workspace: Workspace, typed: string): string[] {
	const parsed = parseSearch(typed);
	const known = tagNames.of(workspace.parts).map((names) => names(workspace));
	if (!parsed.ok || known.length === 0 || known.includes(null)) return [];
	const there = new Set(known.flatMap((names) => names ?? []).map(wordsOf));
	return parsed.query.filters.flatMap((filter) => {
		if (filter.key !== "tag") return [];
		const name = filter.name.join(" ");
		return there.has(name) ? [] : [name];
	});
}

function wordsOf(name: string): string {
	return foldedWords(name)
		.map(({ word }) => word)
		.join(" ");
}

/** In the order of their names. */
function distinct(names: readonly string[]): string[] {
	return [...new Set(names)].sort((a, b) => fold(a).localeCompare(fold(b)));
}
