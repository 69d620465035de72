import { useEffect, useMemo, useState } from "preact/hooks";
import {
	type CommandSource,
	commandSources,
} from "../workspace/command-sources.ts";
import { partsFor } from "../workspace/parts-for.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { actsNow } from "./acts.ts";
import { type Listed, listed } from "./listed.ts";
import { commandBarWords } from "./words.ts";

/** What has the name that is typed: acts at once, the rest as the sources answer. `isWhole`: all have. */
export function useListed(
	workspace: Workspace,
	typed: string,
): { kinds: readonly Listed[]; isWhole: boolean } {
	const acts = useMemo(() => actsNow(workspace), [workspace]);
	const near = useFound(workspace, typed, false);
	const far = useFound(workspace, typed, true);
	const first = { label: commandBarWords.acts, commands: acts };
	return {
		// What comes last stands last: a line that is marked stays under the mark.
		kinds: listed([first, ...near.kinds, ...far.kinds], typed),
		isWhole: near.typed === typed && far.typed === typed,
	};
}

interface Found {
	/** What was looked for. */
	typed: string;
	kinds: readonly Listed[];
}

/** Until an answer is there what was found before stays, as far as it fits. */
function useFound(
	workspace: Workspace,
	typed: string,
	asksRelay: boolean,
): Found {
	const [found, find] = useState<Found>({ typed: "", kinds: [] });
	useEffect(() => {
		const ending = new AbortController();
		const sources = commandSources
			.of(partsFor(workspace))
			.filter((one) => (one.asksRelay ?? false) === asksRelay);
		void findIn(sources, workspace, typed, ending.signal).then((kinds) => {
			if (!ending.signal.aborted) find({ typed, kinds });
		});
		return () => ending.abort();
	}, [workspace, typed, asksRelay]);
	return found;
}

async function findIn(
	sources: readonly CommandSource[],
	workspace: Workspace,
	typed: string,
	stop: AbortSignal,
): Promise<Listed[]> {
	if (typed.trim() === "") return [];
	return Promise.all(
		sources.map(async ({ label, find }) => ({
			label,
			// One that cannot answer keeps no other from it.
			commands: await Promise.resolve(find(workspace, typed, stop)).catch(
				() => [],
			),
		})),
	);
}
