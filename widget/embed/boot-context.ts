import type { Settings } from "../../protocol/settings.ts";
import type { after, atEnd, guard, on, whenCalm } from "./disposer.ts";
import type { Launcher } from "./launcher.ts";
import type { ShopbellState } from "./shopbell.d.ts";
import type { Tag } from "./tag.ts";

/** A call of the page, or of the launcher. */
export interface Call {
	name: string;
	values: unknown[];
	/** Somebody has just clicked or typed: the focus may go along. A page that opens the chat by itself takes nobody's. */
	byPerson: boolean;
}

/**
 * What the pasted script hands to the part that comes at the first interest in the chat (`panel/main.ts`).
 * A script that a browser has kept may get a newer part, so this only grows.
 */
export interface BootContext {
	v: 1;
	tag: Tag;
	settings: Settings;
	launcher: Launcher;
	/** What `get` reads. */
	state: ShopbellState;
	life: {
		on: typeof on;
		after: typeof after;
		guard: typeof guard;
		atEnd: typeof atEnd;
		whenCalm: typeof whenCalm;
	};
	say(...what: unknown[]): void;
	/** Tells the page's listeners. */
	emit(event: string, detail?: unknown): void;
	/** Asks the relay once more, in another language. */
	ask(locale: string, found: (settings: Settings) => void): void;
}

/** The part that comes later: performs what was called, in the order of the calls. */
export type Begin = (bootContext: BootContext) => (call: Call) => void;
