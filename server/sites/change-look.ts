import { SETTING_UNDO_MS } from "../../protocol/account-limits.ts";
import {
	type LookChange,
	readLookChange,
	type SiteLook,
} from "../../protocol/look.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../protocol/site.ts";
import type { Store } from "../store/contract/store.ts";
import { columnsOf, lookOf } from "./look.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** Which pictures there are of a site, and which of them it shows. */
export interface SitePictures {
	isPictureOfSite(site: string, id: string, until: number): Promise<boolean>;
	useSitePictures(
		site: string,
		ids: readonly string[],
		dropAt: number,
	): Promise<void>;
}

/** A picture that is about to be dropped is none any more. */
const SOON_MS = 60_000;
/** What was shown before may be taken back for so long, and some more. */
const KEPT_MS = SETTING_UNDO_MS + 3_600_000;

/**
 * How the chat of a site looks. `ours`: every text of the chat.
 * Errors: `malformed` with a picture that is none of this site, or a language that the chat does not speak.
 */
export function lookSetting(
	store: Store & SitePictures,
	ours: TextsByLanguage,
): Setting<LookChange> {
	return {
		read: readLookChange,
		async decide({ site, look: wanted }) {
			const row = await mustFindSite(store, site);
			const look = tidied(wanted);
			mustSpeak(ours, look);
			await mustHave(store, site, look);
			return ofSite(row, columnsOf(look), (of) => ({ look: lookOf(of) }));
		},
		follow: ({ site }, { after: { look } }) =>
			store.useSitePictures(site, picturesOf(look), store.now() + KEPT_MS),
	};
}

/** Without what says nothing, and nothing twice. */
function tidied(look: SiteLook): SiteLook {
	const starters = Object.entries(look.starters)
		.map(
			([language, texts]) =>
				[language, [...new Set(texts)]] as [string, string[]],
		)
		.filter(([, texts]) => texts.length > 0);
	return {
		...look,
		starters: Object.fromEntries(starters),
		closedOn: [...new Set(look.closedOn)],
	};
}

function mustSpeak(ours: TextsByLanguage, look: SiteLook): void {
	for (const field of ["greetings", "starters"] as const)
		for (const language of Object.keys(look[field]))
			if (!Object.hasOwn(ours, language))
				throw new Refused({ code: "malformed", field: `look.${field}` });
}

async function mustHave(
	store: Store & SitePictures,
	site: string,
	look: SiteLook,
): Promise<void> {
	const until = store.now() + SOON_MS;
	for (const field of ["launcher", "logo"] as const) {
		const id = look[field];
		if (id !== null && !(await store.isPictureOfSite(site, id, until)))
			throw new Refused({ code: "malformed", field: `look.${field}` });
	}
}

function picturesOf({ launcher, logo }: SiteLook): string[] {
	return [launcher, logo].filter((id) => id !== null);
}
