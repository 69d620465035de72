import { useEffect, useMemo, useState } from "preact/hooks";
import { commandSources } from "../workspace/command-sources.ts";
import { partsFor } from "../workspace/parts-for.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { actsNow } from "./acts.ts";
import { type Listed, listed } from "./listed.ts";
import { commandBarWords } from "./words.ts";

/** What has the name that is typed: acts at once, the rest as each source answers. `isWhole`: all have. */
export function useListed(
	workspace: Workspace,
	typed: string,
): { kinds: readonly Listed[]; isWhole: boolean } {
	const acts = useMemo(() => actsNow(workspace), [workspace]);
	const [found, find] = useState<Found>({ typed: "", kinds: [] });
	useEffect(() => {
		const ending = new AbortController();
		void findAll(workspace, typed, ending.signal).then((kinds) => {
			if (!ending.signal.aborted) find({ typed, kinds });
		});
		return () => ending.abort();
	}, [workspace, typed]);
	const first = { label: commandBarWords.acts, commands: acts };
	return {
		kinds: listed([first, ...found.kinds], typed),
		isWhole: found.typed === typed,
	};
}

interface Found {
	/** What was looked for. */
	typed: string;
	kinds: readonly Listed[];
}

async function findAll(
	workspace: Workspace,
	typed: string,
	stop: AbortSignal,
): Promise<Listed[]> {
	if (typed.trim() === "") return [];
	return Promise.all(
		commandSources.of(partsFor(workspace)).map(async ({ label, find }) => ({
			label,
			// One that cannot answer keeps no other from it.
			commands: await Promise.resolve(find(workspace, typed, stop)).catch(
				() => [],
			),
		})),
	);
}
