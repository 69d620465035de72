import { readOfSite } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { FeedInfo } from "../../protocol/product-feed.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Outbound } from "../outbound/outbound.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Failed } from "../ports/failed.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { SETTERS, siteRole } from "../sites/site-role.ts";
import type { Store } from "../store/contract/store.ts";
import { feedSource } from "./find-products.ts";
import type { ProductFeedStore } from "./queries.ts";
import { createReadings, type Readings } from "./readings.ts";

interface Parts {
	store: Store & ProductFeedStore;
	publisher: Pick<Publisher, "staff">;
	scheduler: Scheduler;
	outbound: Pick<Outbound, "stream">;
	failed: Failed;
}

/** The list of a shop's products, read from where an owner says that it stands. */
export function productFeed(parts: Parts) {
	const { store, publisher } = parts;
	const readings = createReadings({
		...parts,
		changed: (site) =>
			publisher.staff(`site:${site}`, "product-feed:changed", { site }),
	});
	const { due, siteChanged, start, stop, idle } = readings;
	const info = (site: string) => feedInfo(store, readings, site);
	return {
		agent: {
			"product-feed:read": handler({
				cost: "ask",
				read: readOfSite,
				may: siteRole(...SETTERS),
				run: (_actor, { site }) => info(site),
			}),
			"product-feed:refresh": handler({
				cost: "write",
				read: readOfSite,
				may: siteRole(...SETTERS),
				async run(_actor, { site }) {
					if (!(await readings.refresh(site)))
						throw new Refused({ code: "not_found" });
					return info(site);
				},
			}),
		} satisfies Handlers<
			Pick<ConsoleCommands, "product-feed:read" | "product-feed:refresh">,
			AgentSession
		>,
		...{ due, siteChanged, start, stop, idle },
		sent: idle,
		/** Where products are found. */
		source: feedSource(store),
	};
}

async function feedInfo(
	store: Store & ProductFeedStore,
	readings: Readings,
	site: string,
): Promise<FeedInfo> {
	const [row, of] = await Promise.all([
		store.productFeed(site),
		store.site(site),
	]);
	const url = of?.product_feed ?? null;
	return {
		site,
		url,
		reading: readings.isReading(site),
		last: JSON.parse(row?.last ?? "null") as FeedInfo["last"],
		shown: JSON.parse(row?.shown ?? "null") as FeedInfo["shown"],
		nextAt: url === null ? null : (row?.next_at ?? null),
	};
}
