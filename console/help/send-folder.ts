import {
	type ArticleFolderSaid,
	FOLDER_BYTES,
} from "../../protocol/article-files.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { ConsoleHttp } from "../workspace/http.ts";

/** A file by its path in the folder that was chosen. */
export function folderFiles(chosen: FileList | null): [string, File][] {
	return [...(chosen ?? [])].map((file) => [
		file.webkitRelativePath || file.name,
		file,
	]);
}

/** Says what files would do, or does it. */
export async function sendFolder(
	{ proof }: Pick<ConsoleHttp, "proof">,
	site: string,
	what: "look" | "import",
	files: readonly [string, File][],
): Promise<Reply<ArticleFolderSaid>> {
	const bytes = files.reduce((sum, [, { size }]) => sum + size, 0);
	if (bytes > FOLDER_BYTES)
		return {
			ok: false,
			refusal: { code: "too_long", field: "", most: FOLDER_BYTES },
		};
	const body = new FormData();
	for (const [path, file] of files) body.append(path, file);
	try {
		const path = `/console/site/${site}/articles/${what}`;
		const response = await fetch(path, {
			...{ method: "POST", credentials: "same-origin", cache: "no-store" },
			...{ headers: proof(), body },
		});
		const said = (await response.json()) as ArticleFolderSaid & {
			refusal?: Refusal;
		};
		return response.ok
			? { ok: true, data: said }
			: { ok: false, refusal: said.refusal ?? { code: "retry" } };
	} catch {
		// Also where a file was changed since it was chosen.
		return { ok: false, refusal: { code: "retry" } };
	}
}
