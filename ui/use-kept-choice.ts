import { useSignal } from "@preact/signals";
import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";

/** Handlers and state of a group of radio buttons whose answer is kept when somebody means it. */
export interface KeptChoice<T> {
	/** Which one is marked: where the arrows stand, or what was kept. */
	marked: T | null;
	/** For the element around them. */
	group: {
		onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void;
		onKeyUp(): void;
		onPointerDown(): void;
		onFocusOut(event: TargetedEvent<HTMLElement, FocusEvent>): void;
	};
	/** For each radio button. */
	one(value: T): { checked: boolean; onClick(): void };
}

/**
 * A pointer, and the key of a number, keep an answer at once. Arrows only move the mark, as a way through the group is
 * no answer; Space, Enter and leaving the group keep where it stands.
 *
 * Browsers tell a move by an arrow as a click, between the key's going down and coming up. A screen reader's own click
 * comes without a key, and is meant.
 * @param values all of them, in their order
 * @param byKey which one a key stands for; null: none
 */
export function useKeptChoice<T>(
	values: readonly T[],
	chosen: T | null,
	onKeep: (value: T) => void,
	byKey: (key: string) => T | null = () => null,
): KeptChoice<T> {
	const moved = useSignal<T | null>(null);
	const isMoving = useRef(false);
	const isPointing = useRef(false);

	function keep(value: T | null) {
		moved.value = null;
		if (value !== null && value !== chosen) onKeep(value);
	}

	return {
		marked: moved.value ?? chosen,
		group: {
			onKeyDown(event) {
				isPointing.current = false;
				isMoving.current = event.key.startsWith("Arrow");
				if (event.ctrlKey || event.metaKey || event.altKey) return;
				const value =
					event.key === " " || event.key === "Enter"
						? focusedOf(event.currentTarget, values)
						: byKey(event.key);
				if (value === null) return;
				event.preventDefault();
				keep(value);
			},
			onKeyUp() {
				isMoving.current = false;
			},
			onPointerDown() {
				isMoving.current = false;
				isPointing.current = true;
			},
			onFocusOut({ currentTarget, relatedTarget }) {
				// A label takes the focus away before the click on it comes.
				const isWithin = currentTarget.contains(relatedTarget as Node | null);
				if (isWithin || isPointing.current) return;
				isMoving.current = false;
				keep(moved.peek());
			},
		},
		one: (value) => ({
			checked: (moved.value ?? chosen) === value,
			onClick() {
				isPointing.current = false;
				if (isMoving.current) moved.value = value;
				else keep(value);
			},
		}),
	};
}

function focusedOf<T>(group: HTMLElement, values: readonly T[]): T | null {
	const buttons = [
		...group.querySelectorAll<HTMLInputElement>("input[type=radio]"),
	];
	const at = buttons.indexOf(document.activeElement as HTMLInputElement);
	return values[at] ?? null;
}
