import { useEffect } from "preact/hooks";
import { createLazy } from "../../workspace/lazy.ts";

const lazy = createLazy(() => import("./Samples.tsx"));

/** What stands last in its section, as soon as it is loaded. */
export function LazySamples(props: { site: string; kid: string | null }) {
	useEffect(() => void lazy.fetch(), []);
	const state = lazy.state.value;
	return state.kind === "here" ? <state.module.Samples {...props} /> : null;
}
