import type { ArticleFolderSaid } from "../../protocol/article-files.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import {
	type ArticlePictures,
	importFolder,
	lookAtFolder,
} from "./import-articles.ts";
import { type GivenFile, openedFolder } from "./opened-folder.ts";
import { packedArticles } from "./packed-articles.ts";
import type { HelpStore } from "./queries.ts";

/** Articles as a folder of Markdown files, in and out. */
export interface HelpFolder {
	look(site: SiteRow, given: readonly GivenFile[]): Promise<ArticleFolderSaid>;
	/** Errors: `conflict`, `slow_down`. */
	take(
		site: SiteRow,
		given: readonly GivenFile[],
		by: string,
	): Promise<ArticleFolderSaid>;
	pack(site: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

interface Parts {
	store: HelpStore & { now(): number };
	pictures: ArticlePictures;
	/** One after the other of a site, as all that is written there. */
	turn<T>(site: string, work: () => Promise<T>): Promise<T>;
}

export function createHelpFolder(parts: Parts): HelpFolder {
	const { store, pictures, turn } = parts;
	return {
		look: async (site, given) =>
			lookAtFolder(parts, site, await openedFolder(given)),
		async take(site, given, by) {
			const folder = await openedFolder(given);
			return turn(site.id, () => importFolder(parts, site, folder, by));
		},
		pack: (site) => packedArticles(store, pictures, site),
	};
}
