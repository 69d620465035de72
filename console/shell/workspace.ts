import {
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { Kept } from "../../client/local-store.ts";
import type { Outbox } from "../../client/outbox.ts";
import { againAfterMs, pause } from "../../client/pause.ts";
import { createRing } from "../../client/ring.ts";
import type {
	AgentWelcome,
	AvailabilitySet,
	Me,
	SiteFace,
} from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { createAgentOutbox } from "../conversation/agent-outbox.ts";
import {
	type Conversation,
	createConversation,
	type Relay,
} from "../conversation/conversation.ts";
import { createDrafts, type Drafts } from "../conversation/drafts.ts";
import { settleOpened } from "../conversation/settle-opened.ts";
import { createInbox, type Inbox } from "../inbox/inbox.ts";
import { createLists, type Lists } from "../inbox/lists.ts";
import {
	createLosses,
	type Losses,
} from "../lost-conversations/lost-conversations.ts";
import { createOffers, type Offers } from "../offers/offers.ts";
import { pushBrowser } from "../push-notifications/push-browser.ts";
import {
	type Calling,
	createCalling,
} from "../push-notifications/push-notifications.ts";
import { createRatings, type Ratings } from "../ratings/ratings.ts";
import { createSound, type Sound } from "../sound/sound.ts";
import { mayPlay, playTone } from "../sound/tone.ts";
import { createTeam, type Team } from "../team/team.ts";
import { type Clock, createClock } from "./clock.ts";
import { createLost } from "./lost.ts";
import { go, type Route, route } from "./route.ts";
import { createNotices, type Notices } from "./toasts.ts";
import { refused } from "./words.ts";

/** What a signed-in agent has in front of them. */
export interface Desk {
	relay: Relay;
	kept: Kept;
	me: ReadonlySignal<Me>;
	sites: ReadonlySignal<SiteFace[]>;
	inbox: Inbox;
	lists: Lists;
	/** The conversation that the address names. */
	opened: ReadonlySignal<Conversation | null>;
	/** On a narrow screen: the person instead of the conversation. */
	personShown: Signal<boolean>;
	/** The team instead of the person, or, on a narrow screen, instead of everything. */
	teamShown: Signal<boolean>;
	offers: Offers;
	team: Team;
	losses: Losses;
	outbox: Outbox;
	drafts: Drafts;
	ratings: Ratings;
	sound: Sound;
	calling: Calling;
	notices: Notices;
	clock: Clock;
	/** Whether to say that the connection is gone. */
	lost: ReadonlySignal<boolean>;
	setAvailability(to: AvailabilitySet): Promise<void>;
	/** What comes of it rings no bell, and the lists show it at once. */
	acting<T>(conversation: string, act: () => Promise<T>): Promise<T>;
	/** After every welcome but the first. */
	arriveAgain(welcome: AgentWelcome): void;
	/** The window slept: what it missed is read, and the connection shows whether it is whole. */
	lookAgain(): void;
	leave(): void;
}

interface Options {
	relay: Relay;
	welcome: AgentWelcome;
	kept: Kept;
	ended(refusal: Refusal): void;
}

export function createDesk({ relay, welcome, kept, ended }: Options): Desk {
	const me = signal(welcome.me);
	const myId = () => me.value.id;
	const sites = signal(welcome.sites);
	const clock = createClock(relay.now);
	const notices = createNotices();
	const name = `console ${welcome.me.id}`;
	const sound = createSound({
		kept,
		ring: createRing(name, playTone, mayPlay),
	});
	const own = new Set<string>();
	const inbox = createInbox(myId, ({ conversation }) => {
		if (!own.has(conversation)) sound.ring();
	});
	const lists = createLists(inbox, () => {
		const now = route.peek();
		return now.kind === "conversation" ? now.id : null;
	});
	const say = (text: string) => notices.say({ text, action: null });
	const offers = createOffers({ relay, me: myId, inbox, say });
	const losses = createLosses({ relay, kept, me: myId, rows: inbox.known });
	const team = createTeam(relay);
	const calling = createCalling({
		relay,
		browser: pushBrowser(),
		pressed: () => go({ kind: "inbox" }),
	});
	const ratings = createRatings((asked) => relay.ask("ratings:read", asked));
	const drafts = createDrafts(kept);
	const outbox = createAgentOutbox(kept, name, relay);
	const opened = signal<Conversation | null>(null);
	const personShown = signal(false);
	const teamShown = signal(false);
	const lost = createLost(relay.state);
	let gone = false;

	async function readInbox() {
		inbox.reading();
		const reply = await relay.ask("inbox:read", {});
		if (reply.ok) return inbox.replace(reply.data.conversations);
		const ms = againAfterMs(reply.refusal, relay.state.peek());
		if (ms === null) return;
		await pause(ms);
		if (!gone) void readInbox();
	}

	function arrive() {
		readLists();
		void outbox.drain();
		void team.read(sites.peek().map(({ id }) => id));
	}

	function readLists() {
		void readInbox();
		if (ratings.state.peek().kind !== "unread") void ratings.read();
	}

	function lookAgain() {
		arrive();
		opened.value?.rejoin();
	}

	function show(to: Route) {
		if (gone) return;
		const id = to.kind === "conversation" ? to.id : null;
		const before = opened.peek();
		if ((before?.id ?? null) === id) return;
		before?.leave();
		personShown.value = false;
		teamShown.value = false;
		opened.value = id
			? createConversation({
					id,
					relay,
					outbox,
					me: myId,
					row: inbox.row(id),
				})
			: null;
		if (id) void drafts.load(id);
	}

	const stops = [
		relay.on("conversation:changed", ({ conversation }) =>
			inbox.apply(conversation),
		),
		relay.on("read:changed", inbox.mark),
		relay.on("inbox:behind", readLists),
		relay.on("rating:given", ({ rating }) => ratings.apply(rating)),
		relay.on("me:changed", ({ me: now }) => {
			me.value = now;
		}),
		relay.on("team:changed", ({ team: now }) => team.apply(now)),
		relay.on("signed:out", () => ended({ code: "signed_out" })),
		effect(() => {
			const { value } = route;
			// What opening reads must not make this effect run again.
			queueMicrotask(() => show(value));
		}),
		effect(() => {
			for (const { id, forgotten } of inbox.known.value?.values() ?? [])
				if (forgotten) drafts.drop(id);
		}),
		settleOpened(outbox, opened),
		offers.stop,
		losses.stop,
		calling.stop,
		lost.stop,
		clock.stop,
	];
	void sound.load();
	void losses.load();
	arrive();

	return {
		relay,
		kept,
		me,
		sites,
		inbox,
		lists,
		opened,
		personShown,
		teamShown,
		offers,
		team,
		losses,
		outbox,
		drafts,
		ratings,
		sound,
		calling,
		notices,
		clock,
		lost: lost.shown,
		async setAvailability(to) {
			const reply = await relay.ask("availability:set", to);
			if (reply.ok) me.value = reply.data;
			else say(refused(reply.refusal));
		},
		async acting(conversation, act) {
			own.add(conversation);
			try {
				return await act();
			} finally {
				own.delete(conversation);
				lists.settle();
			}
		},
		arriveAgain(again) {
			me.value = again.me;
			sites.value = again.sites;
			lookAgain();
		},
		lookAgain,
		leave() {
			gone = true;
			for (const stop of stops) stop();
			opened.peek()?.leave();
			notices.clear();
		},
	};
}
