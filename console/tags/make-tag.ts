import type { Label } from "../../protocol/tags.ts";
import { TAGS } from "../../protocol/tags.ts";
import { isAlike, siteTagsModel } from "../inbox/site-tags.ts";
import { fill, refused } from "../words/words.ts";
import { setsUp } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { pickerWords } from "./form-words.ts";
import type { Chosen } from "./TagChoice.tsx";

/** The tag that was chosen, made where it is a new one; or why it could not be made, in words. */
export async function tagOf(
	{ connection, of }: Workspace,
	site: string,
	chosen: Chosen,
): Promise<Label | string> {
	if (chosen.kind === "tag") return chosen.tag;
	const { name } = chosen;
	const reply = await connection.ask("tags:change", {
		site,
		tag: { id: null, name, removed: false },
	});
	if (!reply.ok)
		return reply.refusal.code === "rejected"
			? fill(pickerWords.siteFull, { most: TAGS })
			: refused(reply.refusal);
	of(siteTagsModel).put(reply.data);
	const made = reply.data.tags.find((tag) => isAlike(tag.name, name));
	return made ?? refused({ code: "retry" });
}

export function mayMakeTags({ sites }: Workspace, site: string): boolean {
	return sites.value.some(({ id, role }) => id === site && setsUp(role));
}
