import { effect } from "@preact/signals";
import { route } from "../workspace/route.ts";
import type { Conversation } from "./conversation.ts";

/** The entry of this conversation that the address names. */
export function markedIn(id: string): number | null {
	const now = route.value;
	return now.kind === "conversation" && now.id === id
		? (now.seq ?? null)
		: null;
}

/**
 * Brings the entry that the address names into sight, once for each address, as soon as the log has it and is read: while
 * pages come it follows its end. One that
 * nothing is shown of (it is for somebody else, or no line) is answered by the one before it.
 * @param scroller the log's box; each shown entry in it has its number in `data-seq`
 */
export function showMarked(
	scroller: HTMLElement,
	{ id, log, isRead }: Pick<Conversation, "id" | "log" | "isRead">,
): () => void {
	let shownFor: unknown = null;
	return effect(() => {
		const seq = markedIn(id);
		const address = route.peek();
		if (seq === null || shownFor === address) return;
		if (!isRead.value || log.value.last < seq) return;
		shownFor = address;
		// In the first frame the log grows and follows its end; from the second on it is where it is put.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => scrollTo(scroller, seq)),
		);
	});
}

function scrollTo(scroller: HTMLElement, seq: number) {
	const entries = [...scroller.querySelectorAll<HTMLElement>("[data-seq]")];
	entries
		.findLast(({ dataset }) => Number(dataset.seq) <= seq)
		?.scrollIntoView({ block: "center" });
	// Before the next page of the log comes: whoever follows its end shall know that it was left.
	scroller.dispatchEvent(new Event("scroll"));
}
