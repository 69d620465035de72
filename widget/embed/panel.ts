import type { ToLoader } from "../../protocol/embed.ts";
import type { Settings } from "../../protocol/settings.ts";
import { createFrame } from "./frame.ts";
import { identityNow, renewIdentity } from "./identity.ts";
import { createLauncher } from "./launcher.ts";
import { atEnd, guard, on, whenCalm } from "./life.ts";
import { lookingNow, watchLooking } from "./looking.ts";
import { keepMark } from "./mark.ts";
import type { Tag } from "./tag.ts";
import { countInTitle } from "./title.ts";

/** The chat as the page sees it: open or closed, with a launcher that is always there. */
export interface Panel {
	/** `byPerson`: somebody wants to type now, so the focus goes along. `text`: for an empty composer. */
	open(byPerson: boolean, text?: string): void;
	close(): void;
	toggle(byPerson: boolean): void;
	/** Address, title or cart may have changed. */
	look(): void;
	/** Who the shop says this is may have changed. */
	prove(): void;
}

interface CloseWatcher {
	onclose: () => void;
	destroy(): void;
}

export function createPanel(tag: Tag, settings: Settings): Panel {
	let isOpen = false;
	let isFocusWanted = false;
	let unread = 0;
	let draft: string | undefined;
	let lastLook = "";
	let watcher: CloseWatcher | null | undefined;

	const { host, button, place, show } = createLauncher(settings);
	const frame = createFrame(
		tag,
		`${settings.words.open} · ${settings.name}`,
		place,
		heard,
	);
	update();
	// On touch the pointer enters with the first contact, before the click: the frame gets a head start.
	on(button, "pointerenter focus", () => frame.make());
	on(button, "click", () => toggle(true));
	on(document, "keydown", (event: KeyboardEvent) => {
		// A page that uses the key for something of its own says so.
		if (event.key === "Escape" && !watcher && !event.defaultPrevented) close();
	});
	if (keepMark(tag.site)) whenCalm(() => frame.make());
	atEnd(() => {
		watcher?.destroy();
		countInTitle(0);
	});
	watchLooking(look);

	return { open, close, toggle, look, prove };

	function open(byPerson: boolean, text?: string) {
		isOpen = true;
		draft = text || draft;
		isFocusWanted = byPerson;
		frame.make(true);
		// Esc, and Back on phones, through the browser's own list of what is on top.
		const { CloseWatcher } = window as {
			CloseWatcher?: new () => CloseWatcher;
		};
		watcher ??= CloseWatcher && new CloseWatcher();
		if (watcher) watcher.onclose = guard(close);
		update();
		prove();
	}

	function close() {
		if (!isOpen) return;
		// Only a focus that is with us goes back to the launcher: the shopper may be typing in the page by now.
		const isWithin = document.activeElement === host;
		isOpen = isFocusWanted = false;
		watcher?.destroy();
		watcher = null;
		update();
		if (isWithin) button.focus();
	}

	function toggle(byPerson: boolean) {
		if (isOpen) close();
		else open(byPerson);
	}

	function heard(message: ToLoader) {
		switch (message.type) {
			case "ready":
				return welcome();
			case "close":
				return close();
			case "unread":
				unread = message.count > 0 ? message.count : 0;
				return showUnread(true);
			case "mark":
				keepMark(tag.site, message.until);
			// No `unreachable` here: a newer frame may say what this loader does not know.
		}
	}

	function welcome() {
		frame.tell("init", {
			...lookingNow(),
			identity: identityNow(),
			locale: settings.locale,
			open: isOpen,
		});
		// While the frame was loading the shopper may have gone on to a field of the page.
		const { activeElement, body } = document;
		isFocusWanted &&= [host, body].includes(activeElement as HTMLElement);
		update();
		prove();
	}

	/** Everybody hears whether it is open: frame, launcher and page. */
	function update() {
		const ready = frame.tell("open", { open: isOpen, focus: isFocusWanted });
		showUnread(!!ready);
		if (!ready) return;
		if (isFocusWanted) ready.focus();
		isFocusWanted = false;
		if (draft) frame.tell("draft", { text: draft });
		draft = "";
	}

	function showUnread(isReady: boolean) {
		show(isOpen, isReady, unread);
		countInTitle(unread);
	}

	function look() {
		countInTitle(unread);
		const now = lookingNow();
		const before = lastLook;
		lastLook = JSON.stringify(now);
		if (lastLook !== before) frame.tell("page", now);
	}

	function prove() {
		if (frame.tell("identity", { identity: identityNow() })) {
			renewIdentity(prove);
		}
	}
}
