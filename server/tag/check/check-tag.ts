import { originTyped } from "../../../protocol/origin.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { TagCheck, TagFinding } from "../../../protocol/tag.ts";
import type { Outbound } from "../../outbound/outbound.ts";
import type { Scripts } from "../../ports/scripts.ts";
import type { Checked, Diagnosis } from "./checked.ts";
import { blockedFrame } from "./diagnoses/blocked-frame.ts";
import { blockedPictures } from "./diagnoses/blocked-pictures.ts";
import { blockedScript } from "./diagnoses/blocked-script.ts";
import { blockedSettings } from "./diagnoses/blocked-settings.ts";
import { heldTag } from "./diagnoses/held-tag.ts";
import { mixedContent } from "./diagnoses/mixed-content.ts";
import { noTag } from "./diagnoses/no-tag.ts";
import { notListed } from "./diagnoses/not-listed.ts";
import { olderScript } from "./diagnoses/older-script.ts";
import { otherRelay } from "./diagnoses/other-relay.ts";
import { sandboxed } from "./diagnoses/sandboxed.ts";
import { unseen } from "./diagnoses/unseen.ts";
import { wrongChecksum } from "./diagnoses/wrong-checksum.ts";
import { wrongSite } from "./diagnoses/wrong-site.ts";
import { fetchPage, type PageRead } from "./fetch-page.ts";
import { type FoundTag, readPage, type ShopPage } from "./read-page.ts";

/** In the order in which they are worth mending. */
const DIAGNOSES: readonly Diagnosis[] = [
	unseen,
	noTag,
	heldTag,
	otherRelay,
	mixedContent,
	wrongSite,
	wrongChecksum,
	sandboxed,
	blockedScript,
	blockedSettings,
	blockedFrame,
	blockedPictures,
	notListed,
	olderScript,
];

const NOTHING: ShopPage = {
	tags: [],
	policies: [],
	themeColor: null,
	manager: false,
};

export interface Wanted {
	site: string;
	listed: readonly string[];
	relay: string;
	scripts: Scripts;
}

/** Reads a page of the shop and says what is wrong with the tag there. Errors: `malformed` for what is no address. */
export async function checkTag(
	outbound: Outbound,
	address: string,
	wanted: Wanted,
): Promise<TagCheck> {
	const read = await fetchPage(outbound, addressTyped(address));
	const page =
		read.kind === "read" ? readPage(read.html, read.address) : NOTHING;
	const { origin, pathname } = read.address;
	return {
		address: origin + pathname,
		origin,
		findings: findingsOf(read, page, wanted),
		themeColor: page.themeColor,
	};
}

function findingsOf(
	read: PageRead,
	page: ShopPage,
	wanted: Wanted,
): TagFinding[] {
	const checked: Checked = {
		...wanted,
		read,
		page,
		tag: theTag(page.tags, wanted),
	};
	return DIAGNOSES.flatMap((diagnosis) => diagnosis(checked));
}

/** One that runs before one that does not, ours before others. */
function theTag(
	tags: readonly FoundTag[],
	{ relay, site }: Wanted,
): FoundTag | undefined {
	const worth = (tag: FoundTag) =>
		(tag.held === null ? 4 : 0) +
		(tag.src.origin === relay ? 2 : 0) +
		(tag.site === site ? 1 : 0);
	return [...tags].sort((one, other) => worth(other) - worth(one))[0];
}

function addressTyped(typed: string): URL {
	const text = typed.trim();
	const read = originTyped(text);
	if (!read.ok) throw new Refused({ code: "malformed", field: "address" });
	const { protocol } = new URL(read.origin);
	const url = new URL(/^https?:/i.test(text) ? text : `${protocol}//${text}`);
	url.hash = "";
	return url;
}
