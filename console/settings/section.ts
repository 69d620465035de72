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
] as const;
export type Section = (typeof SECTIONS)[number];

/** Those that a role may see: how people sign in is the owners' alone. */
export function sectionsFor(role: Role): readonly Section[] {
	return SECTIONS.filter((one) => one !== "security" || role === "owner");
}

/** Which part of the settings is looked at; who comes back finds it again. */
export const section = signal<Section>("hours");
