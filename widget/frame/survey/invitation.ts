import {
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { Ask, AskWanted } from "../../../protocol/ask.ts";
import type { ToFrame } from "../../../protocol/embed.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import type { Locale } from "../locale/locale.ts";
import type { Panel } from "../panel/panel.ts";
import type { Said } from "../shop-page/loader.ts";

/** Two lines of the title, one below it, a button, and the paper around them; in lines of the reader's own size. */
const HEIGHT_REM = 7.75;

export interface InvitationNeeds {
	chat: Chat;
	panel: Panel;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	locale: Pick<Locale, "reads" | "unfold">;
	unread: ReadonlySignal<number>;
	/** What the shopper has said yes to. */
	invited: Signal<Ask | null>;
	say(message: Said): void;
}

/** What is asked on a page, beside the launcher while the chat is closed. */
export interface Invitation {
	/** null: nothing stands there. */
	line: ReadonlySignal<Ask | null>;
	hear(message: Extract<ToFrame, { type: "ask" }>): void;
	answer(): void;
	dismiss(): void;
}

export function createInvitation(
	needs: InvitationNeeds,
	page: Window,
): Invitation {
	const { chat, panel, here, locale, unread, invited, say } = needs;
	const line = signal<Ask | null>(null);
	let isSeen = false;
	let height = 0;

	effect(() => {
		// An answer of a person has the place.
		if (panel.open.value || unread.value > 0) line.value = null;
	});
	effect(() => {
		const { fontSize } = page.getComputedStyle(page.document.documentElement);
		const next = line.value ? HEIGHT_REM * Number.parseFloat(fontSize) : 0;
		// Where nothing of ours stood there is nothing to take away.
		if (next !== height) say({ type: "news", height: next, ask: true });
		height = next;
	});
	page.addEventListener("resize", look);
	page.document.addEventListener("visibilitychange", look);

	/** The page makes the frame as low as the line once it lets it be seen. */
	function look() {
		const ask = line.peek();
		const isShown = page.innerHeight <= height + 1 && !page.document.hidden;
		if (!ask || isSeen || !isShown) return;
		isSeen = true;
		void chat.connection.ask("ask:mark", { ask: ask.id, as: "seen" });
	}

	async function ask({ moment, path }: Pick<AskWanted, "moment" | "path">) {
		if (line.peek() || panel.open.peek()) return;
		// Without a word of the shopper: nothing is kept, and the relay greets a stranger.
		await chat.open();
		const { identity, visitor } = chat;
		await until(
			() =>
				here.value &&
				identity.isSettled() &&
				// The page may be fetching who this is; it is settled anew then.
				(moment !== "visit" || visitor.known() || identity.jwt() !== null),
		);
		const wanted = {
			moment,
			path,
			locale: locale.reads(),
			...(visitor.known() ? {} : { identity: identity.jwt() }),
		};
		const reply = await chat.connection.ask("ask:next", wanted);
		const next = reply.ok ? reply.data.ask : null;
		if (!next || !(await locale.unfold())) return;
		if (panel.open.peek() || unread.peek() > 0) return;
		isSeen = false;
		line.value = next;
	}

	function show(ask: Ask) {
		invited.value = ask;
		panel.below.value = "survey";
	}

	async function dismiss() {
		const ask = line.peek();
		line.value = null;
		if (!ask) return;
		// Who says no is known from then on, and is left alone.
		if (!(await chat.identity.sender())) return;
		await makeVisitor(chat);
		await chat.connection.ask("ask:mark", { ask: ask.id, as: "dismissed" });
	}

	return {
		line,
		hear({ moment, path }) {
			if (moment === "dismissed") void dismiss();
			else void ask({ moment, path });
		},
		answer() {
			const ask = line.peek();
			if (!ask) return;
			show(ask);
			line.value = null;
			say({ type: "open" });
		},
		dismiss: () => void dismiss(),
	};
}

function until(is: () => boolean): Promise<void> {
	return new Promise((done) => {
		const stop = effect(() => {
			if (!is()) return;
			done();
			queueMicrotask(() => stop());
		});
	});
}
