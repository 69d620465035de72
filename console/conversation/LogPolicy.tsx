import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { PolicyCard } from "../../protocol/shown-policy.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { policyViews } from "./slots.ts";

/** A policy that a message quotes; its text until what shows cards is loaded, and where nothing does. */
export function LogPolicy({
	card,
	site,
	children,
}: {
	card: PolicyCard;
	site: string;
	/** The text. */
	children: ComponentChildren;
}) {
	const [lazy] = policyViews.of(useWorkspace().parts);
	useEffect(() => void lazy?.fetch(), [lazy]);
	const state = lazy?.state.value;
	return state?.kind === "here" ? (
		<state.module {...{ card, site }} />
	) : (
		<>{children}</>
	);
}
