import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { createHistory } from "../../client/history.ts";
import type { Outbox, Pending } from "../../client/outbox.ts";
import { createTyping } from "../../client/typing.ts";
import type { Person, StaffConversation } from "../../protocol/agent.ts";
import type { Typing } from "../../protocol/conversation.ts";
import type { Entries } from "../../protocol/entry.ts";
import type { Log } from "../../protocol/log.ts";
import { passes, type Refusal, type Reply } from "../../protocol/refusal.ts";
import { laterRow, withMark } from "../inbox/inbox.ts";
import type { Relay } from "../workspace/relay.ts";
import { createReading } from "./reading.ts";

export type Joining =
	| { kind: "joining" }
	| { kind: "joined" }
	| { kind: "refused"; refusal: Refusal };

/** Something that the relay would not do, and where on the screen it was asked. */
export interface Fault {
	where:
		| { kind: "head" }
		| { kind: "composer" }
		| { kind: "entry"; seq: number };
	refusal: Refusal;
}

/** One conversation, opened on this agent's screen. */
export interface Conversation {
	id: string;
	state: ReadonlySignal<Joining>;
	head: ReadonlySignal<StaffConversation | null>;
	person: ReadonlySignal<Person | null>;
	log: ReadonlySignal<Log>;
	/** Written here, and not in the log yet. */
	pending: ReadonlySignal<Pending[]>;
	typing: ReadonlySignal<Typing["who"] | null>;
	fault: ReadonlySignal<Fault | null>;
	mine: ReadonlySignal<boolean>;
	/** Says a command about this conversation; true when it was done, else the fault stands where it was asked. */
	say(
		where: Fault["where"],
		asked: () => Promise<Reply<unknown>>,
	): Promise<boolean>;
	typed(): void;
	stoppedTyping(): void;
	/** The newest line is on the screen, or is not. */
	atEnd(yes: boolean): void;
	/** After a welcome: the room is joined anew, and what was missed is read. */
	rejoin(): void;
	leave(): void;
}

interface Options {
	id: string;
	relay: Relay;
	outbox: Outbox;
	me: () => string;
	/** The row that the inbox has, so that the head shows at once. */
	row: StaffConversation | undefined;
}

export function createConversation(options: Options): Conversation {
	const { id, relay, outbox } = options;
	const state = signal<Joining>({ kind: "joining" });
	const head = signal<StaffConversation | null>(options.row ?? null);
	const person = signal<Person | null>(null);
	const fault = signal<Fault | null>(null);
	const history = createHistory({
		state: relay.state,
		join,
		read: async (after) =>
			left() ?? relay.ask("entries:read", { conversation: id, after }),
	});
	const typing = createTyping(relay.state, (typing) => {
		void relay.ask("typing:tell", { conversation: id, typing });
	});
	const mine = computed(() => {
		const now = head.value;
		return now?.state.kind === "open" && now.agent?.id === options.me();
	});
	const inLog = computed(
		() => new Set(history.log.value.entries.map(({ clientId }) => clientId)),
	);
	const pending = computed(() =>
		outbox.pending.value.filter(
			({ conversation, clientId }) =>
				conversation === id && !inLog.value.has(clientId),
		),
	);
	const reading = createReading({
		log: history.log,
		head,
		mine,
		state: relay.state,
		mark: (seq) => relay.ask("read:mark", { conversation: id, seq }),
	});
	let isLeft = false;

	/** A final refusal, so that nothing is read on for a window that looks elsewhere. */
	function left(): Reply<never> | null {
		return isLeft ? { ok: false, refusal: { code: "not_found" } } : null;
	}

	async function join(after: number): Promise<Reply<Entries>> {
		const gone = left();
		if (gone) return gone;
		const reply = await relay.ask("conversation:join", {
			conversation: id,
			after,
		});
		if (reply.ok) {
			head.value = laterRow(head.value ?? undefined, reply.data.conversation);
			person.value = reply.data.person;
			state.value = { kind: "joined" };
		} else if (!passes(reply.refusal)) {
			state.value = { kind: "refused", refusal: reply.refusal };
		}
		return reply;
	}

	const rejoin = () => void history.join();

	const stops = [
		relay.on("entry:added", ({ conversation, entry }) => {
			if (conversation !== id) return;
			if (entry.kind === "message" && entry.author.kind === "visitor")
				typing.heard({ who: { kind: "visitor" }, typing: false });
			history.apply(entry);
		}),
		relay.on("entries:behind", ({ conversation }) => {
			if (conversation === id) rejoin();
		}),
		relay.on("conversation:changed", ({ conversation }) => {
			if (conversation.id === id)
				head.value = laterRow(head.value ?? undefined, conversation);
		}),
		relay.on("read:changed", ({ conversation, by, seq }) => {
			if (conversation === id && head.value)
				head.value = withMark(head.value, by, seq);
		}),
		relay.on("person:changed", ({ person: now }) => {
			if (now.conversation === id) person.value = now;
		}),
		relay.on("typing:changed", (told) => {
			if (told.conversation === id) typing.heard(told);
		}),
		effect(() => {
			for (const { clientId, conversation } of outbox.pending.value)
				if (conversation === id && inLog.value.has(clientId))
					outbox.settle(clientId);
		}),
	];
	rejoin();

	return {
		id,
		state,
		head,
		person,
		log: history.log,
		pending,
		typing: typing.shown,
		fault,
		mine,
		async say(where, asked) {
			fault.value = null;
			const reply = await asked();
			if (!reply.ok) fault.value = { where, refusal: reply.refusal };
			return reply.ok;
		},
		typed() {
			if (mine.value) typing.typed();
		},
		stoppedTyping: typing.stopped,
		atEnd: reading.atEnd,
		rejoin,
		leave() {
			isLeft = true;
			for (const stop of [...stops, reading.stop]) stop();
			typing.stopped();
			void relay.ask("conversation:leave", { conversation: id });
		},
	};
}
