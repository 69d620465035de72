import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { QueuePosition } from "../../../protocol/conversation.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import type { Panel } from "../panel/panel.ts";

/** Life is told at most once in this time, and by itself about as often while the panel is seen. */
export const LIFE_EVERY_MS = 20_000;

/** The shopper's wait in the line, and what can be done about it. */
export interface Waiting {
	/** null: nobody waits here, or not live. */
	place: ReadonlySignal<QueuePosition | null>;
	/** A language in which somebody could answer now, until the shopper has said no to it. */
	offered: ReadonlySignal<string | null>;
	/**
	 * Whether "are you still there?" stands in the log: from the first look after the relay has asked, until the
	 * shopper answers it or writes, or the wait ends. A connection that was lost meanwhile asks nothing anew.
	 */
	asked: ReadonlySignal<boolean>;
	/** Why the last wish failed. */
	failed: ReadonlySignal<Refusal | null>;
	/** A sign of life, by itself. */
	alive(): void;
	/** The shopper answers "are you still there?". */
	stillHere(): void;
	/** No more waiting: the answer comes as a message. */
	leaveMessage(): void;
	goOnIn(language: string): void;
	waitForOwn(language: string): void;
}

declare module "../context/context.ts" {
	interface LazyParts {
		waiting: Waiting;
		LanguageCard: ComponentType;
		WaitingCard: ComponentType;
	}
}

export function createWaiting(
	{ current, connection, pending }: Chat,
	{ seen }: Panel,
): Waiting {
	const failed = signal<Refusal | null>(null);
	const asked = signal(false);
	const declined = signal<string | null>(null);
	let toldAt = Number.NEGATIVE_INFINITY;

	const place = computed(() => {
		const face = current.value?.face.value;
		return face?.mode === "live" ? (face.place ?? null) : null;
	});

	/** The conversation, if it waits and the shopper has not chosen to leave a message. */
	function waitingId(): string | null {
		const conversation = current.peek();
		if (conversation?.face.peek().state.kind !== "waiting") return null;
		const changed = conversation.log
			.peek()
			.entries.findLast(({ kind }) => kind === "mode_changed");
		const hasLeft =
			changed?.kind === "mode_changed" && changed.body?.why === "left";
		return hasLeft ? null : conversation.id;
	}

	/** Whoever reads moves neither hand nor key: an open panel in a visible tab keeps the place by itself. */
	effect(() => {
		if (!place.value || !seen.value) return;
		if (connection.state.value.kind !== "here") return;
		const timer = setInterval(alive, LIFE_EVERY_MS);
		return () => clearInterval(timer);
	});

	let mayAsk = true;
	effect(() => {
		if (!place.value) asked.value = false;
		if (!place.value?.stillThere) mayAsk = true;
		else if (mayAsk && seen.value) {
			mayAsk = false;
			asked.value = true;
		}
	});
	effect(() => {
		if (pending.value.length) asked.value = false;
	});

	async function hear(asked: Promise<Reply<unknown>>) {
		const reply = await asked;
		failed.value = reply.ok ? null : reply.refusal;
	}

	function tellLife() {
		const conversation = waitingId();
		if (!conversation || connection.state.peek().kind !== "here") return;
		toldAt = connection.now();
		void connection.ask("heartbeat:send", { conversation });
	}

	function alive() {
		if (connection.now() - toldAt >= LIFE_EVERY_MS) tellLife();
	}

	return {
		place,
		asked,
		offered: computed(() => {
			const language = place.value?.languageOffered ?? null;
			return language === declined.value ? null : language;
		}),
		failed,
		alive,
		stillHere() {
			asked.value = false;
			tellLife();
		},
		leaveMessage() {
			const conversation = waitingId();
			if (conversation)
				void hear(connection.ask("wait:leave", { conversation }));
		},
		goOnIn(language) {
			const conversation = waitingId();
			if (!conversation) return;
			void hear(connection.ask("language:accept", { conversation, language }));
		},
		waitForOwn(language) {
			declined.value = language;
		},
	};
}
