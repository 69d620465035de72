import { signal } from "@preact/signals";
import type { Role } from "../../protocol/agent.ts";

export const SECTIONS = [
	"hours",
	"languages",
	"teams",
	"members",
	"privacy",
	"texts",
	"waits",
	"security",
	"keys",
] as const;
export type Section = (typeof SECTIONS)[number];

/** Those that a role may see: how people sign in, and what proves customers, is the owners' alone. */
export function sectionsFor(role: Role): readonly Section[] {
	const owners: readonly Section[] = ["security", "keys"];
	return SECTIONS.filter((one) => !owners.includes(one) || role === "owner");
}

/** Which part of the settings is looked at; who comes back finds it again. */
export const section = signal<Section>("hours");
