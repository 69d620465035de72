import { signal } from "@preact/signals";
import type { Role } from "../../protocol/agent.ts";
import type { Route } from "../workspace/route.ts";

/** Every section, in the groups and the order of the navigation. Each has an address: /console/settings/<section>. */
export const GROUPS = {
	shop: [
		"look",
		"addresses",
		"ways",
		"fields",
		"products",
		"policies",
		"shops",
	],
	staff: ["members", "teams"],
	answers: [
		"hours",
		"answer-time",
		"wrap-up",
		"complaints",
		"put-right",
		"languages",
		"texts",
		"waits",
		"tags",
	],
	data: [
		"privacy",
		"retention",
		"erasing",
		"backups",
		"keys",
		"webhook",
		"mail",
		"security",
		"not-here",
	],
} as const satisfies Record<string, readonly string[]>;

export type Group = keyof typeof GROUPS;
export type Section = (typeof GROUPS)[Group][number];

export const SECTIONS: readonly Section[] = Object.values(GROUPS).flat();

/** What a supervisor does not see. */
const OWNERS_ALONE: readonly Section[] = [
	"security",
	"addresses",
	"shops",
	"retention",
	"erasing",
	"backups",
	"keys",
	"webhook",
];

export function sectionsFor(role: Role): readonly Section[] {
	return SECTIONS.filter(
		(one) => role === "owner" || !OWNERS_ALONE.includes(one),
	);
}

/** Which one was looked at last: who comes back without naming one finds it again. */
export const lastSection = signal<Section>("hours");

/** The section that an address names; null: it names none. */
export function sectionOf(route: Route): Section | null {
	const place = route.kind === "page" ? route.place : undefined;
	return SECTIONS.find((one) => one === place) ?? null;
}

export function routeTo(section: Section): Route {
	return { kind: "page", name: "settings", place: section };
}
