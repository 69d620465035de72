import type { BootContext } from "../boot-context.ts";
import { isMarked, keyOf } from "../storage-marker.ts";
import { isPaying } from "./paying.ts";

/** As `protocol/limits.ts` has it, of which a shop's page loads nothing. */
const STAYS_MS = 600_000;
const LOOK_MS = 250;

/**
 * Whether an open chat stays open over a change of pages: in this tab, on a desktop, and where nobody pays.
 * `sessionStorage` holds for how long: when the last word of either side was written, in milliseconds since 1970.
 */
export interface Staying {
	/** Whether the chat may open here by itself. */
	may(): boolean;
	/** Opens it where it may, if it was open on the page before and somebody wrote a moment ago. */
	check(): void;
	/** It was opened or closed: by a person, or by a call of the page. */
	turn(isOpen: boolean): void;
	/** When the newest word was written, and what tells a page on which people pay. */
	word(at: number, paying: string): void;
	/** Keeps what there is to keep, as far as that is allowed now. */
	keep(): void;
}

/** @param aside takes the chat out of the way, and it is to come back on the next page */
export function createStaying(
	{ tag: { site, closedOn }, settings, life, state }: BootContext,
	mayKeep: () => boolean,
	reopen: () => void,
	aside: () => void,
): Staying {
	const name = `${keyOf(site)}:open`;
	let [, last = 0, known = ""] = (kept() || []) as [string?, number?, string?];
	let isWanted = !!last;
	let isLooking = false;
	/** The path on which it was opened by hand: it is never put aside there, nor while they were paying already. */
	let opened: string;
	let wasPaying: boolean;

	// Back and forward bring a page as it was; what was done meanwhile on another one of this tab counts.
	life.on(window, "pageshow", ({ persisted }: PageTransitionEvent) => {
		if (!persisted) return;
		isWanted = !!kept();
		if (!isWanted) aside();
		check();
	});

	/** Fields and frames of payment come late, and pages change their address by themselves. */
	function look() {
		if (isLooking) return;
		isLooking = true;
		life.after(LOOK_MS, () => {
			isLooking = false;
			if (!state.open) return;
			if (opened !== location.pathname && !wasPaying && paying()) aside();
			else look();
		});
	}

	/** Where the page has broken what this needs, nothing stays open. */
	function paying() {
		try {
			return isPaying(known, closedOn ?? settings.closedOn);
		} catch {
			return true;
		}
	}

	/** Nothing where the browser forbids to read. */
	function kept() {
		try {
			return /^(\d+) (.+)/.exec(sessionStorage[name]);
		} catch {}
	}

	function keep() {
		try {
			if (isWanted && last && mayKeep() && isMarked(site))
				sessionStorage[name] = `${last} ${known}`;
			else delete sessionStorage[name];
		} catch {
			// It does not open again then.
		}
	}

	function may() {
		// In a lower window the chat covers the page.
		return innerWidth > 1_023 && innerHeight > 560 && !paying();
	}

	function check() {
		if (
			isWanted &&
			!state.open &&
			Math.abs(Date.now() - last) < STAYS_MS &&
			may()
		) {
			reopen();
			look();
		}
	}

	return {
		may,
		check,
		turn(isOpen) {
			isWanted = isOpen;
			opened = location.pathname;
			wasPaying = paying();
			keep();
			look();
		},
		word(at, told) {
			last = at;
			const isFirst = !known;
			known = told;
			if (isFirst) wasPaying = paying();
			keep();
		},
		keep,
	};
}
