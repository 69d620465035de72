import type {
	Cart,
	Device,
	SeenPage,
	VisitorContext,
} from "../../protocol/visitor.ts";
import { PAGES_SEEN } from "../../protocol/visitor.ts";

/** What is kept of what a visitor looks at, and by which browser. */
export interface KeptContext extends VisitorContext {
	/** The newest first, the page that is looked at included. Absent in what was kept before. */
	pages?: SeenPage[];
	device?: Device;
}

/**
 * Code units of the addresses and titles of pages that are kept, all together: the row is read with every coming, and
 * an address alone may have 2,048.
 */
const PAGES_CHARS = 4_000;
/** The same of the addresses of what is in the cart, and of its pictures. */
const ITEMS_CHARS = 4_000;

/** What is to be kept after a further view; null: it says nothing new. */
export function contextAfter(
	before: string | null,
	looking: VisitorContext,
	device: Device | undefined,
	now: number,
): KeptContext | null {
	const was = keptContextOf(before);
	const { pages = [], ...rest } = was ?? {};
	// What came without a socket says nothing of the browser.
	const by = device ?? was?.device;
	const cart = looking.cart && cartWithin(looking.cart, ITEMS_CHARS);
	const next = { ...looking, cart, ...(by && { device: by }) };
	if (was?.pages && JSON.stringify(rest) === JSON.stringify(next)) return null;
	return { ...next, pages: pagesAfter(pages, { ...looking.page, at: now }) };
}

export function keptContextOf(kept: string | null): KeptContext | null {
	return kept === null ? null : (JSON.parse(kept) as KeptContext);
}

/** A page that is looked at twice in a row is one, since when it was first. */
function pagesAfter(pages: readonly SeenPage[], page: SeenPage): SeenPage[] {
	const [newest, ...older] = pages;
	const all =
		newest?.url === page.url
			? [{ ...page, at: newest.at }, ...older]
			: [page, ...pages];
	let left = PAGES_CHARS;
	return all.slice(0, PAGES_SEEN).filter(({ url, title }, index) => {
		left -= url.length + title.length;
		return index === 0 || left >= 0;
	});
}

/** The things stay, whatever they are called; of where they are shown as much as there is room for. */
function cartWithin({ items, ...cart }: Cart, chars: number): Cart {
	let left = chars;
	return {
		...cart,
		items: items.map(({ url = "", picture = "", ...item }) => {
			left -= url.length + picture.length;
			if (left < 0) return item;
			return { ...item, ...(url && { url }), ...(picture && { picture }) };
		}),
	};
}
