import {
	computed,
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { saidIn } from "../../../ui/said-in.ts";
import type { Chat } from "../chat/chat.ts";
import { isAnswer } from "../chat/unread.ts";
import type { Panel } from "../panel/panel.ts";
import type { Said } from "../shop-page/loader.ts";
import type { Seen } from "../shop-page/page.ts";
import { claim } from "./claim.ts";

/** How much of an answer stands there. */
const TEXT_CHARS = 80;
/** A screen reader reads what comes into a frame that is shown already, and not what is there when it is shown. */
const ALOUD_MS = 200;
/** The name, two lines of the text, and the paper around them; in lines of the reader's own size. */
const HEIGHT_REM = 5;

/** Who has answered while the chat was closed, and what. */
interface Teaser {
	name: string;
	text: string;
	/** It is to be read aloud now. */
	aloud: ReadonlySignal<boolean>;
}

export interface TeaserNeeds {
	chat: Pick<Chat, "current">;
	panel: Pick<Panel, "open">;
	store: LocalStore;
	seen: ReadonlySignal<Seen>;
	say(message: Said): void;
}

/**
 * The line beside the launcher: one for each answer that comes to a closed chat, in the tab that is seen. Only what
 * a person wrote stands there. null: there is none; set, it goes.
 */
export function createTeaser(
	{ chat, panel, store, seen, say }: TeaserNeeds,
	page: Document,
): Signal<Teaser | null> {
	const teaser = signal<Teaser | null>(null);
	const isSeen = signal(!page.hidden);
	page.addEventListener("visibilitychange", () => {
		isSeen.value = !page.hidden;
	});
	const newest = computed(() => {
		const { log, face } = chat.current.value ?? {};
		const entry = log?.value.entries.findLast(isAnswer);
		return entry && entry.seq > (face?.value.readByVisitor ?? 0) ? entry : null;
	});
	let tried: Entry | null = null;

	effect(() => {
		const entry = newest.value;
		// Read, here or in another tab, or withdrawn.
		if (entry !== tried || panel.open.value) teaser.value = null;
		const mayShow = seen.value.links !== undefined && isSeen.value;
		if (!entry || entry === tried || panel.open.value || !mayShow) return;
		tried = entry;
		void show(entry);
	});
	effect(() => {
		const size = getComputedStyle(page.documentElement).fontSize;
		say({
			type: "news",
			height: teaser.value ? HEIGHT_REM * Number.parseFloat(size) : 0,
		});
	});
	return teaser;

	async function show(entry: Entry) {
		const conversation = chat.current.peek()?.id ?? "";
		const isOurs = await claim(store, { conversation, seq: entry.seq });
		const isNewest = newest.peek() === entry && !panel.open.peek();
		if (!isOurs || !isNewest || !isAnswer(entry)) return;
		const aloud = signal(false);
		setTimeout(() => {
			aloud.value = true;
		}, ALOUD_MS);
		const text = shortOf(saidIn(entry.body));
		teaser.value = { name: entry.author.name, text, aloud };
	}
}

/** In one line, and cut between two characters. */
function shortOf(text: string): string {
	const characters = [...text.replace(/\s+/g, " ").trim()];
	return characters.length > TEXT_CHARS
		? `${characters.slice(0, TEXT_CHARS).join("").trim()}…`
		: characters.join("");
}
