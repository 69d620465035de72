import type { Signal } from "@preact/signals";
import type { Ask } from "../../protocol/ask.ts";
import type { Look, ToFrame } from "../../protocol/embed.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import type { Chat } from "./chat/chat.ts";
import type { Draft } from "./composer/draft.ts";
import type { Leaving } from "./forgetting/logout.ts";
import type { Locale } from "./locale/locale.ts";
import type { Panel } from "./panel/panel.ts";
import type { Said } from "./shop-page/loader.ts";
import { type Seen, textOrNull } from "./shop-page/page.ts";
import { readStarters } from "./starters/starters.ts";
import type { ConsentStore } from "./storage/consent-store.ts";
import type { InvitationNeeds } from "./survey/invitation.ts";
import type { unpackInvitation } from "./survey/load-invitation.tsx";
import { PREVIEW } from "./survey/preview.ts";

interface Needs extends InvitationNeeds {
	chat: Chat;
	draft: Draft;
	store: ConsentStore;
	leaving: Leaving;
	panel: Panel;
	locale: Locale;
	/** What the page has chosen of the look. */
	chosen: Signal<Look>;
	seen: Signal<Seen>;
	invited: Signal<Ask | null>;
	starters: Signal<readonly string[]>;
	greeted: Signal<boolean>;
	canHide: Signal<boolean>;
	/** With the first greeting. */
	begin(): void;
	say(message: Said): void;
}

/** Does what the loader says. */
export function createHearing(needs: Needs): (message: ToFrame) => void {
	const {
		begin,
		canHide,
		chat,
		draft,
		greeted,
		store,
		invited,
		leaving,
		panel,
		say,
		chosen: worn,
		seen,
		starters,
		locale,
	} = needs;
	let consented = Promise.resolve();
	const invite = createInviting(needs);

	return (message) => {
		switch (message.type) {
			case "init":
				return greet(message);
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
				return look(message.look);
			case "survey":
				invited.value = { ...message.ask, id: PREVIEW };
				panel.below.value = "survey";
				return;
			case "logout":
				return void leaving.leave();
			case "kept":
				return store.heard(message.facts);
			case "consent":
				return consent(message.given);
			case "ask":
				return invite(message);
			default:
				unreachable(message);
		}
	};

	function greet(init: Extract<ToFrame, { type: "init" }>) {
		const isFirst = !greeted.value;
		if (isFirst)
			void store.choose(
				init.mayKeep !== false,
				init.keeps === true ? say : null,
				(token) => void leaving.owe(token),
			);
		void locale.begin(init.look?.locale ?? textOrNull(init.locale));
		chat.prove(textOrNull(init.identity));
		seen.value = init;
		starters.value = readStarters(init.starters);
		if (init.look) look(init.look);
		if (init.inline === true) canHide.value = false;
		if (isFirst) begin();
		greeted.value = true;
		show(init.open, false);
	}

	function look(chosen: Look) {
		if (chosen.locale) void locale.begin(chosen.locale);
		worn.value = chosen;
	}

	/** One word after the other: a yes must not keep what a no is still removing. */
	function consent(given: boolean) {
		const next = async () => {
			if (!given) await leaving.vanish();
			await store.consent(given);
		};
		consented = consented.then(next, next);
	}

	function show(open: boolean, focus: boolean) {
		panel.open.value = open === true;
		if (open === true) {
			void locale.again();
			void chat.open();
		}
		if (open === true && focus === true) panel.focusAsked.value += 1;
	}
}

/** Few pages ask something. */
function createInviting(needs: Needs) {
	let loading: Promise<ReturnType<typeof unpackInvitation>> | undefined;
	return (message: Extract<ToFrame, { type: "ask" }>) => {
		loading ??= import("./survey/load-invitation.tsx").then(
			({ unpackInvitation }) => unpackInvitation(needs),
		);
		loading.then(
			(hear) => hear(message),
			() => {
				loading = undefined;
			},
		);
	};
}
