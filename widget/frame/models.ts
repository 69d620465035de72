import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { connect } from "../../client/connection.ts";
import { openKept } from "../../client/local-store.ts";
import type { Look, ToFrame } from "../../protocol/embed.ts";
import type { Entry } from "../../protocol/entry.ts";
import type { VisitorCommands, VisitorFacts } from "../../protocol/events.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { VisitorWelcome } from "../../protocol/visitor.ts";
import { readColour } from "../../ui/colour.ts";
import { type Chat, createChat } from "./chat/chat.ts";
import { createUnread } from "./chat/unread.ts";
import { createDraft, type Draft } from "./composer/draft.ts";
import { createClock } from "./connection/clock.ts";
import {
	createSteadiness,
	type Steadiness,
} from "./connection/connection-banner.ts";
import type { Forgetting } from "./forgetting/forgetting.ts";
import { createLeaving } from "./forgetting/logout.ts";
import { createOwed } from "./forgetting/pending-erasures.ts";
import { createLater, type Later } from "./lazy-parts.ts";
import { createSpeech, type Speech } from "./locale/locale.ts";
import { createAnnounced } from "./log/announced.ts";
import { createLogPart, type LogPart } from "./log/log-part.ts";
import { hideOnBack } from "./panel/hide-on-back.ts";
import { createPanel, type Panel } from "./panel/panel.ts";
import { createMailLink, type MailLink } from "./reply-address/mail-link.ts";
import { createLoader } from "./shop-page/loader.ts";
import { readPage, type Seen, textOrNull } from "./shop-page/page.ts";
import { tellLoader } from "./shop-page/tell-loader.ts";
import type { Site } from "./site.ts";
import { createSound, type Sound } from "./sound/sound.ts";
import type { Keeping } from "./storage/consent-store.ts";

/** Everything that the frame knows. Components read it and call its actions. */
export interface Models {
	chat: Chat;
	panel: Panel;
	draft: Draft;
	sound: Sound;
	/** What shows a conversation; null: it is not loaded yet. */
	logPart: ReadonlySignal<LogPart | null>;
	/** What else an empty chat never shows; null: it is not loaded yet. */
	later: ReadonlySignal<Later | null>;
	mailLink: MailLink;
	forgetting(): Promise<Forgetting>;
	speech: Speech;
	steady: ReadonlySignal<Steadiness>;
	unread: ReadonlySignal<number>;
	/** What wants the shopper back while the panel is out of sight: answers, and a question. */
	badge: ReadonlySignal<number>;
	now: ReadonlySignal<number>;
	/** What has just come live: read aloud once. */
	announced: ReadonlySignal<readonly Entry[]>;
	/** The browser keeps nothing for us. */
	endsWithPage: ReadonlySignal<boolean>;
	/** Whether it stands over a page that can be had back. */
	canHide: ReadonlySignal<boolean>;
	/** The shopper hides the chat. */
	hide(): void;
	start(): void;
}

interface Parts {
	site: Site;
	kept: Keeping;
	connect: typeof connect<VisitorCommands, VisitorFacts, VisitorWelcome>;
	page: Window;
}

