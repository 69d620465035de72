import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { putAt } from "../../ui/put-at.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Conversation } from "./conversation.ts";
import type { DraftKind } from "./drafts.ts";
import type { PickerProps } from "./picker-props.ts";
import { type SignFound, signAtCaret } from "./sign-at-caret.ts";
import { composerPickers } from "./slots.ts";

export type Picker = ReturnType<typeof usePicker>;

/** The list that a sign in the composer's box opens. */
export function usePicker(conversation: Conversation, kind: DraftKind) {
	const { parts } = useWorkspace();
	const pickers = composerPickers.of(parts).filter((one) => one.kind === kind);
	const box = useRef<HTMLTextAreaElement>(null);
	const keys = useRef<PickerProps["keys"]["current"]>(null);
	const [found, setFound] = useState<SignFound | null>(null);
	const [marked, mark] = useState<string>();
	// Where Esc closed it: further letters of that word do not open it again.
	const closedAt = useRef(-1);
	const close = () => {
		setFound(null);
		mark(undefined);
		keys.current = null;
	};
	useLayoutEffect(close, [conversation, kind]);

	const panel = pickers.find(({ sign }) => sign === found?.sign)?.panel;
	if (panel) void panel.fetch();
	const state = panel?.state.value;

	function look() {
		if (!box.current) return;
		const { value, selectionStart, selectionEnd } = box.current;
		const now =
			selectionStart === selectionEnd &&
			signAtCaret(value, selectionStart, pickers);
		if (!now) closedAt.current = -1;
		if (!now || now.at === closedAt.current) close();
		else setFound(now);
	}

	function insert(text: string) {
		if (!box.current || !found) return;
		close();
		putAt(box.current, found.at, text);
	}

	/** Whether the key was for the list. */
	function hears(event: KeyboardEvent): boolean {
		if (!found || event.isComposing || event.keyCode === 229) return false;
		if (event.key === "Escape") {
			closedAt.current = found.at;
			close();
			return true;
		}
		if (keys.current) return keys.current(event);
		// Whoever types faster than the list loads sends no sign to the shopper.
		if (event.key !== "Enter" || state?.kind !== "coming") return false;
		event.preventDefault();
		return true;
	}

	return {
		box,
		look,
		close,
		hears,
		marked,
		open: found && state?.kind === "here" && (
			<div class="picker-place">
				<state.module
					key={found.sign}
					{...{ conversation, query: found.query, insert, keys, mark }}
				/>
			</div>
		),
	};
}
