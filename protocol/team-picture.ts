import type { AgentAvailability } from "./agent.ts";
import type { Availability } from "./visitor.ts";

/** Who is there and how busy, and who waits: `team:changed` tells it whole. */
export interface TeamPicture {
	site: string;
	agents: Colleague[];
	teams: { id: string; name: string; offers: boolean }[];
	/** Shoppers who wait live, and messages; the oldest of each since when. */
	waiting: { live: number; messages: number; oldestLiveSince: number | null };
	availability: Availability;
	/** Whether answers go by mail, where the shopper wants that. An older relay does not say it. */
	mail?: boolean;
	/** By whose clock its hours are; null: it has none. An older relay does not say it. */
	timeZone?: string | null;
	/** In which the site has said that it answers; empty: it has said nothing. An older relay does not say it. */
	languages?: string[];
}
export interface Colleague {
	id: string;
	name: string;
	/** The address of the picture on the relay, from the root; null: there is none. An older relay does not say it. */
	picture?: string | null;
	availability: AgentAvailability;
	/** `lost`: the connection is gone, and the grace runs. */
	presence: "present" | "lost" | "gone";
	until: number | null;
	/**
	 * Since when they are so, server milliseconds: switched, arrived, or gone. null: since before the relay began. An
	 * older relay does not say it.
	 */
	since?: number | null;
	/** Nothing new comes to them until then, although they are here; null: it does. An older relay does not say it. */
	restsUntil?: number | null;
	load: number;
	slots: number;
	languages: string[];
	/** Ids. */
	teams: string[];
}
