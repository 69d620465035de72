import { signal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { plain } from "../words/words.ts";
import { createWritten } from "./written-drafts.ts";

/** What the composer writes: for the shopper, or for the team. Two texts, so that a note is never sent. */
export type DraftKind = "message" | "note";

export interface Draft {
	kind: DraftKind;
	message: string;
	note: string;
	/** The word with which it is to be handed over. */
	transfer?: string;
	/** Why an offer of it is to be declined. */
	decline?: string;
}

/** What is typed and not yet sent, by conversation, kept on this device. */
export interface Drafts {
	of(conversation: string): Draft;
	/** Whether a reply or a note is written for it. Who asks in an effect hears when that becomes another answer. */
	has(conversation: string): boolean;
	/** Reads what an earlier page kept; what is typed meanwhile wins. */
	load(conversation: string): Promise<void>;
	write(conversation: string, text: string): void;
	/** What is written elsewhere than in the composer; empty once it was sent. */
	writeFor(
		conversation: string,
		field: "transfer" | "decline",
		text: string,
	): void;
	choose(conversation: string, kind: DraftKind): void;
	/** It is in the outbox: empty the box, unless it says something else by now. */
	sent(conversation: string, kind: DraftKind, text: string): void;
	/** The shopper had the conversation erased: what answers it goes, too. */
	drop(conversation: string): void;
}

const EMPTY: Draft = { kind: "message", message: "", note: "" };

export function createDrafts(
	store: Pick<LocalStore, "get" | "set" | "remove">,
): Drafts {
	const drafts = signal<ReadonlyMap<string, Draft>>(new Map());
	const written = createWritten(store);
	const keeping = new Map<string, Promise<void>>();

	function put(conversation: string, draft: Draft) {
		drafts.value = new Map(drafts.peek()).set(conversation, draft);
		written.mark(conversation, isWritten(draft));
		// A write that is under way takes the newest text when it is its turn.
		if (!keeping.has(conversation)) {
			keeping.set(
				conversation,
				keep(conversation).finally(() => keeping.delete(conversation)),
			);
		}
	}

	async function keep(conversation: string) {
		let written: Draft | undefined;
		while (written !== drafts.peek().get(conversation)) {
			written = drafts.peek().get(conversation) ?? EMPTY;
			const { message, note, transfer, decline } = written;
			const blank = !message && !note && !transfer && !decline;
			await (blank
				? store.remove(keyOf(conversation))
				: store.set(keyOf(conversation), written));
		}
	}

	const of = (conversation: string) => drafts.value.get(conversation) ?? EMPTY;

	return {
		of,
		has: written.has,
		async load(conversation) {
			if (drafts.peek().has(conversation)) return;
			const before = await store.get<Partial<Draft>>(keyOf(conversation));
			if (drafts.peek().has(conversation)) return;
			const draft = before && readDraft(before);
			// Another window may have sent it, or an earlier console have kept it, which listed none.
			written.mark(conversation, draft ? isWritten(draft) : false);
			if (draft) drafts.value = new Map(drafts.value).set(conversation, draft);
		},
		write(conversation, text) {
			const draft = of(conversation);
			put(conversation, { ...draft, [draft.kind]: text });
		},
		writeFor(conversation, field, text) {
			put(conversation, { ...of(conversation), [field]: text });
		},
		choose(conversation, kind) {
			put(conversation, { ...of(conversation), kind });
		},
		sent(conversation, kind, text) {
			const draft = of(conversation);
			if (draft[kind] === text) put(conversation, { ...draft, [kind]: "" });
		},
		drop(conversation) {
			if (drafts.peek().get(conversation) !== EMPTY) put(conversation, EMPTY);
		},
	};
}

function readDraft(before: Partial<Draft>): Draft {
	return {
		kind: before.kind === "note" ? "note" : "message",
		message: plain(before.message),
		note: plain(before.note),
		...(before.transfer && { transfer: plain(before.transfer) }),
		...(before.decline && { decline: plain(before.decline) }),
	};
}

function isWritten({ message, note }: Draft): boolean {
	return trimmed(message) !== "" || trimmed(note) !== "";
}

function keyOf(conversation: string): string {
	return `draft ${conversation}`;
}
