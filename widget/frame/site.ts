import { readColour } from "../../ui/colour.ts";

/** What the relay wrote into the page of the frame. */
export interface Site {
	site: string;
	/** The origins of the shop: only they may talk to this frame. */
	origins: string[];
	/** The shop's name; the relay's welcome says it again. */
	name: string;
	/** The owner's accent and the text on it, as `#rrggbb`. */
	colours: { accent: string; onAccent: string } | null;
	/** Where its own texts are; the relay's welcome says it again. */
	texts: string | undefined;
}

/** Reads `<meta name="shopbell">`. What is missing or wrong there is left out. */
export function readSite(content: string | null | undefined): Site {
	const said = parsed(content);
	const accent = readColour(said.accent);
	const onAccent = readColour(said.onAccent);
	// One without the other could not be read.
	const colours = accent && onAccent ? { accent, onAccent } : null;
	return {
		site: typeof said.site === "string" ? said.site : "",
		origins: Array.isArray(said.origins)
			? said.origins.filter((origin) => typeof origin === "string")
			: [],
		name: typeof said.name === "string" ? said.name : "",
		colours,
		// At an address that is none there is nothing, and the chat speaks ours.
		texts: said.texts as string | undefined,
	};
}

function parsed(content: string | null | undefined): Record<string, unknown> {
	try {
		const said: unknown = JSON.parse(content ?? "");
		return typeof said === "object" && said
			? (said as Record<string, unknown>)
			: {};
	} catch {
		return {};
	}
}
