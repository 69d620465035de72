import type { Kysely } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";

/** A policy as it is written, and what was published of it. */
export interface ExportedPolicy {
	id: string;
	kind: string;
	content: string;
	changed_at: number;
	/** Of the version that holds; 0: none. */
	number: number;
}
export interface ExportedPolicyVersion {
	policy_id: string;
	number: number;
	content: string;
	changes: string;
	at: number;
	published_by: string;
}
/** An article in one language. */
export interface ExportedArticle {
	id: string;
	language: string;
	title: string;
	body: string;
	/** As it is published; null: it is not. */
	live_title: string | null;
	live_body: string | null;
	version: number;
	published_at: number | null;
	changed_at: number;
}
export interface ExportedImprovement {
	id: string;
	content: string;
	is_public: 0 | 1;
	published_at: number | null;
	changed_at: number;
	changed_by: string;
}
interface Of {
	site_id: string;
}
type Tables = CoreTables & {
	policies: ExportedPolicy & Of;
	policy_versions: ExportedPolicyVersion & Of;
	articles: ExportedArticle & Of;
	improvements: ExportedImprovement & Of;
};

/** What a shop has published, and is about to, page by page in the order of its keys. */
export interface ExportPublishedStore {
	policiesToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedPolicy[]>;
	/** Of one policy, from the first on. */
	policyVersionsToExport(
		site: string,
		policy: string,
	): Promise<ExportedPolicyVersion[]>;
	articlesToExport(
		site: string,
		after: Pick<ExportedArticle, "id" | "language">,
		most: number,
	): Promise<ExportedArticle[]>;
	improvementsToExport(
		site: string,
		after: string,
		most: number,
	): Promise<ExportedImprovement[]>;
}

export function exportPublishedQueries(
	core: Kysely<CoreTables>,
): ExportPublishedStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		policiesToExport: (site, after, most) =>
			db
				.selectFrom("policies")
				.select(["id", "kind", "content", "changed_at", "number"])
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute(),
		policyVersionsToExport: (site, policy) =>
			db
				.selectFrom("policy_versions")
				.select(["policy_id", "number", "content", "changes", "at"])
				.select("published_by")
				.where("site_id", "=", site)
				.where("policy_id", "=", policy)
				.orderBy("number")
				.execute(),
		articlesToExport: (site, { id, language }, most) =>
			db
				.selectFrom("articles")
				.select(["id", "language", "title", "body", "live_title"])
				.select(["live_body", "version", "published_at", "changed_at"])
				.where("site_id", "=", site)
				.where("id", ">=", id)
				.where((of) =>
					of.or([of("id", ">", id), of("language", ">", language)]),
				)
				.orderBy("id")
				.orderBy("language")
				.limit(most)
				.execute(),
		improvementsToExport: (site, after, most) =>
			db
				.selectFrom("improvements")
				.select(["id", "content", "is_public", "published_at"])
				.select(["changed_at", "changed_by"])
				.where("site_id", "=", site)
				.where("id", ">", after)
				.orderBy("id")
				.limit(most)
				.execute(),
	};
}
