import { addStyle } from "../../../ui/add-style.ts";
import { PromisedToYou } from "./PromisedToYou.tsx";
import { PromiseAnnouncement, PromiseLine } from "./PromiseLine.tsx";
import css from "./promises.css?inline";
import { createPromises } from "./promises.ts";

/** Begins the model of what was promised, and hands out its lines and its list. */
export function createParts(needs: Parameters<typeof createPromises>[0]) {
	addStyle(css);
	const parts = { Card: PromiseLine, Announcement: PromiseAnnouncement };
	return {
		promises: createPromises(needs),
		PromisedToYou,
		"entry:promised": parts,
		"entry:promise-kept": parts,
		"entry:promise-late": parts,
		"entry:promise-moved": parts,
		"entry:promise-withdrawn": parts,
		"entry:promise-confirmed": parts,
	};
}
