import type { ShownLook } from "../../protocol/look.ts";

/** What the relay wrote into the page of the frame. */
export interface Site {
	site: string;
	/** The origins of the shop: only they may talk to this frame. */
	origins: string[];
	/** The shop's name; the relay's welcome says it again. */
	name: string;
	/** As the owner has set it; the relay's welcome says it again. */
	look: ShownLook | undefined;
	/** Where its own texts are; the relay's welcome says it again. */
	texts: string | undefined;
}

/** Reads `<meta name="shopbell">`. What is missing or wrong there is left out. */
export function readSite(content: string | null | undefined): Site {
	const said = parsed(content);
	return {
		site: typeof said.site === "string" ? said.site : "",
		origins: Array.isArray(said.origins)
			? said.origins.filter((origin) => typeof origin === "string")
			: [],
		name: typeof said.name === "string" ? said.name : "",
		// What is no colour is not worn.
		look: said.look as ShownLook | undefined,
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
