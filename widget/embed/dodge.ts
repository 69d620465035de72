import { after, atEnd, on } from "./disposer.ts";

const CALM_MS = 250;
const GAP_PX = 12;
/** How much of the window's height something may cover before it is a dialog that we leave alone. */
const TALL = 0.5;

type Root = Document | ShadowRoot;

/**
 * Looks at what the page has put into our corner and rises above it: a cookie banner, a buy bar that sticks,
 * somebody else's bubble. A dialog or drawer hides us while it is there. Only fixed and sticky things count;
 * what scrolls lies below us. `hidden` returns whether nothing may move now.
 *
 * It moves by `translate`, which no browser counts as a shift of the page's layout.
 */
export function dodge(
	host: HTMLElement,
	corner: HTMLElement,
	button: HTMLElement,
	hidden: (inWay: boolean) => boolean,
): () => void {
	let isWaiting = false;
	let pause = CALM_MS;
	const soon = () => {
		if (isWaiting) return;
		isWaiting = true;
		after(pause, () => {
			isWaiting = false;
			const began = Date.now();
			look();
			// A page that never rests, and is slow to look at, is looked at less often: at most 2 % of its time.
			pause = CALM_MS + 50 * (Date.now() - began);
		});
	};
	on(window, "resize", soon);
	// A banner that slides in is looked at once more when it has arrived.
	on(document, "scroll transitionend animationend", soon, true);
	const observer = new MutationObserver(soon);
	observer.observe(document, {
		childList: true,
		subtree: true,
		attributes: true,
		attributeFilter: ["class", "style", "open", "hidden", "aria-hidden"],
	});
	atEnd(() => observer.disconnect());
	soon();
	return soon;

	function look() {
		const { innerHeight, innerWidth } = window;
		const { left, width } = button.getBoundingClientRect();
		const { bottom } = corner.getBoundingClientRect();
		// A dialog in the middle leaves the corner free, but not us.
		let inWay = topAt(innerWidth / 2, innerHeight / 2, true) < 0;
		let lift = 0;
		for (let n = 0; n < 40 && !inWay; n++) {
			let top = innerHeight;
			for (const part of [0, 0.5, 1]) {
				for (const side of [0, 0.5, 1]) {
					const x = left + 1 + side * (width - 2);
					const y = bottom - lift - 1 - part * (width - 2);
					top = Math.min(top, topAt(x, y));
				}
			}
			if (top === innerHeight) break;
			lift = Math.max(lift + 8, bottom - top + GAP_PX);
			inWay = lift > innerHeight * TALL;
		}
		if (!hidden(inWay) && !inWay) {
			corner.style.setProperty("--dodge", `${lift}px`);
		}
	}

	/** The upper edge of what lies there: below 0 for a dialog, the window's height for nothing. */
	function topAt(x: number, y: number, dialogsOnly?: boolean): number {
		const { innerHeight } = window;
		let each = hit(x, y);
		for (let next: Element | null; each; each = next) {
			const { localName, parentElement, parentNode } = each;
			next = parentElement || (parentNode as ShadowRoot).host || null;
			if (localName === "dialog" || each.getAttribute("aria-modal") === "true")
				return -1;
			if (dialogsOnly) continue;
			const { position, zIndex } = getComputedStyle(each);
			const { top, bottom, height } = each.getBoundingClientRect();
			const isTall = height > innerHeight * TALL;
			// A shell that holds the whole page, or a picture behind it, is the page.
			if (position === "fixed")
				return isTall && !(+zIndex > 0) ? innerHeight : top;
			if (position === "sticky")
				return top > innerHeight * TALL ? top : innerHeight;
			// What floats out of a closed shadow root does not lie where its host lies.
			if (localName.indexOf("-") > 0 && !each.shadowRoot && bottom < y)
				return y - 1;
		}
		return innerHeight;
	}

	/** What a finger would touch there if we were not, or nothing of this root. */
	function hit(x: number, y: number, root: Root = document): Element | null {
		for (const element of root.elementsFromPoint(x, y)) {
			// WebKit names what lies within our root where a pseudo-element of it is hit.
			if (element === host || corner.contains(element)) continue;
			// Asked of a shadow root, engines also name what lies around it.
			if (root !== document && element.getRootNode() !== root) return null;
			const { shadowRoot } = element;
			return (shadowRoot && hit(x, y, shadowRoot)) || element;
		}
		return null;
	}
}
