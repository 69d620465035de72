import type { Tally } from "./tally.ts";
import { words } from "./words.ts";

export type RelayShown =
	| { kind: "unknown" }
	| { kind: "runs"; pid: number; wasKilled: boolean }
	| { kind: "pulling"; pid: number }
	| { kind: "dead"; killed: number }
	| { kind: "plugging" }
	/** Nobody is there who could start it again. */
	| { kind: "gone" };

export interface Shown {
	relay: RelayShown;
	tally: Tally;
	showsWaiting: boolean;
}

const ALWAYS_SHOWN = new Set<keyof Tally>(["sent", "lost", "doubled"]);

/** Puts what is known into the page; whatever has not changed is left alone. */
export function show(page: Document, { relay, tally, showsWaiting }: Shown) {
	const stage = place(page, "stage");
	const cord = place(page, "cord") as HTMLButtonElement;
	stage.dataset.relay = relay.kind;
	// Never `disabled` after the first moment: that would throw the focus away.
	cord.disabled = relay.kind === "unknown";
	cord.setAttribute("aria-disabled", String(!mayMove(relay)));
	write(page, "says", sentence(relay, tally));
	write(page, "process", processWords(relay));
	write(page, "cord-words", isOut(relay) ? words.cord.plug : words.cord.pull);
	write(page, "how", words.how);
	showCount(place(page, "count"), tally, showsWaiting);
}

function mayMove({ kind }: RelayShown): boolean {
	return kind === "runs" || kind === "dead";
}

function isOut({ kind }: RelayShown): boolean {
	return kind === "dead" || kind === "plugging";
}

function sentence(relay: RelayShown, tally: Tally): string {
	const { says } = words;
	switch (relay.kind) {
		case "unknown":
			return says.waits;
		case "runs":
			if (!relay.wasKilled) return tally.sent > 0 ? says.rang : says.waits;
			return isWhole(tally) ? says.whole : says.back;
		default:
			return says[relay.kind];
	}
}

function isWhole(tally: Tally): boolean {
	const { sent, waiting, refused, lost, doubled, unordered } = tally;
	return (
		sent > 0 &&
		[waiting, refused, lost, doubled, unordered].every((count) => count === 0)
	);
}

function processWords(relay: RelayShown): string {
	switch (relay.kind) {
		case "runs":
		case "pulling":
			return words.process.runs(relay.pid);
		case "dead":
			return words.process.killed(relay.killed);
		default:
			return "";
	}
}

/** "sent 14 · lost 0 · doubled 0", or "lost ?" before that is known, with whatever else there is between them. */
function showCount(place: HTMLElement, tally: Tally, showsWaiting: boolean) {
	const shown = (Object.keys(words.count) as (keyof Tally)[]).filter((name) => {
		if (name === "waiting") return showsWaiting && tally.waiting > 0;
		return ALWAYS_SHOWN.has(name) || (tally[name] ?? 0) > 0;
	});
	const text = shown.map(
		(name) => `${words.count[name]} ${tally[name] ?? words.unknown}`,
	);
	if (place.textContent === text.join(" · ")) return;
	place.replaceChildren(
		...shown.flatMap((name, index) => {
			const part = place.ownerDocument.createElement("span");
			part.className = `count-part count-${name}`;
			part.dataset.some = String((tally[name] ?? 0) > 0);
			part.textContent = text[index] ?? "";
			return index === 0 ? [part] : [" · ", part];
		}),
	);
}

function write(page: Document, id: string, text: string) {
	const target = place(page, id);
	// Writing the same text again would be read aloud again.
	if (target.textContent !== text) target.textContent = text;
}

function place(page: Document, id: string): HTMLElement {
	return page.getElementById(id) as HTMLElement;
}