/** Wires the models to each other and to the loader. */
export function createModels({ site, kept, connect, page }: Parts): Models {
	const name = `shopbell:${site.site}`;
	const panel = createPanel(page.document);
	const { announced, announce } = createAnnounced();
	const seen = signal<Seen>({ page: null, cart: null, order: null });
	const speech = createSpeech(kept, page.navigator.languages);
	const greeted = signal(false);
	let started: Promise<void> | undefined;
	let consented = Promise.resolve();
	const sound = createSound(kept, name);
	const draft = createDraft(kept);
	const chat = createChat({
		site,
		kept,
		name,
		connect,
		url: page.location.origin,
		reads: speech.reads,
		page: () => readPage(seen.peek().page),
		left: () => draft.type(""),
		arrived(entry) {
			announce(entry);
			if (entry.kind !== "message" || entry.author.kind !== "agent") return;
			loader.say({ type: "message", from: "agent" });
			if (!panel.seen.peek()) void sound.ring();
		},
	});
	const { relay } = chat;
	effect(() => {
		speech.owns((chat.welcome.value?.site ?? site).texts);
	});
	const here = signal(false);
	effect(() => {
		here.value = relay.state.value.kind === "here";
	});
	const unread = createUnread(chat.current, panel.watched, relay);
	const loader = createLoader(site.origins, hear, page);
	const canHide = signal(page.parent !== page);
	const hide = () => loader.say({ type: "close" });
	const isOnTop = computed(() => panel.open.value && canHide.value);
	hideOnBack(isOnTop, page, hide);

	function hear(message: ToFrame) {
		switch (message.type) {
			case "init":
				if (!greeted.value)
					void kept.choose(
						message.mayKeep !== false,
						message.keeps === true ? loader.say : null,
						(token) => void leaving.owe(token),
					);
				void speech.begin(message.look?.locale ?? textOrNull(message.locale));
				chat.prove(textOrNull(message.identity));
				seen.value = message;
				if (message.look) wear(message.look);
				if (message.inline === true) canHide.value = false;
				if (!greeted.value) begin();
				greeted.value = true;
				show(message.open, false);
				return;
			case "open":
				return show(message.open, message.focus);
			case "page":
				seen.value = message;
				return;
			case "identity":
				return chat.prove(textOrNull(message.identity));
			case "draft":
				return draft.suggest(message.text);
			case "look":
				return wear(message.look);
			case "logout":
				return void leaving.leave();
			case "kept":
				return kept.heard(message.facts);
			case "consent":
				return consent(message.given);
			default:
				unreachable(message);
		}
	}

	/** What the page has chosen instead of the owner's look. */
	function wear({ locale, theme, accent, onAccent }: Look) {
		const { dataset, style } = page.document.documentElement;
		if (locale) void speech.begin(locale);
		if (theme) dataset.theme = theme;
		const [paint, ink] = [readColour(accent), readColour(onAccent)];
		if (!paint || !ink) return;
		style.setProperty("--accent", paint);
		style.setProperty("--on-accent", ink);
	}

	/** One word after the other: a yes must not keep what a no is still removing. */
	function consent(given: boolean) {
		const next = async () => {
			if (!given) await leaving.vanish();
			await kept.consent(given);
		};
		consented = consented.then(next, next);
	}

	function begin() {
		started = chat.start();
		void draft.load();
		void sound.load();
	}

	function show(open: boolean, focus: boolean) {
		panel.open.value = open === true;
		if (open === true) {
			void speech.again();
			void chat.open();
		}
		if (open === true && focus === true) panel.focusAsked.value += 1;
	}

	const leaving = createLeaving({
		chat,
		draft,
		kept,
		owed: createOwed(openKept(`${name}:forget`)),
		where: { connect, url: page.location.origin, site: site.site },
		here,
		started: () => started,
		say: loader.say,
	});
	const mailLink = createMailLink(page, chat.openLink);
	const later = createLater({
		chat,
		draft,
		kept,
		panel,
		speech,
		mailLink,
		here,
		seen,
		say: loader.say,
	});
	/** Like an answer: it wants the shopper back. */
	const isAsked = computed(
		() => chat.current.value?.face.value.place?.stillThere === true,
	);
	effect(() => {
		if (isAsked.value && !panel.seen.peek()) void sound.ring();
	});
	const badge = computed(() =>
		panel.seen.value ? 0 : unread.value + Number(isAsked.value),
	);
	tellLoader({ chat, kept, speech, badge, greeted, say: loader.say });

	return {
		chat,
		panel,
		draft,
		sound,
		logPart: createLogPart(chat, draft),
		later,
		mailLink,
		forgetting: leaving.forgetting,
		badge,
		speech,
		unread,
		announced,
		endsWithPage: computed(() => !kept.lasting.value),
		steady: createSteadiness(relay.state),
		now: createClock(relay.now, panel.seen),
		canHide,
		hide,
		start() {
			loader.start();
			// As a page of its own, for a preview, nobody says init.
			if (page.parent === page) {
				hear({
					shopbell: 1,
					type: "init",
					page: null,
					cart: null,
					identity: null,
					locale: null,
					open: true,
				});
			}
		},
	};
}
