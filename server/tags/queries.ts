import type { Kysely } from "kysely";
import type { TaggingTables } from "../conversations/tagging/conversation-tags.ts";

export interface TaggingStore {
	/** How many conversations of a site have the tag; `most` where there are more. */
	countTagged(site: string, tag: string, most: number): Promise<number>;
}

export function taggingQueries(db: Kysely<TaggingTables>): TaggingStore {
	return {
		async countTagged(site, tag, most) {
			const rows = await db
				.selectFrom("conversation_tags")
				.select("conversation_id")
				.where("site_id", "=", site)
				.where("tag_id", "=", tag)
				.limit(most)
				.execute();
			return rows.length;
		},
	};
}
