import {
	type FilesChange,
	readFilesChange,
	SITE_FILE_BYTES,
	type SiteFiles,
} from "../../protocol/attachment.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { mustFindSite } from "./must-find-site.ts";
import { ofSite, type Setting } from "./setting.ts";

/** Whether messages may have files, and how much room there is for all of them. */
export function filesSetting(store: Store): Setting<FilesChange> {
	return {
		read: readFilesChange,
		roles: ["owner"],
		async decide({ site, on, mostBytes }) {
			const row = await mustFindSite(store, site);
			const set = { files: JSON.stringify({ on, mostBytes }) };
			return ofSite(row, set, filesSettingOf);
		},
	};
}

export function filesSettingOf({ files }: Pick<SiteRow, "files">): SiteFiles {
	return { on: true, mostBytes: SITE_FILE_BYTES, ...JSON.parse(files) };
}
