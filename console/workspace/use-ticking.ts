import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useWorkspace } from "./use-workspace.ts";

/**
 * What the clock makes of something. The clock ticks each second in every row; a component renders when what comes of
 * it is another word, number or truth than before.
 * @param of what else it depends on
 */
export function useTicking<T extends string | number | boolean | null>(
	say: (nowMs: number) => T,
	of: readonly unknown[],
): T {
	const { clock } = useWorkspace();
	return useMemo(() => computed(() => say(clock.now.value)), [clock, ...of])
		.value;
}
