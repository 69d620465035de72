import { signal } from "@preact/signals";

export const SECTIONS = [
	"hours",
	"languages",
	"teams",
	"members",
	"privacy",
	"texts",
	"waits",
] as const;
export type Section = (typeof SECTIONS)[number];

/** Which part of the settings is looked at; who comes back finds it again. */
export const section = signal<Section>("hours");
