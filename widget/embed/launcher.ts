import type { Settings } from "../../protocol/settings.ts";
import { atEnd } from "./disposer.ts";
import { dodge } from "./dodge.ts";
import { drawIcon, drawPicture } from "./icon.ts";
import { style } from "./style.ts";
import type { Tag } from "./tag.ts";

/** What stands in the corner of the page. It shows; what happens is decided elsewhere. */
export interface Launcher {
	/** Our one element in the page. */
	host: HTMLElement;
	shadow: ShadowRoot;
	/** The point that everything hangs on. */
	corner: HTMLElement;
	button: HTMLButtonElement;
	showIcon(isOpen: boolean): void;
	/** Shown or not, as the page wants it. */
	turn(isShown: boolean): void;
	/** Which corner, and how far from the edges: "24" or "24 96" pixels. */
	lay(position?: string, offset?: string): void;
	/** Looks again at what lies in the corner. */
	look(): void;
}

export function createLauncher(
	{
		accent,
		onAccent,
		launcher: picture,
		locale,
		offset,
		position,
		words,
	}: Settings,
	tag: Tag,
	isOpen: () => boolean,
): Launcher {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(style);
	// A name of its own: `div` is what a theme's selectors and scripts look for.
	const host = document.createElement("shopbell-launcher");
	const shadow = host.attachShadow({ mode: "open" });
	shadow.adoptedStyleSheets = [sheet];
	const corner = document.createElement("section");
	corner.lang = locale;
	const button = document.createElement("button");
	button.setAttribute("aria-label", words.open);
	button.setAttribute("aria-haspopup", "dialog");
	button.setAttribute("aria-expanded", "false");
	const showIcon = drawIcon(button);
	showIcon(false);
	if (picture) drawPicture(button, tag.relay + picture);
	corner.appendChild(button);
	shadow.appendChild(corner);
	corner.style.cssText = `--accent:${accent};--on:${onAccent}`;

	// React 18 takes a page over whose whole document it renders, throws all of it away where an element stands that
	// it does not know, and reads no further than this: so does a boundary end that the server has rendered.
	const end = document.createComment("/$");
	let isShown = true;
	let isInWay = false;
	const look = dodge(host, corner, button, (inWay) => {
		// A framework that renders all of it anew throws away what it does not know.
		if (!host.isConnected) {
			const { inline } = tag;
			stand(inline ? document.querySelector(inline) : document.documentElement);
		}
		// Never under somebody's finger: an open chat stays where it is.
		if (isOpen()) return true;
		isInWay = inWay;
		show();
		return false;
	});
	// Beside the body, because themes swap the body; and last, or what fails above would leave a dead button.
	stand(document.documentElement);
	atEnd(() => {
		end.remove();
		host.remove();
	});
	lay(tag.position || position, tag.offset || offset);

	return {
		host,
		shadow,
		corner,
		button,
		showIcon,
		lay,
		look,
		turn(next) {
			isShown = next;
			show();
		},
	};

	function stand(place: Element | null) {
		if (!place) return;
		place.appendChild(end);
		place.appendChild(host);
	}

	function show() {
		button.style.visibility = isShown && !isInWay ? "" : "hidden";
	}

	function lay(side?: string, offset?: string) {
		// The style knows only "inline end"; the other side is the same in the other direction.
		const isRightToLeft = getComputedStyle(host).direction === "rtl";
		if (side) {
			corner.dir = isRightToLeft === (side === "start") ? "ltr" : "rtl";
		}
		const [, x, y = x] = /^(\d+)(?: (\d+))?$/.exec(offset || "") || [];
		if (x) {
			corner.style.setProperty("--x", `${x}px`);
			corner.style.setProperty("--y", `${y}px`);
		}
	}
}
