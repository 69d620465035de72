import type { ComponentType } from "preact";
import type { Part } from "../workspace/part.ts";
import type { Route } from "../workspace/route.ts";
import { createSlot } from "../workspace/slot.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** One tab of the place, at /console/feedback/<name>. What stands behind its name in the address is its own. */
export interface FeedbackTab {
	name: string;
	label: string;
	/** Below the head of the place: its headings begin with h2. */
	Tab: ComponentType;
	/** Whether it is there for this person; without it, always. */
	isFor?(workspace: Workspace): boolean;
}

export const feedbackTabs = createSlot<FeedbackTab>();

/** The tabs that this person can use, in the order of the parts. */
export function tabsFor(workspace: Workspace): FeedbackTab[] {
	const parts: readonly Part[] = workspace.parts;
	return feedbackTabs
		.of(parts)
		.filter(({ isFor }) => isFor?.(workspace) ?? true);
}

/** @param rest what stands behind the tab's name in the address */
export function toTab(name: string, ...rest: string[]): Route {
	return { kind: "page", name: "feedback", place: [name, ...rest].join("/") };
}

/** What stands behind the tab's name, in its pieces; null: another tab is open, or another page. */
export function placeIn(name: string, now: Route): readonly string[] | null {
	if (now.kind !== "page" || now.name !== "feedback") return null;
	const [tab, ...rest] = (now.place ?? "").split("/");
	return tab === name ? rest : null;
}
