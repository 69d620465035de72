import type { Signal } from "@preact/signals";
import type { SiteSummary } from "../../protocol/agent.ts";
import { setsUp } from "./rights.ts";
import { useWorkspace } from "./use-workspace.ts";

/** One of the shops that somebody sets up: the one that was chosen last. */
export function useChosenShop(chosen: Signal<string | null>): {
	sites: readonly SiteSummary[];
	/** undefined: they set up none. */
	site: SiteSummary | undefined;
	choose(id: string): void;
} {
	const { sites } = useWorkspace();
	const run = sites.value.filter(({ role }) => setsUp(role));
	return {
		sites: run,
		site: run.find(({ id }) => id === chosen.value) ?? run[0],
		choose(id) {
			chosen.value = id;
		},
	};
}
