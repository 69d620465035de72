import type { SiteTags } from "../../protocol/tags.ts";
import type { ConsoleWire } from "../../server/testing/wire.ts";
import type { Stage } from "./stage.ts";

/** Tagged, and closed with an outcome. An older relay knows neither, and closes it. */
export async function closesSorted(
	{ shop }: Stage,
	desk: ConsoleWire,
	conversation: string,
): Promise<void> {
	const site = shop.id;
	await desk.say("tags:change", {
		site,
		tag: { id: null, name: "Late parcel", removed: false },
	});
	const reply = await desk.say("outcomes:change", {
		site,
		outcomes: [{ id: null, name: "Solved" }],
		needs: { outcome: false, tag: false },
	});
	const { tags, outcomes } = (reply.ok ? reply.data : NOTHING) as SiteTags;
	await desk.ask("conversation:close", {
		conversation,
		...(outcomes[0] && { outcome: outcomes[0].id }),
		...(tags.length > 0 && { tags: tags.map(({ id }) => id) }),
	});
}

const NOTHING = { tags: [], outcomes: [] };
