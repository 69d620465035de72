import type { Settings } from "../../../protocol/settings.ts";
import type { BootContext } from "../boot-context.ts";
import { drawCross } from "../icon.ts";
import { createNews } from "./news.ts";
import { createScrollLock } from "./scroll-lock.ts";
import { inlineStyle, style } from "./style.ts";
import { unreadLabel } from "./unread.ts";

/** A screen reader is told once, of the count or of the line that comes a moment later. */
const READ_MS = 500;

/** What the page sees of the chat: the launcher in its states, and the place for the frame. */
export interface PanelView {
	place: HTMLElement;
	/** The chat stands in an element of the page: it is always open, and has no launcher. */
	isInline: boolean;
	show(isReady: boolean): void;
	/** The frame has a line of this height to show beside the launcher while the chat is closed; 0: none. */
	news(height: number, may?: () => boolean): void;
	/** In another language. */
	say(settings: Settings): void;
	theme(theme: string): void;
	accent(accent: string, onAccent: string): void;
}

export function createPanelView(bootContext: BootContext): PanelView {
	const { launcher, state, life, tag } = bootContext;
	const { host, shadow, corner, button } = launcher;
	let { settings } = bootContext;
	let isReady = false;

	const place = document.createElement("div");
	const said = document.createElement("span");
	said.setAttribute("role", "status");
	const news = createNews(bootContext, place);
	const away = createAway(bootContext);
	corner.appendChild(place);
	corner.appendChild(said);
	if (settings.theme) corner.dataset.theme = settings.theme;

	const target = tag.inline ? find(tag.inline) : null;
	if (tag.inline && !target)
		bootContext.say(`data-inline: there is no ${tag.inline} on this page.`);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(target ? style + inlineStyle : style);
	shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
	if (target) moveInto(target, host);

	const lockScroll = createScrollLock();
	life.atEnd(() => lockScroll(false));

	// A phone's keyboard covers the page without resizing it, and the frame cannot know that. Under a pinch
	// zoom the panel keeps its size: the shopper wants to look closer.
	const view = visualViewport as VisualViewport;
	const fit = () => {
		const { height, offsetTop, scale } = view;
		const seen = height * scale;
		const top = scale > 1.01 ? 0 : offsetTop;
		corner.style.setProperty("--seen", `${seen}px`);
		corner.style.setProperty("--top", `${top}px`);
		corner.style.setProperty("--lift", `${innerHeight - seen - top}px`);
	};
	fit();
	life.on(view, "resize scroll", fit);

	// The label lies over the page: Escape takes it away for as long as the pointer or the focus stays.
	life.on(
		document,
		"keydown",
		({ key }: KeyboardEvent) => {
			if (key === "Escape" && !state.open) corner.dataset.hush = "";
		},
		true,
	);
	life.on(corner, "pointerleave focusout", () => {
		delete corner.dataset.hush;
	});

	return {
		place,
		isInline: !!target,
		news: news.is,
		show(ready) {
			isReady = ready;
			show();
		},
		say(next) {
			settings = next;
			corner.lang = settings.locale;
			away?.setAttribute("aria-label", settings.words.dismiss || "");
			show();
		},
		theme(theme) {
			corner.dataset.theme = theme;
		},
		accent(accent, onAccent) {
			corner.style.setProperty("--accent", accent);
			corner.style.setProperty("--on", onAccent);
		},
	};

	function show() {
		const { open, unread } = state;
		const count = open ? "" : unreadLabel(settings, unread);
		const name = open ? settings.words.close : settings.words.open;
		news.lay(isReady);
		lockScroll(open && !target);
		launcher.showIcon(open);
		button.setAttribute("aria-expanded", `${open}`);
		button.setAttribute("aria-label", name + (count && `, ${count}`));
		button.dataset.unread = count && `${unread > 99 ? "99+" : unread}`;
		// A teaser that comes with the count is read instead of it.
		life.after(READ_MS, () => {
			said.textContent = corner.className ? "" : count;
		});
		if (!open) launcher.look();
	}
}

/** A small cross beside the launcher: hides it until the next page. */
function createAway({
	launcher,
	settings,
	state,
	life,
}: BootContext): HTMLElement | null {
	if (!settings.words.dismiss) return null;
	const cross = document.createElement("button");
	cross.className = "away";
	cross.dataset.unread = "";
	drawCross(cross);
	launcher.corner.appendChild(cross);
	life.on(cross, "click", () => {
		state.launcher = false;
		launcher.turn(false);
		cross.remove();
	});
	return cross;
}

/** A shop writes the selector, and one that is none is like one that finds nothing. */
function find(selector: string): Element | null {
	try {
		return document.querySelector(selector);
	} catch {
		return null;
	}
}

/** With the comment before it, which an earlier script does not have. */
function moveInto(target: Element, host: Element) {
	const end = host.previousSibling as Comment;
	if (end.data) target.appendChild(end);
	target.appendChild(host);
}
