import type { ReadonlySignal } from "@preact/signals";
import { isBlank } from "../../../protocol/is-blank.ts";

/** More of them, or longer ones, would be a menu. */
const STARTERS = 4;
const STARTER_CHARS = 60;

declare module "../context/context.ts" {
	interface Models {
		/** What shoppers of this shop often ask, in its words and its order. */
		starters: ReadonlySignal<readonly string[]>;
	}
}

/** Reads `data-starters`, a JSON list of texts. What is none, blank or too long is left out. */
export function readStarters(said: unknown): string[] {
	try {
		const list: unknown = JSON.parse(`${said}`);
		return (list as unknown[])
			.filter((text) => typeof text === "string")
			.filter((text) => !isBlank(text) && [...text].length <= STARTER_CHARS)
			.slice(0, STARTERS);
	} catch {
		return [];
	}
}
