import type { SiteLook } from "../../protocol/look.ts";
import { createDraft, type Draft } from "../workspace/draft.ts";
import { formOf, type LookForm, lookIn, typedOver } from "./look-form.ts";
import type { SiteState } from "./site-state.ts";

/** Before it is read. */
const NOTHING: SiteLook = {
	name: "",
	accent: "#1d5c54",
	position: "end",
	offset: null,
	theme: "auto",
	launcher: null,
	logo: null,
	greetings: {},
	starters: {},
	closedOn: [],
	staffPictures: true,
};

export function createLookDraft({
	connection,
	site,
	now,
	changed,
	read,
}: SiteState): Draft<LookForm> {
	const kept = () => formOf(now().look ?? NOTHING);
	return createDraft(kept, async (typed) => {
		const base = kept();
		// A colleague may have saved something else meanwhile: theirs stays.
		await read();
		const look = lookIn(typedOver(base, typed, kept()));
		return changed(connection.ask("look:change", { site, look }));
	});
}
