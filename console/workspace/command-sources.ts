import { createSlot } from "./slot.ts";
import type { Workspace } from "./workspace.ts";

/** One line of the command bar. */
export interface Command {
	label: string;
	/** What tells it apart from others of its name. */
	detail?: string;
	/** The keys that do the same, as the list of keys shows them. */
	keys?: string;
	/** The bar is closed before: it puts the focus where it belongs. */
	does(workspace: Workspace): void;
}

/** What else has a name, beside acts and pages: people, conversations, saved replies. */
export interface CommandSource {
	/** The heading of its lines. */
	label: string;
	/** Each letter is asked of the relay: what it answers stands behind all others, and may come later. */
	asksRelay?: true;
	/**
	 * Those that may fit what is typed, which is never blank; the bar orders them.
	 * @param stop another text is typed, or the bar is closed
	 */
	find(
		workspace: Workspace,
		typed: string,
		stop: AbortSignal,
	): readonly Command[] | Promise<readonly Command[]>;
}

export const commandSources = createSlot<CommandSource>();
