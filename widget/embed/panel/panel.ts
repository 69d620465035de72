import type { PageAskRule } from "../../../protocol/ask.ts";
import type { Look, ToLoader } from "../../../protocol/embed.ts";
import type { Settings } from "../../../protocol/settings.ts";

import type { BootContext } from "../boot-context.ts";
import { createFrame } from "./frame.ts";
import { createIdentity } from "./identity.ts";
import type { Options } from "./options.ts";
import { createPanelView } from "./panel-view.ts";
import { createSpeaking } from "./speaking.ts";
import { createStaying } from "./staying.ts";
import { createStorageBridge } from "./storage-bridge.ts";
import { createTitle } from "./title.ts";
import { createVisitorContext } from "./visitor-context.ts";

/** The chat as the page sees it: open or closed, with the frame behind it. */
export interface Panel {
	/** Somebody comes near: the frame gets a head start. */
	near(): void;
	/** `byPerson`: somebody wants to type now, so the focus goes along. `text`: for an empty composer. */
	open(byPerson: boolean, text?: string): void;
	close(): void;
	toggle(byPerson: boolean): void;
	set(options: Options): void;
	identify(getToken: (() => unknown) | string | null): void;
	logout(): void;
	track(what: "page" | "cart" | "order", data: unknown): void;
	consent(given: boolean): void;
	/** `page-asks.ts` says that something may be asked; `may` says so at each later moment. */
	ask(moment: AskMoment, may: () => boolean): void;
}

type AskMoment = PageAskRule["moment"];

interface CloseWatcher {
	onclose: () => void;
	destroy(): void;
}

