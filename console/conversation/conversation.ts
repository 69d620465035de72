import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
	createConversation as createShared,
	type Hearing,
	hearConversations,
	type Conversation as Shared,
} from "../../client/conversation.ts";
import type { Outbox, Pending } from "../../client/outbox.ts";
import type {
	Person,
	StaffConversation,
	Viewer,
} from "../../protocol/agent.ts";
import type {
	ConsoleCommands,
	StaffJoined,
} from "../../protocol/console-events.ts";
import type { Typing } from "../../protocol/conversation.ts";
import type { ToldWait } from "../../protocol/entry.ts";
import type { Log } from "../../protocol/log.ts";
import { passes, type Refusal, type Reply } from "../../protocol/refusal.ts";
import { laterRow, withMark } from "../inbox/inbox.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { createAttention } from "./attention.ts";
import { createColleagueTyping } from "./colleague-typing.ts";
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

const LEFT: Reply<never> = { ok: false, refusal: { code: "not_found" } };

/** One conversation, opened on this agent's screen. */
export interface Conversation {
	id: string;
	state: ReadonlySignal<Joining>;
	head: ReadonlySignal<StaffConversation | null>;
	person: ReadonlySignal<Person | null>;
	/** Who of the staff has it open, oneself among them. */
	viewers: ReadonlySignal<readonly Viewer[]>;
	/** The newest entry that stood here when the text in the box was begun. */
	begunAt(): number;
	/** What the shopper had been told of the wait when this was opened; null: nothing. */
	told: ReadonlySignal<ToldWait | null>;
	log: ReadonlySignal<Log>;
	/** Nothing that stood in it when it was opened is missing any more. */
	isRead: ReadonlySignal<boolean>;
	logged: Shared["logged"];
	/** Written here, and not in the log yet. */
	pending: ReadonlySignal<Pending[]>;
	typing: ReadonlySignal<Typing["who"] | null>;
	/** Somebody else of the staff types an answer. */
	colleagueTyping: ReadonlySignal<Typing["who"] | null>;
	fault: ReadonlySignal<Fault | null>;
	mine: ReadonlySignal<boolean>;
	/** This person may only read it. */
	isReadOnly: ReadonlySignal<boolean>;
	/** Says a command about this conversation; true when it was done, else the fault stands where it was asked. */
	say(
		where: Fault["where"],
		asked: () => Promise<Reply<unknown>>,
	): Promise<boolean>;
	/** The agent has opened it by a click or a key of their own. */
	chosen(): void;
	/** The agent does something in it. */
	acted(): void;
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
	connection: ConsoleConnection;
	outbox: Outbox;
	me: () => string;
	/** Whether one may answer in a shop; without one, anywhere. */
	mayAnswer: (site?: string) => boolean;
	/** The row that the inbox has, so that the head shows at once. */
	row: StaffConversation | undefined;
}

export function createConversation(options: Options): Conversation {
	const { id, connection, outbox } = options;
	const known = createKnown(options);
	const { state, head, person, told, viewers, mine, isReadOnly, tell } = known;
	let isLeft = false;
	let begunAt: number | null = null;
	/** Nothing is joined or read on for a window that looks elsewhere: a final refusal ends the reading. */
	const ask: ConsoleConnection["ask"] = (command, data) =>
		isLeft ? Promise.resolve(LEFT) : connection.ask(command, data);
	const asking: ConsoleConnection = { ...connection, ask };
	const shared = createShared<ConsoleCommands>({
		id,
		connection: asking,
		joined(reply, isOther) {
			if (reply.ok || !isLeft) known.joined(reply, isOther);
		},
		endsTyping: ({ kind, author }) =>
			kind === "message" && author.kind === "visitor",
	});
	const { log, logged, typing } = shared;
	const colleague = createColleagueTyping(options, shared);
	const here: Hearing = {
		...colleague.hearing,
		marked({ by, seq }) {
			if (head.value) head.value = withMark(head.value, by, seq);
		},
	};
	const attention = createAttention({ id, connection: asking, head, mine });
	const { isReal } = attention;
	const reading = createReading({ here, connection, log, head, mine, isReal });
	const stops = [
		...hearConversations(
			connection,
			(which) => (which === id ? here : undefined),
			() => {},
		),
		colleague.stop,
		connection.on("conversation:changed", ({ conversation }) => {
			if (conversation.id === id) tell(conversation);
		}),
		connection.on("viewers:changed", ({ conversation, viewers: now }) => {
			if (conversation === id) viewers.value = now;
		}),
		connection.on("person:changed", ({ person: now }) => {
			if (now.conversation === id) person.value = now;
		}),
		reading.stop,
		attention.stop,
	];
	const isRead = signal(false);
	const rejoin = async () => {
		if (await shared.join()) isRead.value = true;
	};
	void rejoin();

	return {
		id,
		state,
		head,
		person,
		told,
		viewers,
		begunAt: () => begunAt ?? log.peek().last,
		log,
		isRead,
		logged,
		pending: computed(() =>
			outbox.pending.value.filter(
				({ conversation, clientId }) =>
					conversation === id && !logged.value.has(clientId),
			),
		),
		typing: typing.shown,
		colleagueTyping: colleague.shown,
		mine,
		isReadOnly,
		...createFault(),
		chosen: attention.chosen,
		acted: attention.acted,
		typed() {
			begunAt ??= log.peek().last;
			attention.acted();
			if (mine.value) typing.typed();
		},
		stoppedTyping() {
			begunAt = null;
			typing.stopped();
		},
		atEnd: reading.atEnd,
		rejoin,
		leave() {
			typing.stopped();
			isLeft = true;
			for (const stop of stops) stop();
			void connection.ask("conversation:leave", { conversation: id });
		},
	};
}

/** What is known of it beside its log. */
function createKnown({ row, me, mayAnswer }: Options) {
	const state = signal<Joining>({ kind: "joining" });
	const head = signal<StaffConversation | null>(row ?? null);
	const person = signal<Person | null>(null);
	const told = signal<ToldWait | null>(null);
	const viewers = signal<readonly Viewer[]>([]);
	const isReadOnly = computed(() => !mayAnswer(head.value?.site));

	function tell(row: StaffConversation) {
		head.value = laterRow(head.value ?? undefined, row);
	}

	return {
		state,
		head,
		person,
		told,
		viewers,
		tell,
		mine: computed(() => {
			const now = head.value;
			const isHeld = now?.state.kind === "open" && now.agent?.id === me();
			return isHeld && !isReadOnly.value;
		}),
		isReadOnly,
		joined(reply: Reply<StaffJoined>, isOther: boolean) {
			if (reply.ok) {
				if (isOther) head.value = null;
				tell(reply.data.conversation);
				person.value = reply.data.person;
				told.value = reply.data.told ?? null;
				viewers.value = reply.data.viewers ?? [];
				state.value = { kind: "joined" };
			} else if (!passes(reply.refusal)) {
				state.value = { kind: "refused", refusal: reply.refusal };
			}
		},
	};
}

function createFault(): Pick<Conversation, "fault" | "say"> {
	const fault = signal<Fault | null>(null);
	return {
		fault,
		async say(where, asked) {
			fault.value = null;
			const reply = await asked();
			if (!reply.ok) fault.value = { where, refusal: reply.refusal };
			return reply.ok;
		},
	};
}
