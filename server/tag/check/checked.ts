import type { TagFinding } from "../../../protocol/tag.ts";
import type { Scripts } from "../../ports/scripts.ts";
import type { PageRead } from "./fetch-page.ts";
import type { FoundTag, ShopPage } from "./read-page.ts";

/** Everything that a diagnosis looks at. */
export interface Checked {
	/** What came of asking for the page. */
	read: PageRead;
	page: ShopPage;
	/** The tag that counts; undefined: there is none. */
	tag: FoundTag | undefined;
	site: string;
	/** Origins whose pages may carry the chat. */
	listed: readonly string[];
	/** The relay's own origin. */
	relay: string;
	scripts: Scripts;
}

/** One thing that can be wrong, and how it is known. */
export type Diagnosis = (checked: Checked) => TagFinding[];
