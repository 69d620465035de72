import { useEffect } from "preact/hooks";
import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { createLazy } from "../workspace/lazy.ts";

const lazy = createLazy(() => import("./details/PersonDetails.tsx"));

/** What stands further down, as soon as it is loaded. */
export function LazyDetails(props: {
	row: StaffConversation;
	person: Person | null;
}) {
	useEffect(() => void lazy.fetch(), []);
	const state = lazy.state.value;
	return state.kind === "here" ? (
		<state.module.PersonDetails {...props} />
	) : null;
}
