import type { Publisher } from "../ports/publisher.ts";

/** Consoles that show what owners set of the site read it again. */
export function tellSettings(publisher: Publisher, site: string): void {
	publisher.staff(`site:${site}`, "settings:changed", { site });
}
