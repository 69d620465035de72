import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";

/** One stop of the Tab key for many values; arrows go from one to the next. */
export interface ArrowValues {
	/** Which one has the stop. */
	at: number;
	/** For the element around them. */
	onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void;
	/** For each of them; all are marked by `data-value`. */
	one(index: number): {
		"data-value": number;
		tabIndex: 0 | -1;
		onFocus(): void;
	};
}

/**
 * Right and left as they are seen: where the page runs from right to left, the next one is on the left.
 * @param columns in a row of them; up and down go from row to row
 */
export function useArrowValues(count: number, columns = count): ArrowValues {
	const [at, setAt] = useState(0);
	const now = Math.min(at, Math.max(0, count - 1));

	function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>) {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const around = event.currentTarget;
		const isMirrored = getComputedStyle(around).direction === "rtl";
		const next = stepOf(event.key, { now, count, columns, isMirrored });
		if (next === null) return;
		event.preventDefault();
		setAt(next);
		around.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus();
	}

	return {
		at: now,
		onKeyDown,
		one: (index) => ({
			"data-value": index,
			tabIndex: index === now ? 0 : -1,
			onFocus: () => setAt(index),
		}),
	};
}

/** null: the key moves nothing, or there is nothing there. */
export function stepOf(
	key: string,
	{
		now,
		count,
		columns,
		isMirrored,
	}: { now: number; count: number; columns: number; isMirrored: boolean },
): number | null {
	const first = now - (now % columns);
	const last = Math.min(first + columns, count) - 1;
	const within = (next: number) =>
		next >= first && next <= last && next !== now ? next : null;
	const onward = isMirrored ? -1 : 1;
	switch (key) {
		case "ArrowRight":
			return within(now + onward);
		case "ArrowLeft":
			return within(now - onward);
		case "ArrowDown":
			if (columns >= count) return within(now + 1);
			return now + columns < count ? now + columns : null;
		case "ArrowUp":
			if (columns >= count) return within(now - 1);
			return now >= columns ? now - columns : null;
		case "Home":
			return within(first);
		case "End":
			return within(last);
		default:
			return null;
	}
}
