// A part of its own: only pages with `data-consent="auto"` need it.
import type { BootContext } from "../boot-context.ts";

const LOOK_MS = 1_000;

/** What a tool says; of several the smallest counts. A tool that nobody has answered yet is no refusal. */
const NO = 0;
const UNDECIDED = 1;
const YES = 2;
const SILENT = 3;

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
		customerPrivacy?: {
			preferencesProcessingAllowed?(): unknown;
			currentVisitorConsent?(): { preferences?: unknown };
		};
	};
}
interface Tcf {
	eventStatus?: string;
	listenerId?: number;
	/** What was chosen, on this page or an earlier one. */
	tcString?: string;
	gdprApplies?: boolean;
	purpose?: { consents?: Record<number, boolean> };
}

/**
 * Tells what the page's consent tools say, once one of them has been answered and whenever that changes.
 */
export function hearTools(
	life: BootContext["life"],
	say: (given: boolean) => void,
): void {
	const page = window as Page;
	let tcf = SILENT;
	let hasTcf = false;
	let tcfListener: number | undefined;
	let lastWord = SILENT;
	look();

	/** Looked up now and then rather than by wrapping the tools' functions: they wrap each other already. */
	function look() {
		life.after(LOOK_MS, look);
		if (!hasTcf && page.__tcfapi) {
			hasTcf = true;
			page.__tcfapi("addEventListener", 2, life.guard(heardTcf));
			life.atEnd(() =>
				page.__tcfapi?.("removeEventListener", 2, () => {}, tcfListener),
			);
		}
		const all = Math.min(google(page), tcf, shopify(page));
		if (all !== lastWord && (all === YES || all === NO)) say(all === YES);
		lastWord = all;
	}

	function heardTcf(data: Tcf, ok: boolean) {
		if (!ok) return;
		tcfListener = data.listenerId;
		const isGiven = data.purpose?.consents?.[1] === true;
		const status = data.eventStatus;
		if (data.gdprApplies === false) tcf = YES;
		else if (
			status === "useractioncomplete" ||
			// Without a string there is no earlier choice that could have been loaded.
			(status === "tcloaded" && (isGiven || data.tcString))
		)
			tcf = isGiven ? YES : NO;
		else if (tcf === SILENT) tcf = UNDECIDED;
	}
}

/**
 * The newest word about it: each entry is what `gtag("consent", "update", { … })` was called with. A default
 * holds until the first update, and a denied one is the shop's, not the shopper's.
 */
function google({ dataLayer }: Page): number {
	let said = SILENT;
	let isUpdated = false;
	for (let index = 0; index < (dataLayer?.length ?? 0); index++) {
		const entry = dataLayer?.[index] as {
			0?: unknown;
			1?: unknown;
			2?: Record<string, unknown>;
		} | null;
		const state = entry?.[0] === "consent" && entry[2]?.functionality_storage;
		const isUpdate = entry?.[1] === "update";
		if (!state || (isUpdated && !isUpdate)) continue;
		isUpdated = isUpdate;
		said = state === "granted" ? YES : isUpdate ? NO : UNDECIDED;
	}
	return said;
}

/** Where a banner is needed "not allowed" is said before it was answered, too. */
function shopify({ Shopify }: Page): number {
	const privacy = Shopify?.customerPrivacy;
	const isAllowed = privacy?.preferencesProcessingAllowed?.();
	if (typeof isAllowed !== "boolean") return SILENT;
	if (isAllowed) return YES;
	const said = privacy?.currentVisitorConsent?.()?.preferences;
	return said === "no" ? NO : UNDECIDED;
}
