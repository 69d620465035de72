import type { Conversation } from "./conversation.ts";

/** What a picker of the composer gets. The focus stays in the box. */
export interface PickerProps {
	conversation: Conversation;
	/** What is typed behind the sign, up to the caret. */
	query: string;
	/** Puts it in the place of the sign and the query, the caret behind it, and closes. Undo of the browser takes it back. */
	insert(text: string): void;
	/** Hears the box's keys first, while nothing is composed; answers whether the key was for the picker. */
	keys: { current: ((event: KeyboardEvent) => boolean) | null };
	/** Tells the box the id of the option that is marked, for screen readers. */
	mark(option: string | undefined): void;
}
