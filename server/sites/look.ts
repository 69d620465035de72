import { onAccent } from "../../protocol/contrast.ts";
import type { ShownLook, SiteLook } from "../../protocol/look.ts";
import { addressOfPicture } from "../people/picture.ts";
import type { SiteRow } from "../store/contract/rows.ts";

type Looks = Pick<SiteRow, "name" | "accent" | "position" | "look">;
/** What stands in a column of its own. */
type Own = "name" | "accent" | "position";

/** Until an owner chooses. */
const AS_MADE: Omit<SiteLook, Own> = {
	offset: null,
	theme: "auto",
	launcher: null,
	logo: null,
	greetings: {},
	starters: {},
	closedOn: [],
	staffPictures: true,
};

export function lookOf({ name, accent, position, look }: Looks): SiteLook {
	return { name, accent, position, ...AS_MADE, ...JSON.parse(look) };
}

/** The columns in which it is kept. */
export function columnsOf(look: SiteLook): Looks {
	const { name, accent, position, ...rest } = look;
	return { name, accent, position, look: JSON.stringify(rest) };
}

/** Of rows that the store holds in memory: every hello is told of its site. */
const shown = new WeakMap<Looks, ShownLook>();

/** What an open chat is told of it. */
export function shownLook(row: Looks): ShownLook {
	const known = shown.get(row);
	if (known) return known;
	const look = lookShownOf(row);
	// Whoever may change a row is told anew.
	if (Object.isFrozen(row)) shown.set(row, look);
	return look;
}

function lookShownOf(row: Looks): ShownLook {
	const { accent, theme, logo } = lookOf(row);
	return {
		accent,
		onAccent: onAccent(accent),
		theme,
		...(logo && { logo: addressOfPicture(logo) }),
	};
}
