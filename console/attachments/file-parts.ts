import "./attachments.css";
import { AttachAct } from "./AttachAct.tsx";
import { EntryFiles } from "./EntryFiles.tsx";
import { filesModel } from "./files-model.ts";
import { PendingFiles } from "./PendingFiles.tsx";
import { TrayBox } from "./TrayBox.tsx";

/** What comes with the first composer, or the first file that is shown or was not sent. */
export const fileParts = {
	filesModel,
	AttachAct,
	TrayBox,
	EntryFiles,
	PendingFiles,
};
