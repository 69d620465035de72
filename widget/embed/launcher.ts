import type { Settings } from "../../protocol/settings.ts";
import { drawIcon } from "./icon.ts";
import { atEnd, on } from "./life.ts";
import { style } from "./style.ts";
import { unreadLabel } from "./unread.ts";

/** What stands in the corner of the page. It shows; what happens is decided in panel.ts. */
export interface Launcher {
	/** Our one element in the page. */
	host: HTMLElement;
	button: HTMLButtonElement;
	/** The place for the frame. */
	place: HTMLElement;
	show(isOpen: boolean, isReady: boolean, unread: number): void;
}

export function createLauncher(settings: Settings): Launcher {
	const { accent, onAccent, position, words } = settings;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	// A name of its own: `div` is what a theme's selectors and scripts look for.
	const host = document.createElement("shopbell-launcher");
	const shadow = host.attachShadow({ mode: "open" });
	shadow.adoptedStyleSheets = [sheet];

	const corner = document.createElement("section");
	const button = document.createElement("button");
	const place = document.createElement("div");
	const said = document.createElement("span");
	button.setAttribute("aria-haspopup", "dialog");
	said.setAttribute("role", "status");
	const showIcon = drawIcon(button);
	corner.append(button, place, said);
	shadow.append(corner);

	// A phone's keyboard covers the page without resizing it, and the frame cannot know that. Under a pinch
	// zoom the panel keeps its size: the shopper wants to look closer.
	const view = window.visualViewport as VisualViewport;
	const fit = () => {
		const { height, offsetTop, scale } = view;
		const seen = height * scale;
		const top = scale > 1.01 ? 0 : offsetTop;
		corner.style.cssText = `--accent:${accent};--on:${onAccent};--seen:${seen}px;--top:${top}px;--lift:${window.innerHeight - seen - top}px`;
	};
	fit();
	on(view, "resize scroll", fit);

	// Beside the body, because themes swap the body.
	document.documentElement.append(host);
	atEnd(() => host.remove());

	// The style knows only "inline end"; the other side is the same in the other direction.
	const isRightToLeft = getComputedStyle(host).direction === "rtl";
	corner.dir = isRightToLeft === (position === "start") ? "ltr" : "rtl";

	return {
		host,
		button,
		place,
		show(isOpen, isReady, unread) {
			const news = isOpen ? "" : unreadLabel(settings, unread);
			const name = isOpen ? words.close : words.open;
			corner.className = isOpen ? (isReady ? "ready" : "wait") : "";
			place.inert = !isOpen;
			showIcon(isOpen);
			button.setAttribute("aria-expanded", `${isOpen}`);
			button.setAttribute("aria-label", name + (news && `, ${news}`));
			button.dataset.unread = news && `${unread > 99 ? "99+" : unread}`;
			said.textContent = news;
		},
	};
}
