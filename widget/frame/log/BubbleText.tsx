import { signal } from "@preact/signals";
import type { unpackMessageText } from "./load-message-text.tsx";

const Shown = signal<ReturnType<typeof unpackMessageText> | null>(null);

/**
 * What a message says. What finds links and marks is loaded with the first text that may hold one, or is long: until
 * then, and without it, the text is shown as text.
 */
export function BubbleText({ text }: { text: string }) {
	// Preact would take an object out of a store for a node of its own (CVE-2026-22028).
	const shown = typeof text === "string" ? text : "";
	if (Shown.value) return <Shown.value text={shown} />;
	if (MAY_HOLD_MARKS.test(shown))
		import("./load-message-text.tsx").then(
			(part) => {
				Shown.value = part.unpackMessageText();
			},
			() => {},
		);
	return (
		<span class="message-text" dir="auto">
			{shown}
		</span>
	);
}

const MAY_HOLD_MARKS = /[:@*`>\n]|www\.|.{900}/i;
