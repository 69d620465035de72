import type { Seed } from "../seed.ts";

const LOOK_MS = 1_000;

/** The consent tools of pages, as far as we read them. */
interface Page {
	dataLayer?: ArrayLike<unknown>;
	__tcfapi?(
		command: string,
		version: 2,
		heard: (data: Tcf, ok: boolean) => void,
		id?: number,
	): void;
	Shopify?: {
		customerPrivacy?: { preferencesProcessingAllowed?(): unknown };
	};
}
interface Tcf {
	eventStatus?: string;
	listenerId?: number;
	gdprApplies?: boolean;
	purpose?: { consents?: Record<number, boolean> };
}

export interface Consent {
	/** Whether things may be kept in this browser now. */
	given(): boolean;
	/** The page says so itself. */
	say(given: boolean): void;
}

/**
 * By default a shopper who writes wants the chat to remember it. With `data-consent="wait"` nothing is kept
 * before the page says yes; with "auto" the page's consent tool says it: Google's Consent Mode
 * (`functionality_storage`), the IAB's TCF (purpose 1, storing on a device) or Shopify's Customer Privacy
 * API (preferences). One that says no wins. What stands here from an earlier page was kept with a yes.
 */
export function createConsent(
	{ tag, state, life }: Seed,
	isHeld: boolean,
	changed: (given: boolean) => void,
): Consent {
	const page = window as Page;
	const isAuto = tag.consent === "auto";
	const byDefault = (tag.consent !== "wait" && !isAuto) || isHeld;
	let tcf: boolean | null = null;
	let hasTcf = false;
	if (isAuto) life.after(0, look);

	return { given: () => state.consent ?? byDefault, say };

	function say(given: boolean) {
		if (state.consent === given) return;
		state.consent = given;
		changed(given);
	}

	/** Looked up now and then rather than by wrapping the tools' functions: they wrap each other already. */
	function look() {
		life.after(LOOK_MS, look);
		if (!hasTcf && page.__tcfapi) {
			hasTcf = true;
			page.__tcfapi("addEventListener", 2, life.guard(heardTcf));
		}
		let all: boolean | null = null;
		for (const one of [google(page), tcf, shopify(page)])
			if (one !== null) all = one && all !== false;
		if (all !== null) say(all);
	}

	function heardTcf(data: Tcf, ok: boolean) {
		if (!ok) return;
		if (data.gdprApplies === false) tcf = true;
		else if (/^(tcloaded|useractioncomplete)$/.test(`${data.eventStatus}`))
			tcf = data.purpose?.consents?.[1] === true;
		life.atEnd(() =>
			page.__tcfapi?.("removeEventListener", 2, () => {}, data.listenerId),
		);
	}
}

/** The newest word about it: each entry is what `gtag("consent", "update", { … })` was called with. */
function google({ dataLayer }: Page): boolean | null {
	let said: boolean | null = null;
	for (let index = 0; index < (dataLayer?.length ?? 0); index++) {
		const entry = dataLayer?.[index] as {
			0?: unknown;
			2?: Record<string, unknown>;
		} | null;
		const state = entry?.[0] === "consent" && entry[2]?.functionality_storage;
		if (state) said = state === "granted";
	}
	return said;
}

function shopify({ Shopify }: Page): boolean | null {
	const allowed = Shopify?.customerPrivacy?.preferencesProcessingAllowed?.();
	return typeof allowed === "boolean" ? allowed : null;
}
