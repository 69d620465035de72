import "./picker.css";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PickerProps } from "./picker-props.ts";

interface ListProps<T> extends Pick<PickerProps, "keys" | "mark" | "query"> {
	label: string;
	items: readonly T[];
	keyOf(item: T): string;
	/** One is chosen: Enter, Tab or a click. */
	choose(item: T): void;
	/** Below the list, or in its place. */
	foot?: ComponentChildren;
	children(item: T): ComponentChildren;
}

/** What a picker shows: arrows move the mark, Enter and Tab choose. Without an item all keys are the box's. */
export function PickerList<T>(props: ListProps<T>) {
	const { label, items, keys, mark, query } = props;
	const [at, setAt] = useState(0);
	const list = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => setAt(0), [query]);
	const now = Math.min(at, items.length - 1);
	useEffect(() => {
		mark(now < 0 ? undefined : optionId(now));
		list.current?.children[now]?.scrollIntoView({ block: "nearest" });
	}, [now]);
	useEffect(() => () => mark(undefined), []);
	keys.current = (event) => {
		const item = items[now];
		if (!item || event.ctrlKey || event.metaKey || event.altKey) return false;
		switch (event.key) {
			case "ArrowDown":
				setAt((now + 1) % items.length);
				break;
			case "ArrowUp":
				setAt((now + items.length - 1) % items.length);
				break;
			case "Enter":
			case "Tab":
				// With Shift they are what they are without a list.
				if (event.shiftKey) return false;
				props.choose(item);
				break;
			default:
				return false;
		}
		event.preventDefault();
		return true;
	};

	return (
		<div class="picker">
			{items.length > 0 && (
				<div role="listbox" id="composer-picker" aria-label={label} ref={list}>
					{items.map((item, index) => (
						<button
							key={props.keyOf(item)}
							id={optionId(index)}
							type="button"
							role="option"
							tabIndex={-1}
							aria-selected={index === now}
							// The focus stays in the box.
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => props.choose(item)}
						>
							{props.children(item)}
						</button>
					))}
				</div>
			)}
			{props.foot}
		</div>
	);
}

function optionId(index: number): string {
	return `composer-option-${index}`;
}