export function createPanel(bootContext: BootContext): Panel {
	const { settings, state, life, emit, launcher } = bootContext;
	const { host, button } = launcher;
	let isFocusWanted = false;
	/** Where the focus was in the page when somebody opened the chat: it goes back there. */
	let opener: Element | null = null;
	let draft: string | undefined;
	let lastSeen = "";
	let locale = settings.locale;
	let isLeaving = false;
	let look: Look = {};
	let watcher: CloseWatcher | null | undefined;
	/** What the frame has still to be told. */
	let asking: AskMoment | undefined;
	let mayAsk: (() => boolean) | undefined;

	const title = createTitle();
	const identity = createIdentity(bootContext);
	const visitorContext = createVisitorContext(bootContext, title, tellPage);
	const panelView = createPanelView(bootContext);
	const frame = createFrame(bootContext, panelView.place, heard);
	const speaking = createSpeaking(bootContext, say);
	const storageBridge = createStorageBridge(bootContext, frame, () => {
		staying.keep();
		tellAsk();
	});
	const staying = createStaying(
		bootContext,
		storageBridge.isAllowed,
		() => show(false),
		hide,
	);
	life.on(document, "keydown", (event: KeyboardEvent) => {
		// A page that uses the key for something of its own says so.
		if (event.key === "Escape" && !watcher && !event.defaultPrevented) close();
	});
	life.on(document, "visibilitychange", () => title.count(state.unread));
	life.atEnd(() => {
		watcher?.destroy();
		title.count(0);
	});
	say(settings);
	if (panelView.isInline) open(false);
	else update();

	return {
		near: () => frame.make(),
		open,
		close,
		toggle(byPerson) {
			if (state.open) close();
			else open(byPerson);
		},
		set,
		identify(getToken) {
			identity.is(getToken);
			prove();
		},
		logout() {
			identity.is(null);
			prove();
			// Also without a frame: it holds what it kept on earlier pages.
			frame.make();
			isLeaving = !frame.tell("logout", {});
		},
		track(what, data) {
			visitorContext.track(what, data);
			tellPage();
		},
		consent: storageBridge.consent,
		ask(moment, may) {
			asking = moment;
			mayAsk = may;
			tellAsk();
		},
	};

	function say(next: Settings) {
		panelView.say(next);
		frame.name(`${next.words.open} · ${next.name}`);
	}

	function open(byPerson: boolean, text?: string) {
		if (!panelView.isInline) staying.turn(true);
		show(byPerson, text);
	}

	function show(byPerson: boolean, text?: string) {
		const wasOpen = state.open;
		state.open = true;
		draft = text || draft;
		isFocusWanted = byPerson;
		opener = document.activeElement;
		frame.make(true);
		// Esc, and Back on phones, through the browser's own list of what is on top.
		const { CloseWatcher } = window as {
			CloseWatcher?: new () => CloseWatcher;
		};
		if (!panelView.isInline) watcher ??= CloseWatcher && new CloseWatcher();
		if (watcher) watcher.onclose = life.guard(close);
		update();
		prove();
		if (!wasOpen) emit("open");
	}

	function close() {
		panelView.news(0);
		if (state.open) staying.turn(false);
		else if (mayAsk) tellMoment("dismissed");
		hide();
	}

	/** Also without anybody having closed it: on a page where people pay. */
	function hide() {
		if (!state.open || panelView.isInline) return;
		// Only a focus that is with us goes back to the launcher: the shopper may be typing in the page by now.
		const isWithin = document.activeElement === host;
		state.open = isFocusWanted = false;
		watcher?.destroy();
		watcher = null;
		update();
		emit("close");
		if (!isWithin) return;
		// A shop's own button may be what opened it, and the launcher may be hidden.
		const back = opener === host || opener === document.body ? button : opener;
		(back as HTMLElement | null)?.focus();
	}

	function heard(message: ToLoader) {
		switch (message.type) {
			case "ready":
				return welcome();
			case "close":
				return close();
			case "open":
				return open(true);
			case "news":
				return panelView.news(message.height, message.ask ? mayAsk : undefined);
			case "word":
				return staying.word(message.at, message.paying);
			case "go":
				return go(message.url);
			case "unread":
				return unread(message.count > 0 ? message.count : 0);
			case "mark":
				return storageBridge.mark(message.until);
			case "kept_wanted":
				return storageBridge.begin();
			case "keep":
				return storageBridge.keep(message.key, message.value);
			case "forget":
				return storageBridge.clear();
			case "erased":
				return storageBridge.clear(true);
			case "language":
				return speaking.shopper(message.locale);
			case "message":
				return emit("message", { from: message.from });
			case "availability":
				state.availability = message.availability;
				return emit("availability", { availability: message.availability });
			case "rated":
				return emit("rated", { score: message.score });
			// No `unreachable` here: a newer frame may say what this loader does not know.
		}
	}

	function welcome() {
		const { seen, told } = visitorContext.now();
		lastSeen = seen;
		frame.tell("init", {
			...told,
			identity: identity.now(),
			locale,
			open: state.open,
			look,
			mayKeep: storageBridge.isAllowed(),
			keeps: true,
			inline: panelView.isInline,
			starters: bootContext.tag.starters,
			links: staying.may(),
		});
		storageBridge.heard();
		if (isLeaving) isLeaving = !frame.tell("logout", {});
		// While the frame was loading the shopper may have gone on to a field of the page.
		const { activeElement, body } = document;
		isFocusWanted &&=
			activeElement === host ||
			activeElement === body ||
			activeElement === opener;
		update();
		prove();
		staying.check();
		tellAsk();
	}

	/** Not before the page consents, where it is waited for. */
	function tellAsk() {
		if (!asking || !storageBridge.isAllowed() || !mayAsk?.()) return;
		frame.make();
		if (tellMoment(asking)) asking = undefined;
	}

	function tellMoment(moment: AskMoment | "dismissed") {
		return frame.tell("ask", { moment, path: location.pathname });
	}

	/** Only addresses of pages: a frame that is asked to can say anything. */
	function go(url: string) {
		if (!/^https?:/.test(url)) return;
		if (staying.may()) location.href = url;
		else window.open(url, "_blank", "noopener");
	}

	/** Everybody hears whether it is open: frame, launcher and page. */
	function update() {
		const ready = frame.tell("open", {
			open: state.open,
			focus: isFocusWanted,
		});
		showUnread(!!ready);
		if (!ready) return;
		if (isFocusWanted) ready.focus();
		isFocusWanted = false;
		if (draft) frame.tell("draft", { text: draft });
		draft = "";
	}

	function unread(count: number) {
		const isOther = count !== state.unread;
		state.unread = count;
		showUnread(true);
		if (isOther) emit("unread", { count });
	}

	function showUnread(isReady: boolean) {
		panelView.show(isReady);
		title.count(state.unread);
	}

	function tellPage() {
		title.count(state.unread);
		const { seen, told } = visitorContext.now();
		if (seen === lastSeen) return;
		lastSeen = seen;
		frame.tell("page", { ...told, links: staying.may() });
	}

	function prove() {
		if (frame.tell("identity", { identity: identity.now() })) {
			identity.renew(prove);
		}
	}

	function set({ look: given, position, offset }: Options) {
		const { locale: wanted, theme, accent, onAccent } = given;
		launcher.lay(position, offset);
		look = { ...look, ...given };
		if (theme) panelView.theme(theme);
		if (accent && onAccent) panelView.accent(accent, onAccent);
		if (wanted) {
			locale = wanted;
			speaking.page(wanted);
		}
		frame.tell("look", { look });
	}
}
