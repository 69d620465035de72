import { type ReadonlySignal, signal } from "@preact/signals";
import { Manager, type Socket } from "socket.io-client";
import type { Command } from "../protocol/events.ts";
import { PING_WAIT_MS, REPLY_MS, WAKE_REPLY_MS } from "../protocol/limits.ts";
import { passes, type Refusal, type Reply } from "../protocol/refusal.ts";
import { onAwake } from "./awake.ts";
import { jittered } from "./jitter.ts";
import * as packets from "./packets.ts";

export type ConnectionState =
	| { kind: "off" }
	/** The first attempt is under way. */
	| { kind: "connecting" }
	| { kind: "here" }
	/** It was here, or never came; `since` by `performance.now()`. Attempts go on. */
	| { kind: "lost"; since: number }
	/** The relay said no for good; nothing is tried again. */
	| { kind: "refused"; refusal: Refusal };

type In<C, K extends keyof C> =
	C[K] extends Command<infer T, infer _> ? T : never;
export type Out<C, K extends keyof C> =
	C[K] extends Command<infer _, infer T> ? T : never;

export interface Connection<C, F> {
	state: ReadonlySignal<ConnectionState>;
	/** One command, one reply. Never throws: no answer in time is the refusal `retry`. */
	ask<K extends keyof C & string>(
		command: K,
		data: In<C, K>,
	): Promise<Reply<Out<C, K>>>;
	/** Hears a fact; the returned function stops it. */
	on<K extends keyof F & string>(
		fact: K,
		hear: (fact: F[K]) => void,
	): () => void;
	open(): void;
	close(): void;
	/**
	 * The relay's clock, in milliseconds since 1970: this browser's may be wrong, and set while the page is open.
	 * Until the first greeting it is this browser's; whatever shows a time in an effect hears when that is over.
	 */
	now(): number;
}

interface Options<C, W> {
	/** The relay's origin. */
	url: string;
	namespace: "/visitor" | "/console";
	auth(): Record<string, unknown>;
	hello(): In<C, "hello" & keyof C>;
	/** Outside a browser nobody adds an Origin: load and fault tests do it here. */
	headers?: Record<string, string>;
	/** After every `hello` that was accepted, reconnections too: join again from the cursors. */
	welcomed(welcome: W): void;
	/** The window slept or was hidden and the connection looks whole: join again, to see whether it is. */
	woken?(): void;
}

/** No answer, or none that counts: nothing is known, and it may be said again. */
export const RETRY: Reply<never> = { ok: false, refusal: { code: "retry" } };

/** The only place that knows Socket.IO's client. Messages never wait in its buffer: the outbox keeps them. */
export function connect<C, F, W extends { now: number }>(
	options: Options<C, W>,
): Connection<C, F> {
	const state = signal<ConnectionState>({ kind: "off" });
	/** Of the page's own clock, which nobody can set. */
	const clockAhead = signal(Date.now() - performance.now());
	let again: ReturnType<typeof setTimeout> | undefined;
	/** Nothing has been heard since the window woke: less patience. */
	let isSuspect = false;
	let sleepLightly: (() => void) | undefined;
	const socket = openSocket(options);
	listen(socket, greet, lost, comeBack);

	async function greet() {
		const reply = await say("hello", options.hello());
		if (reply.ok) {
			clockAhead.value = reply.data.now - performance.now();
			state.value = { kind: "here" };
			options.welcomed(reply.data);
			return;
		}
		const { refusal } = reply;
		if (!passes(refusal)) state.value = { kind: "refused", refusal };
		socket.disconnect();
		comeBack(refusal.code === "slow_down" ? refusal.retryAfterMs : 1_000);
	}

	function lost() {
		const { kind } = state.value;
		if (kind === "here" || kind === "connecting") {
			state.value = { kind: "lost", since: performance.now() };
		}
	}

	function comeBack(afterMs: number) {
		clearTimeout(again);
		if (state.value.kind === "off" || state.value.kind === "refused") return;
		again = setTimeout(() => socket.connect(), afterMs);
	}

	async function say(command: string, data: unknown): Promise<Reply<W>> {
		const withinMs = isSuspect ? WAKE_REPLY_MS : REPLY_MS;
		const reply = await answerTo<W>(socket, withinMs, command, data);
		if (!reply) return RETRY;
		isSuspect = false;
		// Held back by the library while the link was dead, it went out before the next greeting.
		return !reply.ok && reply.refusal.code === "hello_first" ? RETRY : reply;
	}

	function wake() {
		const { kind } = state.value;
		if (kind === "here") {
			isSuspect = true;
			options.woken?.();
		} else if (kind === "lost") {
			clearTimeout(again);
			// Ends the pause between two attempts, which the library offers no other way to end.
			socket.disconnect().connect();
		}
	}

	function hide() {
		// An open WebSocket keeps the shop's page out of the back/forward cache.
		if (state.value.kind === "off") return;
		lost();
		clearTimeout(again);
		socket.disconnect();
	}
	if (globalThis.document) addEventListener("pagehide", hide);

	return {
		state,
		ask(command, data) {
			if (state.value.kind !== "here" || !socket.connected)
				return Promise.resolve(RETRY);
			return say(command, data) as Promise<Reply<never>>;
		},
		on(fact, hear) {
			const listener = hear as (...args: unknown[]) => void;
			socket.on(fact as string, listener);
			return () => socket.off(fact as string, listener);
		},
		open() {
			if (state.value.kind !== "off") return;
			state.value = { kind: "connecting" };
			sleepLightly ??= onAwake(wake);
			socket.connect();
		},
		close() {
			state.value = { kind: "off" };
			sleepLightly?.();
			sleepLightly = undefined;
			clearTimeout(again);
			socket.disconnect();
		},
		now: () => Math.round(performance.now() + clockAhead.value),
	};
}

function openSocket<C, W>({ url, namespace, auth, headers }: Options<C, W>) {
	const manager = new Manager(url, {
		autoConnect: false,
		transports: ["websocket"],
		parser: packets,
		timeout: PING_WAIT_MS,
		reconnectionDelay: 500,
		reconnectionDelayMax: 5_000,
		...(headers && { extraHeaders: headers }),
	});
	return manager.socket(namespace, { auth: (give) => give(auth()) });
}

/** Hears of the socket itself; `lost` and `comeBack` know what was said of it before. */
function listen(
	socket: Socket,
	greet: () => void,
	lost: () => void,
	comeBack: (afterMs: number) => void,
) {
	socket.on("connect", greet);
	socket.on("connect_error", lost);
	socket.on("disconnect", (reason) => {
		lost();
		// The relay closed this socket on purpose; the client library leaves coming back to us.
		if (reason === "io server disconnect") comeBack(jittered(1_000));
	});
	socket.on("bye", ({ reconnectAfterMs }: { reconnectAfterMs: number }) => {
		lost();
		socket.disconnect();
		comeBack(reconnectAfterMs);
	});
}

/** null: none came in time. */
function answerTo<W>(
	socket: Socket,
	withinMs: number,
	command: string,
	data: unknown,
): Promise<Reply<W> | null> {
	// The one that was asked: by the time that its silence is noticed there may be another.
	const { engine } = socket.io;
	return socket
		.timeout(withinMs)
		.emitWithAck(command, data)
		.catch(() => {
			// Silence on an open socket is a half-open link: only a new engine can tell.
			engine?.close();
			return null;
		});
}
