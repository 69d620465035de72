import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A longer text pushes what was said before it out of sight. */
const MOST_LINES = 12;
const MOST_CHARS = 900;

/**
 * A long text by its first lines, with a button for the rest. All of it stands in the page: it is read aloud, printed and
 * found by the browser's own search. Whatever scrolls in the part out of sight, as a link that gets the focus, opens it.
 */
export function FoldedText({
	text,
	words,
	isOpen,
	onToggle,
	children,
}: {
	text: string;
	words: { showAll: string; showLess: string };
	isOpen: boolean;
	onToggle(isOpen: boolean): void;
	children: ComponentChildren;
}) {
	const box = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const wasOpen = useRef(isOpen);
	useLayoutEffect(() => {
		if (isOpen === wasOpen.current) return;
		wasOpen.current = isOpen;
		if (!isOpen) return button.current?.scrollIntoView({ block: "nearest" });
		box.current?.scrollTo(0, 0);
		leaveEnd(box.current);
	}, [isOpen]);
	if (!isLong(text)) return <>{children}</>;
	return (
		<>
			<div
				ref={box}
				class={isOpen ? "fold" : "fold fold-shut"}
				onScroll={() => !isOpen && onToggle(true)}
			>
				{children}
			</div>
			<button
				ref={button}
				type="button"
				class="fold-button"
				aria-expanded={isOpen}
				onClick={() => onToggle(!isOpen)}
			>
				{isOpen ? words.showLess : words.showAll}
			</button>
		</>
	);
}

function isLong(text: string): boolean {
	return text.length > MOST_CHARS || text.split("\n").length > MOST_LINES;
}

/** A log at its end would follow it to the end of the text, and past its beginning, which is about to be read. */
function leaveEnd(inLog: HTMLElement | null) {
	const log = inLog?.closest<HTMLElement>("[role=log]");
	if (!log) return;
	log.scrollTop -= 1;
	log.dispatchEvent(new Event("scroll"));
}
